"""What the values of data would be in a text: items of lists, paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jdlint.document import Block, Document
from jdlint.facts import SectionKind
from jdlint.understand.headings import kinds_of_key

DATA = frozenset({"json", "yaml", "lektor"})  # formats of data; elsewhere a long value repeats the text below it
_LISTS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "preferred", "benefits"})
_FEWEST = 5  # words of a sentence


def as_text(document: Document) -> Sequence[Block]:
    """Return the blocks as their reader sees them: a list in data has items, and a sentence in data is a paragraph.

    Only values of keys that hold lists in postings make lists: `duties`, not `tags`.
    """
    data = [field for field in document.fields if not field.labelled]
    if not data:
        return document.blocks
    keys = {field.span.start: field.key for field in data}
    times = Counter(field.key for field in data)
    found: list[Block] = []
    for block in document.blocks:
        key = keys.get(block.span.start) if block.kind == "field" else None
        if key is not None:
            if times[key] > 1 and not _LISTS.isdisjoint(kinds_of_key(key) or ()):
                block = Block("item", block.span, 1)
            elif document.format in DATA and _is_sentence(block.span.of(document.text)):
                block = Block("paragraph", block.span)
        found.append(block)
    return found


def _is_sentence(value: str) -> bool:
    return value.rstrip()[-1:] in (".", "!", "?") and len(value.split()) >= _FEWEST
