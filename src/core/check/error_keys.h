// The names that the members of errors go by in the JSON of many APIs, in the spelling of plain_key.
#pragma once

#include <string>
#include <string_view>

namespace core {

// One spelling for "request_id", "requestId" and "request-id", without the prefix of "hydra:title".
std::string plain_key(std::string_view key);

inline constexpr std::string_view error_keys[] = {
    "error",      "errors",  "err",      "exception",        "fault",       "errormessage",
    "errormsg",   "errmsg",  "failure",  "errordescription", "errordetail", "errordetails",
    "odataerror", "iserror", "haserror", "haserrors",        "faultstring"};
inline constexpr std::string_view flag_keys[] = {"success",   "ok",         "succeeded",
                                                 "issuccess", "successful", "issuccessful"};
inline constexpr std::string_view word_keys[] = {"status", "result", "response", "outcome", "type", "state"};
inline constexpr std::string_view code_keys[] = {
    "status",  "statuscode", "code",  "httpstatus", "httpcode",   "httpstatuscode", "errorcode", "errcode",
    "retcode", "ret",        "errno", "resultcode", "returncode", "responsecode",   "cod",       "faultcode"};
inline constexpr std::string_view message_keys[] = {"message",       "msg",           "detail",      "details",
                                                    "title",         "reason",        "description", "info",
                                                    "statusmessage", "statustext",    "httpmessage", "resultmsg",
                                                    "resultmessage", "returnmessage", "retmsg",      "responsemessage"};
inline constexpr std::string_view data_keys[] = {"data", "result",  "results", "items", "payload", "response",
                                                 "body", "content", "records", "rows",  "value",   "output"};

// What goes along with an error without being what was asked for.
inline constexpr std::string_view company_keys[] = {
    "timestamp",
    "time",
    "date",
    "path",
    "requestid",
    "traceid",
    "correlationid",
    "spanid",
    "instance",
    "meta",
    "metadata",
    "version",
    "apiversion",
    "documentationurl",
    "docs",
    "docsurl",
    "helpurl",
    "moreinfo",
    "infourl",
    "link",
    "links",
    "help",
    "moreinformation",
    "support",
    "retryafter",
    "retryable",
    "extensions",
    "locale",
    "errorid",
    "eventid",
    "reqid",
    "transactionid",
    "subcode",
    "errorsubcode",
    "fbtraceid",
    "param",
    "parameter",
    "field",
    "fields",
    "method",
    "url",
    "uri",
    "stack",
    "trace",
    "stacktrace",
    "backtrace",
    "debug",
    "file",
    "line",
    "innererror",
    "target",
    "context",
    "source",
    "service",
    "server",
    "hint",
    "suggestion",
    "causes",
    "cause",
    "invalidparams",
    "violations",
    "validationerrors",
    "errorcodes",
    "errortype",
    "errorname",
    "erroruri",
    "log",
    "warnings",
    "jsonrpc",
    "headers",
    "exceptiontype",
    "exceptionmessage",
    "requesturl",
    "requestpath",
    "host",
    "lang",
    "usermessage",
    "developermessage",
    "jsonapi",
    "included",
    "header",
    "head",
    "odatacontext",
    "elapsed",
    "executiontime",
};

// A record of something that has failed earlier: a job, a delivery, an entry of a log.
inline constexpr std::string_view record_keys[] = {
    "id",          "uuid",     "createdat", "created",    "updatedat", "startedat", "finishedat",
    "completedat", "failedat", "progress",  "attempt",    "attempts",  "retries",   "jobid",
    "taskid",      "runid",    "checkedat", "count",      "firstseen", "lastseen",  "occurrences",
    "total",       "page",     "duration",  "durationms", "object",    "state"};

// The objects that many APIs put around everything; the second list has what stands beside the content.
inline constexpr std::string_view envelope_keys[] = {"data", "response", "result",   "body",    "payload",
                                                     "d",    "reply",    "envelope", "embedded"};
inline constexpr std::string_view envelope_head_keys[] = {"meta", "status", "header", "head"};

} // namespace core
