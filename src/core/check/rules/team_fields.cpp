// What the pack of a team asks of the header fields of a code: its own advice, as strict as it says.
#include "core/catalog/source.h"
#include "core/check/check_rules.h"

namespace core {

namespace {

// Runs `judge` on what a team says of a field without a condition, unless the fields are not shown.
template <class Judge>
void for_advice_of_team(const CheckSubject& subject, Report& report, Judge judge)
{
    const Code* code = subject.catalog.find_code(subject.code());
    if (code == nullptr || !subject.response.shows_fields())
        return;
    for (const HeaderAdvice& advice : code->headers) {
        if (!advice.when.empty() || team_of(advice.source, subject.catalog.sources).empty())
            continue;
        report.cite(advice.source);
        judge(advice);
    }
}

void report_missing(const CheckSubject& subject, Report& report, Strength strength)
{
    for_advice_of_team(subject, report, [&](const HeaderAdvice& advice) {
        if (advice.strength == strength && !subject.fields().has(advice.name))
            report.add(subject.line(), std::to_string(subject.code()) + " without `" + advice.name + "`: " + advice.why,
                       "Add the field, as your team has agreed.");
    });
}

void wanted_fields_are_there(const CheckSubject& subject, Report& report)
{
    report_missing(subject, report, Strength::Must);
}

void advised_fields_are_there(const CheckSubject& subject, Report& report)
{
    report_missing(subject, report, Strength::Should);
}

void refused_fields_are_not(const CheckSubject& subject, Report& report)
{
    for_advice_of_team(subject, report, [&](const HeaderAdvice& advice) {
        if (const FieldLine* field = subject.fields().find(advice.name); forbids(advice.strength) && field != nullptr)
            report.add(field->line, "`" + advice.name + "` with " + std::to_string(subject.code()) + ": " + advice.why,
                       "Leave the field out, as your team has agreed.");
    });
}

constexpr RuleEntry rules[] = {
    {{"team-field-missing", Severity::Error, "The fields that the team's pack requires are there.", {}},
     wanted_fields_are_there},
    {{"team-field-advised", Severity::Warning, "The fields that the team's pack recommends are there.", {}},
     advised_fields_are_there},
    {{"team-field-unwanted", Severity::Warning, "The fields that the team's pack forbids are not there.", {}},
     refused_fields_are_not},
};

} // namespace

std::span<const RuleEntry> team_field_rules() { return rules; }

} // namespace core
