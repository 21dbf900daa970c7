// The pages of the codes and of the five classes.
#pragma once

#include "core/site/frame.h"

#include <vector>

namespace core {

PageText code_page(const Catalog& catalog, const Code& code);
PageText class_page(const Catalog& catalog, const StatusClass& status_class);

} // namespace core
