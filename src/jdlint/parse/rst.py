"""reStructuredText as Markdown, each character in its place."""

from __future__ import annotations

import re

from jdlint.parse.build import Builder
from jdlint.regex import regex

# A heading, the line under it, and the line above it if there is one.
_HEADING = regex(
    r"^(?P<above>(?P<over>[=\-~^\"'`#*+:.])(?P=over){2,}[ \t\r]*\n)?(?P<title>[^\s.][^\n]*)\n"
    r"(?P<under>(?P<sign>[=\-~^\"'`#*+:.])(?P=sign){2,})[ \t\r]*$",
    re.MULTILINE,
)
_SHORTEST = 4  # signs under a longer line that make it a heading
_SIGNS = "=-"  # what Markdown underlines headings of the first and the second level with
# The fields of the document, at its top or below its title: ":date: 2026-05-01".
_FIELDS = regex(
    r"\s*(?:[^\n:][^\n]*\n[=-]{3,}[ \t\r]*\n\s*)?((?::[A-Za-z][\w -]{0,30}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)"
)
_BREAK = regex(r"(?<=\s)\|\w+\|(?=\s*$)", re.MULTILINE)  # "|br|"
_NO_END = regex(r"[^\n]")
# Comments, targets and directives, with the lines below that belong to them.
_EXPLICIT = regex(r"^\.\. [^\n]*(?:\n(?:[ \t]+[^\n]*|[ \t]*(?=\n[ \t])))*", re.MULTILINE)


def as_markdown(builder: Builder) -> str:
    """Return the builder's source as Markdown, after appending the fields at its top.

    These, comments, targets and directives are blank in what is returned.
    """
    signs: list[str] = []

    def heading(match: re.Match[str]) -> str:
        under = match["under"]
        if len(under) < min(_SHORTEST, len(match["title"].strip())):
            return match.group()
        kind = (match["over"] or "") + match["sign"]
        if kind not in signs:
            signs.append(kind)
        underlined = _SIGNS[min(signs.index(kind), 1)] * len(under)
        rest = match.group()[match.end("under") - match.start() :]
        return f"{_blank(match['above'] or '')}{match['title']}\n{underlined}{rest}"

    text = _HEADING.sub(heading, _EXPLICIT.sub(lambda match: _blank(match.group()), builder.source.text))
    text = _BREAK.sub(lambda match: _blank(match.group()), text)
    if found := _FIELDS.match(text):
        from jdlint.parse import fields, loose_tree

        start, end = found.span(1)
        listed = regex(r"^:", re.MULTILINE).sub(" ", text[start:end])
        fields.add_tree(builder, loose_tree.read(text[:start] + listed, start, end))
        text = text[:start] + _blank(text[start:end]) + text[end:]
    return text


def _blank(text: str) -> str:
    return _NO_END.sub(" ", text)
