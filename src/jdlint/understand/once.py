"""What was worked out for a document or a posting once, so that several facts or rules may ask for it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Read = TypeVar("_Read")
_Result = TypeVar("_Result")


def once(work: Callable[[_Read], _Result]) -> Callable[[_Read], _Result]:
    """Return `work` with a memory: its result is kept with the object it was worked out for, and lives as long."""
    name = f"{work.__module__}.{work.__qualname__}"

    def remembered(read: _Read) -> _Result:
        kept = vars(read)
        if name not in kept:
            kept[name] = work(read)
        found: _Result = kept[name]
        return found

    remembered.__doc__ = work.__doc__
    return remembered
