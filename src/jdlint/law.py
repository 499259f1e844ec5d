"""Which laws hold for a posting, by its place, its date and its employer.

The data is `rules/lexicon/jurisdictions/CODE.yaml`, one file a jurisdiction, so that only those a posting names are
read. A code is ISO 3166-1 for a country (`AT`), ISO 3166-2 for a state or province (`US-CO`, `CA-ON`), and a state's
code with a short name of ours for a county or city in it (`US-NY-NYC`). `EU` stands for the Union's own law.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Literal

import msgspec

from jdlint.data import Yaml, rules_folder
from jdlint.errors import RuleFileError
from jdlint.posting import Posting

Duty = Literal[
    "pay", "other_pay", "benefits", "deadline", "apply", "job_description", "vacancy", "ai", "gender_neutral",
    "fair_chance", "scope_of_change",
]  # fmt: skip
Wording = Literal[
    "open_ended_pay", "and_more", "pay_by_link", "pay_history", "canadian_experience", "unemployed_excluded",
    "records_excluded", "licence_without_driving", "age", "sex", "citizenship", "languages_without_need",
]  # fmt: skip
Confidence = Literal["high", "medium", "low"]
Reach = Literal["yes", "no", "unclear"]
Why = Literal["place", "settings", "remote"]

USUAL_SIZE = 15
"""Employees that most employers who advertise have: a law for employers of more may well not apply to one whose size is
unknown. The commonest threshold of the US laws; our choice."""


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


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A law that asks something of a posting: whose, which, since when, and why the posting falls under it.

    `certain` is false where the employer's size is not known and may be too small, or where only remote work brings the
    law in: it then binds those who employ somebody there.
    """

    jurisdiction: Jurisdiction
    row: Row
    since: date
    why: Why
    certain: bool


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
        source = Yaml(path.read_text(encoding="utf-8"), str(path))
    except OSError as fault:
        raise RuleFileError(f"cannot be read: {fault.strerror}; reinstall jdlint", path=str(path)) from None
    try:
        return msgspec.convert({**source.value, "code": code}, Jurisdiction)
    except msgspec.ValidationError as fault:
        raise RuleFileError(f"not as jurisdictions are written: {fault}", path=str(path)) from None


def parents(code: str) -> tuple[str, ...]:
    """Return the code and those of the state and country it lies in: `US-NY-NYC` gives also `US-NY` and `US`."""
    parts = code.split("-")
    return tuple("-".join(parts[:n]) for n in range(len(parts), 0, -1))


_PLACE_WORD = re.compile(r"[^\W_]+")
# "East Cleveland" and "Cleveland Heights" are towns of their own, "Cleveland area" is no town.
_NOT_AFTER = frozenset(
    ["east", "west", "north", "south", "near", "greater", "lake", "port", "fort", "upper", "lower", "outside"]
)
_NOT_BEFORE = frozenset(
    [
        "heights",
        "county",
        "hills",
        "area",
        "metro",
        "metropolitan",
        "region",
        "suburbs",
        "falls",
        "beach",
        "junction",
        "township",
        "grove",
        "park",
        "springs",
        "village",
    ]
)


def _names(words: Sequence[str], name: str) -> bool:
    """Say whether the words of a place hold the name of a town, and not as a part of another's."""
    wanted = name.split()
    for at in range(len(words) - len(wanted) + 1):
        if words[at : at + len(wanted)] != wanted:
            continue
        before, after = words[:at][-1:], words[at + len(wanted) :][:1]
        if not _NOT_AFTER.intersection(before) and not _NOT_BEFORE.intersection(after):
            return True
    return False


def _within(code: str, text: str) -> Iterator[str]:
    """Yield the codes of the counties and cities with data that `text`, a place in `code`, names."""
    local = [one for one in codes() if one.startswith(code + "-") and one.count("-") == 2]
    words = _PLACE_WORD.findall(text.casefold()) if local else []
    yield from (one for one in local if any(_names(words, name) for name in jurisdiction(one).places))


def reached(posting: Posting, named: Iterable[str] = ()) -> Mapping[str, Why]:
    """Return the codes with data under whose law the posting falls, each with the reason.

    `place`: it is done there; `settings`: `named` (the user's own codes) has it; `remote`: it is remote work anywhere
    in that country, which some laws there reach.
    """
    found: dict[str, Why] = {}
    for place in posting.locations:
        for code in place.jurisdictions:
            found.update(dict.fromkeys((*_within(code, place.text), *parents(code)), "place"))
    # Of a place in Denver, "US" is no more than a parent; remote work needs the country to stand for itself.
    countries = {code for place in posting.locations for code in place.jurisdictions if "-" not in code}
    for code in named:
        countries.update([code] if "-" not in code else [])
        for one in parents(code):
            found.setdefault(one, "settings")
    known = frozenset(codes())
    if countries and posting.work_mode is not None and posting.work_mode.value == "remote":
        for code in codes():
            if code.partition("-")[0] in countries:
                found.setdefault(code, "remote")
    return {code: why for code, why in found.items() if code in known}


def _judged(posting: Posting, row: Row, as_of: date) -> bool:
    """Say whether the row already bound on the day that decides."""
    if row.dated_by == "posting" and posting.posted is not None:
        with suppress(ValueError):
            as_of = min(as_of, date.fromisoformat(posting.posted.value[:10]))
    return row.binding is not None and row.binding <= as_of


def claims(
    posting: Posting, duty: Duty, *, as_of: date, named: Iterable[str] = (), employer: Mapping[str, Any] = {}
) -> list[Claim]:
    """Return the laws in force that ask `duty` of the posting, those of its places first.

    A law for larger employers than `employer["size"]` is left out; with no size given it stays.
    """
    size = employer.get("size")
    found: list[Claim] = []
    for code, why in reached(posting, named).items():
        place = jurisdiction(code)
        for row in place.in_force(as_of):
            if duty not in row.states or not _judged(posting, row, as_of):
                continue
            if (size is not None and size < row.employees) or (why == "remote" and row.remote != "yes"):
                continue
            certain = why != "remote" and (size is not None or row.employees <= USUAL_SIZE)
            found.append(Claim(jurisdiction=place, row=row, since=place.since(row, duty), why=why, certain=certain))
    return found
