// What redirect.h answers for the methods of every day, as a table in words: a row a method, a column a kind of client.
#pragma once

#include "core/response/redirect.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr std::array followers = {Follower::Browser, Follower::AnyClient};

std::string_view name_of(Follower follower); // "A browser"

struct RedirectCell
{
    std::string requests; // "`GET` or `POST`"
    std::string change;   // what became of the method and the content, in a few words; may be empty
    bool changes = false; // the method may be another one
};

struct RedirectRow
{
    std::string_view method;
    std::array<RedirectCell, followers.size()> cells;
};

struct RedirectReason
{
    Follower follower = Follower::Browser;
    std::string explanation; // for the method that shows it best
    std::string source;
};

struct RedirectTable
{
    std::vector<RedirectRow> rows;
    std::vector<RedirectReason> reasons;
    std::vector<std::string> notes; // what else the two kinds of client do: each sentence once
};

RedirectTable redirect_table(const Catalog& catalog, int code);

} // namespace core
