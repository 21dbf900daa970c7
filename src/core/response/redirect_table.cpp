#include "core/response/redirect_table.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::string_view methods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
constexpr std::string_view most_telling = "POST"; // the one method that every redirect treats in its own way

bool brings_content(std::string_view method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

std::string requests(const NextRequest& next)
{
    switch (next.step) {
    case NextStep::Follow:
        return '`' + next.method + '`' + (next.or_method.empty() ? "" : " or `" + next.or_method + '`');
    case NextStep::MayFollow: return "`" + next.method + "`, if it likes";
    case NextStep::ReuseStored: return "Nothing: it takes what it has stored";
    case NextStep::TakeAsIs: return "Nothing";
    case NextStep::NotSent: return "Cannot send it";
    }
    return {};
}

std::string change(const NextRequest& next, std::string_view method)
{
    if (next.step != NextStep::Follow && next.step != NextStep::MayFollow)
        return {};
    if (!next.or_method.empty())
        return "May change, and then drops its content";
    std::string kept = next.method == method ? "Kept" : "Changed";
    if (!brings_content(method))
        return kept;
    return kept + (next.keeps_content ? ", with its content" : ", content dropped");
}

} // namespace

std::string_view name_of(Follower follower) { return follower == Follower::Browser ? "A browser" : "Any other client"; }

RedirectTable redirect_table(const Catalog& catalog, int code)
{
    RedirectTable table;
    for (const std::string_view method : methods) {
        RedirectRow row{method, {}};
        for (std::size_t i = 0; i < followers.size(); ++i) {
            const NextRequest next = next_request(catalog, code, method, followers[i]);
            row.cells[i] = {requests(next), change(next, method), next.method != method || !next.or_method.empty()};
        }
        table.rows.push_back(std::move(row));
    }
    for (const Follower follower : followers) {
        NextRequest telling = next_request(catalog, code, most_telling, follower);
        table.reasons.push_back({follower, std::move(telling.explanation), std::move(telling.source)});
        for (const std::string_view method : methods)
            for (std::string& note : next_request(catalog, code, method, follower).notes)
                if (std::find(table.notes.begin(), table.notes.end(), note) == table.notes.end())
                    table.notes.push_back(std::move(note));
    }
    return table;
}

} // namespace core
