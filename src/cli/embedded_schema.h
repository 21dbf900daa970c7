// assets/catalog.schema.json, as the build found it.
#pragma once

namespace cli {

extern const char* const embedded_schema;

} // namespace cli
