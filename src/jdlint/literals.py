"""Which texts a regular expression cannot do without: a match holds one of them.

Looking for a literal in a block costs a hundredth of searching the pattern, so a rule of twenty patterns compiles and
searches only the one or two that can match at all.
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
    """Return the more telling of two sets, one of whose texts has to stand there: the one of longer texts, or fewer."""
    candidates = [texts for texts in (one, other) if texts and "" not in texts]
    return max(candidates, key=lambda texts: (min(_LONG_ENOUGH, *map(len, texts)), -len(texts)), default=None)


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


def _required_of(op: Any, value: Any) -> _Texts | None:
    if op is _op.SUBPATTERN:
        return _required(value[3])
    if op is _op.ATOMIC_GROUP:
        return _required(value)
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT) and value[0]:
        return _required(value[2])
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
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT) and value[:2] == (0, 1):
        once = _exact(value[2])
        return None if once is None else once | _NOTHING
    if op is _op.BRANCH:
        every = [_exact(branch) for branch in value[1]]
        return None if None in every else frozenset().union(*(texts for texts in every if texts))
    return None
