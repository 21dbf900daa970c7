// All that the catalog says about a code, and about a class: the text of their pages.
#pragma once

#include "core/site/markup.h"

#include <string>

namespace core {

// An <article>, whose heading is of the setting's level.
std::string code_article(const Setting& setting, const Code& code);
std::string class_article(const Setting& setting, const StatusClass& status_class);

std::string class_title(const StatusClass& status_class); // "4xx Client Error"

} // namespace core
