"""Since when has a technology been public?"""

from __future__ import annotations

import functools
from datetime import date
from typing import Literal, cast

import msgspec

from jdlint import data

Confidence = Literal["high", "medium", "low"]


class Technology(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `rules/lexicon/technology-dates.yaml`: `first` as written there (2014, 2014-06 or 2014-06-02),
    and the `title` and `url` of its source.
    """

    name: str
    first: str
    title: str
    url: str
    confidence: Confidence

    @property
    def since(self) -> date:
        """The earliest day that `first` can mean."""
        return date.fromisoformat(f"{self.first}-01-01"[:10] if len(self.first) == 4 else f"{self.first}-01"[:10])

    def years_on(self, day: date) -> int:
        """Return the whole years from `since` to a day; 0 before."""
        since = self.since
        return max(0, day.year - since.year - ((day.month, day.day) < (since.month, since.day)))


def _split(listed: str) -> list[str]:
    return [part.strip() for part in listed.split(",") if part.strip()]


class Table:
    """The technologies by the words of their names: `sure` in any case, `exact` only in this very spelling."""

    def __init__(self) -> None:
        listed = data.lexicon("technology-dates")
        exact = frozenset(_split(listed["exact"]))
        self.sure: dict[str, Technology] = {}
        self.exact: dict[str, Technology] = {}
        for name, row in listed["technologies"].items():
            first, source, confidence = _split(row)
            technology = Technology(
                name=name, first=first, confidence=cast(Confidence, confidence), **listed["sources"][source]
            )
            for written in (name, *_split(listed["also"].get(name, ""))):
                if name in exact:
                    self.exact[written] = technology
                else:
                    self.sure[written.casefold()] = technology
        self.longest = max(name.count(" ") + 1 for name in (*self.sure, *self.exact))

    def find(self, written: str) -> Technology | None:
        """Return the technology that goes by a name, as the posting writes it."""
        return self.exact.get(written) or self.sure.get(written.casefold())


@functools.cache
def table() -> Table:
    """Return the table; it is read on first use."""
    return Table()
