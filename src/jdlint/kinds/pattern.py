"""kind: pattern. Regular expressions, for what phrases cannot say."""

import functools
import re
import warnings
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import ClassVar, TypeVar, cast

import msgspec

from jdlint import literals
from jdlint.cache import Store
from jdlint.finding import Hit
from jdlint.kinds.fields import Fields
from jdlint.kinds.people import People
from jdlint.needles import NEEDLES, Needed, Possible
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Mistake, Rule
from jdlint.text import Span, fold, one_line, small_letters, trim

_GROUP = regex(r"\(\?P<(\w+)>")


_CASED = regex(r"(?<![\\?])[A-Z]|\(\?-?i")  # a capital, or a change of mind about case; not \\S or (?P


_Shape = TypeVar("_Shape")


class _Known(msgspec.Struct, frozen=True):
    """What is kept of a pattern from run to run: texts, one of which every match holds, and whether case matters not.

    In small letters a pattern without capitals is found twice as fast as without regard to case.
    """

    literals: tuple[str, ...]
    in_small: bool


class _Search:
    """A pattern of a rule, put together when a text may hold a match, and searched where one may stand."""

    __slots__ = ("_compiled", "_rule", "at", "in_small", "literals")

    def __init__(self, rule: "Pattern", at: int, known: _Known) -> None:
        self._rule = rule
        self.at = at
        self.literals = frozenset(known.literals)
        self.in_small = known.in_small
        self._compiled: re.Pattern[str] | None = None

    @property
    def openings(self) -> frozenset[str]:
        """How the words begin with which a match may begin; none: any word, or none at all."""
        return self._rule._openings[self.at]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, to be sought in the text in small letters (`in_small`), or as it is."""
        if self._compiled is None:
            self._compiled = regex(self._rule.whole(self.at), 0 if self.in_small else re.IGNORECASE)
        return self._compiled


class _Found(msgspec.Struct, frozen=True):
    """A match, and the number of its pattern."""

    at: int
    match: re.Match[str]


_Work = Callable[[literals.Reader, "Pattern", int], object]


@functools.cache
def _store() -> Store:
    return Store("literals", made_by=literals.__file__)


def _kept(rule: "Pattern", what: str, shape: type[_Shape], work: _Work) -> list[_Shape]:
    """Return what was worked out for each pattern of a rule, now or in an earlier run."""
    key = "\n".join((what, *rule.patterns, *rule.parts, *rule.parts.values()))
    kept: list[_Shape] | None = _store().get(key, list[shape])  # type: ignore[valid-type]
    if kept is None:
        reader = literals.Reader(rule.parts)
        worked = [work(reader, rule, at) for at in range(len(rule.patterns))]
        _store().put(key, worked)
        kept = cast("list[_Shape]", worked)
    return kept


def _known(reader: literals.Reader, rule: "Pattern", at: int) -> _Known:
    return _Known(reader.literals(rule.patterns[at]), not _CASED.search(rule.whole(at)))


def _opens(reader: literals.Reader, rule: "Pattern", at: int) -> tuple[str, ...]:
    return reader.openings(rule.patterns[at])


_LONGEST_SHOWN = 60  # characters of a pattern in a message


def _fault(pattern: str) -> str | None:
    """Return what keeps a pattern from being compiled, or will in a Python to come, if anything does."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            regex(pattern, re.IGNORECASE if _CASED.search(pattern) else 0)
    except (re.error, OverflowError, RecursionError, FutureWarning) as fault:
        return str(fault)
    return None


_BLOCK = attrgetter("block")
_REACH = 200  # characters on either side of a trigger within which a match lies


class Pattern(Rule, frozen=True, kw_only=True):
    """Finds `patterns` (Python regular expressions, case ignored unless `(?-i:...)`), block by block.

    A group named `at` narrows what is flagged; the other named groups fill the message. With
    `triggers`, only blocks that hold one of these words are searched, and the patterns are not even compiled before.
    Such a match may not reach further than 200 characters from the trigger. `parts` are pieces the patterns share:
    `{team}` in a pattern stands for the part `team` as a group, and a part may use those above it. `fields` are the
    values of fields that say the same (front matter's `salary: negotiable`). `people` are phrases that name people,
    found where a posting refuses or wants these.
    """

    options: ClassVar[dict[str, str]] = {"patterns": "the regular expressions to find, in place of the rule's own"}

    patterns: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    """Words (as the posting's index has them: letters and digits) one of which every match holds."""
    signs: tuple[str, ...] = ()
    """The same for what is no word: texts, case as here. With both, a trigger or a sign is enough."""
    parts: dict[str, str] = {}
    links: bool = False
    """Search the addresses behind links, too; what is flagged is the link's text."""
    fields: Fields | None = None
    people: People | None = None

    @property
    def slot_names(self) -> frozenset[str]:
        """The names of the patterns' groups, and `match`."""
        return self._groups | {"match"}

    @cached_property
    def _groups(self) -> frozenset[str]:
        return frozenset(_GROUP.findall("\n".join((*self.parts.values(), *self.patterns))))

    def mistakes(self, fields: Container[str]) -> Iterator[Mistake]:
        """Yield the names of no part; else the first pattern, or part of one, that is no regular expression."""
        yield from super().mistakes(fields)
        if self.people and "people" in fields:
            yield from self.people.mistakes("people")
        if "patterns" not in fields:
            return
        unknown = list(self._unknown_parts())
        yield from unknown
        for at, pattern in enumerate(self.patterns if not unknown else ()):
            if fault := _fault(self.whole(at)):
                parts = (("parts", name) for name, part in self._filled.items() if _fault(part))
                keys: tuple[str | int, ...] = next(parts, ("patterns", at))
                written = one_line(pattern if keys[0] == "patterns" else self.parts[str(keys[1])])
                shown = written if len(written) <= _LONGEST_SHOWN else f"{written[: _LONGEST_SHOWN - 1]}…"
                why = fault.partition(" at position")[0] if self.parts else fault  # which is that in the whole
                yield Mistake(keys, f'{keys[0]}: "{shown}" is no regular expression: {why}')
                return

    def _unknown_parts(self) -> Iterator[Mistake]:
        known: list[str] = []
        for part, written in self.parts.items():
            yield from _unknown(written, known, ("parts", part))
            known.append(part)
        for at, pattern in enumerate(self.patterns):
            yield from _unknown(pattern, known, ("patterns", at))

    @cached_property
    def _filled(self) -> dict[str, str]:
        """The parts, each with those it names filled in."""
        parts: dict[str, str] = {}
        for name, written in self.parts.items():
            parts[name] = f"(?:{literals.assembled(written, parts)})"
        return parts

    def whole(self, at: int) -> str:
        """Return a pattern, by its index, with its parts filled in."""
        return literals.assembled(self.patterns[at], self._filled)

    @cached_property
    def _searches(self) -> tuple[_Search, ...]:
        return tuple(_Search(self, at, known) for at, known in enumerate(_kept(self, "literals", _Known, _known)))

    @cached_property
    def _openings(self) -> tuple[frozenset[str], ...]:
        return tuple(map(frozenset, _kept(self, "openings", tuple[str, ...], _opens)))

    def _needed(self) -> list[Needed]:
        signs = frozenset(self.signs)
        return [Needed(search.literals, search.openings, self._triggers, signs) for search in self._searches]

    def enlist(self) -> None:
        """Have the patterns looked up with those of all rules, from the second posting on."""
        if self._number is None:
            vars(self)["_number"] = NEEDLES.add(self._needed)

    @cached_property
    def _number(self) -> int | None:
        return None

    def _possible(self, posting: Posting) -> Iterator[tuple[int, Iterable[Possible]]]:
        """Yield the blocks in which patterns may match, ascending, each with these."""
        number, sought = self._number, posting.document.sought
        if number is not None and number <= sought.seekers:
            yield from groupby(sought.possible.get(number, ()), _BLOCK)
        else:  # nothing was looked up: each may match
            every = [Possible(0, at, ()) for at in range(len(self._searches))]
            yield from ((block, every) for block in self._blocks(posting))

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    def _blocks(self, posting: Posting) -> list[int]:
        """Return the blocks that hold a trigger or a sign, ascending; all where neither is asked for."""
        if not (self.signs or self.triggers):
            return list(range(len(posting.document.blocks)))
        found = set(triggered(posting, self._triggers))
        for block, (text, _) in enumerate(posting.document.block_texts) if self.signs else ():
            if any(sign in text for sign in self.signs):
                found.add(block)
        return sorted(found)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the matches in order of place; of those that overlap the earliest, then the longest."""
        hits = [*self._in_text(posting), *(self._in_links(posting) if self.links else ())]
        if self.people:
            hits = self.people.among(posting, hits, self._groups)
        for value in self.fields.find(posting) if self.fields else ():
            if not any(hit.span.overlaps(value) for hit in hits):
                hits.append(Hit(value))
        yield from sorted(hits, key=attrgetter("span.start"))

    def _in_links(self, posting: Posting) -> Iterator[Hit]:
        for mark in posting.document.marks:
            if mark.kind != "link" or not mark.span or mark.span.of(posting.text) in mark.value:
                continue
            address, small = mark.value, small_letters(mark.value)
            if found := next(_searched(self._searches, address, small, [(0, len(address))]), None):
                yield Hit(mark.span, {"match": address[found.match.start() : found.match.end()]})

    def _in_text(self, posting: Posting) -> Iterator[Hit]:
        for block, possible in self._possible(posting):
            span, texts = posting.document.spans[block], posting.document.block_texts[block]
            windows = self._windows(posting, span)
            matches: list[_Found] = []
            anywhere: list[_Search] = []
            for one in possible:
                search = self._searches[one.search]
                if one.words:
                    matches += _beginning(search, posting, span, texts[search.in_small], one.words, windows)
                else:
                    anywhere.append(search)
            matches += _searched(anywhere, *texts, windows)
            yield from _hits(matches, span, posting.text)

    def _windows(self, posting: Posting, block: Span) -> list[tuple[int, int]]:
        """Return the parts of a block to search, counted from its start: round the triggers, or all of it."""
        if len(block) <= 2 * _REACH or self.signs or not self.triggers:
            return [(0, len(block))]
        words = posting.words
        found: list[tuple[int, int]] = []
        for at in words.within(block):
            if words.folded[at] not in self._triggers:
                continue
            start = max(block.start, words.starts[at] - _REACH) - block.start
            stop = posting.text.find(" ", words.ends[at] + _REACH, block.end)
            end = (block.end if stop < 0 else stop) - block.start
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found


def _searched(
    searches: Iterable[_Search], text: str, small: str, windows: Iterable[tuple[int, int]]
) -> Iterator[_Found]:
    """Yield the matches in parts of a block, of which `small` is the text in small letters."""
    for search in searches:
        for start, end in windows:
            if search.literals:
                for literal in search.literals:
                    if small.find(literal, start, end) >= 0:
                        break
                else:
                    continue
            for match in search.pattern.finditer(small if search.in_small else text, start, end):
                yield _Found(search.at, match)


def _beginning(
    search: _Search, posting: Posting, block: Span, text: str, at: Iterable[int], windows: Iterable[tuple[int, int]]
) -> Iterator[_Found]:
    """Yield the matches in parts of a block that begin with one of the words `at`, ascending, none inside another.

    `text` is the block's, as the search wants it.
    """
    match, starts, end = search.pattern.match, posting.words.starts, 0
    for word in at:
        here = starts[word] - block.start
        limit = next((stop for start, stop in windows if start <= here < stop), 0)
        if end <= here < limit and (found := match(text, here, limit)):
            end = found.end()
            yield _Found(search.at, found)


def _hits(matches: Iterable[_Found], block: Span, text: str) -> Iterator[Hit]:
    """Yield what matches in a block flag; the earliest and longest of those that overlap, by their patterns in turn."""
    flagged = [(_at(one.match), one.at, one.match) for one in matches]
    flagged.sort(key=lambda one: (one[0][0], -one[0][1], one[1]))
    end = -1
    for (start, stop), _, match in flagged:
        if start >= end and stop > start >= 0:
            end = stop
            yield Hit(trim(text, Span(start, stop).shifted(block.start)), _slots(match, block.of(text)))


def _at(match: re.Match[str]) -> tuple[int, int]:
    """Return what a match flags: its group `at` where that takes part, else all of it."""
    span = match.span("at") if "at" in match.re.groupindex else (-1, -1)
    return span if span[0] >= 0 else match.span()


def _unknown(written: str, known: Iterable[str], keys: tuple[str | int, ...]) -> Iterator[Mistake]:
    for name in literals.PART.findall(written):
        if name not in known:
            yield Mistake(keys, f"{keys[0]}: {{{name}}} is none of the `parts`{' above' * (keys[0] == 'parts')}")


def _slots(match: re.Match[str], text: str) -> dict[str, str]:
    """Return what the named groups matched, in `text`; nothing for those that another alternative has."""
    spans = ((name, match.span(name)) for name in match.groupdict())
    return {name: one_line(text[start:end]) if start >= 0 else "" for name, (start, end) in spans}


def triggered(posting: Posting, triggers: frozenset[str]) -> dict[int, list[int]]:
    """Return the blocks that hold one of some words, each with the words' indexes, ascending."""
    words = posting.words
    found: dict[int, list[int]] = {}
    for at in sorted(at for word in triggers & words.vocabulary for at in words.places[word]):
        found.setdefault(words.blocks[at], []).append(at)
    return found
