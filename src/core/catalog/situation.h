// What happened, and the codes that answer it: the best, the acceptable and the tempting ones.
#pragma once

#include "core/catalog/status_code.h"

#include <string>
#include <vector>

namespace core {

struct Acceptable
{
    int code = 0;
    std::string when;
};

struct Tempting
{
    int code = 0;
    std::string why;    // why it is wrong here
    std::string unless; // the fact that would make it right
};

enum class Answerer { Api, Gateway, Proxy, WebDav, Cache };
inline constexpr Named<Answerer> answerer_names[] = {
    {"api", Answerer::Api},       {"gateway", Answerer::Gateway}, {"proxy", Answerer::Proxy},
    {"webdav", Answerer::WebDav}, {"cache", Answerer::Cache},
};

// "What to return when ..."
struct Situation
{
    std::string id;
    std::string text;
    std::vector<std::string> also; // the same in other words
    int best = 0;
    std::string because;
    std::string switch_id; // the house-style switch that moves `best` among its choices; may be empty
    std::vector<Acceptable> acceptable;
    std::vector<Tempting> wrong;
    std::vector<HeaderAdvice> headers;
    std::string area;
    std::vector<std::string> methods;
    Answerer sent_by = Answerer::Api;
    std::string source;
};

} // namespace core
