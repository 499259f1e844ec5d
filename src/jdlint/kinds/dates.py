"""kind: dates. Dates that have passed, or cannot all be true."""

import functools
import re
from collections.abc import Iterator
from typing import Literal

from jdlint.facts import Stated
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span
from jdlint.understand import dates

_ISO_LENGTH = len("2026-01-31")
_MONTHS = 12
_REACH = 40  # characters from "start date" to the date


class Dates(Rule, frozen=True, kw_only=True):
    """Compares the dates a posting states.

    `check_for: passed`: the closing date lies before the day to judge by. `check_for: order`: the closing date lies
    before the day of publication, or the job starts before applications close. Only full dates count. Slots: `date`,
    `other` (in words: what it is compared with).
    """

    check_for: Literal["passed", "order"]

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the closing date that is wrong, or the start."""
        deadline = posting.deadline
        closes = _readings(posting.text, deadline)
        if deadline is None or not closes:
            return
        if self.check_for == "passed":
            if max(closes) < context.as_of.isoformat():
                yield Hit(deadline.span, {"date": closes[0], "other": context.as_of.isoformat()})
            return
        opens = _readings(posting.text, posting.posted)
        if opens and max(closes) < min(opens):
            yield Hit(deadline.span, {"date": closes[0], "other": f"the day of publication, {opens[0]}"})
        start = _start(posting)
        starts = _readings(posting.text, start)
        if start is not None and starts and max(starts) < min(closes):
            yield Hit(start.span, {"date": starts[0], "other": f"the closing date, {closes[0]}"})


def _readings(text: str, stated: Stated[str] | None) -> list[str]:
    """Return the days a stated date may mean, in ISO 8601: two for "3/4/2026", none for "open until filled"."""
    if stated is None or not regex(r"\d{4}-\d{2}-\d{2}.*", re.DOTALL).fullmatch(stated.value):
        return []
    value = stated.value[:_ISO_LENGTH]
    year, month, day = value.split("-")
    either = int(day) <= _MONTHS and regex(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b").search(stated.span.of(text))
    return [value, f"{year}-{day}-{month}"] if either else [value]


@functools.cache
def _starts() -> re.Pattern[str]:
    return regex(
        r"(?<!posting )(?<!publication )(?<!listing )\b(?:(?:start(?:ing)?|commencement)\s+date"
        r"|(?:job|position|post|contract|appointment|you(?:\s+will)?|to)\s+(?:starts?|commences?)(?:\s+on)?|date\s+of\s+(?:start|joining|commencement)|starting\s+on)\b\s*(?::|is|of|–|-)?",
        re.IGNORECASE,
    )


def _start(posting: Posting) -> Stated[str] | None:
    """Return the day the job starts, when the posting names one."""
    words = posting.words.places
    if words.keys().isdisjoint(("start", "starts", "starting", "commencement", "commence", "commences", "joining")):
        return None
    for match in _starts().finditer(posting.text):
        block = posting.document.block_at(match.start())
        end = min(match.end() + _REACH, posting.document.spans[block].end if block is not None else match.end())
        if found := dates.pattern().search(posting.text, match.end(), end):
            value = dates.iso(found)
            if value is not None:
                return Stated(value, Span(*found.span()))
    return None
