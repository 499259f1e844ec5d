"""The laws a posting falls under, by its place, its date and its employer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Literal

import msgspec

from jdlint.law.statutes import Jurisdiction, Row, codes, jurisdiction, parents
from jdlint.law.terms import Duty
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.understand.gazetteer import only_places
from jdlint.understand.once import once

Why = Literal["place", "doubtful", "settings", "remote"]

USUAL_SIZE = 15
"""Employees that most employers who advertise have: a law for employers of more may well not apply to one whose size is
unknown. The commonest threshold of the US laws; our choice."""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A law that asks something of a posting: whose, which, since when, and why the posting falls under it.

    `certain` is false where the employer's size is not known and may be too small, where the place is doubtful, or
    where only remote work brings the law in: it then binds those who employ somebody there.
    """

    jurisdiction: Jurisdiction
    row: Row
    since: date
    why: Why
    certain: bool


_GRADE = regex(r"\bGS[\s-]+(?:[Ll]evel|[Gg]rade|LEVEL|GRADE)s?[\s-]+\d|\bGeneral Schedule\b")
_WORD = regex(r"[^\W_]+")
# "East Cleveland" and "Cleveland Heights" are towns of their own, "Cleveland area" is none, and the City of Cleveland
# is an employer.
_NOT_AFTER = frozenset(("east", "west", "north", "south", "near", "greater", "lake", "port", "fort", "of"))
_NOT_BEFORE = frozenset(
    ("heights", "county", "hills", "area", "metro", "metropolitan", "region", "suburbs", "falls", "beach", "township")
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
    words = _WORD.findall(text.casefold()) if local else []
    yield from (one for one in local if any(_names(words, name) for name in jurisdiction(one).places))


def _plain(text: str, code: str) -> bool:
    """Say whether a place's text surely means the code: it names the state or country, or is a place and nothing else.

    "Queen Elizabeth Hospital" names a town in New Jersey, and is none.
    """
    letters = code.rpartition("-")[2]
    name = jurisdiction(code).name.removesuffix(" State")
    written = text.replace(".", "")
    return name in written or regex(rf"\b{letters}(?![a-z])").search(written) is not None or only_places(text)


@once
def _by_place(posting: Posting) -> Mapping[str, Why]:
    """Return the codes with data of the posting's own places, the narrowest of each first."""
    known = frozenset(codes())
    found: dict[str, Why] = {}
    for place in posting.locations:
        for code in place.jurisdictions:
            local = list(_within(code, place.text))
            for one in (*local, *parents(code)):
                if one in known and found.get(one) != "place":
                    found[one] = "place" if local or _plain(place.text, one) else "doubtful"
    return found


def reached(posting: Posting, named: Iterable[str] = ()) -> dict[str, Why]:
    """Return the codes with data under whose law the posting falls, each with the reason.

    `place`: it is done there, as far as its text is plain, else `doubtful`; `settings`: `named` (the user's own codes)
    has it; `remote`: it is remote work anywhere in that country, which some laws there reach.
    """
    found = {**_by_place(posting)}
    known = frozenset(codes())
    # Of a place in Denver, "US" is no more than a parent; remote work needs the country to stand for itself.
    countries = {code for place in posting.locations for code in place.jurisdictions if "-" not in code}
    for code in named:
        countries.update([code] if "-" not in code else [])
        found.update({one: "settings" for one in parents(code) if one in known and found.get(one) != "place"})
    if countries and posting.work_mode is not None and posting.work_mode.value == "remote":
        for code in codes():
            if code.partition("-")[0] in countries:
                found.setdefault(code, "remote")
    return found


def _of_federal_agency(posting: Posting) -> bool:
    """Say whether a US federal agency is hiring, which no state's law binds: it names USAJOBS, or a grade GS."""
    words = posting.words.places
    if "usajobs" in words or any((pay.grade or "").startswith("GS") for pay in posting.pay):
        return True
    return ("gs" in words or "schedule" in words) and _GRADE.search(posting.text) is not None


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
            certain = why in ("place", "settings") and (size is not None or row.employees <= USUAL_SIZE)
            found.append(Claim(jurisdiction=place, row=row, since=place.since(row, duty), why=why, certain=certain))
    if found and all(claim.jurisdiction.code.startswith("US-") for claim in found) and _of_federal_agency(posting):
        return []
    return found
