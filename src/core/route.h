// Where the visitor is: every state worth returning to, as a value and as a URL hash.
#pragma once

#include "core/base/text.h"
#include "core/catalog/comparison.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Page { Home, Class, Code, Search, Situations, Decide, Compare, Rules, Check, Quiz, Settings };

// Which codes the list on Home shows.
enum class Show { Common, Api, WebDav, Unregistered, All };

struct Route
{
    Page page = Page::Home;
    int number = 0; // Code: 100..999 as typed; Class: 1..5; Home: the class that the list is narrowed to, or 0
    Show show = Show::Common; // Home only
    std::string query;        // Search: valid UTF-8, at most max_query_bytes
    std::string item;         // Situations, Rules: an id, or empty; Decide: the answers as guide.h links them; Quiz and
                              // Settings: one of quiz_items and settings_items, or empty
    std::vector<int> codes;   // Compare: those compared, each 100..599, at most most_compared
    std::string style;        // the house style as house_style.h writes it; empty: the visitor's own

    bool operator==(const Route&) const = default;
};

// In front of the id of a rule of the check, as an item of Rules: "#/rules/check/etag-syntax".
inline constexpr std::string_view check_rule_prefix = "check/";

inline constexpr std::string_view quiz_items[] = {"stats"};
inline constexpr std::string_view settings_items[] = {"address-bar", "keys", "pack", "quiz", "record"};

Route home_route(Show show = Show::Common, int class_digit = 0);
Route class_route(int digit);
Route code_route(int number);
Route search_route(std::string_view query); // repairs and shortens the query
Route page_route(Page page, std::string_view item = {});
Route compare_route(std::vector<int> codes);

// "#/404", "#/4xx", "#/search?q=not%20found", "#/decide/api.failed?style=fastapi" ...
std::string to_hash(const Route& route);

// The inverse of to_hash, also for what people type by hand: "", "#", "404", "#404" and letters in any case.
// Nothing for an address that names no page.
std::optional<Route> parse_hash(std::string_view hash);

} // namespace core
