"""What was last worked out for a document or a posting, so that several facts or rules may ask for it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Read = TypeVar("_Read")
_Result = TypeVar("_Result")


def once(work: Callable[[_Read], _Result]) -> Callable[[_Read], _Result]:
    """Return `work` with a memory of one argument: its result for the same object is not worked out again."""
    last: list[tuple[_Read, _Result]] = []

    def remembered(read: _Read) -> _Result:
        known = last[0] if last else None
        if known is None or known[0] is not read:
            known = (read, work(read))
            last[:] = [known]
        return known[1]

    remembered.__doc__ = work.__doc__
    return remembered
