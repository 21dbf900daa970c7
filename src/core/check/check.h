// A pasted response held against HTTP's rules and against what people who build APIs have agreed on.
// Reading the text is core/reading's work; the rules are in rules/, one function each, listed in check_rules.h.
#pragma once

#include "core/catalog/catalog.h"
#include "core/http/message.h"
#include "core/reading/reading.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Error: a MUST is broken. Warning: a SHOULD, a definition or a strong convention. Info: worth knowing, not wrong.
enum class Severity { Info, Warning, Error };
inline constexpr Named<Severity> severity_names[] = {
    {"info", Severity::Info},
    {"warning", Severity::Warning},
    {"error", Severity::Error},
};

enum class CheckVerdict { Clean, Info, Warning, Error, Unparsable };
inline constexpr Named<CheckVerdict> check_verdict_names[] = {
    {"clean", CheckVerdict::Clean},           {"info", CheckVerdict::Info},
    {"warning", CheckVerdict::Warning},       {"error", CheckVerdict::Error},
    {"unparsable", CheckVerdict::Unparsable},
};

struct CheckRule
{
    std::string_view id;
    Severity severity = Severity::Info;
    std::string_view statement; // what a good response does, one line
    std::string_view source;    // "RFC 9110 15.5.6", or the convention it rests on
};

struct Finding
{
    Severity severity = Severity::Info;
    std::string rule;
    std::string message; // what is wrong
    std::string fix;     // what to change
    int line = 0;        // from 1, in the pasted text
    std::string source;
    std::vector<int> codes;   // whose cards help, the checked one first
    std::size_t exchange = 0; // which of CheckResult::exchanges it is about
};

// One response of the text with its request, as far as that is shown.
struct CheckedExchange
{
    std::string method;  // empty: not shown
    std::string address; // without its query, which may hold a secret; empty: not shown
    int code = 0;
    int line = 0; // of the status line
    CheckVerdict verdict = CheckVerdict::Clean;
};

struct CheckResult
{
    CheckVerdict verdict = CheckVerdict::Clean;
    std::vector<Finding> findings;  // by line, then the gravest first
    std::string form;               // what the text was read as: "the output of `curl -v`"; empty: nothing to say
    std::vector<ReadingNote> notes; // what was left out, cut off, or cannot be told
    bool status_is_assumed = false; // only fields were there, which are checked as those of a 200
    std::vector<CheckedExchange> exchanges; // in the order of the text
    std::string reason;                     // of Unparsable: completes the sentence of refusal_of
    std::optional<Message> message;
};

// Every response in the text is checked, also the interim ones and those that a redirect was followed to.
CheckResult check(std::string_view pasted, const Catalog& catalog);

// The numbers of the exchanges, the gravest first, and as they stand in the text where they are alike.
std::vector<std::size_t> by_gravity(const std::vector<CheckedExchange>& exchanges);

std::ptrdiff_t count_of(const CheckResult& result, Severity severity); // findings

// Of Unparsable: its reason as a sentence.
std::string refusal_of(const CheckResult& result);

std::vector<CheckRule> check_rules(); // all of them, by subject

std::optional<CheckRule> find_check_rule(std::string_view id);

// Takes the findings of these rules away; the verdict is that of what is left.
void leave_out_rules(CheckResult& result, std::span<const std::string_view> ids);

} // namespace core
