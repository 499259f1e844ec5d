"""Regular expressions, compiled once for all runs.

Compiling is what a cold run would spend most of its time on: a pattern of fifty alternatives takes 3 ms, and a posting
sets a hundred patterns to work. The interpreter's own code for a pattern is kept in the cache, under the version of the
interpreter, and handed back to it: 0.02 ms.
"""

from __future__ import annotations

import array
import functools
import re
import sys

from jdlint.cache import Store

try:  # The machinery behind `re.compile`, the same since Python 3.11; without it patterns are compiled as ever.
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _sre = None


@functools.cache
def _store() -> Store:
    return Store(f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}", made_by=__file__)


@functools.cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return `pattern`, compiled; raises `re.error` when it is not valid.

    For patterns that stand in code or in a rule: one made of a posting's own words would stay in the cache for good.
    """
    if _sre is None:  # pragma: no cover
        return re.compile(pattern, flags)
    key = f"{int(flags)}:{pattern}"
    kept = _store().get(key)
    if kept is None:
        kept = _compiled(pattern, int(flags))
        _store().put(key, kept)
    all_flags, groups, names, code = kept
    ordered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        ordered[number] = name
    found: re.Pattern[str] = _sre.compile(
        pattern, all_flags, array.array("I", code).tolist(), groups, names, tuple(ordered)
    )
    return found


def _compiled(pattern: str, flags: int) -> list[object]:
    """Return what the interpreter needs to rebuild a pattern: flags, number of groups, their names, code."""
    tree = _parser.parse(pattern, flags)
    code = _compiler._code(tree, flags)
    state = tree.state
    return [flags | state.flags, state.groups - 1, dict(state.groupdict), array.array("I", code).tobytes()]
