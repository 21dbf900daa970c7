// What the catalog rests on, and how a claim cites it: "RFC 9110 15.5.6; Fetch, HTTP-redirect fetch".
#pragma once

#include "core/base/named.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Team: whoever laid its pack over the catalog; as a citation it is the label of what that pack brought.
enum class SourceKind { Rfc, Draft, Standard, Vendor, Practice, Team };
inline constexpr Named<SourceKind> source_kind_names[] = {
    {"rfc", SourceKind::Rfc},       {"draft", SourceKind::Draft},       {"standard", SourceKind::Standard},
    {"vendor", SourceKind::Vendor}, {"practice", SourceKind::Practice}, {"team", SourceKind::Team},
};

// Whether its sections are cited by number.
constexpr bool has_numbered_sections(SourceKind kind) { return kind == SourceKind::Rfc || kind == SourceKind::Draft; }

struct Source
{
    std::string id; // as it is cited: "RFC 9110", "Fetch"; of an Internet-Draft with its revision
    std::string title;
    std::string publisher;
    SourceKind kind = SourceKind::Rfc;
    std::string address;  // empty: what people do, written down nowhere in particular
    std::string revision; // of what changes: the version or commit that was read
    std::string read;     // of what changes: the day it was read, "2026-11-20"
};

// One of the citations of a claim. Behind a source's id stands a place in it: of an RFC or draft a space and the number
// of a section, of anything else a comma and words.
struct Citation
{
    std::string_view text;
    const Source* source = nullptr; // nullptr: not in the list
    std::string_view section;       // "15.5.6"; at most one of the two is set, and neither for the whole of it
    std::string_view place;         // "HTTP-redirect fetch"
};
std::vector<Citation> citations_of(std::string_view source, std::span<const Source> sources);

// The team whose pack brought what rests on `source`; empty: the catalog itself did.
std::string_view team_of(std::string_view source, std::span<const Source> sources);

struct SourcePart
{
    std::string text;
    std::string url; // empty: just text
};

// `source` in parts, which joined give it again, and where each leads: a citation to the address of its source, an RFC
// to its section, and an RFC that is not in the list to the RFC Editor all the same.
std::vector<SourcePart> source_parts(std::string_view source, std::span<const Source> sources);

} // namespace core
