"""What can be told of a regular expression's matches without searching: a text each holds, the word each begins with.

Both are looked up in the index of a posting's words, so a rule of twenty patterns compiles only the one or two that can
match at all, and tries them only where they may begin.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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

_Texts = frozenset[str]
_NOTHING: _Texts = frozenset(("",))


def literals(pattern: str) -> tuple[str, ...]:
    """Return texts in small letters, one of which every match of `pattern` holds in small letters too.

    Empty when nothing can be said. Raises `re.error` when the pattern is not valid.
    """
    if _parser is None:  # pragma: no cover
        return ()
    found = _required(_parser.parse(pattern))
    return _shortest(text.lower() for text in found) if found else ()


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
    return min(candidates, key=lambda texts: (sum(map(_share, texts)), -min(map(len, texts))), default=None)


def _share(text: str) -> float:
    """Return about how many of a hundred blocks hold a text; by its length, unless most hold it."""
    if text.strip() in _COMMON:
        return _SHARE_OF_COMMON[len(text) > _SHORT]
    if not _RARE.isdisjoint(text):
        return 1
    return _SHARES[min(len(text), len(_SHARES) - 1)]


def _required(tree: Iterable[tuple[Any, Any]]) -> _Texts | None:
    """Return texts, one of which whatever the tree matches holds; None when there are no such."""
    best: _Texts | None = None
    run = _NOTHING  # what may stand here, read since the last thing that may be anything
    for op, value in tree:
        longer = _joined(run, _exact_of(op, value))
        if longer is None:
            best, run = _better(_better(best, run), _required_of(op, value)), _NOTHING
        else:
            run = longer
    return _better(best, run)


def _times(texts: _Texts | None, number: int) -> _Texts | None:
    """Return every text with every other, `number` times in a row, or None where that is too much."""
    found: _Texts | None = _NOTHING
    for _ in range(number):
        found = _joined(texts, found) if texts and found else None
    return found


def _required_of(op: Any, value: Any) -> _Texts | None:
    if op is _op.SUBPATTERN:
        return _required(value[3])
    if op is _op.ATOMIC_GROUP:
        return _required(value)
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT) and value[0]:
        return _better(_required(value[2]), _times(_exact(value[2]), min(value[0], _LONG_ENOUGH)))
    if op is _op.BRANCH:
        every = [_required(branch) for branch in value[1]]
        return None if None in every else frozenset().union(*(texts for texts in every if texts))
    return None


def _exact(tree: Iterable[tuple[Any, Any]]) -> _Texts | None:
    """Return all that a tree can match, or None when that is too much to spell out."""
    found: _Texts | None = _NOTHING
    for op, value in tree:
        found = _joined(found, _exact_of(op, value)) if found else None
    return found


def _exact_of(op: Any, value: Any) -> _Texts | None:
    if op is _op.LITERAL:
        return frozenset((chr(value),))
    if op in (_op.AT, _op.ASSERT, _op.ASSERT_NOT):
        return _NOTHING
    if op is _op.IN:
        letters = [chr(code) for kind, code in value if kind is _op.LITERAL]
        return frozenset(letters) if len(letters) == len(value) else None
    if op is _op.SUBPATTERN:
        return _exact(value[3])
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT):
        least, most, again = value
        once = _exact(again) if (least, most) == (0, 1) or least == most <= _MOST_TIMES else None
        return _times(once, least) if least else once and once | _NOTHING
    if op is _op.BRANCH:
        every = [_exact(branch) for branch in value[1]]
        return None if None in every else frozenset().union(*(texts for texts in every if texts))
    return None


_MOST_OPENINGS = 400
_LONGEST_OPENING = 12  # letters; more tell hardly more
_OF_WORDS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_SPACE = [(_op.CATEGORY, _op.CATEGORY_SPACE)] if _parser else []


def openings(pattern: str) -> tuple[str, ...]:
    """Return how the word may begin with which a match begins, in small letters; a space at the end ends the word.

    Empty when nothing can be said: not every match begins where a word does. Raises `re.error` when the pattern is not
    valid.
    """
    if _parser is None:  # pragma: no cover
        return ()
    found = _openings(list(_parser.parse(pattern)), "", at_word=False)
    return tuple(sorted(found)) if found and len(found) <= _MOST_OPENINGS else ()


def _openings(tree: list[tuple[Any, Any]], begun: str, *, at_word: bool) -> _Texts | None:
    """Return how a word goes on that `tree` matches behind the letters `begun`; None when that may be anyhow.

    `at_word` says that a word begins here, or began with `begun`.
    """
    if not tree:
        return frozenset((begun,)) if begun else None
    (op, value), rest = tree[0], tree[1:]
    if op in (_op.AT, _op.ASSERT, _op.ASSERT_NOT):
        return _openings(rest, begun, at_word=at_word or value is _op.AT_BOUNDARY)
    if op is _op.SUBPATTERN:
        return _openings([*value[3], *rest], begun, at_word=at_word)
    if op is _op.BRANCH:
        return _every(_openings([*branch, *rest], begun, at_word=at_word) for branch in value[1])
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT):
        least, most, again = value
        once = _openings([*again, *rest] if most == 1 else list(again), begun, at_word=at_word)
        return once if least else _every((once, _openings(rest, begun, at_word=at_word)))
    if begun and op is _op.IN and value == _SPACE:
        return frozenset((begun + " ",))
    letters = _exact_of(op, value) if at_word and op in (_op.LITERAL, _op.IN) else None
    if letters is None:
        return frozenset((begun,)) if begun else None
    return _every(_longer(begun, letter.lower(), rest) for letter in letters)


def _longer(begun: str, letter: str, rest: list[tuple[Any, Any]]) -> _Texts | None:
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
