"""Which day a written date names."""

from __future__ import annotations

import datetime
import functools
import re

from jdlint.regex import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)


@functools.cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of a date with its year, compiled when first needed."""
    return regex(
        r"(?P<iso>\b\d{4}-\d{2}-\d{2})(?!\d)"
        r"|(?P<a>\b\d{1,4})[./-](?P<b>\d{1,2})[./-](?P<c>\d{2,4})\b"
        rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{_MONTH}),?[ -](?P<year>\d{{4}})\b"
        rf"|\b(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s(?P<year2>\d{{4}})\b"
        rf"|\b(?:last day|end) of (?P<month3>{_MONTH}),?\s(?P<year3>\d{{4}})\b",
        re.IGNORECASE,
    )


def _iso(year: int, month: int, day: int) -> str | None:
    year += 2000 if year < 100 else 0
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def iso(match: re.Match[str]) -> str | None:
    """Return the ISO 8601 form of a match of `pattern`, or None when no such day exists.

    Of `3/4/2024` nobody can tell which is the month: it is read the American way with slashes, else day first, and
    the other way round where only that makes a date.
    """
    found = match.groupdict()
    if found["iso"]:
        return _iso(*(int(part) for part in found["iso"].split("-")))
    if found["a"]:
        a, b, c = int(found["a"]), int(found["b"]), int(found["c"])
        if a > 31:
            return _iso(a, b, c)
        american = "/" in match.group()
        first, second = (_iso(c, a, b), _iso(c, b, a)) if american else (_iso(c, b, a), _iso(c, a, b))
        return first or second
    if found["month3"]:  # "the last day of May 2026"
        number, in_year = _MONTHS.index(found["month3"].lower()[:3]) + 1, int(found["year3"])
        import calendar  # few postings need it, and it takes a millisecond of a short run

        return _iso(in_year, number, calendar.monthrange(in_year, number)[1]) if in_year else None
    month = (found["month"] or found["month2"]).lower()[:3]
    day, year = found["day"] or found["day2"], found["year"] or found["year2"]
    return _iso(int(year), _MONTHS.index(month) + 1, int(day))


def of_milliseconds(value: str) -> str | None:
    """Return the ISO form of the day that a number of milliseconds since 1970 stands for, as exports give it."""
    if len(value) != 13 or not value.isascii() or not value.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(value) / 1000, datetime.UTC).date().isoformat()


def first(text: str) -> str | None:
    """Return the ISO form of the first date in a short text, or None."""
    match = pattern().search(text)
    return iso(match) if match else None
