"""kind: duplicate. The same passage, or the same list item, twice."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Literal

from jdlint.document import Document
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, Words, sentences
from jdlint.understand.once import once

Shingle = tuple[str, ...]
_SIZE = 5  # words in a shingle
_SAME_LIST = 2  # words from which an item counts within one list; elsewhere it needs `_ANYWHERE`
_ANYWHERE = 4


class Duplicate(Rule, frozen=True, kw_only=True):
    """Points at the second place of what stands in the posting twice.

    `of: passage`: neighbouring sentences of a paragraph with `min_words` words or more, of whose shingles (runs of five
    words) a share of at least `share` stood in the text before. `of: item`: list items with the words of an earlier
    one, or, from `min_words` words on, with that share of one earlier item's shingles. Slot: `line`, of the first place
    on disk.
    """

    options: ClassVar[dict[str, str]] = {
        "min_words": "words a passage needs, or an item that is only similar",
        "share": "share of it that must have stood there before, from 0 to 1",
    }

    of: Literal["passage", "item"]
    min_words: int = 15
    share: float = 0.9

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each repeated passage or item, in order of place."""
        # What is long enough holds so many shingles, and so many must have stood there before.
        enough = _repeats(posting.document) >= self.share * (self.min_words - _SIZE + 1)
        for first, again in self._items(posting, enough) if self.of == "item" else self._passages(posting, enough):
            yield Hit(again, {"line": str(posting.document.line(first))})

    def _passages(self, posting: Posting, enough: bool) -> Iterator[tuple[int, Span]]:
        words = posting.words
        if not enough:
            return
        seen: dict[Shingle, int] = {}
        for block in posting.document.blocks:
            inside = words.within(block.span)
            if block.kind not in ("paragraph", "item") or len(inside) < _SIZE:
                continue
            fresh = _shingles(words, inside)
            repeated = not seen.keys().isdisjoint(fresh) or len(set(fresh)) < len(fresh)
            if repeated and block.kind == "paragraph":
                yield from self._runs(posting, block.span, dict(seen))
            for at, shingle in zip(inside, fresh, strict=False):
                seen.setdefault(shingle, words.starts[at])

    def _runs(self, posting: Posting, block: Span, seen: dict[Shingle, int]) -> Iterator[tuple[int, Span]]:
        """Yield the repeated passages of one block, which it may hold twice itself."""
        words = posting.words
        run: list[Span] = []
        first = 0
        for sentence in sentences(posting.text, block):
            inside = words.within(sentence)
            shingles = _shingles(words, inside)
            known = [seen[shingle] for shingle in shingles if shingle in seen]
            if shingles and len(known) >= self.share * len(shingles):
                first = first if run else known[0]
                run.append(sentence)
            elif shingles:
                yield from self._long_enough(words, run, first)
                run = []
            for at, shingle in zip(inside, shingles, strict=False):
                seen.setdefault(shingle, words.starts[at])
        yield from self._long_enough(words, run, first)

    def _long_enough(self, words: Words, run: list[Span], first: int) -> Iterator[tuple[int, Span]]:
        if run and len(words.within(span := Span(run[0].start, run[-1].end))) >= self.min_words:
            yield first, span

    def _items(self, posting: Posting, enough: bool) -> Iterator[tuple[int, Span]]:
        """Yield the repeated items; only those with the same words unless there is `enough` for similar ones."""
        words = posting.words
        same: dict[Shingle, tuple[int, int]] = {}
        owners: dict[Shingle, int] = {}
        the_list = 0
        for block in posting.document.blocks:
            if block.kind != "item":
                the_list += 1
                continue
            inside = words.within(block.span)
            written = tuple(words.folded[inside.start : inside.stop])
            earlier = same.get(written)
            if earlier and len(written) >= (_SAME_LIST if earlier[1] == the_list else _ANYWHERE):
                yield earlier[0], block.span
                continue
            same.setdefault(written, (block.span.start, the_list))
            shingles = _shingles(words, inside) if enough and len(written) >= self.min_words else []
            known = Counter(owners[shingle] for shingle in shingles if shingle in owners)
            if known and known.most_common(1)[0][1] >= self.share * len(shingles):
                yield known.most_common(1)[0][0], block.span
            for shingle in shingles:
                owners.setdefault(shingle, block.span.start)


@once
def _repeats(document: Document) -> int:
    """Return how many shingles of a text stood in it before."""
    every = _shingles(document.words, range(len(document.words)))
    return len(every) - len(set(every))


def _shingles(words: Words, inside: range) -> list[Shingle]:
    folded = words.folded[inside.start : inside.stop]
    return list(zip(*(folded[at:] for at in range(_SIZE)), strict=False))
