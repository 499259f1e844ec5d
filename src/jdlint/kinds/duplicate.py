"""kind: duplicate. The same passage, or the same list item, twice."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import ClassVar, Literal

from jdlint.document import Document
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, Words, sentences, word_set
from jdlint.understand.once import once

Shingle = tuple[str, ...]
_SIZE = 5  # words in a shingle
_SAME_LIST = 2  # words from which an item counts within one list; elsewhere it needs `_ANYWHERE`
_ANYWHERE = 4
_WHOLE = 8  # words from which a paragraph that stands there twice, word for word, counts
_MEANINGLESS = word_set("a an the this that each every all any our your their its")


class Duplicate(Rule, frozen=True, kw_only=True):
    """Points at the second place of what stands in the posting twice.

    `of: passage`: neighbouring sentences of a paragraph with `min_words` words or more, of which a share of at least
    `share` stands in shingles (runs of five words) that stood in the text before; and shorter paragraphs that are
    repeated word for word. A number that differs ("grade 7") makes two passages of it. `of: item`: list items with the
    words of an earlier one, articles and the like aside, or, from `min_words` words on, with that share of one earlier
    item's shingles. Slot: `line`, of the first place on disk.
    """

    options: ClassVar[dict[str, str]] = {
        "min_words": "words a passage needs, or an item that is only similar",
        "share": "share of it that must have stood there before, from 0 to 1",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("line",)

    of: Literal["passage", "item"]
    min_words: int = 15
    share: float = 0.9

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each repeated passage or item, in order of place."""
        for first, again in self._passages(posting) if self.of == "passage" else self._items(posting):
            yield Hit(again, {"line": str(posting.document.line(first))})

    def _passages(self, posting: Posting) -> Iterator[tuple[int, Span]]:
        words = posting.words
        # Each shingle covers five words, so a passage needs that many of them.
        if _repeated(posting.document) * _SIZE < min(self.share * self.min_words, _WHOLE):
            return
        seen: dict[Shingle, int] = {}
        whole: dict[Shingle, int] = {}
        for block in posting.blocks:
            inside = words.within(block.span)
            if block.kind not in ("paragraph", "item") or len(inside) < _SIZE:
                continue
            fresh = _shingles(words, inside)
            repeated = not seen.keys().isdisjoint(fresh) or len(set(fresh)) < len(fresh)
            if block.kind == "paragraph":
                written = tuple(words.folded[inside.start : inside.stop])
                sentence = posting.text[block.span.end - 1] in ".!?"
                if repeated and sentence and written in whole and _WHOLE <= len(written) < self.min_words:
                    yield whole[written], block.span
                elif repeated:
                    yield from self._runs(posting, block.span, dict(seen))
                whole.setdefault(written, block.span.start)
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
            if known and _repeats(words.folded[inside.start : inside.stop], shingles, seen, self.share):
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

    def _items(self, posting: Posting) -> Iterator[tuple[int, Span]]:
        words = posting.words
        same: dict[Shingle, tuple[int, int]] = {}
        owners: dict[Shingle, int] = {}
        the_list = 0
        similar = _repeated(posting.document) >= self.share * (self.min_words - _SIZE + 1)
        for block in posting.blocks:
            if block.kind != "item":
                the_list += 1
                continue
            inside = words.within(block.span)
            written = tuple([word for word in words.folded[inside.start : inside.stop] if word not in _MEANINGLESS])
            earlier = same.get(written)
            if earlier and len(inside) >= (_SAME_LIST if earlier[1] == the_list else _ANYWHERE):
                yield earlier[0], block.span
                continue
            same.setdefault(written, (block.span.start, the_list))
            shingles = _shingles(words, inside) if similar and len(inside) >= self.min_words else []
            known = Counter(owners[shingle] for shingle in shingles if shingle in owners)
            if known and known.most_common(1)[0][1] >= self.share * len(shingles):
                yield known.most_common(1)[0][0], block.span
            for shingle in shingles:
                owners.setdefault(shingle, block.span.start)


@once
def _repeated(document: Document) -> int:
    """Return how many shingles of a text stood in it before."""
    every = _shingles(document.words, range(len(document.words)))
    return len(every) - len(set(every))


def _repeats(written: Sequence[str], shingles: Sequence[Shingle], seen: Container[Shingle], share: float) -> bool:
    """Say whether that share of the words stands in shingles seen before, and every number among them."""
    covered = {at + step for at, shingle in enumerate(shingles) if shingle in seen for step in range(_SIZE)}
    fresh = (word for at, word in enumerate(written) if at not in covered)
    return len(covered) >= share * len(written) and not any(map(str.isdigit, "".join(fresh)))


def _shingles(words: Words, inside: range) -> list[Shingle]:
    folded = words.folded[inside.start : inside.stop]
    return list(zip(*(folded[at:] for at in range(_SIZE)), strict=False))
