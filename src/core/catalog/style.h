// Where the sources leave room: what a team decides once, and styles that have decided.
#pragma once

#include <string>
#include <vector>

namespace core {

// A choice where the sources leave room and a team decides once; its first choice is the default.
struct Switch
{
    struct Choice
    {
        int code = 0;
        std::string text;
    };
    std::string id;
    std::string question;
    std::string why;
    std::string source;
    std::vector<Choice> choices;
};

struct Style
{
    struct Setting
    {
        std::string switch_id;
        int code = 0;
        std::string rule = {}; // what of the published style it rests on; empty for a change of one's own
        std::string source = {};

        bool operator==(const Setting&) const = default;
    };
    std::string id;
    std::string name;
    std::string about;
    std::vector<Setting> settings; // a switch that is not named keeps its default
};

} // namespace core
