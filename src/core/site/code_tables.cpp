#include "core/site/code_tables.h"

#include "core/base/html.h"
#include "core/response/redirect_table.h"
#include "core/response/retry_table.h"

namespace core {

namespace {

std::string column_head(std::string_view text) { return element("th scope=\"col\"", text); }

std::string table(std::string_view name, std::string_view head, std::string_view rows)
{
    return element("table class=\"box methods\" aria-label=\"" + html_escaped(name) + '"',
                   '\n' + element("thead", element("tr", head)) + '\n' + element("tbody", '\n' + std::string(rows)) +
                       '\n') +
           '\n';
}

std::string redirect_cell(const RedirectCell& cell)
{
    const std::string change = cell.change.empty() ? "" : "<br>" + element("small", cell.change);
    const std::string text = html_prose(cell.requests);
    return element("td", (cell.changes ? element("b", text) : text) + change);
}

std::string redirect_html(const Setting& setting, const RedirectTable& redirects, int code)
{
    std::string head = column_head("Sent");
    for (const Follower follower : followers)
        head += column_head(name_of(follower));
    std::string rows;
    for (const RedirectRow& row : redirects.rows) {
        std::string cells = element("th scope=\"row\"", element("code", row.method));
        for (const RedirectCell& cell : row.cells)
            cells += redirect_cell(cell);
        rows += element("tr", cells) + '\n';
    }
    std::string html = table("Next request after " + std::to_string(code), head, rows);
    for (const RedirectReason& reason : redirects.reasons)
        html += element("p", element("b", std::string(name_of(reason.follower)) + ':') + ' ' +
                                 html_prose(reason.explanation) + ' ' +
                                 element("small", linked_source(setting, reason.source))) +
                '\n';
    return html + listed(redirects.notes, [](const std::string& note) { return element("small", html_prose(note)); });
}

std::string retry_html(const Setting& setting, const std::vector<RetryRow>& retries, int code)
{
    const RetryAdvice& first = retries.front().advice;
    const std::string source = element("p", element("small", linked_source(setting, first.source))) + '\n';
    if (retries.size() == 1)
        return element("p", html_prose(whatever_the_method(first))) + '\n' + source;
    std::string rows;
    std::string notes;
    for (const RetryRow& row : retries) {
        std::string names;
        for (const std::string_view method : row.methods)
            names += (names.empty() ? "" : " ") + element("code", method);
        rows +=
            element("tr", element("th scope=\"row\"", names) + element("td", html_prose(row.advice.summary))) + '\n';
        if (!row.advice.method_note.empty())
            notes += element("p", html_prose(row.advice.method_note)) + '\n';
    }
    return table("Repeating a request after " + std::to_string(code),
                 column_head("Method") + column_head("May the client send it again?"), rows) +
           notes + source;
}

} // namespace

std::string next_request_section(const Setting& setting, const Code& code)
{
    if (!code.redirect)
        return {};
    return section(setting, "next", "What the client sends next",
                   redirect_html(setting, redirect_table(setting.catalog, code.number), code.number));
}

std::string retry_section(const Setting& setting, const Code& code)
{
    const std::vector<RetryRow> rows = retry_table(setting.catalog, code.number);
    return rows.empty()
               ? std::string()
               : section(setting, "retry", "May the client send it again?", retry_html(setting, rows, code.number));
}

} // namespace core
