// What `whichcode check` has found, in the forms that people and pipelines read.
#pragma once

#include "core/check/check.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

class TerminalText;

struct CheckedMessage
{
    std::string file;  // as it was given; "-" is standard input
    std::string entry; // what the message is called in a file of several; empty: the file is the message
    core::CheckResult result;
};

// "orders.txt", "session.har: GET https://api.example.com/orders" or "standard input".
std::string name_of(const CheckedMessage& message);

// `fail_on` is the mildest severity that fails: in JUnit's form what is milder passes.
using CheckReport = std::string (*)(std::span<const CheckedMessage> messages, core::Severity fail_on);

std::string report_text(std::span<const CheckedMessage> messages, core::Severity fail_on);
std::string report_json(std::span<const CheckedMessage> messages, core::Severity fail_on);   // several: an array
std::string report_sarif(std::span<const CheckedMessage> messages, core::Severity fail_on);  // SARIF 2.1.0
std::string report_junit(std::span<const CheckedMessage> messages, core::Severity fail_on);  // XML of JUnit
std::string report_github(std::span<const CheckedMessage> messages, core::Severity fail_on); // annotations of a job

void write_finding(TerminalText& out, const core::Finding& finding);

} // namespace cli
