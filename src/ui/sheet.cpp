#include "ui/sheet.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Wire text inside running text: the mono face looks larger than the text face at the same size.
TextStyle wire_style(const TextStyle& around)
{
    return {Face::Mono, std::round(around.size * 0.98f), around.line_height};
}

// A piece of a run that goes onto one line.
struct Piece
{
    std::size_t run = 0;
    std::string_view text;
    float width = 0;
};

// Breaks runs into lines. A line may not end before a piece that has no space before it, except inside a word that is
// longer than a line.
class LineBreaker
{
public:
    LineBreaker(const Paint& paint, std::span<const Run> runs, float width) : paint_(paint), runs_(runs), width_(width)
    {
    }

    std::vector<std::vector<Piece>> lines()
    {
        for (std::size_t run = 0; run < runs_.size(); ++run)
            add_run(run);
        finish_word();
        finish_line();
        return std::move(lines_);
    }

private:
    // A word is the pieces between two spaces: it may cross runs, as in "`Allow`,".
    void add_run(std::size_t run)
    {
        const std::string_view text = runs_[run].text;
        std::size_t start = 0;
        while (start < text.size()) {
            const std::size_t space = text.find(' ', start);
            const std::size_t end = space == std::string_view::npos ? text.size() : text.find_first_not_of(' ', space);
            const std::string_view with_space =
                text.substr(start, (end == std::string_view::npos ? text.size() : end) - start);
            add_to_word({run, with_space, paint_.width_of(runs_[run].style, with_space)});
            if (space != std::string_view::npos)
                finish_word();
            start += with_space.size();
        }
    }

    void add_to_word(const Piece& piece)
    {
        word_.push_back(piece);
        word_width_ += piece.width;
    }

    // The width without the space at the end, which may hang over.
    float visible_word_width() const
    {
        if (word_.empty())
            return 0;
        const Piece& last = word_.back();
        const std::string_view visible = last.text.substr(0, last.text.find_last_not_of(' ') + 1);
        return word_width_ - last.width + paint_.width_of(runs_[last.run].style, visible);
    }

    void finish_word()
    {
        const float visible = visible_word_width();
        if (line_width_ > 0 && line_width_ + visible > width_)
            finish_line();
        if (visible > width_)
            break_word();
        for (const Piece& piece : word_)
            add_to_line(piece);
        word_.clear();
        word_width_ = 0;
    }

    // Puts all but the rest of a too long word on lines of their own.
    void break_word()
    {
        std::vector<Piece> rest;
        for (Piece piece : std::exchange(word_, {})) {
            while (line_width_ + piece.width > width_) {
                const std::size_t fit = fitting_bytes(piece);
                const Piece head{piece.run, piece.text.substr(0, fit),
                                 paint_.width_of(runs_[piece.run].style, piece.text.substr(0, fit))};
                add_to_line(head);
                finish_line();
                piece.text.remove_prefix(fit);
                piece.width = paint_.width_of(runs_[piece.run].style, piece.text);
                if (piece.text.empty())
                    break;
            }
            if (!piece.text.empty())
                add_to_line(piece);
        }
    }

    std::size_t fitting_bytes(const Piece& piece) const
    {
        std::size_t fit = 0;
        while (fit < piece.text.size()) {
            const std::size_t next = fit + core::first_code_point(piece.text.substr(fit)).length;
            const float width = paint_.width_of(runs_[piece.run].style, piece.text.substr(0, next));
            if (line_width_ + width > width_ && fit > 0)
                break;
            fit = next;
        }
        return fit;
    }

    void add_to_line(const Piece& piece)
    {
        line_width_ += piece.width;
        // Neighbours of one run join: one element and one drawing call for the whole stretch.
        if (!line_.empty() && line_.back().run == piece.run &&
            line_.back().text.data() + line_.back().text.size() == piece.text.data()) {
            line_.back().text = {line_.back().text.data(), line_.back().text.size() + piece.text.size()};
            line_.back().width += piece.width;
        } else {
            line_.push_back(piece);
        }
    }

    void finish_line()
    {
        if (!line_.empty())
            lines_.push_back(std::exchange(line_, {}));
        line_width_ = 0;
    }

    const Paint& paint_;
    std::span<const Run> runs_;
    float width_;
    std::vector<std::vector<Piece>> lines_;
    std::vector<Piece> line_;
    std::vector<Piece> word_;
    float line_width_ = 0;
    float word_width_ = 0;
};

} // namespace

std::vector<Run> inline_runs(std::string_view text, const TextStyle& style, Tone tone)
{
    std::vector<Run> runs;
    bool wire = false;
    for (const std::string_view part : core::split(text, '`')) {
        if (!part.empty())
            runs.push_back({std::string(part), wire ? wire_style(style) : style, tone, {}});
        wire = !wire;
    }
    return runs;
}

void append(std::vector<Run>& runs, std::vector<Run> more)
{
    for (Run& run : more)
        runs.push_back(std::move(run));
}

void Sheet::put_piece(std::string_view piece, const Run& run, float at_x, float line_top, float line_height,
                      bool in_link)
{
    const float left = std::floor(at_x); // as Dear ImGui does when it paints
    const float top = std::floor(line_top + (line_height - run.style.size) / 2);
    paint_->text(left, top, run.style, run.tone, piece);
    Node& node = (*semantics_)[semantics_->add(Role::Text)];
    node.text = piece;
    node.style = run.style;
    node.tone = run.tone;
    node.place = {left, top, paint_->width_of(run.style, piece), run.style.size};
    if (in_link) {
        const float baseline = top + run.style.size * 0.9f;
        const float underline[] = {left, baseline, left + paint_->width_of(run.style, core::trim(piece)), baseline};
        paint_->stroke(underline, run.tone, 1);
    }
}

void Sheet::flow(std::span<const Run> runs)
{
    const std::vector<std::vector<Piece>> lines = LineBreaker(*paint_, runs, width).lines();
    for (const std::vector<Piece>& line : lines) {
        float line_height = 0;
        for (const Piece& piece : line)
            line_height = std::max(line_height, runs[piece.run].style.line_height);
        float piece_x = x;
        for (const Piece& piece : line) {
            const bool is_last = &line == &lines.back() && &piece == &line.back();
            const Run& run = runs[piece.run];
            if (run.target.empty()) {
                put_piece(piece.text, run, piece_x, y, line_height, false);
            } else {
                Structure link(*this, Role::Link);
                link->target = run.target;
                put_piece(piece.text, run, piece_x, y, line_height, true);
            }
            (*semantics_)[semantics_->last()].continues = !is_last && piece.text.back() != ' ';
            piece_x += piece.width;
        }
        y += line_height;
    }
}

void Sheet::flow(std::string_view text, const TextStyle& style, Tone tone) { flow(inline_runs(text, style, tone)); }

void Sheet::paragraph(std::string_view text, const TextStyle& style, Tone tone)
{
    paragraph(inline_runs(text, style, tone));
}

void Sheet::paragraph(std::span<const Run> runs)
{
    Structure structure(*this, Role::Paragraph);
    flow(runs);
}

void Sheet::heading(int level, std::string_view text, const TextStyle& style, Tone tone, bool aimed)
{
    Structure structure(*this, Role::Heading);
    structure->level = level;
    structure->aimed = aimed;
    flow(text, style, tone);
}

void Sheet::text_at(float at_x, float at_y, std::string_view text, const TextStyle& style, Tone tone)
{
    put_piece(text, {{}, style, tone, {}}, at_x, at_y, style.line_height, false);
}

void Sheet::foreign_line(std::string_view text, const TextStyle& style)
{
    Node& node = (*semantics_)[semantics_->add(Role::Text)];
    node.text = text;
    node.style = style;
    node.native = true;
    node.place = {x, y, width, style.line_height};
    gap(style.line_height);
}

float Sheet::measure(float wide, const Content& content) const
{
    Semantics scratch;
    Sheet probe = *this;
    probe.semantics_ = &scratch;
    probe.y = 0;
    probe.width = wide;
    const bool was_muted = paint_->set_muted(true);
    content(probe);
    paint_->set_muted(was_muted);
    return probe.y;
}

float Sheet::beside(float at_x, float at_y, float wide, const Content& content)
{
    Sheet column = *this;
    column.x = at_x;
    column.y = at_y;
    column.width = wide;
    content(column);
    return column.y;
}

} // namespace ui
