// The forms that a paste can have. Each looks whether the text has its form; if so, it fills the draft (or says in it
// why there is no response) and gives true.
#pragma once

#include "core/reading/draft.h"
#include "core/reading/pasted_text.h"

namespace core {

bool read_har(const PastedText& paste, Draft& draft);           // recordings of browsers and proxies
bool read_json_response(const PastedText& paste, Draft& draft); // responses that programs describe in JSON
bool read_browser_panel(const PastedText& paste, Draft& draft); // Chrome, Firefox, Safari
bool read_curl_trace(const PastedText& paste, Draft& draft);    // and other dumps of bytes
bool read_other_tool(const PastedText& paste, Draft& draft);    // Wireshark, ModSecurity, PowerShell
bool read_client_log(const PastedText& paste, Draft& draft);    // urllib3, httpcore, .NET, Java
bool read_arrows(const PastedText& paste, Draft& draft);        // OkHttp, Feign
bool read_varnish(const PastedText& paste, Draft& draft);       // varnishlog, varnishtest
bool read_pseudo_fields(const PastedText& paste, Draft& draft); // Envoy, Go, Node.js
bool read_transcript(const PastedText& paste, Draft& draft);    // lines of messages, whatever stands before each

bool read_printed_object(const PastedText& paste, Draft& draft); // "&{Status:404 Not Found ...}"
bool read_labelled(const PastedText& paste, Draft& draft);       // "Status: 404", "Headers: ..."
bool read_access_log(const PastedText& paste, Draft& draft);

// Less than a response.
bool read_request_alone(const PastedText& paste, Draft& draft);
bool read_status_alone(const PastedText& paste, Draft& draft);
bool read_fields_alone(const PastedText& paste, Draft& draft);
bool read_content_alone(const PastedText& paste, Draft& draft);

// Begins a response of which only fields are known: its status is assumed, and said to be.
void begin_fields_alone(int line, Draft& draft);

} // namespace core
