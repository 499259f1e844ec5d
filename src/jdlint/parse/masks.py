"""Which stretches of a text are template tags, that a site generator fills in or takes away."""

from __future__ import annotations

import functools
import re

import msgspec

from jdlint.document import MarkKind
from jdlint.regex import regex

# Bounded, so that unclosed braces cannot make the search quadratic.
_TAG = regex(
    r"\{%-?\s*comment\b[^%\n]{0,200}%\}.{0,5000}?\{%-?\s*endcomment\b[^%\n]{0,200}%\}|\{::comment\}.{0,5000}?\{:/comment\}|\{:/\}"
    r"|\{\{.{0,500}?\}\}|\{%.{0,1000}?%\}|\{#-?\s.{0,1000}?#\}|<%.{0,500}?%>"
    r"|\{::?[^}\n]{0,300}\}|\{[#.][\w-][^}\n]{0,100}\}(?=[ \t]*$)",
    re.DOTALL | re.MULTILINE,
)
# A name alone, as mail merge has it; a site generator says of what ("page.title"), or how ("title | upcase").
GAP = regex(r"\{\{ ?[A-Za-z]\w*(?:[ _-]\w+){0,4} ?\}\}")
_COMMENT = regex(r"\{(?:#-?\s|%-?\s*comment|::comment)")
_DELIMITERS = regex(
    r"\A(?:\{%-?|\{\{-?[<%]?|\{#-?|\{::comment\}|<%[=-]?)\s*|\s*(?:-?%\}|[>%]?-?\}\}|-?#\}|\{:/comment\}|-?%>)\Z"
)


class Mask(msgspec.Struct, frozen=True):
    """A stretch that is no text: `kind` is None for what says nothing at all (kramdown attributes)."""

    kind: MarkKind | None
    start: int
    end: int
    value: str


def masked(text: str) -> tuple[str, list[Mask]]:
    """Return `text` with every tag replaced by filler of the same length, and the tags.

    A tag alone on its lines becomes blank, one inside a line a run of letters, so that links and tables around it hold.
    """
    if "{" not in text and "<%" not in text:
        return text, []
    unfilled = is_unfilled(text)
    parts: list[str] = []
    masks: list[Mask] = []
    at = 0
    for match in _TAG.finditer(text):
        raw = match.group()
        if unfilled and GAP.fullmatch(raw):
            continue
        parts.append(text[at : match.start()])
        at = match.end()
        kind = _kind(raw)
        masks.append(Mask(kind, match.start(), at, _DELIMITERS.sub("", raw)))
        blank = kind is None or _alone(text, match.start(), at)
        parts.append("".join("\n" if c == "\n" else " " if blank or c == "\r" else "x" for c in raw))
    parts.append(text[at:])
    return "".join(parts), masks


@functools.lru_cache(maxsize=4)
def is_unfilled(text: str) -> bool:
    """Say whether the tags of a text are gaps that somebody was to fill in: it has "{{company name}}" and no others."""
    return all(GAP.fullmatch(match.group()) for match in _TAG.finditer(text))


def _kind(raw: str) -> MarkKind | None:
    if _COMMENT.match(raw):
        return "comment"
    return None if raw.startswith(("{:", "{#", "{.")) else "template"


def _alone(text: str, start: int, end: int) -> bool:
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return not text[before:start].strip() and not text[end : len(text) if after < 0 else after].strip()
