"""kind: parallel. Lists whose items start in different ways."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from jdlint.document import Block
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Words
from jdlint.understand.cues import is_duty_verb

Start = Literal["verb", "verb in -ing", "“you”", "“to”", "“responsible for”", "a noun", "other"]
_MOST_UNKNOWN = 0.2  # of the items of a list; with more, too little is known of it


class Parallel(Rule, frozen=True, kw_only=True):
    """Compares how the items of each list of duties start: with a verb, a verb in -ing, "you", "to", and so on.

    Speaks at the first item that differs when fewer than `share` of those whose start is known do alike, and the list
    has `min_items` items.
    """

    options: ClassVar[dict[str, str]] = {
        "share": "the share of items (0 to 1) that must start alike",
        "min_items": "leave lists alone that have fewer items",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("most", "start")

    share: float = 0.7
    min_items: int = 5

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first odd item of each list that mixes its starts."""
        for items in _lists(posting):
            starts = [_start(posting.words, block) for block in items]
            known = [start for start in starts if start != "other"]
            if len(items) < self.min_items or len(known) < (1 - _MOST_UNKNOWN) * len(items):
                continue
            most = max(known, key=known.count)
            if known.count(most) < self.share * len(known):
                odd = next(at for at, start in enumerate(starts) if start not in (most, "other"))
                yield Hit(items[odd].span, {"most": most, "start": starts[odd]})


def _lists(posting: Posting) -> Iterator[list[Block]]:
    """Yield the items of every list of duties, nested ones left out."""
    items: list[Block] = []
    for block in posting.blocks:
        if block.kind == "item":
            if block.level <= 1 and "responsibilities" in posting.section_kinds(block.span):
                items.append(block)
        elif items:
            yield items
            items = []
    if items:
        yield items


_ARTICLES = frozenset({"the", "a", "an", "all"})


def _start(words: Words, block: Block) -> Start:
    at = words.within(block.span)
    if not at:
        return "other"
    first = words.folded[at.start]
    if first in {"you", "you'll"}:
        return "“you”"
    if first.endswith("ing") and len(first) > 5:
        return "verb in -ing"
    if first in _ARTICLES:
        return "a noun"
    second = words.folded[at.start + 1] if len(at) > 1 else ""
    if first == "to" and is_duty_verb(second):
        return "“to”"
    if (first, second) == ("responsible", "for"):
        return "“responsible for”"
    return "verb" if is_duty_verb(first) else "other"
