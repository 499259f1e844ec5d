"""reStructuredText as Markdown, each character in its place."""

from __future__ import annotations

import re

from jdlint.parse.build import Builder
from jdlint.regex import regex

# A heading, the line under it, and the line above it if there is one.
_HEADING = regex(
    r"^(?P<above>(?P<over>[=\-~^\"'`#*+:.])(?P=over){2,}[ \t\r]*\n[ \t]*)?(?P<title>[^\s.][^\n]*)\n"
    r"(?P<under>(?P<sign>[=\-~^\"'`#*+:.])(?P=sign){2,})[ \t\r]*$",
    re.MULTILINE,
)
_SHORTEST = 4  # signs under a longer line that make it a heading
_SIGNS = "=-"  # what Markdown underlines headings of the first and the second level with
# The fields of the document, at its top or below its title: ":date: 2026-05-01".
_FIELDS = regex(
    r"\s*+(?:[^\n:][^\n]*\n[=-]{3,}[ \t\r]*\n\s*)?((?::[A-Za-z][\w -]{0,30}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)"
)
_BREAK = regex(r"(?<=\s)\|\w+\|(?=\s*$)", re.MULTILINE)  # "|br|"
_NO_END = regex(r"[^\n]")
# Comments, targets and substitutions, and directives whose lines below no reader sees, with these lines.
_BELOW = r"(?:\n(?:[ \t]+[^\n]*|[ \t]*\r?(?=\n[ \t])))*"
_HIDDEN = regex(
    r"^\.\.(?:[ \t]*\r?(?=\n|\Z)|[ \t]++(?:(?![\w:+-]+::)|(?:image|figure|raw|include|meta|contents|toctree|highlight|"
    r"code|code-block|sourcecode|role|default-role|index|seo|tags|post|author)::)[^\n]*)" + _BELOW,
    re.MULTILINE,
)
# The line of any other directive, and its options: ".. note::".
_DIRECTIVE = regex(
    r"^\.\.[ \t]+[\w:+-]+::[ \t]*\r?(?=\n|\Z)(?:\n[ \t]+:[\w-]+:[^\n]*)*|^\.\.[ \t]+[\w:+-]+::", re.MULTILINE
)


def as_markdown(builder: Builder, after: int) -> str:
    """Return the builder's source from `after` on as Markdown, after appending the fields at its top.

    These, comments, targets and the signs of directives are blank in what is returned. Headings below the second level
    are of the second: Markdown underlines no others.
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

    text = builder.source.text[after:]
    for unseen in (_HIDDEN, _DIRECTIVE, _BREAK):
        text = unseen.sub(lambda match: _blank(match.group()), text)
    text = _HEADING.sub(heading, text)
    if found := _FIELDS.match(text):
        from jdlint.parse import fields, loose_tree

        start, end = found.span(1)
        listed = regex(r"^:", re.MULTILINE).sub(" ", text[start:end])
        fields.add_tree(
            builder, loose_tree.read(builder.source.text[: after + start] + listed, after + start, after + end)
        )
        text = text[:start] + _blank(text[start:end]) + text[end:]
    return text


def _blank(text: str) -> str:
    return _NO_END.sub(" ", text)
