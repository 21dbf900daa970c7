// The rules by subject, and what a rule gets to see and may say. Only check.cpp and the rules themselves need this.
#pragma once

#include "core/check/check.h"
#include "core/check/check_subject.h"

#include <initializer_list>
#include <span>

namespace core {

// Collects what one rule finds.
class Report
{
public:
    Report(const CheckRule& rule, int code, std::vector<Finding>& findings)
        : rule_(rule), code_(code), findings_(findings)
    {
    }

    // Views and plain lists: there are hundreds of calls, and each string or vector made for one is code that the page
    // has to load.
    void add(int line, std::string_view message, std::string_view fix, std::initializer_list<int> more_codes = {})
    {
        add(line, message, fix, std::span(more_codes.begin(), more_codes.size()));
    }
    void add(int line, std::string_view message, std::string_view fix, std::span<const int> more_codes);

    bool is_full() const { return count_ >= most_findings; } // what more is added is left out

    // Where the field at hand is defined, for a rule about many: named behind the rule's own source from now on.
    void cite(std::string_view place) { place_ = place; }

private:
    // Of one rule on one response: text that is something else breaks it on each line.
    static constexpr int most_findings = 20;

    const CheckRule& rule_;
    int code_;
    std::vector<Finding>& findings_;
    int count_ = 0;
    std::string_view place_;
};

// Text of the pasted message as it may stand in a sentence: between backticks, shortened, without control characters.
std::string shown(std::string_view text);

struct RuleEntry
{
    CheckRule about;
    void (*run)(const CheckSubject& subject, Report& report);
};

// Run with the others, and no part of check_rules(): without a team's pack they find nothing, and no example can break
// them. Their source is that of the team's advice.
std::span<const RuleEntry> team_field_rules();

std::span<const RuleEntry> status_line_rules();
std::span<const RuleEntry> field_line_rules();
std::span<const RuleEntry> required_field_rules();
std::span<const RuleEntry> method_and_challenge_rules();
std::span<const RuleEntry> framing_rules();
std::span<const RuleEntry> connection_rules();
std::span<const RuleEntry> date_rules();
std::span<const RuleEntry> structured_field_rules();
std::span<const RuleEntry> signature_rules();
std::span<const RuleEntry> caching_rules();
std::span<const RuleEntry> conditional_rules();
std::span<const RuleEntry> range_rules();
std::span<const RuleEntry> redirect_rules();
std::span<const RuleEntry> uri_rules();
std::span<const RuleEntry> content_rules();
std::span<const RuleEntry> offer_rules();
std::span<const RuleEntry> json_rules();
std::span<const RuleEntry> false_success_rules();
std::span<const RuleEntry> error_content_rules();
std::span<const RuleEntry> problem_json_rules();
std::span<const RuleEntry> leak_rules();
std::span<const RuleEntry> refusal_rules();
std::span<const RuleEntry> unasked_rules();
std::span<const RuleEntry> portal_rules();
std::span<const RuleEntry> creation_rules();
std::span<const RuleEntry> webdav_rules();
std::span<const RuleEntry> browser_rules();
std::span<const RuleEntry> browser_value_rules();
std::span<const RuleEntry> cookie_rules();

} // namespace core
