"""kind: json-ld. What is wrong with the structured data (JobPosting of schema.org) of a page or an export."""

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar, Literal

import msgspec

from jdlint.facts import Pay, Period
from jdlint.finding import Edit, Fix, Hit
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line, split_words
from jdlint.understand import dates
from jdlint.understand.title_line import without_genders

Fault = Literal["required", "values", "remote", "mismatch"]

_PREFIX = "jsonld."
_KIND = "JobPosting"
_REQUIRED = ("datePosted", "description", "hiringOrganization", "jobLocation", "title")
_TYPES = ("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER")
_UNITS: Mapping[str, Period] = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year"}
_REMOTE = "TELECOMMUTE"
_ISO_LENGTH = len("2026-01-31")
_SLACK = 0.01
"""Share by which two amounts may differ and still be the same, rounded."""
_CLOSING = (
    r"\b(?:apply|applications?)\b.{0,40}\b(?:by|before|until|till|close[sd]?|due)\b"
    r"|\bclosing date\b|\bdeadline\b|\bcloses?\b"
)
_REACH = 30  # characters from such words to the date
_MONTHS = 12
_UNLIKE = 1 / 3
"""Two titles that share a smaller part of the words of the shorter are of two jobs."""


class _Value(msgspec.Struct, frozen=True):
    text: str
    span: Span


class _Data:
    """The structured data of one posting: the values under each key, as written."""

    def __init__(self, posting: Posting) -> None:
        self.posting = posting
        fields = posting.document.fields
        self.inside_page = any(field.key.startswith(_PREFIX) for field in fields)
        prefix = _PREFIX if self.inside_page else ""
        self.values: dict[str, list[_Value]] = {}
        for field in fields:
            if field.key.startswith(prefix) and not field.labelled:
                value = _Value(field.span.of(posting.text).strip(), field.span)
                self.values.setdefault(field.key.removeprefix(prefix), []).append(value)

    @property
    def kind(self) -> _Value | None:
        """The value that says it is a JobPosting; None when it is not one, or when a page holds several."""
        kinds = [value for value in self.values.get("@type", ()) if value.text.rpartition("/")[2] == _KIND]
        return kinds[0] if len(kinds) == 1 else None

    def has(self, name: str) -> bool:
        """Say whether there is a property of this name, with anything in it."""
        return any(key == name or key.startswith(f"{name}.") for key in self.values)

    def all(self, *names: str) -> list[_Value]:
        """Return the values under any of the keys."""
        return [value for name in names for value in self.values.get(name, ())]

    def first(self, *names: str) -> _Value | None:
        """Return the first value under any of the keys."""
        return next(iter(self.all(*names)), None)

    @property
    def is_remote(self) -> _Value | None:
        """The value that says the job is done from home, when there is one."""
        return next((value for value in self.all("jobLocationType") if value.text.upper() == _REMOTE), None)

    @cached_property
    def hidden(self) -> list[Span]:
        """The places of the values that no reader of the page sees: all but the description."""
        return [value.span for key, values in self.values.items() if key != "description" for value in values]

    def is_visible(self, span: Span) -> bool:
        """Say whether a stretch of text stands on the page (in an export: in the description)."""
        if not self.inside_page:
            return any(value.span.covers(span) for value in self.all("description"))
        return not any(hidden.covers(span) for hidden in self.hidden)

    @cached_property
    def page(self) -> str:
        """The text of the page in small letters, without the structured data."""
        spans = self.posting.document.spans
        return "\n".join(span.of(self.posting.text) for span in spans if self.is_visible(span)).casefold()


class JsonLd(Rule, frozen=True, kw_only=True):
    """Looks for one fault in the structured data of a posting; pages without any, or with several jobs, are left alone.

    `required`: a property Google needs is missing. `values`: a value is none of those allowed, no date, no number.
    `remote`: a remote job without a place says nothing of where applicants may live. `mismatch`: it says something else
    than the page. Slots: `property`, `value`, `wanted`; `names` of what is missing; `here`, what the page says.
    """

    slots: ClassVar[tuple[str, ...] | None] = ("property", "value", "wanted", "names", "here")

    find: Fault

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each fault, at the value concerned; for `required` and `remote` at most one."""
        if not _may_hold(posting):
            return
        data = _Data(posting)
        if data.kind is not None:
            yield from _CHECKS[self.find](data, data.kind)


def _may_hold(posting: Posting) -> bool:
    return any(field.key in (f"{_PREFIX}@type", "@type") for field in posting.document.fields)


def _required(data: _Data, kind: _Value) -> Iterator[Hit]:
    missing = [name for name in _REQUIRED if not data.has(name)]
    if data.is_remote and "jobLocation" in missing:
        missing.remove("jobLocation")
    # Where the page has the whole description too, it is read there, and the structured one is no field.
    if '"description"' in data.posting.document.source.text and "description" in missing and data.inside_page:
        missing.remove("description")
    if missing:
        yield Hit(kind.span, {"names": ", ".join(missing)})


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper()


@functools.cache
def _meant(kind: Literal["type", "unit"]) -> dict[str, str]:
    """Return what people write for the values of an enumeration, letters only, and the value itself."""
    if kind == "type":
        others = {
            "CONTRACT": "CONTRACTOR", "INTERNSHIP": "INTERN", "TEMP": "TEMPORARY", "FREELANCE": "CONTRACTOR",
            "VOLUNTEERING": "VOLUNTEER",
        }  # fmt: skip
        return {**{_plain(name): name for name in _TYPES}, **others}
    others = {
        "HOURLY": "HOUR", "DAILY": "DAY", "WEEKLY": "WEEK", "MONTHLY": "MONTH", "YEARLY": "YEAR", "ANNUAL": "YEAR",
        "ANNUALLY": "YEAR", "PERHOUR": "HOUR", "PERDAY": "DAY", "PERWEEK": "WEEK", "PERMONTH": "MONTH",
        "PERYEAR": "YEAR", "PERANNUM": "YEAR", "ANNUM": "YEAR", "HOURS": "HOUR", "YEARS": "YEAR", "MONTHS": "MONTH",
    }  # fmt: skip
    return {**{name: name for name in _UNITS}, **others}


def _wrong(name: str, value: _Value, wanted: str, instead: str | None = None) -> Hit:
    fix = Fix((Edit(value.span, instead),), safe=True) if instead else None
    said = {"property": name, "value": one_line(value.text), "wanted": instead or wanted}
    return Hit(value.span, said, fix=fix, suggestions=(instead,) if instead else ())


def _enumerated(data: _Data) -> Iterator[Hit]:
    for value in data.all("employmentType"):
        if value.text not in _TYPES:
            yield _wrong("employmentType", value, f"one of {', '.join(_TYPES)}", _meant("type").get(_plain(value.text)))
    for value in data.all("baseSalary.value.unitText", "baseSalary.unitText"):
        if value.text not in _UNITS:
            yield _wrong("unitText", value, f"one of {', '.join(_UNITS)}", _meant("unit").get(_plain(value.text)))
    for value in data.all("jobLocationType"):
        if value.text != _REMOTE:
            right = _REMOTE if value.text.upper() in (_REMOTE, "REMOTE") else None
            yield _wrong("jobLocationType", value, f"{_REMOTE}, for work from home alone, or nothing", right)


def _iso_day(text: str) -> date | None:
    """Return the day of a date in ISO 8601, with or without a time; None when it is none."""
    if not regex(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?)?").fullmatch(
        text
    ):
        return None
    try:
        return date.fromisoformat(text[:_ISO_LENGTH])
    except ValueError:
        return None


def _dated(data: _Data) -> Iterator[Hit]:
    for name in ("datePosted", "validThrough"):
        for value in data.all(name):
            if _iso_day(value.text) is None:
                yield _wrong(name, value, "a date such as 2026-01-31")
    posted, until = data.first("datePosted"), data.first("validThrough")
    if posted and until:
        first, last = _iso_day(posted.text), _iso_day(until.text)
        if first and last and last < first:
            yield _wrong("validThrough", until, f"a day after datePosted, {first.isoformat()}")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _amounts(data: _Data) -> Iterator[Hit]:
    for value in data.all("baseSalary.currency", "salaryCurrency"):
        if not regex(r"[A-Z]{3}").fullmatch(value.text):
            right = value.text.upper() if regex(r"[A-Za-z]{3}").fullmatch(value.text) else None
            yield _wrong("currency", value, "a code of ISO 4217 such as EUR or USD", right)
    names = ["minValue", "maxValue"] if data.has("baseSalary.value.minValue") else ["minValue", "maxValue", "value"]
    for name in names:
        for value in data.all(f"baseSalary.value.{name}"):
            if _number(value.text) is None:
                yield _wrong(name, value, "a number without sign or comma, such as 31365")


def _values(data: _Data, _: _Value) -> Iterator[Hit]:
    yield from sorted((*_enumerated(data), *_dated(data), *_amounts(data)), key=lambda hit: hit.span)


def _remote(data: _Data, _: _Value) -> Iterator[Hit]:
    remote = data.is_remote
    if remote and not data.has("jobLocation") and not data.has("applicantLocationRequirements"):
        yield Hit(remote.span)


def _differs(name: str, value: _Value, here: str) -> Hit:
    return Hit(value.span, {"property": name, "value": one_line(value.text), "here": one_line(here)})


def _near(one: float | None, other: float | None) -> bool:
    return one is None or other is None or abs(one - other) <= _SLACK * max(abs(one), abs(other))


def _pay_differs(data: _Data) -> Iterator[Hit]:
    low, high = (
        data.first("baseSalary.value.minValue", "baseSalary.value.value"),
        data.first("baseSalary.value.maxValue"),
    )
    stated = low or high
    if stated is None:
        return
    least, most = _number(low.text) if low else None, _number(high.text) if high else None
    if least is None and most is None:
        return
    unit, currency = data.first("baseSalary.value.unitText"), data.first("baseSalary.currency", "salaryCurrency")
    period = _UNITS.get(unit.text.upper()) if unit else None
    here = [pay for pay in data.posting.pay if _comparable(data, pay, period, currency.text if currency else None)]
    if here and not any(_agrees(pay, least, most) for pay in here):
        yield _differs("baseSalary", stated, here[0].text)


def _comparable(data: _Data, pay: Pay, period: Period | None, currency: str | None) -> bool:
    """Say whether a figure of the page is base pay for the same period, in the same currency."""
    same = pay.period == period and (currency is None or pay.currency in (None, currency))
    return pay.kind == "base" and same and (pay.min is not None or pay.max is not None) and data.is_visible(pay.span)


def _agrees(pay: Pay, least: float | None, most: float | None) -> bool:
    """Say whether a figure of the page is the structured one, rounded; one amount agrees with a range around it."""
    if least is not None and most is None and pay.min is not None and pay.max is not None:
        return pay.min * (1 - _SLACK) <= least <= pay.max * (1 + _SLACK)
    return _near(pay.min, least) and _near(pay.max, most)


def _title_differs(data: _Data) -> Iterator[Hit]:
    value, title = data.first("title"), data.posting.title
    if value is None or title is None or not data.inside_page or not data.is_visible(title.span):
        return
    here, there = ({word for _, _, word in split_words(text)} for text in (without_genders(title.value), value.text))
    said = one_line(value.text).casefold() in one_line(data.page) or here <= there or there <= here
    if not said and len(here & there) < _UNLIKE * min(len(here), len(there)):
        yield _differs("title", value, title.value)


def _place_differs(data: _Data) -> Iterator[Hit]:
    if data.is_remote or not data.inside_page:
        return
    towns = data.all("jobLocation.address.addressLocality")
    wider = data.all("jobLocation.address.addressRegion", "jobLocation.address.postalCode")
    places = [place for place in data.posting.locations if place.jurisdictions and data.is_visible(place.span)]
    if not towns or not places:
        return
    names = [part.strip() for value in (*towns, *wider) for part in regex(r"[,/()]").split(value.text)]
    if not any(len(name) > 1 and name.casefold() in data.page for name in names):
        yield _differs("addressLocality", towns[0], places[0].text)


def _last_days(data: _Data) -> Iterator[tuple[date, str]]:
    """Yield the closing dates the page names, and their words; of 08/11/2020 both readings."""
    text = data.posting.text
    for span in data.posting.document.spans:
        if not data.is_visible(span):
            continue
        for cue in regex(_CLOSING, re.IGNORECASE).finditer(text, span.start, span.end):
            found = dates.pattern().search(text, cue.end(), min(cue.end() + _REACH, span.end))
            day = _iso_day(dates.iso(found) or "") if found else None
            if found and day:
                yield day, found.group()
                if (
                    day.day <= _MONTHS
                    and regex(r"\d").match(found.group())
                    and not any(map(str.isalpha, found.group()))
                ):
                    yield day.replace(month=day.day, day=day.month), found.group()


def _deadline_differs(data: _Data) -> Iterator[Hit]:
    value = data.first("validThrough")
    there = _iso_day(value.text) if value else None
    here = list(_last_days(data)) if there else []
    # Midnight of the last day is the next day elsewhere.
    if value and there and here and all(abs(there - day) > timedelta(days=1) for day, _ in here):
        yield _differs("validThrough", value, here[0][1])


def _mode_differs(data: _Data) -> Iterator[Hit]:
    remote, mode = data.is_remote, data.posting.work_mode
    if remote and mode and mode.value != "remote" and data.is_visible(mode.span):
        yield _differs("jobLocationType", remote, mode.span.of(data.posting.text))


def _mismatch(data: _Data, _: _Value) -> Iterator[Hit]:
    for differs in (_title_differs, _pay_differs, _place_differs, _deadline_differs, _mode_differs):
        yield from differs(data)


_CHECKS: dict[Fault, Callable[[_Data, _Value], Iterator[Hit]]] = {
    "required": _required,
    "values": _values,
    "remote": _remote,
    "mismatch": _mismatch,
}
