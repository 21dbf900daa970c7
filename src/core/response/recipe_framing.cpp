#include "core/response/recipe_framing.h"

#include "core/base/text.h"
#include "core/http/method.h"
#include "core/http/status_number.h"

namespace core {

namespace {

constexpr std::string_view example_date = "Fri, 20 Nov 2026 09:00:00 GMT"; // core has no clock

// RFC 9112 6: what the message says about its end has to agree with what it carries.
void frame_response(WireMessage& response, std::string_view method)
{
    const int status = status_of(response);
    const bool tunnel = method == "CONNECT" && status / 100 == 2;
    response.remove("Content-Length");
    response.remove("Transfer-Encoding");
    const bool ends_with_header = forbids_content(status) || method == "HEAD" || tunnel;
    if (ends_with_header || status == 205)
        response.content.clear();
    if (ends_with_header)
        return;
    response.fields.push_back({"Content-Length", std::to_string(response.content_text().size())});
}

// An example may announce content that it does not show: it waits for a 100. Chunked content is written out as it is.
void frame_request(WireMessage& request)
{
    if (request.content.empty() || request.find("Transfer-Encoding") != nullptr)
        return;
    request.set("Content-Length", std::to_string(request.content_text().size()));
}

// RFC 9110 6.6.1: an origin server with a clock dates everything but interim responses and server errors.
void date_response(WireMessage& response)
{
    const int status = status_of(response);
    if (status >= 200 && status < 500 && response.find("Date") == nullptr)
        response.fields.insert(response.fields.begin(), {"Date", std::string(example_date)});
}

// RFC 9110 10.2.1: the refused method cannot be among the allowed ones.
void take_refused_out(WireMessage& response, std::string_view method)
{
    const WireField* allow = response.find("Allow");
    if (allow == nullptr || status_of(response) != 405)
        return;
    if (is_retrieval(method)) {
        response.set("Allow", "POST");
        return;
    }
    std::vector<std::string> others;
    for (const std::string_view each : split(allow->value, ','))
        if (trim(each) != method)
            others.emplace_back(trim(each));
    response.set("Allow", join(others, ", "));
}

// RFC 9110 15.3.2: without `Location` the target of the request counts as created. Saying it serves whoever sees the
// response alone.
void locate_created(WireMessage& response, const WireMessage& request)
{
    if (status_of(response) != 201 || response.find("Location") != nullptr || method_of(request) == "POST")
        return;
    const WireField* destination = request.find("Destination");
    response.set("Location", destination ? destination->value : std::string(target_of(request)));
}

std::string note_on(const Recipe& recipe)
{
    const int status = status_of(recipe.final());
    if (recipe.code / 100 == 1 && recipe.responses.size() > 1)
        return std::to_string(recipe.code) + " comes first; the final response follows on the same connection.";
    if (status != recipe.code)
        return std::to_string(recipe.code) + " stands inside the content of a " + std::to_string(status) + '.';
    return {};
}

} // namespace

Recipe finished(Recipe recipe)
{
    const std::string method(method_of(recipe.request));
    frame_request(recipe.request);
    for (WireMessage& response : recipe.responses) {
        take_refused_out(response, method);
        locate_created(response, recipe.request);
        date_response(response);
        frame_response(response, method);
    }
    recipe.note = note_on(recipe);
    return recipe;
}

} // namespace core
