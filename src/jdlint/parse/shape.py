"""What a line looks like: a bullet, a heading, a `Label: value` line, or running text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from jdlint.document import BlockKind
from jdlint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.parse.build import LocalMark, Raw

# The heading level of what only looks like one (see `document.Block`).
LOOK = 7
_LABEL_WORDS = 5
_LABEL_LENGTH = 52
_VALUE_LENGTH = 150
_HEADING_WORDS = 12
_HEADING_LENGTH = 90
# A lead-in such as "In this role you will:" heads the list under it; a longer one is a sentence.
_LEAD_IN_WORDS = 9
_RUN_ON_WORDS = 6  # of a heading on the line right below a sentence
_FEWEST_LINES = 3  # of so many, all of one make, none is the rest of another

_BULLETS = "•·●▪■◦‣⁃∙◆◇►▶➢➤✓✔★❖○□☐❑"
_BULLET = regex(
    rf"[ \t\xa0]*(?:[{_BULLETS}][ \t\xa0]*|[-–—*+][ \t\xa0]+|[-–](?=[A-Za-z])|o[ \t\xa0]+(?=[A-Z])"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)[ \t\xa0]+|\d{1,2}\.-?[ \t\xa0]+(?=\D)|[a-z]\.[ \t\xa0]+(?=[A-Z]))(?=\S)"
)
_LABEL_END = regex(r"[!?;]|\.(?:\s|\Z)")
_SENTENCE_END = regex(r"[.!?;]\s")
_SCHEMES = frozenset({"http", "https", "mailto", "ftp", "tel"})
# "##Duties": Markdown asks for a space there, people forget it.
_GLUED_HASHES = regex(r"#{2,6}(?=[^\W\d_])")
_DASH_LABEL = regex(r"[ \t\xa0]*[:–—-][ \t\xa0]+")


class Part(msgspec.Struct, frozen=True):
    """A stretch of a raw block that becomes a block of its own; `key` names it a field with that value range."""

    kind: BlockKind
    level: int
    start: int
    end: int
    key: str | None = None
    value_start: int = 0
    value_end: int = 0
    labelled: bool = False

    def of(self, text: str) -> str:
        """Return its text."""
        return text[self.start : self.end]


def bullet(line: str, start: int = 0, end: int | None = None) -> int | None:
    """Return where the text after a bullet or number begins, or None when the line has none."""
    if line[start : start + 2].isalpha() and ")" not in line[start + 2 : start + 5]:
        return None  # a word, as most lines begin with: not worth the regex
    match = _BULLET.match(line, start, len(line) if end is None else end)
    return match.end() if match else None


def is_starred(line: str) -> bool:
    """Say whether a star is glued to the line: a bullet where several lines have one, else a footnote."""
    return len(line) > 2 and line[0] == "*" and line[1].isalpha()


def is_capitals(line: str) -> bool:
    """Say whether the line shouts: at least four letters, none of them small."""
    return line.isupper() and len(line) <= _HEADING_LENGTH and sum(map(str.isalpha, line)) >= 4


def label(line: str) -> int | None:
    """Return where the colon of a leading short label stands (`Location: Denver`), or None."""
    colon = line.find(":", 1, _LABEL_LENGTH)
    if colon < 0 or not line[0].isalnum() or line.startswith("//", colon + 1):
        return None
    name, after = line[:colon], line[colon + 1 : colon + 2]
    words = name.split()
    if len(words) > _LABEL_WORDS or _LABEL_END.search(name):
        return None
    if after and not after.isspace():
        glued = (name[-1].isalpha() or name[-1] == ")") and not after.isdigit()
        return colon if glued and words[-1].lower() not in _SCHEMES else None
    return colon


def has_value(line: str) -> bool:
    """Say whether the line is a short label with something behind it."""
    colon = label(line)
    return colon is not None and bool(line[colon + 1 :].strip())


def is_lead_in(line: str) -> bool:
    """Say whether the line is short, ends in a colon and so heads what follows."""
    stripped = line.rstrip()
    if not stripped.endswith(":") or len(stripped) > _HEADING_LENGTH:
        return False
    return len(stripped.split()) <= _LEAD_IN_WORDS and not _SENTENCE_END.search(stripped)


def is_short_title(line: str) -> bool:
    """Say whether the line is short and ends no sentence: it could be a heading if its place speaks for it."""
    if len(line) > _HEADING_LENGTH or not line or line[-1] in ".!;,":
        return False
    return len(line.split()) <= _HEADING_WORDS


def parts(raw: Raw, following: Raw | None, *, apart: bool = False) -> list[Part]:
    """Return the blocks that a raw block becomes: ascending, disjoint, trimmed, none empty.

    `following` is the next raw block. With `apart`, lines that were not wrapped are paragraphs of their own.
    """
    text = raw.text
    start, end = _trim(text, 0, len(text))
    if start == end:
        return []
    if raw.key is not None:
        return [_keyed(raw, start, end)]
    if raw.kind == "paragraph" and not raw.whole:
        found = _paragraph(raw, start, end, apart=apart)
        return _with_heading(text, found) if following is not None and following.kind == "item" else found
    if raw.kind == "item" and not raw.whole:
        after = bullet(text, start, end)
        if after is not None and after < end and text[start] in _BULLETS:
            start = after
        line_end = text.find("\n", start, end)
        if line_end < 0 and (colon := _labelled(text, start, end, raw.marks)) is not None:
            value = _trim(text, colon + 1, end)
            if value[0] < value[1]:
                key = text[start:colon].strip()
                return [Part("item", raw.level, start, end, key, *value, True)]
    if raw.kind == "heading":
        # "Duties##": closing signs that Markdown takes for text.
        kept = text[start:end].rstrip("#")
        end = start + len(kept.rstrip()) if end - start - len(kept) > 1 else end
    return [Part(raw.kind, raw.level, start, end)] if start < end else []


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _keyed(raw: Raw, start: int, end: int) -> Part:
    key = raw.key or ""
    value = _trim(raw.text, max(start, raw.label), end)
    return Part("field", 0, start, end, key, *value, bool(raw.label))


def _paragraph(raw: Raw, start: int, end: int, *, apart: bool) -> list[Part]:
    """Divide a paragraph where its lines show that they stand for themselves."""
    text = raw.text
    lines: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = _trim(text, at, stop)
        if line[0] < line[1]:
            lines.append(line)
        at = stop + 1
    found: list[Part] = []
    starred = sum(is_starred(text[left:right]) for left, right in lines) > 1
    apart = apart and _stand_apart([text[left:right] for left, right in lines])
    for index, (left, right) in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if starred and is_starred(text[left:right]):
            part = Part("item", 1, left + 1, right)
        else:
            part = _line(raw, left, right, following, alone=len(lines) == 1)
        if part.kind == "paragraph" and apart:
            part = part if text[right - 1] in ".:!?" else Part("item", 1, left, right)
        elif part.kind == "paragraph" and found and found[-1].kind in ("paragraph", "item") and found[-1].key is None:
            found[-1] = msgspec.structs.replace(found[-1], end=right)
            continue
        if part.kind == "item":
            found = _with_heading(text, found)
        found.append(part)
    return found


def begin_anew(lines: Sequence[str]) -> bool:
    """Say whether each line of a paragraph may stand for itself: there are several, and none begins small."""
    return len(lines) >= _FEWEST_LINES and not any(line[0].islower() for line in lines)


def _stand_apart(lines: Sequence[str]) -> bool:
    """Say whether each line of a paragraph stands for itself: all begin anew, without a bullet, and none was full.

    A line was full if the first word of the next had no room in the longest.
    """
    if not begin_anew(lines) or any(bullet(line) for line in lines):
        return False
    longest = max(map(len, lines))
    return all(
        len(line) == longest or line[-1] in ".:;!?" or len(line) + 1 + len(after.split(None, 1)[0]) <= longest
        for line, after in pairwise(lines)
    )


def _with_heading(text: str, above: list[Part]) -> list[Part]:
    """Return the parts above a list, with the line right above it as a heading when it must be one.

    That is all of the last paragraph, or its last line behind the end of a sentence.
    """
    if not above or above[-1].kind != "paragraph":
        return above
    last = above[-1]
    if heads(last.of(text)):
        return [*above[:-1], msgspec.structs.replace(last, kind="heading", level=LOOK)]
    line = text.rfind("\n", last.start, last.end) + 1
    before = _trim(text, last.start, max(line, last.start))
    words = text[line : last.end]
    if not line or before[0] == before[1] or text[before[1] - 1] not in ".!?" or len(words.split()) > _RUN_ON_WORDS:
        return above
    if not heads(words.strip()):
        return above
    start, _ = _trim(text, line, last.end)
    return [*above[:-1], msgspec.structs.replace(last, end=before[1]), Part("heading", LOOK, start, last.end)]


def heads(text: str) -> bool:
    """Say whether a block is so short, and so written, that it must be the heading of the list under it."""
    return "\n" not in text and len(text.split()) <= _LEAD_IN_WORDS and text[0].isupper() and is_short_title(text)


def _line(raw: Raw, start: int, end: int, following: tuple[int, int] | None, *, alone: bool) -> Part:
    """Judge one line of a paragraph; `following` is the next line."""
    text = raw.text
    after = bullet(text, start, end)
    if after is not None and after < end:
        return Part("item", 1, after, end)
    if end - start > _VALUE_LENGTH + 60:
        return Part("paragraph", 0, start, end)
    line = text[start:end]
    strong = _strong_until(raw.marks, text, start)
    if strong >= end and is_short_title(line.rstrip(" :")) and not _is_filled_in(raw, end):
        return Part("heading", LOOK, start, end)
    if alone and (hashes := _GLUED_HASHES.match(line)):
        return Part("heading", len(hashes.group()), start + hashes.end(), end)
    if alone and is_capitals(line) and not has_value(line):
        return Part("heading", LOOK, start, end)
    if following is not None and start == 0 and _is_opening_title(text, start, end, following):
        return Part("heading", LOOK, start, end)
    continues = following is not None and _continues(text, end - start, following)
    if not continues and (colon := _labelled(text, start, end, raw.marks)) is not None:
        value = _trim(text, colon + 1, end)
        if value[0] < value[1] and value[1] - value[0] <= _VALUE_LENGTH:
            return Part("field", 0, start, end, text[start:colon].strip(), *value, True)
        if value[0] == value[1]:
            if _is_filled_in(raw, colon + 1):
                return Part("field", 0, start, end, text[start:colon].strip(), end, end, True)
            return Part("heading", LOOK, start, end)
    if alone and is_lead_in(line):
        return Part("heading", LOOK, start, end)
    return Part("paragraph", 0, start, end)


def _is_filled_in(raw: Raw, start: int) -> bool:
    """Say whether a template tag stands where the value after a label should."""
    return any(
        mark.kind == "template" and mark.text_start >= start and not raw.text[start : mark.text_start].strip(" \t")
        for mark in raw.marks
    )


def _is_opening_title(text: str, start: int, end: int, following: tuple[int, int]) -> bool:
    """Say whether the first of several lines is a title: far shorter than the next, which begins anew."""
    after = text[following[0] : following[1]]
    if end - start > 45 or len(after) <= 90 or not after[0].isupper():
        return False
    return text[start].isupper() and is_short_title(text[start:end]) and label(text[start:end]) is None


def _continues(text: str, length: int, following: tuple[int, int]) -> bool:
    """Say whether a line of this length seems to run on in the following one (hard-wrapped text)."""
    return length > 60 or text[following[0]].islower()


def _strong_until(marks: list[LocalMark], text: str, start: int) -> int:
    """Return up to where the text from `start` on is bold without a gap."""
    at = start
    for mark in marks:
        if mark.kind == "strong" and mark.text_end > at and not text[at : mark.text_start].strip(" \t:*"):
            at = mark.text_end
    if at > start:
        while at < len(text) and text[at] in ": \t":
            at += 1
    return at


def _labelled(text: str, start: int, end: int, marks: list[LocalMark]) -> int | None:
    """Return where the colon (or, after bold words, the dash) of a leading label stands, or None."""
    line = text[start:end]
    colon = label(line)
    if colon is not None:
        first = line[0]
        bold = any(m.kind == "strong" and m.text_start <= start < m.text_end for m in marks)
        return start + colon if first.isupper() or first.isdigit() or bold else None
    for mark in marks:
        if mark.kind == "strong" and mark.text_start <= start < mark.text_end < end:
            words = text[start : mark.text_end].split()
            dash = _DASH_LABEL.match(text, mark.text_end, end)
            if dash and 0 < len(words) <= _LABEL_WORDS:
                return dash.end() - 2
    return None
