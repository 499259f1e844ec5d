"""What can be told of a regular expression's matches without searching: a text each holds, the word each begins with.

Both are looked up in the index of a posting's words, so a rule of twenty patterns compiles only the one or two that can
match at all, and tries them only where they may begin.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jdlint.regex import regex

try:  # The parser behind `re.compile`; without it nothing is known of a pattern, and it is always searched.
    from re import _constants as _op  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _parser = None

_MOST = 64  # alternatives spelled out at most; beyond that they are kept apart
_LONG_ENOUGH = 4  # letters; a longer literal rules out hardly more
_RARE = frozenset("{}[]<>_*@#%\\=|~^█$£€")  # signs that few postings hold
# Words that most postings hold, and parts of such.
_COMMON = frozenset(
    (
        "the and to of a in for with you your our we be is are will as on or an that this have has work working team "
        "job role experience skills year years from at by can who all must not any other no more than if it their they "
        "s ing"
    ).split()
)
_SHARE_OF_COMMON = 95, 40  # percent: short ones stand in other words, too
_SHORT = 3
_SHARES = (100, 60, 30, 8, 4, 2, 1)  # percent, by the number of letters
_MOST_TIMES = 12  # repetitions spelled out

# Kinds of parts: those that stand for no text, and those that stand for others again and again.
_NO_TEXT = (_op.AT, _op.ASSERT, _op.ASSERT_NOT) if _parser else ()
_REPEATS = (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT) if _parser else ()

_FIRST_SIGN = 0xE000  # of those that stand for parts: they are for private use, so that no pattern has them
_SHARED = "shared"  # the kind of a node that is such a part: its tree, and what that tells

_Tree = list[tuple[Any, Any]]
_Texts = frozenset[str]
# What a tree tells: all it can match, and texts, one of which whatever it matches holds. Each is None where it is
# nothing, or too much to spell out.
_Told = tuple[_Texts | None, _Texts | None]
_NOTHING: _Texts = frozenset(("",))


PART = regex(r"\{([a-z_]+)\}")
"""Where a pattern names a part."""


def assembled(pattern: str, parts: Mapping[str, str]) -> str:
    """Return `pattern` with the parts it names filled in."""
    return PART.sub(lambda named: parts[named.group(1)], pattern)


class Reader:
    """Tells of patterns that share `parts`: `{name}` in one stands for that part.

    A part may name those above it. Each is read once, however many patterns name it.
    """

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._signs: dict[str, str] = {}
        self._parts: dict[int, tuple[_Tree, _Told]] = {}
        for number, (name, written) in enumerate(parts.items() if _parser else (), _FIRST_SIGN):
            try:
                tree = self._tree(written)
            except re.error:  # it is none alone: a group of the pattern's is named in it
                self._signs[name] = f"(?:{assembled(written, self._signs)})"
            else:
                self._signs[name] = chr(number)
                self._parts[number] = tree, _told(tree)

    def literals(self, pattern: str) -> tuple[str, ...]:
        """Return texts in small letters, one of which every match of `pattern` holds in small letters too.

        Empty when nothing can be said. Raises `re.error` when the pattern is not valid.
        """
        if _parser is None:  # pragma: no cover
            return ()
        _, found = _told(self._tree(pattern))
        return _shortest(text.lower() for text in found) if found else ()

    def openings(self, pattern: str) -> tuple[str, ...]:
        """Return how the word may begin with which a match begins, in small letters; a space at the end ends the word.

        Empty when nothing can be said: not every match begins where a word does. Raises `re.error` when the pattern is
        not valid.
        """
        if _parser is None:  # pragma: no cover
            return ()
        found = _openings(self._tree(pattern), "", at_word=False)
        return tuple(sorted(found)) if found and len(found) <= _MOST_OPENINGS else ()

    def _tree(self, written: str) -> _Tree:
        return self._filled(_parser.parse(assembled(written, self._signs)))

    def _filled(self, tree: Iterable[tuple[Any, Any]]) -> _Tree:
        """Return a tree with the parts in the place of the signs that stand for them."""
        return [self._node(op, value) for op, value in tree]

    def _node(self, op: Any, value: Any) -> tuple[Any, Any]:
        if op is _op.LITERAL:
            return (_SHARED, self._parts[value]) if value in self._parts else (op, value)
        if op is _op.IN and any(kind is _op.LITERAL and code in self._parts for kind, code in value):
            ways = [self._node(*one) if one[0] is _op.LITERAL else (op, [one]) for one in value]
            return _op.BRANCH, (None, [[way] for way in ways])  # of "{cook}|{baker}", two signs, a set was made
        if op is _op.SUBPATTERN:
            return op, (*value[:3], self._filled(value[3]))
        if op is _op.ATOMIC_GROUP:
            return op, self._filled(value)
        if op is _op.BRANCH:
            return op, (None, [self._filled(branch) for branch in value[1]])
        return (op, (*value[:2], self._filled(value[2]))) if op in _REPEATS else (op, value)


def _shortest(texts: Iterable[str]) -> tuple[str, ...]:
    """Leave out texts that hold another one."""
    kept: list[str] = []
    for text in sorted(set(texts), key=lambda text: (len(text), text)):
        if not any(other in text for other in kept):
            kept.append(text)
    return tuple(kept)


def _joined(heads: _Texts, tails: _Texts | None) -> _Texts | None:
    """Return every head with every tail, or None where that is too much."""
    if tails is None or len(heads) * len(tails) > _MOST:
        return None
    return frozenset(head + tail for head in heads for tail in tails)


def _better(one: _Texts | None, other: _Texts | None) -> _Texts | None:
    """Return the more telling of two sets, one of whose texts has to stand there: that which fewer blocks hold."""
    candidates = [texts for texts in (one, other) if texts and "" not in texts]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    return min(candidates, key=lambda texts: (sum(map(_share, texts)), -min(map(len, texts))))


@functools.cache
def _share(text: str) -> float:
    """Return about how many of a hundred blocks hold a text; by its length, unless most hold it."""
    if text.strip() in _COMMON:
        return _SHARE_OF_COMMON[len(text) > _SHORT]
    if not _RARE.isdisjoint(text):
        return 1
    return _SHARES[min(len(text), len(_SHARES) - 1)]


def _told(tree: Iterable[tuple[Any, Any]]) -> _Told:
    whole = True
    best: _Texts | None = None
    run = _NOTHING  # what may stand here, read since the last thing that may be anything
    for op, value in tree:
        if op is _op.LITERAL:
            letter = chr(value)
            run = frozenset([text + letter for text in run])
            continue
        exact, required = _told_of(op, value)
        longer = _joined(run, exact)
        if longer is None:
            best, run, whole = _better(_better(best, run), required), _NOTHING, False
        else:
            run = longer
    return run if whole else None, _better(best, run)


def _times(texts: _Texts | None, number: int) -> _Texts | None:
    """Return every text with every other, `number` times in a row, or None where that is too much."""
    found: _Texts | None = _NOTHING
    for _ in range(number):
        found = _joined(texts, found) if texts and found else None
    return found


def _told_of(op: Any, value: Any) -> _Told:
    if op is _op.LITERAL:
        return frozenset((chr(value),)), None
    if op in _NO_TEXT:
        return _NOTHING, None
    if op is _op.IN:
        letters = [chr(code) for kind, code in value if kind is _op.LITERAL]
        return frozenset(letters) if len(letters) == len(value) else None, None
    if op is _SHARED:
        return value[1]  # type: ignore[no-any-return]
    if op is _op.SUBPATTERN:
        return _told(value[3])
    if op is _op.ATOMIC_GROUP:
        return None, _told(value)[1]
    if op in _REPEATS:
        return _repeated(*value)
    if op is _op.BRANCH:
        exact, required = zip(*map(_told, value[1]), strict=True)
        return _any_of(exact), _any_of(required)
    return None, None


def _repeated(least: int, most: int, again: Iterable[tuple[Any, Any]]) -> _Told:
    exact, required = _told(again)
    once = exact if (least, most) == (0, 1) or least == most <= _MOST_TIMES else None
    if not least:
        return once and once | _NOTHING, None
    return _times(once, least), _better(required, _times(exact, min(least, _LONG_ENOUGH)))


def _any_of(every: Sequence[_Texts | None]) -> _Texts | None:
    return None if None in every else frozenset().union(*(texts for texts in every if texts))


_MOST_OPENINGS = 400
_LONGEST_OPENING = 12  # letters; more tell hardly more
_OF_WORDS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_SPACE = [(_op.CATEGORY, _op.CATEGORY_SPACE)] if _parser else []


def _openings(tree: _Tree, begun: str, *, at_word: bool) -> _Texts | None:
    """Return how a word goes on that `tree` matches behind the letters `begun`; None when that may be anyhow.

    `at_word` says that a word begins here, or began with `begun`.
    """
    if not tree:
        return frozenset((begun,)) if begun else None
    (op, value), rest = tree[0], tree[1:]
    if op in _NO_TEXT:
        return _openings(rest, begun, at_word=at_word or value is _op.AT_BOUNDARY)
    if op is _SHARED or op is _op.SUBPATTERN:
        inner = value[0] if op is _SHARED else value[3]
        return _openings([*inner, *rest], begun, at_word=at_word)
    if op is _op.BRANCH:
        return _every(_openings([*branch, *rest], begun, at_word=at_word) for branch in value[1])
    if op in _REPEATS:
        least, most, again = value
        once = _openings([*again, *rest] if most == 1 else list(again), begun, at_word=at_word)
        return once if least else _every((once, _openings(rest, begun, at_word=at_word)))
    if begun and op is _op.IN and value == _SPACE:
        return frozenset((begun + " ",))
    letters = _told_of(op, value)[0] if at_word and op in (_op.LITERAL, _op.IN) else None
    if letters is None:
        return frozenset((begun,)) if begun else None
    return _every(_longer(begun, letter.lower(), rest) for letter in letters)


def _longer(begun: str, letter: str, rest: _Tree) -> _Texts | None:
    if letter in _OF_WORDS:
        longer = begun + letter
        return _openings(rest, longer, at_word=True) if len(longer) < _LONGEST_OPENING else frozenset((longer,))
    if not begun:
        return None
    if letter in "'’":  # Inside a word, or before a possessive "s", which is no part of it.
        return frozenset((f"{begun}'", f"{begun} "))
    return frozenset((begun,)) if letter.isalnum() else frozenset((f"{begun} ",))


def _every(ways: Iterable[_Texts | None]) -> _Texts | None:
    found: set[str] = set()
    for texts in ways:
        if texts is None or len(found) > _MOST_OPENINGS:
            return None
        found |= texts
    return frozenset(found)
