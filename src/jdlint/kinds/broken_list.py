"""kind: broken-list. Lists that lost their form on the way: items run together, empty ones, changing bullets."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from jdlint.document import Block, Document
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span

_SIGNS = "•●▪◦‣⁃"
_GLUED = (
    rf"(?<=[\w.;,:)])\s*(?P<at>[{_SIGNS}]\s*\w+)(?=\s+\w+[^{_SIGNS}\n]*[{_SIGNS}]\s*\w+\s+\w+)"
    r"|(?P<dot>·\s*\w+)(?=[^·\n]*·)"  # only where the item itself began with one
)
_EMPTY_ITEM = rf"\n[ \t]*[-*{_SIGNS}·][ \t]*(?=\r?\n)|<li\b[^>]*>(?:\s|&nbsp;|<br\s*/?>)*</li\s*>"
_ANY_BULLET = rf"(?m)^[ \t]*([-*+{_SIGNS}·])[ \t]"
_BULLET = rf"(?:^|\n)[ \t]*([-*+{_SIGNS}·])[ \t]*$"
_NEW_BULLET = rf"\n[ \t]*(?P<at>[{_SIGNS}])[ \t]*\w"


class BrokenList(Rule, frozen=True, kw_only=True):
    """Looks for lists that lost their form: items that run on in a paragraph, empty items, and bullets that change
    from line to line and back. Two lists may have bullets of their own, and so may nested ones.
    """

    slots: ClassVar[tuple[str, ...] | None] = ("fault",)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each break."""
        document = posting.document
        yield from _run_together(document)
        yield from _between(document)


def _bullet(document: Document, block: Block) -> str | None:
    """Return the bullet that stands before an item on disk."""
    start = document.source_span(block.span).start
    found = regex(_BULLET).search(document.source.text, max(0, start - 20), start)
    return found[1] if found else None


def _run_together(document: Document) -> Iterator[Hit]:
    text = document.text
    if not any(sign in text for sign in f"{_SIGNS}·"):
        return
    for block in document.blocks:
        if block.kind not in ("paragraph", "item", "field"):
            continue
        for match in regex(_GLUED).finditer(text, block.span.start, block.span.end):
            if match["at"] or (block.kind == "item" and _bullet(document, block) == "·"):
                yield Hit(Span(*match.span("at" if match["at"] else "dot")), {"fault": "items run on in one paragraph"})
        if block.kind == "item" and (other := regex(_NEW_BULLET).search(text, block.span.start, block.span.end)):
            yield Hit(Span(*other.span("at")), {"fault": f"the bullet changes to {other['at']}"})


def _between(document: Document) -> Iterator[Hit]:
    """Look at what stands on disk before and between the items of a list."""
    source = document.source.text
    if len(set(regex(_ANY_BULLET).findall(source))) < 2 and not regex(_EMPTY_ITEM).search(source):
        return
    seen: list[str] = []  # the bullets of a list, as they change
    for one, other in pairwise(document.blocks):
        if one.kind != "item":
            seen = []
            continue
        end, start = document.source_span(one.span).end, document.source_span(other.span).start
        between = source[end:start]
        if regex(_EMPTY_ITEM).search(between):
            yield Hit(one.span, {"fault": "the item below this one is empty"})
        if other.kind != "item" or one.level != other.level or between.count("\n") != 1:
            seen = []
            continue
        before, after = _bullet(document, one), _bullet(document, other)
        if before and after and before != after:
            if after in seen:
                yield Hit(other.span, {"fault": f"the bullet changes from {before} back to {after}"})
            seen.append(before)
