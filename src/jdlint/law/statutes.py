"""What do the laws of a place ask of a job posting, and since when.

The data is `rules/lexicon/jurisdictions/CODE.yaml`, one file a jurisdiction, so that only those a posting names are
read. A code is ISO 3166-1 for a country (`AT`), ISO 3166-2 for a state or province (`US-CO`, `CA-ON`), and a state's
code with a short name of ours for a county or city in it (`US-NY-NYC`). `EU` stands for the Union's own law.
"""

from __future__ import annotations

import functools
import os
from datetime import date
from typing import Literal

import msgspec

from jdlint.data import plain, rules_folder
from jdlint.errors import RuleFileError
from jdlint.law.terms import Confidence, Duty, Reach, Wording


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a row was read."""

    title: str
    url: str


class Width(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The widest pay range allowed, in `currency` a year; none holds where pay reaches more than `unless_above`."""

    amount: int
    currency: str
    unless_above: int | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One law as it stands from a day on; a later row of the same `law` replaces it.

    `effective` is missing where nothing is in force (a bill, a directive not transposed); `enforced` is given where
    nobody is held to it at once. `employees` is the smallest number that brings an employer under it, `counted` how
    they are counted. `states` is what the posting must say, `forbids` what it must not; a duty to tell the applicant
    some other way stands in `otherwise`. `remote` says whether work that could be done from there, by somebody employed
    elsewhere, is reached. `dated_by: posting` means that the day the posting came out decides. `checked` is the day the
    source was read for this row.
    """

    law: str
    effective: date | None = None
    enforced: date | None = None
    employees: int = 1
    counted: str = ""
    states: tuple[Duty, ...] = ()
    forbids: tuple[Wording, ...] = ()
    pay: str = ""
    widest: Width | None = None
    link_is_enough: bool = False
    remote: Reach = "unclear"
    reach: str = ""
    exempt: tuple[str, ...] = ()
    otherwise: str = ""
    dated_by: Literal["check", "posting"] = "check"
    note: str = ""
    sources: tuple[Source, ...]
    checked: date
    confidence: Confidence

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError("a row needs a source")
        if self.enforced and (self.effective is None or self.enforced < self.effective):
            raise ValueError("`enforced` comes after `effective`")

    @property
    def binding(self) -> date | None:
        """The first day on which a posting can be at fault."""
        return self.enforced or self.effective


def _first_day(row: Row) -> str:
    return str(row.binding or "")


class Jurisdiction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place with laws of its own on postings; `places` are the names by which a posting shows a city or county."""

    code: str
    name: str
    places: tuple[str, ...] = ()
    rows: tuple[Row, ...]

    def in_force(self, day: date) -> tuple[Row, ...]:
        """Return the rows that bind on a day: of each law the latest."""
        found: dict[str, Row] = {}
        for row in sorted(self.rows, key=_first_day):
            if row.binding and row.binding <= day:
                found[row.law] = row
        return tuple(found.values())

    def since(self, row: Row, duty: Duty) -> date:
        """Return the day from which the law of `row` has asked for `duty` without a break."""
        rows = sorted((one for one in self.rows if one.law == row.law and one.binding), key=_first_day)
        first = row
        for one in reversed(rows[: rows.index(row)]):
            if duty not in one.states:
                break
            first = one
        return first.binding or row.checked


@functools.cache
def codes() -> tuple[str, ...]:
    """Return the codes there is data for, sorted; none of the files is read."""
    folder = rules_folder() / "lexicon" / "jurisdictions"
    try:
        names = os.listdir(folder)  # noqa: PTH208 (quicker than Path.iterdir)
    except OSError as fault:
        message = f"cannot list the jurisdictions: {fault.strerror}; reinstall jdlint"
        raise RuleFileError(message, path=str(folder)) from None
    return tuple(sorted(name[:-5] for name in names if name.endswith(".yaml")))


@functools.cache
def jurisdiction(code: str) -> Jurisdiction:
    """Read the data of a code; raises RuleFileError."""
    path = rules_folder() / "lexicon" / "jurisdictions" / f"{code}.yaml"
    try:
        return msgspec.convert({**plain(str(path)), "code": code}, Jurisdiction)
    except msgspec.ValidationError as fault:
        raise RuleFileError(f"not as jurisdictions are written: {fault}", path=str(path)) from None


def parents(code: str) -> tuple[str, ...]:
    """Return the code and those of the state and country it lies in: `US-NY-NYC` gives also `US-NY` and `US`."""
    parts = code.split("-")
    return tuple("-".join(parts[:n]) for n in range(len(parts), 0, -1))
