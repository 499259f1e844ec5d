"""Which of the searches of all rules may find something, and where: looked up word by word for all of them at once.

A rule's pattern needs one of a few texts, may begin with one of a few words, and is asked for near others; all rules
together have more than a thousand patterns. To ask each of them would cost more than all that is done with those that
may match. So each word of a text is looked at once, and which searches it speaks for is remembered: most words of a
posting were met before. A set of searches is a number, whose bits are their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from jdlint.regex import regex
from jdlint.text import Span, Words

_PART = regex(r"(?<!['’])[a-z0-9]+", re.ASCII)  # of a text, which must stand inside one word; a possessive may not
_START = 3  # letters by which parts are looked up, if they have so many
_SILENT = (0, 0, 0)  # what a word speaks for that no search needs
_MOST_REMEMBERED = 20_000  # words; 3,000 postings hold some 60,000 different ones


class Needed(msgspec.Struct, frozen=True):
    """What one search needs of a block: one of each, or nothing of an empty one.

    `texts` in small letters; `openings` of the word a match begins with, a space at the end ending the word; `nearby`,
    words of the index, and `signs`, texts as they are written: one of either is enough.
    """

    texts: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    nearby: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()


class Possible(msgspec.Struct, frozen=True):
    """A block in which a search (by its index) may find something, and the words that may begin it; none: any place.

    Blocks and words are their indexes.
    """

    block: int
    search: int
    words: Sequence[int]


class Sought(msgspec.Struct, frozen=True):
    """Where the searches of the first `seekers` may find something: by the seeker's number, in order of place.

    Of a text of several words, or words and signs, only the longest word is known to stand in the block.
    """

    seekers: int
    possible: dict[int, list[Possible]]


class Needles:
    """What many seek, all sought at once."""

    __slots__ = (
        "_by_start", "_first", "_free", "_known", "_nearby", "_openings", "_owners", "_seekers", "_signs", "_texts",
        "_waiting",
    )  # fmt: skip

    def __init__(self) -> None:
        self._seekers = 0
        self._first = True  # nothing was sought since the last was added
        self._waiting: list[Callable[[], Sequence[Needed]]] = []
        self._owners: list[tuple[int, int]] = []  # of each search: the number of its seeker, its index there
        # Searches that need no text, may begin anywhere, need nothing nearby.
        self._free = (0, 0, 0)
        self._by_start: dict[str, dict[str, int]] = {}  # parts of texts, and who needs them
        self._texts: dict[str, int] = {}  # those without such a part
        self._openings: dict[str, int] = {}
        self._nearby: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._known: dict[str, tuple[int, int, int]] = {}  # what `_read` said of words

    def add(self, seeker: Callable[[], Sequence[Needed]]) -> int:
        """Add somebody's searches; return the seeker's number, from which `Sought.seekers` on they are known.

        They are asked for with the second posting: a run over a single one has no use for them.
        """
        self._waiting.append(seeker)
        self._first = True
        return self._seekers + len(self._waiting)

    def _take_in(self) -> None:
        for seeker in self._waiting:
            self._seekers += 1
            for at, needed in enumerate(_searches(seeker)):
                bit = 1 << len(self._owners)
                self._owners.append((self._seekers, at))
                self._file(needed, bit)
        self._waiting.clear()
        self._known.clear()

    def _file(self, needed: Needed, bit: int) -> None:
        texts, openings, nearby = self._free
        self._free = (
            texts if needed.texts else texts | bit,
            openings if needed.openings else openings | bit,
            nearby if needed.nearby or needed.signs else nearby | bit,
        )
        for text in needed.texts:
            if part := max(_PART.findall(text), key=len, default=""):
                _enter(self._by_start.setdefault(part[:_START], {}), part, bit)
            else:
                _enter(self._texts, text, bit)
        for table, keys in (
            (self._openings, needed.openings), (self._nearby, needed.nearby), (self._signs, needed.signs),
        ):  # fmt: skip
            for key in keys:
                _enter(table, key, bit)

    def sought(self, words: Words, small: str, blocks: Sequence[Span]) -> Sought:
        """Return what may be found in a text of these blocks; `small` is the text in small letters."""
        if self._waiting and not self._first:
            self._take_in()
        self._first = False
        if not self._seekers:
            return Sought(0, {})
        known = self._known
        if len(known) > _MOST_REMEMBERED:
            known.clear()
        held, signed = _by_block(self._texts, small, blocks), _by_block(self._signs, words.text, blocks)
        possible: dict[int, list[Possible]] = {}
        end = 0
        for block in range(len(blocks)):
            start, end = end, bisect_left(words.blocks, block + 1, end)
            texts, openings, nearby = self._free
            texts |= held.get(block, 0)
            nearby |= signed.get(block, 0)
            begun: list[tuple[int, int]] = []
            for at, word in enumerate(words.folded[start:end], start):
                speaks = known.get(word)
                if speaks is None:
                    speaks = known[word] = self._read(word)
                if speaks is not _SILENT:
                    texts |= speaks[0]
                    nearby |= speaks[2]
                    if opens := speaks[1]:
                        openings |= opens
                        begun.append((at, opens))
            if live := texts & openings & nearby:
                places = _places(begun, live & ~self._free[1])
                for search in _numbers(live):
                    seeker, index = self._owners[search]
                    possible.setdefault(seeker, []).append(Possible(block, index, places.get(search, ())))
        return Sought(self._seekers, possible)

    def _read(self, word: str) -> tuple[int, int, int]:
        """Return the searches for whose texts, openings and words nearby a word speaks."""
        texts = 0
        for at in range(len(word)):
            for length in range(1, min(_START, len(word) - at) + 1):
                if parts := self._by_start.get(word[at : at + length]):
                    for part, bits in parts.items():
                        if word.startswith(part, at):
                            texts |= bits
        begun = self._openings.get(f"{word} ", 0)
        for end in range(1, len(word) + 1):
            begun |= self._openings.get(word[:end], 0)
        found = texts, begun, self._nearby.get(word, 0)
        return found if any(found) else _SILENT


def _searches(seeker: Callable[[], Sequence[Needed]]) -> Sequence[Needed]:
    """Return a seeker's searches; of one that fails, a search that is possible anywhere, where it fails by itself."""
    try:
        return seeker()
    except Exception:  # noqa: BLE001 (a rule may be anybody's, and others wait here for theirs)
        return (Needed(),)


def _enter(table: dict[str, int], key: str, bit: int) -> None:
    table[key] = table.get(key, 0) | bit


def _by_block(sought: Mapping[str, int], text: str, blocks: Sequence[Span]) -> dict[int, int]:
    """Return, by block, the searches for whose signs the block speaks."""
    found: dict[int, int] = {}
    characters = set(text)
    for sign, bits in sought.items():
        at = text.find(sign) if characters.issuperset(sign) else -1
        while at >= 0:
            block = bisect_right(blocks, at, key=_start) - 1
            found[block] = found.get(block, 0) | bits
            at = text.find(sign, max(at + 1, blocks[block].end if block >= 0 else 0))
    return found


def _places(begun: Sequence[tuple[int, int]], live: int) -> dict[int, list[int]]:
    """Return, by search, the words that begin it; `begun` says what each begins."""
    found: dict[int, list[int]] = {}
    for at, opens in begun:
        if begins := opens & live:
            for search in _numbers(begins):
                found.setdefault(search, []).append(at)
    return found


def _start(block: Span) -> int:
    return block.start


def _numbers(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, counted from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


NEEDLES = Needles()
"""Those of all rules."""
