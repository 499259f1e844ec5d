"""kind: dates. Dates that have passed, or cannot all be true."""

import datetime
import functools
import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from jdlint.facts import Stated
from jdlint.finding import Hit
from jdlint.kinds.pattern import triggered
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, sentence_at
from jdlint.understand import dates

_ISO_LENGTH = len("2026-01-31")
_MONTHS = 12
_YEAR = len("2026")
_STARTING = ("start", "starts", "starting", "commencement", "commence", "commences", "joining", "begin", "begins")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EARLIEST = "1995"  # what lies before is no closing date, but history
# "Open until filled; review begins on 3 May", "apply by 3 May to be given priority": one may still apply later.
_SOFT = (
    r"(?i)\b(?:until|till)\b[^.;\n]{0,40}\bfilled\b|\breview\w*\b[^.;\n]{0,60}\b(?:begin|commence|start)"
    r"|\b(?:first|full|best|guarantee\w*|ensure|priority)\s+(?:\w+\s+)?(?:consideration|deadline)\b"
    r"|\b(?:priority|preference)\b[^.;\n]{0,50}\b(?:received|appl(?:y|ying))\b|\breceive priority\b"
)
_REACH = 40  # characters from "start date" to the date


class Dates(Rule, frozen=True, kw_only=True):
    """Compares the dates a posting states.

    `check_for: passed`: the closing date lies before the day to judge by, and its sentence takes no later applications.
    `check_for: order`: the closing date lies before the day of publication, or the job starts before applications
    close, or ends before it starts; or a date names another day of the week than the calendar does, or a day that no
    month has. Only full dates count. Slots: `date`, `other` (in words: what it is compared with), and `what`, both in
    a sentence.
    """

    slots: ClassVar[tuple[str, ...] | None] = ("date", "other", "what")

    check_for: Literal["passed", "order"]

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the closing date that is wrong, or the start; then the dates that are wrong by themselves."""
        yield from self._against_each_other(posting, context)
        if self.check_for == "order":
            years = frozenset(word for word in posting.words.places if len(word) == _YEAR and word.isdigit())
            for block in sorted(triggered(posting, years)):
                yield from _wrong(posting.text, posting.document.spans[block])

    def _against_each_other(self, posting: Posting, context: Context) -> Iterator[Hit]:
        deadline = posting.deadline
        closes = _readings(posting.text, deadline)
        if deadline is None or not closes:
            return
        if self.check_for == "passed":
            passed = _EARLIEST < max(closes) < context.as_of.isoformat()
            if passed and not _is_soft(posting, deadline.span):
                yield Hit(deadline.span, _slots(closes[0], context.as_of.isoformat()))
            return
        opens = _readings(posting.text, posting.posted)
        if opens and max(closes) < min(opens):
            yield Hit(deadline.span, _slots(closes[0], f"the day of publication, {opens[0]}"))
        start = _start(posting)
        starts = _readings(posting.text, start)
        if start is not None and starts and max(starts) < min(closes):
            yield Hit(start.span, _slots(starts[0], f"the closing date, {closes[0]}"))


def _is_soft(posting: Posting, date: Span) -> bool:
    """Say whether the sentence that gives a date takes applications that come later, too."""
    block = posting.document.block_at(date.start)
    if block is None:
        return False
    sentence = sentence_at(posting.text, posting.document.spans[block], date.start)
    return regex(_SOFT).search(posting.text, sentence.start, sentence.end) is not None


def _slots(date: str, other: str) -> dict[str, str]:
    return {"date": date, "other": other, "what": f"{date} lies before {other}"}


_WEEKDAY = rf"(?i)\b({'|'.join(_DAYS)}),?\s+(?:the\s+)?$"
_UNTIL = r"\s*(?:to|until|till|–|-|through)\s+(?:the\s+)?"


def _wrong(text: str, block: Span) -> Iterator[Hit]:
    """Yield dates with the wrong day of the week or that no calendar has, and ends of a term before its start."""
    before: tuple[str, int] | None = None
    for match in dates.pattern().finditer(text, block.start, block.end):
        value, span = dates.iso(match), Span(*match.span())
        written = match["month"] or match["month2"]
        if written and value is None:
            yield Hit(span, {"date": match.group(), "other": "", "what": f"{match.group()} is a day no calendar has"})
        elif written and (named := regex(_WEEKDAY).search(text, max(0, span.start - _REACH), span.start)):
            day = _DAYS[datetime.date.fromisoformat(value or "").weekday()]
            if named.group(1).casefold() != day.casefold():
                slots = {"date": match.group(), "other": named.group(1), "what": f"{match.group()} is a {day}"}
                yield Hit(Span(named.start(), span.end), slots)
        if written and value and before and value < before[0] and regex(_UNTIL).fullmatch(text, before[1], span.start):
            yield Hit(span, _slots(value, f"the start, {before[0]}"))
        before = (value, span.end) if written and value else None


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
        r"|(?:job|position|post|contract|appointment|employment|induction|you(?:\s+will)?|candidate|applicant|to)\s+(?:will\s+)?(?:starts?|commences?|begins?)(?:\s+(?:work\s+)?on)?|date\s+of\s+(?:start|joining|commencement)|starting\s+on)\b\s*(?::|is|of|–|-)?",
        re.IGNORECASE,
    )


def _start(posting: Posting) -> Stated[str] | None:
    """Return the day the job starts, when the posting names one."""
    if posting.words.places.keys().isdisjoint(_STARTING):
        return None
    for match in _starts().finditer(posting.text):
        block = posting.document.block_at(match.start())
        end = min(match.end() + _REACH, posting.document.spans[block].end if block is not None else match.end())
        if found := dates.pattern().search(posting.text, match.end(), end):
            value = dates.iso(found)
            if value is not None:
                return Stated(value, Span(*found.span()))
    return None
