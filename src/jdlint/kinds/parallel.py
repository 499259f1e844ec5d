"""kind: parallel. Lists whose items start in different ways."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from jdlint.document import Block
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Words
from jdlint.understand.cues import is_duty_verb

Start = Literal["verb", "verb in -ing", "“you”", "other"]


class Parallel(Rule, frozen=True, kw_only=True):
    """Compares how the items of each list of duties start: with a verb, a verb in -ing, "you", or otherwise.

    Speaks at the first item that differs when most do alike, but fewer than `share` of them, and the list has
    `min_items` items. Slots: `most`, `start`.
    """

    options: ClassVar[dict[str, str]] = {
        "share": "the share of items (0 to 1) that must start alike",
        "min_items": "leave lists alone that have fewer items",
    }

    share: float = 0.7
    min_items: int = 5

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first odd item of each list that mixes its starts."""
        for items in _lists(posting):
            starts = [_start(posting.words, block) for block in items]
            if len(items) < self.min_items or "other" in starts:
                continue
            most = max(dict.fromkeys(starts), key=starts.count)
            if 0.5 <= starts.count(most) / len(starts) < self.share:
                odd = next(at for at, start in enumerate(starts) if start != most)
                yield Hit(items[odd].span, {"most": most, "start": starts[odd]})


def _lists(posting: Posting) -> Iterator[list[Block]]:
    """Yield the items of every list of duties, nested ones left out."""
    items: list[Block] = []
    for block in posting.document.blocks:
        if block.kind == "item":
            if block.level <= 1 and "responsibilities" in posting.section_kinds(block.span):
                items.append(block)
        elif items:
            yield items
            items = []
    if items:
        yield items


def _start(words: Words, block: Block) -> Start:
    at = words.within(block.span)
    if not at:
        return "other"
    first = words.folded[at.start]
    if first in {"you", "you'll"}:
        return "“you”"
    if first.endswith("ing") and len(first) > 5:
        return "verb in -ing"
    return "verb" if is_duty_verb(first) else "other"
