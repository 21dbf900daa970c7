#include "core/check/omission.h"

#include "core/base/word_list.h"

#include <algorithm>

namespace core {

namespace {

// A rule that wants a field of the header is called "...-missing"; some of that name want something else.
bool wants_a_field(std::string_view rule)
{
    constexpr std::string_view others[] = {"basic-realm-missing",        "link-relation-missing", "portal-link-missing",
                                           "multipart-boundary-missing", "part-range-missing",    "choices-missing"};
    constexpr std::string_view more[] = {"early-hints-without-link", "options-without-allow",
                                         "preflight-without-origin", "location-of-created-unclear",
                                         "fields-not-shown",         "length-missing-kept-open",
                                         "signature-labels"};
    return (rule.ends_with("-missing") && !is_one_of(rule, others)) || is_one_of(rule, more);
}

bool wants_content(std::string_view rule)
{
    constexpr std::string_view rules[] = {"length-mismatch", "length-without-content",
                                          "choices-missing", "portal-link-missing",
                                          "json-empty",      "error-without-content"};
    return is_one_of(rule, rules);
}

bool is_on_cut_value(const Response& response, const Finding& finding)
{
    const std::vector<FieldLine>& lines = response.fields.lines;
    return finding.rule != "credentials-returned" &&
           std::any_of(lines.begin(), lines.end(),
                       [&](const FieldLine& each) { return each.is_cut && each.line == finding.line; });
}

std::string number_of(std::size_t count)
{
    return count == 1 ? "a finding that rests on it is" : "findings that rest on it are";
}

} // namespace

void take_back_for_omissions(const Response& response, std::vector<Finding>& findings, std::vector<ReadingNote>& notes)
{
    if (const int line = response.fields.omission_line; line > 0) {
        const std::size_t count = std::erase_if(findings, [](const Finding& each) { return wants_a_field(each.rule); });
        if (count > 0)
            notes.push_back({line, "Header fields are left out here: " + number_of(count) + " not shown."});
    }
    if (const int line = response.content.omission_line; line > 0) {
        const std::size_t count = std::erase_if(findings, [](const Finding& each) { return wants_content(each.rule); });
        if (count > 0 && !response.content.is_blank())
            notes.push_back({line, "A part of the content is left out here: " + number_of(count) + " not shown."});
    }
    const std::size_t count =
        std::erase_if(findings, [&](const Finding& each) { return is_on_cut_value(response, each); });
    if (count > 0)
        notes.push_back({response.line, "Values are cut short: " + number_of(count) + " not shown."});
}

} // namespace core
