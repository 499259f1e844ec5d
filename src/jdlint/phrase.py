"""How a phrase, as a rule file writes it, finds its places in a text.

The notation: words; a space stands for white space or a hyphen; a hyphen for a hyphen, white space or nothing
(`fast-paced`: fast paced, fastpaced); `(a|b)` for alternatives, the last of which may be empty; `...` for up to four
words between; other marks for themselves (`24/7`, `he/she`), a comma may be missing. Case and the shape of apostrophes
never matter, and a quotation may end before a space (a "can do" attitude); the mark it begins with is found with it.
A phrase is not found inside a hyphenated word (`native` in "non-native") or inside an address.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from jdlint.cache import Store
from jdlint.regex import regex
from jdlint.text import Words, fold

Inflect = Literal["none", "noun", "verb"]
FORMS: dict[Inflect, tuple[str, ...]] = {"none": (), "noun": ("s",), "verb": ("s", "ed", "ing")}
"""The forms a word is looked for in beside its own: "s" is the plural or the third person."""

_MOST_BETWEEN = 4
_LONGEST = 16  # words; a phrase that ends at a word is looked for so far back
_HYPHENS = "-‐‑"
_QUOTES = {'"': '"', "”": "“"}  # marks that end a quotation, and that begin it
_VOWELS = frozenset("aeiou")
_WORD = regex(r"[^\W_]+(?:['’](?![sS](?![^\W_]))[^\W_]+)*")

_GROUP_MARKS = regex(r"[(|)]")
_POSSESSIVE = regex(r"['’][sS](?![^\W_])")


class Match(msgspec.Struct, frozen=True):
    """A phrase's place: words `[first, last]` of the index, `[start, end)` in the text.

    `key` is the phrase as written, `form` the form its inflected word stands in.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    form: str


# Verbs that rules use and whose past is their participle too, so that one form replaces both.
_PAST = {
    "bring": "brought", "build": "built", "buy": "bought", "cut": "cut", "find": "found", "have": "had", "hold": "held",
    "keep": "kept", "lead": "led", "make": "made", "meet": "met", "pay": "paid", "put": "put", "send": "sent",
    "set": "set", "teach": "taught", "tell": "told", "think": "thought", "understand": "understood",
}  # fmt: skip


def inflect(word: str, form: str) -> str:
    """Return an English word in a form: "s" (plural or third person), "ed", "ing", or itself.

    Regular spelling, the commonest irregular pasts, and the plurals in -man (salesmen) and -person (salespeople) that
    job titles have.
    """
    if form == "":
        return word
    if form == "s":
        if word.endswith("person"):
            return word[:-6] + "people"
        if word.endswith("man") and word != "human":
            return word[:-3] + "men"
        if word.endswith("y") and word[-2:-1] not in _VOWELS:
            return word[:-1] + "ies"
        return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if form == "ed" and word in _PAST:
        return _PAST[word]
    if word.endswith("e") and not (form == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + form
    if word.endswith("y") and word[-2:-1] not in _VOWELS and form == "ed":
        return word[:-1] + "ied"
    if _doubles(word):
        return word + word[-1] + form
    return word + form


def _doubles(word: str) -> bool:
    """Say whether a verb doubles its last letter: one vowel before one consonant in a word of one syllable."""
    if len(word) < 3 or word[-1] in "wxyaeiou" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in word) == 1


class _Step(msgspec.Struct, frozen=True):
    """One way to read on: marks, then a word, then the rest; at the end of a phrase `word` is None."""

    marks: str
    word: str | None
    rest: str


def _group(rest: str) -> tuple[int, list[str], int] | None:
    """Return where the first group of alternatives starts, what they are, and where it ends; groups may be nested."""
    start = rest.find("(")
    while start >= 0:
        depth, choices, at = 0, [], start + 1
        for mark in _GROUP_MARKS.finditer(rest, start):
            if mark.group() == "(":
                depth += 1
                continue
            if depth == 1:
                choices.append(rest[at : mark.start()])
                at = mark.end()
            if mark.group() == ")":
                depth -= 1
                if depth == 0:
                    break
        if depth == 0 and len(choices) > 1:
            return start, choices, at
        start = rest.find("(", start + 1)
    return None


def _steps(rest: str) -> Iterator[_Step]:
    """Yield the ways to read the first word of what is left of a phrase; only groups before it are spelled out."""
    group = _group(rest)
    if group is None:
        yield _step(rest, "") or _Step(fold(rest.strip()), None, "")
        return
    start, choices, end = group
    if step := _step(rest[:start], rest[start:]):
        yield step
        return
    for choice in choices:
        head = rest[:start] + choice
        if "(" not in choice and (step := _step(head, rest[end:])):
            yield step
        else:
            yield from _steps(head + rest[end:])


def _step(head: str, tail: str) -> _Step | None:
    """Return the step to the first word of `head`, or None when it has none or `tail` might be part of it."""
    possessive = _POSSESSIVE.match(head)
    word = _WORD.search(head, possessive.end() if possessive else 0)
    if word is None or (word.end() == len(head) and tail[:1] not in ("", " ", "-", ",", ".")):
        return None
    return _Step(fold(head[: word.start()]), fold(word.group()), head[word.end() :] + tail)


def _gap(marks: str) -> str:
    """Return what has to stand between two words: " ", "-", "..." or the marks themselves."""
    if "..." in marks or "…" in marks:
        return "..."
    return "-" if marks == "-" else marks.strip() or " "


class _Edge(msgspec.Struct, frozen=True):
    gap: str
    node: _Node
    form: str


class _Node:
    """A place inside a phrase: where it may go on, by the next word, and the marks with which it may end.

    Worked out when a text first leads here, so that ten groups of ten alternatives cost what is read of them, not their
    product.
    """

    __slots__ = ("_rest", "ends", "how", "later", "next")

    def __init__(self, rest: str, how: Inflect) -> None:
        self._rest: str | None = rest
        self.how: Inflect = how
        self.ends: list[str] = []
        self.next: dict[str, list[_Edge]] = {}
        self.later: dict[str, list[_Edge]] = {}

    def open(self) -> _Node:
        """Work out what follows, if that was not done yet."""
        if self._rest is not None:
            rest, self._rest = self._rest, None
            for step in _steps(rest):
                if step.word is None:
                    self.ends.append(step.marks)
                else:
                    self._add(_gap(step.marks), step.word, step.rest)
        return self

    def _add(self, gap: str, word: str, rest: str) -> None:
        table = self.later if gap == "..." else self.next
        node = _Node(rest, self.how)
        table.setdefault(word, []).append(_Edge(gap, node, ""))
        if self.how == "noun":
            table.setdefault(inflect(word, "s"), []).append(_Edge(gap, _Last(node), "s"))
        for closed, after in _closed(word, rest):
            self._add(gap, closed, after)


class _Last(_Node):
    """The place behind the inflected last word of a phrase: where it may end, and nothing else."""

    __slots__ = ("_node",)

    def __init__(self, node: _Node) -> None:
        super().__init__("", "none")
        self._node = node

    def open(self) -> _Node:
        """Take over where the phrase may end."""
        if self._rest is not None:
            self._rest = None
            self.ends = self._node.open().ends
        return self


def _closed(word: str, rest: str) -> Iterator[tuple[str, str]]:
    """Yield `word` joined to the one behind its hyphen, and what follows."""
    if rest[:1] in _HYPHENS or rest.startswith("("):
        for step in _steps(rest):
            if step.word is not None and step.marks == "-":
                yield word + step.word, step.rest


class _Start(msgspec.Struct, frozen=True):
    """How a phrase begins with a certain word: marks that touch the word, what follows, the phrase and the form."""

    before: str
    node: _Node
    key: str
    form: str


class _Opening(msgspec.Struct, frozen=True, array_like=True):
    """How a phrase may begin with a certain word, in the form that is kept in the cache.

    `before` are the marks that touch the word, `rest` is what is left, `number` the phrase's own; `last` says the
    word is the inflected last one. `seconds` are the words that may follow; None where the phrase may end here, or
    where other words may stand between.
    """

    before: str
    rest: str
    number: int
    form: str
    last: bool
    seconds: tuple[str, ...] | None

    def node(self, how: Inflect) -> _Node:
        """Return what follows the word."""
        node = _Node(self.rest, how)
        return _Last(node) if self.last else node


@functools.cache
def _decoder() -> msgspec.msgpack.Decoder[list[_Opening]]:
    return msgspec.msgpack.Decoder(list[_Opening])


class _Starts(msgspec.Struct):
    """The phrases that begin with one word: by their second word; `others` may end or skip words behind the first."""

    by_second: dict[str, list[_Start]] = {}
    others: list[_Start] = []


@functools.cache
def _store() -> Store:
    return Store("phrases", made_by=__file__)


def _openings(written: Sequence[str], how: Inflect) -> dict[str, list[_Opening]]:
    """Return how each phrase may begin, by its first word."""
    found: dict[str, list[_Opening]] = {}
    for number, phrase in enumerate(written):
        steps = [step for step in _steps(phrase) if step.word is not None]
        if not steps:
            raise ValueError(f'"{phrase}" holds no word')
        for step in steps:
            assert step.word is not None
            for word, rest in ((step.word, step.rest), *_closed(step.word, step.rest)):
                for form in ("", *FORMS[how]):
                    last = how == "noun" and form != ""
                    opening = _Opening(step.marks.strip(), rest, number, form, last, None)
                    node = opening.node(how).open()
                    if not (node.ends or node.later):
                        opening = msgspec.structs.replace(opening, seconds=tuple(node.next))
                    if opening.seconds != ():
                        found.setdefault(inflect(word, form), []).append(opening)
    return found


class PhraseSet:
    """Phrases to be looked up in an index of words. Raises ValueError for one that holds no word.

    Which words they begin with is kept in the cache; all else is worked out when a text holds one of them.
    """

    def __init__(self, written: Iterable[str], how: Inflect = "none") -> None:
        self.written = tuple(written)
        self.how: Inflect = how
        key = "\0".join((how, *self.written))
        kept = _store().get(key, dict[str, msgspec.Raw])
        if kept is None:
            openings = _openings(self.written, how)
            kept = {word: msgspec.Raw(msgspec.msgpack.encode(listed)) for word, listed in openings.items()}
            _store().put(key, kept)
        self.by_first: dict[str, msgspec.Raw] = kept
        self._firsts = frozenset(kept)
        self._starts: dict[str, _Starts] = {}

    def _starting(self, word: str) -> _Starts:
        found = self._starts.get(word)
        if found is None:
            found = self._starts[word] = _Starts()
            for opening in _decoder().decode(self.by_first[word]):
                start = _Start(opening.before, opening.node(self.how), self.written[opening.number], opening.form)
                if opening.seconds is None:
                    found.others.append(start)
                for second in opening.seconds or ():
                    found.by_second.setdefault(second, []).append(start)
        return found

    def occurs(self, words: Words) -> bool:
        """Say whether there is a match anywhere."""
        return next(self._matches(words), None) is not None

    def _matches(self, words: Words) -> Iterator[Match]:
        """Yield all matches, in no order."""
        folded = words.folded
        for first in self._firsts & words.vocabulary:
            starts = self._starting(first)
            places = words.places[first]
            if not starts.others:
                by_second = starts.by_second
                if words.after(first).isdisjoint(by_second):
                    continue
                places = [at for at in places if at + 1 < len(folded) and folded[at + 1] in by_second]
            for at in places:
                yield from self.at(words, at)

    def find(self, words: Words) -> Iterator[Match]:
        """Yield the matches in order of place; of those that overlap the earliest, then the longest."""
        found = sorted(self._matches(words), key=lambda match: (match.start, -match.end, match.form))
        end = -1
        for match in found:
            if match.start >= end:
                end = match.end
                yield match

    def occurs_in(self, words: Words, inside: Iterable[int]) -> bool:
        """Say whether a match begins with one of the words `inside` of the index."""
        folded, by_first = words.folded, self.by_first
        return any(folded[at] in by_first and next(self.at(words, at), None) is not None for at in inside)

    def at(self, words: Words, at: int) -> Iterator[Match]:
        """Yield the matches whose first word is word `at` of the index."""
        folded = words.folded
        if folded[at] not in self.by_first:
            return
        starts = self._starting(folded[at])
        second = starts.by_second.get(folded[at + 1], ()) if at + 1 < len(folded) else ()
        for start in (*starts.others, *second):
            for last, after, form in _follow(words, at, start.node, start.form):
                if match := _placed(words, at, last, start, after, form):
                    yield match

    def ending(self, words: Words, at: int) -> Iterator[Match]:
        """Yield the matches whose last word is word `at` of the index."""
        for first in range(max(0, at + 1 - _LONGEST), at + 1):
            if words.folded[first] in self.by_first and words.blocks[first] == words.blocks[at]:
                yield from (match for match in self.at(words, first) if match.last == at)


def _follow(words: Words, at: int, node: _Node, form: str) -> Iterator[tuple[int, str, str]]:
    """Yield the last word, the marks behind it and the form of every way a phrase goes on from word `at`."""
    node.open()
    for marks in node.ends:
        yield at, marks, form
    following = at + 1
    if following >= len(words.folded) or words.blocks[following] != words.blocks[at]:
        return
    if edges := node.next.get(words.folded[following]):
        between = words.text[words.ends[at] : words.starts[following]]
        for edge in edges:
            if _gap_fits(between, edge.gap):
                yield from _follow(words, following, edge.node, edge.form or form)
    if node.later:
        yield from _skip(words, at, node.later, form)


def _skip(words: Words, at: int, later: dict[str, list[_Edge]], form: str) -> Iterator[tuple[int, str, str]]:
    """Do the same where other words may stand between, in the same sentence."""
    for following in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(words.folded))):
        if words.blocks[following] != words.blocks[at]:
            return
        between = words.text[words.ends[following - 1] : words.starts[following]]
        if any(stop in between for stop in ".!?;:"):
            return
        for edge in later.get(words.folded[following], ()):
            yield from _follow(words, following, edge.node, edge.form or form)


def _placed(words: Words, first: int, last: int, begun: _Start, after: str, form: str) -> Match | None:
    """Return the match, unless its marks are not there or it is part of something else."""
    start, end = words.starts[first], words.ends[last]
    text = words.text
    if begun.before:
        start = _touching_before(text, start, begun.before)
    if after:
        end = _touching_after(text, end, after)
    if start < 0 or end < 0 or _inside_compound(text, start, end) or in_address(text, start, end):
        return None
    if any(text[start - 1 : start] == opening and text.find(mark, start, end) > 0 for mark, opening in _QUOTES.items()):
        start -= 1
    return Match(first, last, start, end, begun.key, form)


def _gap_fits(between: str, gap: str) -> bool:
    bare = between.strip()
    if gap == " ":
        return not bare or (bare in _HYPHENS and bare == between) or (bare in _QUOTES and between[0] == bare)
    if gap == "-":
        return not bare or bare in _HYPHENS + "–"
    if gap == "," and not bare:
        return True
    return fold(bare) == gap or (gap == "'s" and fold(between).strip() == "'s")


def _touching_before(text: str, start: int, marks: str) -> int:
    found = start - len(marks)
    return found if found >= 0 and fold(text[found:start]) == marks else -1


def _touching_after(text: str, end: int, marks: str) -> int:
    found = end + len(marks)
    return found if fold(text[end:found]) == marks else -1


def _inside_compound(text: str, start: int, end: int) -> bool:
    """Say whether the place is part of a longer hyphenated word or identifier."""
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    if len(before) == 2 and before[1] in _HYPHENS + "_" and before[0].isalnum():
        return True
    if after[:1] in ("_",) or before[-1:] in ("_",):
        return True
    return len(after) == 2 and after[0] in _HYPHENS and after[1].isalnum()


_ADDRESS = regex(r"@|://|^www\.|\w\.(?:com|org|net|io|dev|co|uk|gov|edu|ai|de|in|au|ca)\b", re.IGNORECASE)


def in_address(text: str, start: int, end: int) -> bool:
    """Say whether the place is part of a web address, an e-mail address or a handle."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return _ADDRESS.search(text[start:end]) is not None
