"""Which official pay grades does a posting name?"""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.document import Document
from jdlint.facts import Pay
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand.once import once

_GRADE_WORDS = ("grade", "Grade", "band", "Band", "level", "Level")  # behind "pay" or "salary"
# Letters a grade begins with, and the pattern that must match there; where it has a group, that is the grade.
_SYSTEMS = (
    # the US General Schedule and the federal wage system
    ("GS", r"GS(?:[- ]GS)?[- ]?\d{1,2}\b(?:\s?/\s?(?:GS[- ]?)?\d{1,2}\b)?"),
    ("WG-", r"WG-\d{1,2}\b"),
    # the UK health service (Agenda for Change)
    ("Band ", r"Band [2-9][a-d]?\b"),
    # the Canadian public service
    (
        "classified as ",
        r"classified as (?:an? )?\[?([A-Z]{2}-?\d{1,2}(?:\s?(?:or|and|/)\s?(?:an? )?[A-Z]{2}-?\d{1,2})?)\b",
    ),
    # UK local government and teachers
    ("SCP", r"SCP ?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\b"),
    (
        "NJC",
        r"NJC (?:[Gg]rade|[Ss]cale|[Pp]oint|[Pp]ay|[Ss]pinal)s?[^.\n\d]{0,20}\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\b",
    ),
    ("MP", r"(?:MPS|MPR)(?:\s?(?:/|-|–|and|or)\s?(?:UPS|UPR))?\b"),
    # the German public service
    ("TV", r"TV(?:öD|-L|-H|L)\b[ -]*(?:EG?|S|Entgeltgruppe)?\s?\d{1,2}[a-c]?\b"),
    ("E", r"E(?:G|ntgeltgruppe)? ?(?:E ?)?\d{1,2}[a-c]?,?\s(?:TVöD|TV-L|TV-H)\b|Entgeltgruppe (?:E ?)?\d{1,2}[a-c]?\b"),
    *((f" {grade} ", r" \w+ ((?:[A-Z]{1,4}[- ]?)?\d{1,2}[A-Za-z]?)\b(?![.,]\d)") for grade in _GRADE_WORDS),
)
# Anything that calls itself a pay grade: "Salary Grade: N3". The value is looked for first, since colons are few.
_VALUE = regex(
    r"[:#]\s*((?:[A-Z]{1,4}[- ]?)?\d{1,2}[A-Za-z]?|[A-Z]{1,4}-?\d{1,3}|(?!TB[ACD]\b|DO[EQ]\b|OTE\b)[A-Z]{3,6})"
    r"(?![\w.,%]?\d|\w|\s?[%$£€])"
)
_LABEL = regex(
    r"(?i)(?:\b(?:pay|salary|wage|compensation|gs)[ /-]{1,3}(?:grade|band|scale|level|group|schedule)(?:[ -]level)?"
    r"|\bgrade(?: level)?|\bclassification(?: level)?)\s?$"
)
_COMPARED = regex(r"(?i)(?:equivalent(?: in \w+)? to|lower grade|next lower|below|at least)\W+(?:\w+\W+){0,4}$")


@once
def grades(document: Document) -> list[Pay]:
    """Return every official grade named as this job's, each once, in order of place; they have no amount."""
    text = document.text
    found: dict[str, Pay] = {}
    end = 0
    for span in sorted(_named(text), key=lambda span: (span.start, -span.end)):
        name = span.of(text)
        if span.start >= end and not _COMPARED.search(text, max(0, span.start - 50), span.start):
            found.setdefault(regex(r"\W").sub("", name).lower(), Pay(span=span, text=name, grade=name))
            end = span.end
    return list(found.values())


def _named(text: str) -> Iterator[Span]:
    for letters, pattern in _SYSTEMS:
        at = text.find(letters)
        while at >= 0:
            match = regex(pattern).match(text, at)
            paid = letters[0] == " " and text[max(0, at - 6) : at].lower().endswith(("pay", "salary"))
            if match and (paid if letters[0] == " " else not text[max(0, at - 1) : at].isalnum()):
                yield Span(*match.span(match.re.groups))
            at = text.find(letters, at + 1)
    for match in _VALUE.finditer(text):
        if _LABEL.search(text, max(0, match.start() - 40), match.start()):
            yield Span(*match.span(1))
