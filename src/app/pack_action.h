// What a visitor does about the pack of a team, and what the host says became of one. The catalog is the host's: it
// lays a pack over it when all of its pieces have come.
#pragma once

#include "core/base/problem.h"

#include <string>

namespace app {

struct PackComes // by the host: a pack is on its way
{
    std::string name; // its file or address
};

struct PackLaid // by the host, over the catalog that the state refers to
{
    std::string name;
    bool is_kept = false; // in this browser until it is removed; else for this visit
};

struct PackRefused // by the host: the catalog is what it was
{
    std::string name;
    std::string fault;       // why it could not be had, a sentence; empty: the problems say it
    core::Problems problems; // of what it holds
};

struct PackRemoved // by the host: the catalog is the built-in one
{
};

struct AskForPack
{
};

struct RemovePack
{
};

} // namespace app
