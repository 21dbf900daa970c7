// What whoever pasted a message has left out cannot be missed: findings that rest on it are taken back, with a note.
#pragma once

#include "core/check/check.h"

namespace core {

// `findings` are those on `response`.
void take_back_for_omissions(const Response& response, std::vector<Finding>& findings, std::vector<ReadingNote>& notes);

} // namespace core
