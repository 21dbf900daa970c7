// What people wrap around a transcript as a whole when they show it: fences and lists of Markdown, the quotation marks
// of mails, comment signs, HTML. Each takes off one kind, if the whole text has it.
#pragma once

#include "core/reading/draft.h"

#include <vector>

namespace core {

using Lines = std::vector<MessageLine>;

// Marks that stand before every line that is not blank: `> `, `| `, `# `, `// `, ` * `, and indentation.
void strip_common_marks(Lines& lines);

// If the first message stands between fences, what stands between each pair of them; else the whole as one part.
struct Blocks
{
    std::vector<Lines> parts;
    bool were_fenced = false;
};
Blocks fenced_blocks(Lines lines);

// Text that was copied from HTML source: `&quot;`, `&lt;`, `<pre>`, `<br>`. The decoded lines live in the draft.
void decode_html(Lines& lines, Draft& draft);

// `**Content-Type:** text/html`, `` `ETag` ``: without the emphasis.
void strip_emphasis(Lines& lines, Draft& draft);

} // namespace core
