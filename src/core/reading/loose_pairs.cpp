#include "core/reading/loose_pairs.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/escapes.h"

#include <algorithm>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr std::string_view spaces = " \t\r\n";

struct Piece
{
    enum class Kind { Text, Open, Close, Between } kind;
    std::string text;
    int line = 0;
    bool is_quoted = false;
};

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

// Names of JavaScript and values such as 200 or true stand without quotes.
std::string_view bare_word(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_of(" \t\r\n,:;=[]{}()\"'"), text.size()));
}

std::vector<Piece> pieces_of(std::string_view text, int line)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        line += c == '\n' ? 1 : 0;
        const bool is_bytes = (c == 'b' || c == 'u') && i + 1 < text.size() && is_quote(text[i + 1]);
        if (is_quote(c) || is_bytes) {
            i += is_bytes ? 1 : 0;
            std::size_t size = 0;
            std::string literal = decode_literal(text.substr(i + 1), text[i], size);
            line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                                text.begin() + static_cast<std::ptrdiff_t>(i + size), '\n'));
            pieces.push_back({Piece::Kind::Text, std::move(literal), line, true});
            i += size + 1;
        } else if (std::string_view("[{(").find(c) != std::string_view::npos) {
            pieces.push_back({Piece::Kind::Open, std::string(1, c), line});
            ++i;
        } else if (std::string_view("]})").find(c) != std::string_view::npos) {
            pieces.push_back({Piece::Kind::Close, std::string(1, c), line});
            ++i;
        } else if (spaces.find(c) != std::string_view::npos || c == ',' || c == ';') {
            ++i;
        } else if (c == ':' || c == '=') {
            i += text.substr(i).starts_with("=>") ? 2 : 1;
            pieces.push_back({Piece::Kind::Between, {}, line});
        } else {
            const std::string_view word = bare_word(text.substr(i));
            pieces.push_back({Piece::Kind::Text, std::string(word), line});
            i += std::max<std::size_t>(word.size(), 1);
        }
    }
    return pieces;
}

// "map[Content-Type:[text/html] Date:[Fri, 20 Nov 2026 09:12:44 GMT]]"
bool take_go_map(std::string_view text, int line, const FieldTaker& take)
{
    bool found = false;
    text = text.substr(text.find('[') + 1);
    while (true) {
        const std::size_t colon = text.find(":[");
        const std::size_t end = colon == std::string_view::npos ? colon : text.find(']', colon);
        if (end == std::string_view::npos)
            return found;
        const std::string_view name = trim(text.substr(0, colon));
        if (!is_token(name))
            return found;
        take(line, name, text.substr(colon + 2, end - colon - 2));
        found = true;
        text = text.substr(end + 1);
    }
}

} // namespace

bool is_dictionary_start(std::string_view line)
{
    constexpr std::string_view starts[] = {"{'",
                                           "{\"",
                                           "{ '",
                                           "{ \"",
                                           "CaseInsensitiveDict(",
                                           "Headers(",
                                           "HTTPHeaderDict(",
                                           "map[",
                                           "[('",
                                           "[Object: null prototype]",
                                           "Headers {",
                                           "AxiosHeaders",
                                           "<CIMultiDictProxy",
                                           "HeadersList",
                                           "http.Header{",
                                           "[(b'"};
    line = trim(line);
    const bool names_type = line.ends_with('{') && line.find("Headers") != std::string_view::npos;
    return line == "{" || names_type || starts_with_one_of(line, starts);
}

std::size_t dictionary_size(std::string_view text)
{
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            i += c == '\\' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
        } else if (is_quote(c)) {
            quote = c;
        } else if (std::string_view("[{(").find(c) != std::string_view::npos) {
            ++depth;
        } else if (std::string_view("]})").find(c) != std::string_view::npos && --depth <= 0) {
            const std::string_view before = text.substr(0, i);
            const bool is_type = before.ends_with("[Object: null prototype") || before.ends_with("[AxiosHeaders");
            if (!is_type)
                return i + 1;
        }
    }
    return text.size();
}

bool take_loose_pairs(std::string_view text, int line, const FieldTaker& take)
{
    if (text.starts_with("map["))
        return take_go_map(text, line, take);
    for (const std::string_view type : {"prototype]", "AxiosHeaders]"})
        if (const std::size_t at = text.find(type); at != std::string_view::npos)
            text = text.substr(at + type.size());
    const std::vector<Piece> pieces = pieces_of(text, line);
    bool found = false;
    std::string name;
    int depth = 0, depth_of_list = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const bool names_next = i + 1 < pieces.size() && pieces[i + 1].kind == Piece::Kind::Between;
        if (piece.kind == Piece::Kind::Open) {
            ++depth;
            const bool is_value = i > 0 && pieces[i - 1].kind == Piece::Kind::Between;
            depth_of_list = is_value ? depth : depth_of_list;
        } else if (piece.kind == Piece::Kind::Close) {
            depth_of_list = depth == depth_of_list ? 0 : depth_of_list;
            --depth;
            if (piece.text == ")" && depth_of_list == 0)
                name.clear();
        } else if (piece.kind == Piece::Kind::Text && names_next && !(depth_of_list > 0 && piece.is_quoted)) {
            name = piece.text;
        } else if (piece.kind == Piece::Kind::Text && !name.empty()) {
            take(piece.line, name, piece.text);
            found = true;
            if (depth_of_list == 0)
                name.clear();
        } else if (piece.kind == Piece::Kind::Text && i > 0 && pieces[i - 1].text == "(" && is_token(piece.text)) {
            name = piece.text; // of a pair: ('date', 'Fri, ...')
        }
    }
    return found;
}

} // namespace core
