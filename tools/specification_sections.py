#!/usr/bin/env python3
"""Lists the sections of specifications and the requirement words in each: the table that the catalog's citations are
held against.

Usage: tools/specification_sections.py FOLDER > assets/review/sections.txt

FOLDER holds the texts: RFCs as rfcNNNN.txt (or, of an RFC that is read in its last draft, rfcNNNN-last-draft.txt or
.md), Internet-Drafts as kramdown Markdown, draft-NAME.md. A line of the table is a section and the requirement words
(RFC 2119) that stand in it or in a section below it; drafts stand without their revision:

    RFC 9110 15.5.6 must should
"""
import pathlib
import re
import sys

WORDS = {
    "must": r"\b(MUST|REQUIRED|SHALL)\b(?!\s+NOT)",
    "must_not": r"\b(MUST|SHALL)\s+NOT\b",
    "should": r"(?<!NOT )\b(SHOULD|RECOMMENDED)\b(?!\s+NOT)",
    "should_not": r"\b(SHOULD\s+NOT|NOT\s+RECOMMENDED)\b",
    "may": r"\b(MAY|OPTIONAL)\b",
}


def body_of(headings, index, text):
    """The text of a section with all below it."""
    start, number = headings[index]
    for later, other in headings[index + 1 :]:
        if not other.startswith(number + "."):
            return text[start:later]
    return text[start:]


def rfc_headings(text):
    heading = re.compile(r"(?m)^(?:Appendix )?(\d+(?:\.\d+)*|[A-Z](?:\.\d+)+|(?<=Appendix )[A-Z])\.?(?:[ \t\xa0]+\S|[A-Z])")
    return [(match.start(), match.group(1)) for match in heading.finditer(text)]


def draft_headings(text):
    """Headings of kramdown Markdown, numbered as xml2rfc numbers them."""
    headings = []
    counters = []
    is_appendix = is_code = False
    is_body = False
    position = 0
    for line in text.splitlines(keepends=True):
        if line.startswith(("~~~", "```")):
            is_code = not is_code
        elif line.startswith("--- middle"):
            is_body = True
        elif line.startswith("--- back"):
            is_appendix, counters = True, []
        elif is_body and not is_code and (match := re.match(r"(#+)\s+\S", line)) and "numbered" not in line:
            level = len(match.group(1))
            counters = counters[:level] + [0] * (level - len(counters))
            counters[level - 1] += 1
            first = chr(ord("A") + counters[0] - 1) if is_appendix else str(counters[0])
            headings.append((position, ".".join([first, *map(str, counters[1:])])))
        position += len(line)
    return headings


def sections(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    headings = draft_headings(text) if path.suffix == ".md" else rfc_headings(text)
    name = re.sub(r"^rfc(\d+).*", r"RFC \1", path.stem)
    if "1" not in (number for _, number in headings):
        return  # a text without numbers: nothing can be said of its sections
    bodies = {}
    for index, (_, number) in enumerate(headings):
        body = body_of(headings, index, text)
        if len(body) > len(bodies.get(number, "")):  # the section, not its line in the table of contents
            bodies[number] = body
    bodies = {"": text, **bodies}
    for number, body in bodies.items():
        found = [word for word, pattern in WORDS.items() if re.search(pattern, body)]
        yield " ".join(filter(None, [name, number, *found]))


for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if re.fullmatch(r"rfc\d+(-last-draft)?\.(txt|md)|draft-.*\.md", path.name):
        print("\n".join(sections(path)))
