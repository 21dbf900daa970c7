// All that must be done for us outside: the platform carries these out, in order.
#pragma once

#include "app/piece.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace app {

struct PushAddress // the visitor is at a new place: Back returns to the one before
{
    std::string hash;
};

struct ReplaceAddress // at the same place, described better
{
    std::string hash;
};

struct Bring // unless it has been asked for; the host answers with PieceArrived
{
    Piece piece = Piece::Later;
    int code = 0; // of a card
};

struct WriteClipboard
{
    std::string text;
};

struct ShareAddress // with the title, inside the visitor's gesture
{
};

struct FocusSearch
{
    bool select = true; // what stands there; else the visitor types on behind it
};

struct MoveFocus // to what the page aims at now
{
};

struct StorePreferences
{
    std::string text;
};

struct OpenRecord // the host answers with OpenedRecord
{
};

struct StoreRecord // adds lines, perhaps none, and sets the text of the session, together or not at all
{
    std::string lines;
    std::string session;
};

struct ReplaceRecord // likewise, with the lines in the place of all before
{
    std::string lines;
    std::string session;
};

struct RequestPersistence // that the browser does not clear the record by itself
{
};

struct SaveFile
{
    std::string name;
    std::string type; // a media type
    std::string text;
};

struct PickFile // the host answers with ReadFile, if the visitor chooses one
{
    std::string types; // that are offered, as the attribute `accept` lists them; empty: all
};

struct SelectLine // of the field with many lines, which takes the focus, after the next frame
{
    int line = 1;
};

struct PickPack // the host answers with PackLaid or PackRefused, if the visitor chooses one
{
};

struct ForgetPack // that is laid over the catalog, or kept; the host answers with PackRemoved
{
};

struct Say // for assistive technology, politely
{
    std::string text;
};

using Effect = std::variant<PushAddress, ReplaceAddress, Bring, WriteClipboard, ShareAddress, FocusSearch, MoveFocus,
                            StorePreferences, OpenRecord, StoreRecord, ReplaceRecord, RequestPersistence, SaveFile,
                            PickFile, SelectLine, PickPack, ForgetPack, Say>;
using Effects = std::vector<Effect>;

inline void append(Effects& effects, Effects more)
{
    for (Effect& effect : more)
        effects.push_back(std::move(effect));
}

} // namespace app
