"""What was last worked out for a document, so that several facts may ask for it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from jdlint.document import Document

T = TypeVar("T")


def once(work: Callable[[Document], T]) -> Callable[[Document], T]:
    """Return `work` with a memory of one document: its result for the same object is not worked out again."""
    last: list[tuple[Document, T]] = []

    def remembered(document: Document) -> T:
        known = last[0] if last else None
        if known is None or known[0] is not document:
            known = (document, work(document))
            last[:] = [known]
        return known[1]

    remembered.__doc__ = work.__doc__
    return remembered
