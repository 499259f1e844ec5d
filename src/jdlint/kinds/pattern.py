"""kind: pattern. Regular expressions, for what phrases cannot say."""

import functools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple, TypeVar, cast

from jdlint import literals
from jdlint.cache import Store
from jdlint.finding import Hit
from jdlint.kinds.fields import Fields
from jdlint.needles import NEEDLES, Needed
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, fold, one_line, small_letters, trim

_PART = regex(r"\{([a-z_]+)\}")
_GROUP = regex(r"\(\?P<(\w+)>")


def _assembled(pattern: str, parts: Mapping[str, str]) -> str:
    """Return `pattern` with the parts it names filled in."""
    return _PART.sub(lambda named: parts[named.group(1)], pattern)


_CASED = regex(r"(?<![\\?])[A-Z]|\(\?-?i")  # a capital, or a change of mind about case; not \\S or (?P


_Shape = TypeVar("_Shape")


class _Known(NamedTuple):
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


class _Possible(NamedTuple):
    """A pattern that may match a posting: with which words it may begin (None: any), and which literals it holds."""

    search: _Search
    begun: Sequence[int] | None
    literals: Collection[str]


class _Found(NamedTuple):
    """A match, and the number of its pattern."""

    at: int
    match: re.Match[str]


@functools.cache
def _store() -> Store:
    return Store("literals", made_by=literals.__file__)


def _kept(rule: "Pattern", what: str, shape: type[_Shape], work: Callable[[str], object]) -> list[_Shape]:
    """Return what was worked out for each pattern of a rule, now or in an earlier run."""
    key = "\n".join((what, *rule.patterns, *rule.parts, *rule.parts.values()))
    kept: list[_Shape] | None = _store().get(key, list[shape])  # type: ignore[valid-type]
    if kept is None:
        worked = [work(rule.whole(at)) for at in range(len(rule.patterns))]
        _store().put(key, worked)
        kept = cast("list[_Shape]", worked)
    return kept


def _told(pattern: str) -> _Known:
    return _Known(literals.literals(pattern), not _CASED.search(pattern))


_REACH = 200  # characters on either side of a trigger within which a match lies


class Pattern(Rule, frozen=True, kw_only=True):
    """Finds `patterns` (Python regular expressions, case ignored unless `(?-i:...)`), block by block.

    Code is passed over. A group named `at` narrows what is flagged; the other named groups fill the message. With
    `triggers`, only blocks that hold one of these words are searched, and the patterns are not even compiled before.
    Such a match may not reach further than 200 characters from the trigger. `parts` are pieces the patterns share:
    `{team}` in a pattern stands for the part `team` as a group, and a part may use those above it. `fields` are the
    values of fields that say the same (front matter's `salary: negotiable`).
    """

    options: ClassVar[dict[str, str]] = {"patterns": "the regular expressions to find"}

    patterns: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    """Words (as the posting's index has them: letters and digits) one of which every match holds."""
    signs: tuple[str, ...] = ()
    """The same for what is no word: texts, case as here. With both, a trigger or a sign is enough."""
    parts: dict[str, str] = {}
    links: bool = False
    """Search the addresses behind links, too; what is flagged is the link's text."""
    fields: Fields | None = None

    @property
    def slot_names(self) -> frozenset[str]:
        """The names of the patterns' groups, and `match`."""
        return frozenset(("match", *_GROUP.findall("\n".join((*self.parts.values(), *self.patterns)))))

    def __post_init__(self) -> None:
        for name in _PART.findall("\n".join((*self.parts.values(), *self.patterns))):
            if name not in self.parts:
                raise ValueError(f"{{{name}}} in a pattern is none of the `parts`")

    @cached_property
    def _filled(self) -> dict[str, str]:
        """The parts, each with those it names filled in."""
        parts: dict[str, str] = {}
        for name, written in self.parts.items():
            parts[name] = f"(?:{_assembled(written, parts)})"
        return parts

    def whole(self, at: int) -> str:
        """Return a pattern, by its index, with its parts filled in."""
        return _assembled(self.patterns[at], self._filled)

    @cached_property
    def _searches(self) -> tuple[_Search, ...]:
        return tuple(_Search(self, at, known) for at, known in enumerate(_kept(self, "literals", _Known, _told)))

    @cached_property
    def _openings(self) -> tuple[frozenset[str], ...]:
        return tuple(map(frozenset, _kept(self, "openings", tuple[str, ...], literals.openings)))

    @cached_property
    def _by_opening(self) -> dict[str, list[_Search]]:
        found: dict[str, list[_Search]] = {}
        for search in self._searches:
            for opening in search.openings:
                found.setdefault(opening, []).append(search)
        return found

    def _needed(self) -> Needed:
        texts = {literal for search in self._searches for literal in search.literals}
        return Needed({*texts, *(small for _, small in self._longer_signs)}, self._by_opening)

    @cached_property
    def _number(self) -> int:
        return NEEDLES.add(self._needed)

    def _is_known(self, posting: Posting) -> bool:
        """Say whether a posting's `sought` tells which of the patterns may match, and where."""
        seekers = posting.document.sought.seekers  # first: with the next posting, the rule is known
        return self._number <= seekers

    @cached_property
    def _unknown(self) -> Sequence[_Possible]:
        """The patterns, where nothing was looked up: each may match."""
        return [_Possible(search, None, search.literals) for search in self._searches]

    def _possible(self, posting: Posting) -> Iterator[_Possible]:
        """Yield the patterns that may match."""
        if not self._is_known(posting):
            yield from self._unknown
            return
        _, texts, openings = posting.document.sought
        live = {search: here for search in self._searches if (here := search.literals & texts) or not search.literals}
        if not live:
            return
        begun: dict[_Search, list[list[int]]] = {}
        for opening in self._by_opening.keys() & openings.keys():
            for search in self._by_opening[opening]:
                if search in live:
                    begun.setdefault(search, []).append(openings[opening])
        for search, held in live.items():
            if not search.openings:
                yield _Possible(search, None, held)
            elif places := begun.get(search):
                yield _Possible(search, places[0] if len(places) == 1 else sorted(set().union(*places)), held)

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    @cached_property
    def _pairs(self) -> re.Pattern[str] | None:
        """The signs of two characters, such as ".A", as one pattern: there may be scores of them."""
        seconds: dict[str, list[str]] = {}
        for sign in filter(_is_pair, self.signs):
            seconds.setdefault(sign[0], []).append(re.escape(sign[1]))
        return (
            regex("|".join(f"{re.escape(first)}[{''.join(after)}]" for first, after in seconds.items()))
            if seconds
            else None
        )

    @cached_property
    def _longer_signs(self) -> tuple[tuple[str, str], ...]:
        """The other signs, each as it is and in small letters."""
        return tuple((sign, sign.lower()) for sign in self.signs if not _is_pair(sign))

    def _holds_sign(self, posting: Posting) -> Callable[[str], bool] | None:
        """Return what says whether a block holds a sign; None when none does."""
        text, known = posting.text, self._is_known(posting)
        texts = posting.document.sought.texts
        longer = [sign for sign, small in self._longer_signs if (small in texts or not known) and sign in text]
        pairs = self._pairs
        if pairs and not pairs.search(text):
            pairs = None
        if not (pairs or longer):
            return None
        return lambda block: any(sign in block for sign in longer) or bool(pairs and pairs.search(block))

    def _blocks(self, posting: Posting) -> dict[int, list[int]]:
        """Return the blocks to search, each with the indexes of the triggers in it; those with a sign have none."""
        if not (self.signs or self.triggers):
            return {block: [] for block in range(len(posting.document.blocks))}
        found = triggered(posting, self._triggers)
        if self.signs and (holds := self._holds_sign(posting)):
            found.update((block, []) for block, (text, _) in enumerate(posting.document.block_texts) if holds(text))
        return found

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the matches in order of place; of those that overlap the earliest, then the longest."""
        hits = [*self._in_text(posting), *(self._in_links(posting) if self.links else ())]
        for value in self.fields.find(posting) if self.fields else ():
            if not any(hit.span.overlaps(value) for hit in hits):
                hits.append(Hit(value))
        yield from sorted(hits, key=_start)

    def _in_links(self, posting: Posting) -> Iterator[Hit]:
        for mark in posting.document.marks:
            if mark.kind != "link" or not mark.span or mark.span.of(posting.text) in mark.value:
                continue
            address, small = mark.value, small_letters(mark.value)
            if found := next(_searched(self._unknown, address, small, [(0, len(address))]), None):
                yield Hit(mark.span, {"match": address[found.match.start() : found.match.end()]})

    def _in_text(self, posting: Posting) -> Iterator[Hit]:
        blocks = self._blocks(posting)
        if not blocks:
            return
        found: dict[int, list[_Found]] = {}
        anywhere: list[_Possible] = []
        for possible in self._possible(posting):
            if possible.begun is None:
                anywhere.append(possible)
            else:
                for block, one in _beginning(posting, possible, possible.begun, blocks):
                    found.setdefault(block, []).append(one)
        if not (found or anywhere):
            return
        for block, places in sorted(blocks.items()):
            span = posting.document.spans[block]
            windows = [(0, len(span))] if self.signs else _windows(posting, span, places)
            matches = [one for one in found.get(block, ()) if _is_within(one.match, windows)]
            if anywhere:
                matches += _searched(anywhere, *posting.document.block_texts[block], windows)
            yield from (hit for hit in _hits(matches, span, posting.text) if not _in_code(posting, hit.span))


def _searched(
    searches: Iterable[_Possible], text: str, small: str, windows: Iterable[tuple[int, int]]
) -> Iterator[_Found]:
    """Yield the matches in parts of a block, of which `small` is the text in small letters."""
    for search, _, held in searches:
        for start, end in windows:
            if held:
                for literal in held:
                    if small.find(literal, start, end) >= 0:
                        break
                else:
                    continue
            for match in search.pattern.finditer(small if search.in_small else text, start, end):
                yield _Found(search.at, match)


def _beginning(
    posting: Posting, possible: _Possible, at: Iterable[int], within: Collection[int]
) -> Iterator[tuple[int, _Found]]:
    """Yield the matches in some blocks that begin with one of the words `at`, ascending, and their blocks.

    None lies inside another.
    """
    document, blocks, starts = posting.document, posting.words.blocks, posting.words.starts
    search, _, held = possible
    match, in_small = search.pattern.match, search.in_small
    block, end = -1, 0
    start, text, holds = 0, "", False
    for word in at:
        if blocks[word] != block:
            block, end = blocks[word], 0
            start = document.spans[block].start
            text, small = document.block_texts[block]
            holds = block in within and not held
            for literal in held if block in within else ():
                if literal in small:
                    holds = True
                    break
            if in_small:
                text = small
        if holds and (here := starts[word] - start) >= end and (found := match(text, here)):
            end = found.end()
            yield block, _Found(search.at, found)


def _is_within(match: re.Match[str], windows: Iterable[tuple[int, int]]) -> bool:
    return any(start <= match.start() and match.end() <= end for start, end in windows)


def _hits(matches: Iterable[_Found], block: Span, text: str) -> Iterator[Hit]:
    """Yield what matches in a block flag; the earliest and longest of those that overlap, by their patterns in turn."""
    flagged = [(match.span("at" if "at" in match.re.groupindex else 0), at, match) for at, match in matches]
    flagged.sort(key=lambda one: (one[0][0], -one[0][1], one[1]))
    end = -1
    for (start, stop), _, match in flagged:
        if start >= end and stop > start >= 0:
            end = stop
            yield Hit(trim(text, Span(start, stop).shifted(block.start)), _slots(match, block.of(text)))


def _windows(posting: Posting, block: Span, places: list[int]) -> list[tuple[int, int]]:
    """Return the parts of a block to search, counted from its start: round the triggers, or all of it."""
    if len(block) <= 2 * _REACH or not places:
        return [(0, len(block))]
    words = posting.words
    found: list[tuple[int, int]] = []
    for at in places:
        start = max(block.start, words.starts[at] - _REACH) - block.start
        stop = posting.text.find(" ", words.ends[at] + _REACH, block.end)
        end = (block.end if stop < 0 else stop) - block.start
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_pair(sign: str) -> bool:
    return len(sign) == 2 and not sign[0].isalnum()


def _start(hit: Hit) -> int:
    return hit.span.start


def _in_code(posting: Posting, span: Span) -> bool:
    return any(mark.kind == "code" and mark.span.covers(span) for mark in posting.document.marks)


def _slots(match: re.Match[str], text: str) -> dict[str, str]:
    spans = ((name, match.span(name)) for name in match.groupdict())
    return {name: one_line(text[start:end]) for name, (start, end) in spans if start >= 0}


def triggered(posting: Posting, triggers: frozenset[str]) -> dict[int, list[int]]:
    """Return the blocks that hold one of some words, each with the words' indexes, ascending."""
    words = posting.words
    found: dict[int, list[int]] = {}
    for at in sorted(at for word in triggers & words.vocabulary for at in words.places[word]):
        found.setdefault(words.blocks[at], []).append(at)
    return found
