// All that a visitor, or the world on his behalf, can do.
#pragma once

#include "app/pack_action.h"
#include "app/quiz_action.h"
#include "app/state.h"

#include <string>
#include <variant>

namespace app {

struct ArriveAt // the address is now this hash, whoever changed it
{
    std::string hash;
};

enum class Field { Query, CompareDraft, Pasted, QuizCode };

struct TypeText
{
    Field field = Field::Query;
    std::string text;
};

struct Submit // Enter in a field of one line
{
    Field field = Field::Query;
};

struct PasteExample // checked at once
{
    std::string text;
};

struct ShowLine // of what is to be checked, in its field
{
    int line = 1;
};

struct ChooseStyle
{
    core::HouseStyle style;
};

struct ChooseStack
{
    std::string stack_id; // as Catalog::stacks names them
};

struct TickRule // of the checklist; ticking twice clears
{
    std::string rule_id;
};

struct ClearTicks
{
};

struct ShowCodes // in the list on Home
{
    core::Show show = core::Show::Common;
    int class_digit = 0; // 0: all classes
};

struct GoTo // as a link would lead there
{
    core::Route route;
};

struct BeginSearch // in the field of the search, which takes the focus
{
    std::string start; // typed already; empty: what stands there is selected
};

struct CopyText
{
    std::string name; // what it is, for the confirmation: "response"
    std::string text;
};

struct ChooseTheme
{
    ThemeChoice theme = ThemeChoice::System;
};

struct SystemThemeIs
{
    bool dark = false;
};

struct PointerIs
{
    bool coarse = false; // a finger
};

struct PageIs // where the program runs
{
    std::string address;   // of its page, without query and hash: "https://example.org/whichcode/"
    bool in_frame = false; // of another page, whose header and footer frame it
    bool can_share = false;
};

struct SharePage // by what the visitor's system has for it
{
};

struct ChooseQuizPreferences
{
    QuizPreferences quiz;
};

struct PieceArrived // and is in its place
{
    Piece piece = Piece::Later;
};

struct TimePassed // a moment that was waited for has come
{
};

using Action =
    std::variant<std::monostate, ArriveAt, TypeText, Submit, PasteExample, ShowLine, ChooseStyle, ChooseStack, TickRule,
                 ClearTicks, ShowCodes, GoTo, BeginSearch, CopyText, ChooseTheme, SystemThemeIs, PointerIs, PageIs,
                 SharePage, PieceArrived, TimePassed, ChooseQuizPreferences,
                 // pack_action.h
                 PackComes, PackLaid, PackRefused, PackRemoved, AskForPack, RemovePack,
                 // quiz_action.h: the session
                 StartSession, DrillSet, DrillPairs, DrillMissed, ChooseAnswer, ChooseConfidence, ShowHint, GiveAnswer,
                 GiveUp, CountAsEasy, GoOn, TakeBack, StopSession, LeaveSession,
                 // and the record
                 OpenedRecord, KeepingIs, ReplaceFailed, PersistenceIs, AskForPersistence, SaveBackup, SaveAnki,
                 AskForFile, ReadFile, MergeImport, ReplaceByImport, DropImport, AskToDelete, DeleteRecord>;

} // namespace app
