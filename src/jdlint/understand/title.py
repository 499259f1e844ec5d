"""Which job is it, and at which level?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.document import Document
from jdlint.facts import Section, Seniority, Stated
from jdlint.text import Span, trim
from jdlint.understand import headings

_KEYS = ("job title", "title", "position title", "posting title", "position", "role", "vacancy", "job", "name", "job title and grade", "official job title", "working title", "post title", "job role")  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")
_HIRING = re.compile(
    r"(?:hiring|seeking|looking for|looking to (?:hire|recruit|appoint)|recruiting(?: for)?|recruit|searching for|in search of|in need of|need|opening for|vacancy for|opportunity for|position of|role of|seeks|requires|require|for the post of|to join us as|appoint|join \w+ as)"
    r"\s+(?:(?:an?|the|our|one|two|three|several|some|for|qualified|candidates|to|fill|next|new|experienced|talented|motivated|skilled|dedicated|passionate|enthusiastic|part[- ]time|full[- ]time|temporary|permanent|highly|creative|energetic|position|of|dynamic|strong)\s+){0,6}"
    r"((?:[A-Z][\w/&+#.'’-]*|II+|\(\w+\))(?:[ ](?:[A-Z(][\w/&+#.'’)-]*|of|and|&|for|in|-|–))*)"
)
_THE = re.compile(r"^(?:The|As an?|As the|As our)\s+((?:[\w/&+-]+\s+){0,4}?[\w/&+-]+)\s+(?:shall|will|is|assists|you|performs|provides|must|reports|plays)\b")
_DANGLING = re.compile(r"(?:\s+(?:of|and|&|for|in|-|–|at|to|with))+$")
_WHOLE_LINE = 14  # words; a longer first line is no title


def _fields(document: Document) -> Iterator[Span]:
    found: dict[int, Span] = {}
    for field in document.fields:
        key = headings.normal(_CAMEL.sub(" ", field.key))
        if key in _KEYS and field.span.start < field.span.end:
            found.setdefault(_KEYS.index(key), field.span)
    yield from (found[rank] for rank in sorted(found))


def _lines(document: Document) -> Iterator[Span]:
    for block in document.blocks[:6]:
        if block.kind in ("heading", "paragraph"):
            end = document.text.find("\n", block.span.start, block.span.end)
            yield trim(document.text, Span(block.span.start, end if end >= 0 else block.span.end))


def _could_be(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= _WHOLE_LINE
        and text[-1] not in ".!?,;:"
        and headings.kinds_of(text) is None
        and "http" not in text
        and "@" not in text
        and any(c.isalpha() for c in text)
    )


def title(document: Document, sections: Sequence[Section]) -> Stated[str] | None:
    """Return the job title and where it stands, or None when the text gives none."""
    text = document.text
    for span in _fields(document):
        return Stated(span.of(text), span)
    for block in document.blocks[:8]:
        if block.kind == "heading" and block.level == 1 and _could_be(block.span.of(text)):
            return Stated(block.span.of(text), block.span)
    for index, span in enumerate(_lines(document)):
        if index < 2 and _could_be(span.of(text)):
            return Stated(span.of(text), span)
    for pattern in (_HIRING, _THE):
        for block in document.blocks:
            if block.kind != "field" and (match := pattern.search(text, block.span.start, block.span.end)):
                name = _DANGLING.sub("", match.group(1))
                return Stated(name, Span(match.start(1), match.start(1) + len(name)))
    return None


_LEVELS: tuple[tuple[Seniority, str], ...] = (
    ("intern", r"intern(?:ship)?|trainee|apprentice|student"),
    ("executive", r"chief|c[etfomi]o|president|vp|vice president|executive director"),
    ("director", r"director|head of"),
    ("principal", r"principal|distinguished|fellow"),
    ("lead", r"lead|team leader"),
    ("manager", r"manager|supervisor|foreman|matron"),
    ("senior", r"senior|sr\.?|experienced"),
    ("junior", r"junior|jr\.?"),
    ("entry", r"entry[- ]level|graduate"),
    ("mid", r"mid[- ]level|intermediate|mid"),
)


def seniority(document: Document, title: Stated[str] | None) -> Stated[Seniority] | None:
    """Return the level that the title names, and where."""
    if title is None:
        return None
    for level, words in _LEVELS:
        match = re.search(rf"\b(?:{words})(?!\w)", title.value, re.IGNORECASE)
        if match:
            start = title.span.start + match.start()
            return Stated(level, Span(start, start + len(match.group())))
    return None
