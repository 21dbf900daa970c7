#include "core/reading/reading.h"

#include "core/base/text.h"
#include "core/reading/content_end.h"
#include "core/reading/draft.h"
#include "core/reading/forms/forms.h"
#include "core/reading/pasted_text.h"

#include <algorithm>

namespace core {

namespace {

using FormReader = bool (*)(const PastedText&, Draft&);

// The first that knows the text has it: the more particular a form is, the earlier it stands.
constexpr FormReader forms[] = {
    read_har,          read_json_response,  read_browser_panel, read_curl_trace,    read_other_tool,
    read_client_log,   read_printed_object, read_arrows,        read_varnish,       read_pseudo_fields,
    read_transcript,   read_access_log,     read_labelled,      read_request_alone, read_status_alone,
    read_fields_alone, read_content_alone,
};

// A request in one segment and its response in the next belong together.
void join(std::vector<Transaction>& all, std::vector<Transaction> more)
{
    for (Transaction& each : more) {
        const bool answers = !all.empty() && all.back().responses.empty() && !each.request;
        const bool goes_on = !all.empty() && !each.request && !all.back().is_over() && !all.back().responses.empty();
        if (!answers && !goes_on) {
            all.push_back(std::move(each));
            continue;
        }
        for (Response& response : each.responses)
            all.back().responses.push_back(std::move(response));
    }
}

std::optional<Message> message_of(const Draft& draft, std::string& fault)
{
    std::vector<Transaction> all;
    for (const DraftSegment& segment : draft.segments) {
        if (segment.lines.empty())
            continue;
        if (all.size() > max_responses) {
            fault = "there are more than " + std::to_string(max_responses) + " responses";
            return std::nullopt;
        }
        std::string fault_here;
        std::optional<std::vector<Transaction>> transactions = parse_transactions(segment.lines, fault_here);
        if (!transactions) {
            fault = fault_here;
            continue;
        }
        for (Transaction& each : *transactions)
            for (Response& response : each.responses)
                response.hides_framing = draft.hides_framing;
        if (segment.command && !transactions->front().request)
            transactions->front().request = segment.command;
        join(all, std::move(*transactions));
    }
    std::erase_if(all, [](const Transaction& each) { return each.responses.empty(); });
    if (all.empty()) {
        if (fault.empty())
            fault = "there is only a request: its response is missing";
        return std::nullopt;
    }
    return Message{std::move(all)};
}

void read_forms(const PastedText& paste, Draft& draft)
{
    for (const FormReader read : forms)
        if (read(paste, draft))
            return;
    draft = Draft();
}

Reading read_any(std::string_view pasted)
{
    Reading reading;
    const std::size_t most_bytes = is_recording(pasted) ? max_recording_bytes : max_pasted_bytes;
    if (pasted.size() > most_bytes) {
        reading.reason = "the text has more than " + std::to_string(most_bytes >> 20) + " MiB";
        return reading;
    }
    const PastedText paste(pasted);
    Draft draft;
    read_forms(paste, draft);
    if (draft.segments.empty() && draft.notes.empty() && draft.refusal.empty() && paste.is_binary()) {
        reading.reason =
            "this is no text but bytes of some other kind: paste what a tool prints of the response, not the "
            "file of a capture";
        return reading;
    }
    reading.form = draft.form;
    reading.notes = draft.notes;
    reading.status_is_assumed = draft.status_is_assumed;
    if (!draft.refusal.empty()) {
        reading.reason = draft.refusal;
        return reading;
    }
    if (draft.segments.empty() && !reading.notes.empty())
        return reading;
    reading.message =
        draft.segments.empty() ? parse_message(paste.lines(), reading.reason) : message_of(draft, reading.reason);
    if (reading.message) {
        reading.reason.clear();
        for (Transaction& transaction : reading.message->transactions)
            for (Response& response : transaction.responses)
                settle_content(response, reading.notes);
    }
    return reading;
}

} // namespace

Reading read_pasted(std::string_view pasted)
{
    Reading reading = read_any(pasted);
    reading.form = printable(reading.form);
    reading.reason = printable(reading.reason);
    for (ReadingNote& note : reading.notes)
        note.text = printable(note.text);
    std::stable_sort(reading.notes.begin(), reading.notes.end(),
                     [](const ReadingNote& a, const ReadingNote& b) { return a.line < b.line; });
    return reading;
}

} // namespace core