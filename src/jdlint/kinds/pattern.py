"""kind: pattern. Regular expressions, for what phrases cannot say."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import ClassVar, NamedTuple

from jdlint import literals
from jdlint.cache import Store
from jdlint.finding import Hit
from jdlint.kinds.fields import Fields
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, fold, one_line, small_letters, trim

_PART = regex(r"\{([a-z_]+)\}")


def _assembled(pattern: str, parts: Mapping[str, str]) -> str:
    """Return `pattern` with the parts it names filled in."""
    return _PART.sub(lambda named: parts[named.group(1)], pattern)


_CASED = regex(r"(?<![\\?])[A-Z]|\(\?-?i")  # a capital, or a change of mind about case; not \\S or (?P


class _Known(NamedTuple):
    """What is kept of a pattern from run to run: texts, one of which every match holds, and whether case matters not.

    In small letters a pattern without capitals is found twice as fast as without regard to case.
    """

    literals: tuple[str, ...]
    in_small: bool


class _Search:
    """A pattern of a rule, put together when a text may hold a match, and searched where one may stand."""

    __slots__ = ("_at", "_compiled", "_in_small", "_literals", "_rule")

    def __init__(self, rule: "Pattern", at: int, known: _Known) -> None:
        self._rule = rule
        self._at = at
        self._literals, self._in_small = known
        self._compiled: re.Pattern[str] | None = None

    def find(self, text: str, small: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """Return the matches between `start` and `end`; `small` is the text in small letters."""
        for literal in self._literals:
            if small.find(literal, start, end) >= 0:
                break
        else:
            if self._literals:
                return ()
        if self._compiled is None:
            self._compiled = regex(self._rule.whole(self._at), 0 if self._in_small else re.IGNORECASE)
        return self._compiled.finditer(small if self._in_small else text, start, end)


@functools.cache
def _store() -> Store:
    return Store("literals", made_by=literals.__file__)


def _known(rule: "Pattern") -> list[_Known]:
    key = "\n".join((*rule.patterns, *rule.parts, *rule.parts.values()))
    kept: list[_Known] | None = _store().get(key, list[_Known])
    if kept is None:
        every = [rule.whole(at) for at in range(len(rule.patterns))]
        kept = [_Known(literals.literals(pattern), not _CASED.search(pattern)) for pattern in every]
        _store().put(key, kept)
    return kept


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
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(regex(self.whole(at), re.IGNORECASE) for at in range(len(self.patterns)))

    @cached_property
    def _searches(self) -> tuple[_Search, ...]:
        return tuple(_Search(self, at, known) for at, known in enumerate(_known(self)))

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    @cached_property
    def _signs(self) -> dict[str, list[str]]:
        """The signs by their first character."""
        found: dict[str, list[str]] = {}
        for sign in self.signs:
            found.setdefault(sign[0], []).append(sign)
        return found

    def _blocks(self, posting: Posting) -> dict[int, list[int]]:
        """Return the blocks to search, each with the indexes of the triggers in it; those with a sign have none."""
        text = posting.text
        if not (self.signs or self.triggers):
            return {block: [] for block in range(len(posting.document.blocks))}
        found = triggered(posting, self._triggers)
        signs = [sign for first, begun in self._signs.items() if first in text for sign in begun if sign in text]
        if signs:
            for block, span in enumerate(posting.document.spans):
                if any(text.find(sign, span.start, span.end) >= 0 for sign in signs):
                    found[block] = []
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
            for search in self._searches:
                if match := next(iter(search.find(address, small, 0, len(address))), None):
                    yield Hit(mark.span, {"match": address[match.start() : match.end()]})
                    break

    def _in_text(self, posting: Posting) -> Iterator[Hit]:
        for block, places in sorted(self._blocks(posting).items()):
            span = posting.document.spans[block]
            text, small = span.of(posting.text), span.of(posting.document.small)
            windows = [(0, len(span))] if self.signs else _windows(posting, span, places)
            found = [
                (match.span("at" if "at" in match.re.groupindex else 0), match)
                for start, end in windows
                for search in self._searches
                for match in search.find(text, small, start, end)
            ]
            found.sort(key=lambda hit: (hit[0][0], -hit[0][1]))
            end = -1
            for (start, stop), match in found:
                if start >= end and stop > start >= 0:
                    end = stop
                    here = trim(posting.text, Span(start, stop).shifted(span.start))
                    if not _in_code(posting, here):
                        yield Hit(here, _slots(match, text))


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
    for at in sorted(at for word in triggers & words.places.keys() for at in words.places[word]):
        found.setdefault(words.blocks[at], []).append(at)
    return found
