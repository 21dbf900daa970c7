// The members of one entry of a pack, written into the object that the caller has opened. What belongs together in a
// file is catalog_part.h's to say.
#pragma once

#include "core/base/json.h"
#include "core/catalog/catalog.h"

#include <string_view>
#include <vector>

namespace core {

template <class T, class Write>
void write_each(JsonWriter& out, std::string_view key, const std::vector<T>& all, Write write)
{
    out.key(key).open_array();
    for (const T& each : all) {
        out.open_object();
        write(each);
        out.close_object();
    }
    out.close_array();
}

template <class T>
void write_values(JsonWriter& out, std::string_view key, const std::vector<T>& all)
{
    out.key(key).open_array();
    for (const T& each : all)
        out.value(each);
    out.close_array();
}

void write_source(JsonWriter& out, const Source& source);
void write_class(JsonWriter& out, const StatusClass& status_class);
void write_code(JsonWriter& out, const Code& code);
void write_stack(JsonWriter& out, const Stack& stack);
void write_situation(JsonWriter& out, const Situation& situation);
void write_choices(JsonWriter& out, const Catalog& catalog);
void write_guide(JsonWriter& out, const Guide& guide);
void write_comparison(JsonWriter& out, const Comparison& comparison);
void write_rule(JsonWriter& out, const Rule& rule);
void write_failure(JsonWriter& out, const Failure& failure);

} // namespace core
