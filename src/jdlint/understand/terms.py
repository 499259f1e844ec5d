"""On what terms: which type of employment, which hours, until when to apply, since when published?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.document import Document, Field
from jdlint.facts import EmploymentType, Section, Stated
from jdlint.text import Span
from jdlint.understand import dates, headings

_TYPE = re.compile(
    r"\b(?:(?P<full>full[- ]?time)|(?P<part>part[- ]?time)|(?P<permanent>permanent|perm)|(?P<temporary>temporary|temp|seasonal|fixed[- ]term|maternity cover)"
    r"|(?P<contract>contract(?:or)?|freelance|independent contractor)|(?P<intern>internships?|interns?|co-?op)|(?P<apprentice>apprentice(?:ship)?)"
    r"|(?P<volunteer>volunteer|unpaid)|(?P<casual>casual|per diem|zero[- ]hours?|on[- ]call|as needed|prn))\b",
    re.IGNORECASE,
)
_NAMES: dict[str, EmploymentType] = {
    "full": "full-time", "part": "part-time", "permanent": "permanent", "temporary": "temporary", "contract": "contract",
    "intern": "internship", "apprentice": "apprenticeship", "volunteer": "volunteer", "casual": "casual",
}  # fmt: skip
# In running text only these phrases are about the terms of this job ("permanent residents", "contract law" are not).
_IN_TEXT = re.compile(
    r"\b(?:(?P<full>full[- ]?time)(?! (?:students?|equivalent|education|stud|,? ?(?:paid|professional|work|related)? ?experience|paid|faculty|employees|staff|remote workers?))"
    r"|(?P<part>part[- ]?time)(?! (?:students?|equivalent|education|stud|experience|employees|staff|faculty))"
    r"|(?P<permanent>permanent(?:ly)?)(?! (?:residen|makeup|magnet|establish|disab|record|immigra|authori|work auth|employees|staff|right))"
    r"|(?P<temporary>temporary|seasonal|fixed[- ]term|maternity cover)(?! (?:company|event|menu|staff|employees|residen|disab|worker|visa))"
    r"|(?P<contract>(?:\d+|\w+)[- ](?:months?|years?|weeks?)(?:[- ]term)? contract|contract[- ](?:position|role|job|to[- ](?:hire|perm\w*)|basis|opportunity|work|length|duration|type)|(?:independent|fixed[- ]price|term|freelance|initial|rolling|hourly|long[- ]term|short[- ]term|month|year) contract(?:or)?\b|contract (?:until|through|for \d)|freelance(?:r)?)"
    r"|(?P<intern>internship (?:program|position|opportunity|role|is|will|lasts|runs)|(?:this|the|our|paid|unpaid|summer|our \w+) internship|\w+ intern (?:to|for|will)|seeking (?:an? )?(?:\w+ ){0,2}interns?)"
    r"|(?P<apprentice>(?:our|this|the|paid) apprenticeship (?:program\b|position|is|will)|this apprenticeship)"
    r"|(?P<volunteer>volunteer (?:position|role|opportunit|basis)|unpaid (?:position|role))"
    r"|(?P<casual>per diem|zero[- ]hours?|casual (?:position|contract|basis|role)|bank staff|bank hours|prn (?:position|basis)))",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:\d{1,2}(?:[.,:]\d{1,2})?\s*(?:-|–|to|or)\s*)?\d{1,2}(?:[.,]\d{1,2})?\+?[- ]?(?:hours?|hrs?\.?)(?:\s*\([\d.]+\s*fte\))?(?:\s*(?:of work|work))?\s*(?:per|a|/|each|every|pw|p/w|weekly)\s*(?:week|wk)?"
    r"|\b\d{1,2}(?:\.\d{1,2})?[- ]hours?[- ](?:work[- ]?)?week|\b(?<![\d.])[01](?:\.\d+)?\s*fte\b|\btenure[- ]track\b|\b\d+[- ]month (?:position|appointment|assignment)\b|\bflsa\b|\b(?:non[- ]?)?exempt (?:position|role|status|employee)\b"
    r"|\b(?:day|night|evening|morning|weekend|rotating|second|third|1st|2nd|3rd) shift\b|\bmon(?:day)?\s?(?:-|–|to|through|thru)\s?fri(?:day)?\b",
    re.IGNORECASE,
)
_SHIFTS = re.compile(r"shift|day|night|evening|weekend|exempt|flexible|rotat|standard|hours|month|year", re.IGNORECASE)
_WEEKLY = re.compile(r"hour|hrs?\b", re.IGNORECASE)
_TRIGGERS = (
    "time", "perm", "temp", "season", "fixed", "contract", "freelance", "intern", "apprentice", "volunteer", "unpaid", "diem",
    "zero", "casual", "bank", "prn", "maternity",
)  # fmt: skip


def _named(document: Document, kind: str) -> Iterator[Field]:
    for field in document.fields:
        if field.span.start < field.span.end and kind in (headings.kinds_of_key(field.key, written=field.labelled) or ()):
            yield field


def _types(text: str, span: Span, pattern: re.Pattern[str]) -> Iterator[Stated[EmploymentType]]:
    for match in pattern.finditer(text, span.start, span.end):
        yield Stated(_NAMES[match.lastgroup or ""], Span(*match.span()))


def employment_type(document: Document, sections: Sequence[Section]) -> tuple[Stated[EmploymentType], ...]:
    """Return each type of employment stated, once, fields and headed sections first."""
    text = document.text
    found: list[Stated[EmploymentType]] = []
    for field in _named(document, "employment_type"):
        spaced = text[field.span.start : field.span.end].replace("_", " ")
        found += (
            Stated(s.value, s.span.shifted(field.span.start)) for s in _types(spaced, Span(0, len(spaced)), _TYPE)
        )
    for section in sections:
        if section.kind == "employment_type" and section.how == "heading":
            found += _types(text, section.span, _TYPE)
    lowered = text.casefold()
    if any(trigger in lowered for trigger in _TRIGGERS):
        found += _types(text, Span(0, len(text)), _IN_TEXT)
    return tuple({stated.value: stated for stated in reversed(found)}.values())[::-1]


def says_terms(value: str) -> bool:
    """Say whether a value under a heading or key about employment says anything: a type, hours, a shift, a duration."""
    return any(map(str.isdigit, value)) or bool(_TYPE.search(value.replace("_", " ")) or _SHIFTS.search(value))


def statements(document: Document) -> list[Span]:
    """Return where the text speaks of type of employment, hours or FLSA status."""
    found = [stated.span for stated in employment_type(document, ())]
    found += [field.span for field in _named(document, "employment_type") if says_terms(field.span.of(document.text))]
    found += [Span(*match.span()) for match in _HOURS.finditer(document.text)]
    return sorted(found)


def hours(document: Document, sections: Sequence[Section]) -> Stated[str] | None:
    """Return the hours or working pattern, as stated."""
    text = document.text
    for field in _named(document, "employment_type"):
        if _HOURS.search(text, field.span.start, field.span.end) or re.search(r"hour|shift|schedule", field.key, re.I):
            return Stated(field.span.of(text), field.span)
    match = next((m for m in _HOURS.finditer(text) if _WEEKLY.search(m.group())), None) or _HOURS.search(text)
    return Stated(match.group(), Span(*match.span())) if match else None


_DEADLINE = re.compile(
    r"\b(?:closing (?:date|time)|deadline|apply (?:by|before|no later than)|applications? (?:must be|should be|are|is|will be|to be)? ?(?:received|submitted|due|close[sd]?|accepted (?:until|through))|closes? (?:on|at)"
    r"|(?:received|submitted|sent|considered) (?:by|before|no later than|until)|(?:expires?|valid (?:until|through))|last (?:date|day) (?:to|for|of)|no later than|review of applications|accepting applications (?:until|through))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:open continuous|open (?:until|till) (?:filled|closed|further notice)|until (?:the )?(?:position|vacancy|post|role|job|positions|filled)(?: is| are| has been| have been)? ?filled|until filled"
    r"|rolling (?:basis|deadline|applications?|admission)|on an? rolling|reviewed (?:on a rolling|as (?:they are )?received)|\bASAP\b(?=\s*$))",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:send|submit|apply|e-?mail|forward|resumes?|cvs?|letters?|applications?|position)\b[^.!?\n]{0,160}?\b(?:by|before|until|no later than)[ ,]+(?:\w+day,? )?(?=\w)",
    re.IGNORECASE,
)


def _deadline_in(text: str, span: Span) -> Stated[str] | None:
    match = dates.pattern().search(text, span.start, span.end)
    if match and (day := dates.iso(match)):
        return Stated(day, Span(*match.span()))
    if match := _OPEN.search(text, span.start, span.end):
        return Stated(match.group(), Span(*match.span()))
    return None


def deadline(document: Document, sections: Sequence[Section]) -> Stated[str] | None:
    """Return the closing date in ISO 8601, or the statement that stands for it ("open until filled")."""
    text = document.text
    for field in _named(document, "deadline"):
        return _deadline_in(text, field.span) or Stated(field.span.of(text), field.span)
    for section in sections:
        if section.kind == "deadline" and section.how == "heading" and (found := _deadline_in(text, section.span)):
            return found
    for match in _DEADLINE.finditer(text):
        end = match.end() + 70
        block = document.block_at(match.start())
        if block is not None:
            end = min(end, document.blocks[block].span.end)
        day = dates.pattern().search(text, match.end(), end)
        if day and (value := dates.iso(day)):
            return Stated(value, Span(*day.span()))
    for match in _BY.finditer(text):
        day = dates.pattern().match(text, match.end())
        if day and (value := dates.iso(day)):
            return Stated(value, Span(*day.span()))
    if opened := _OPEN.search(text):
        return Stated(opened.group(), Span(*opened.span()))
    return None


_POSTED_KEYS = frozenset(
    "date posted, posted, posted on, posting date, posted date, date published, published, published at, created, created at, date, open date, opening date, opens, publication date".split(", ")
)


def posted(document: Document) -> Stated[str] | None:
    """Return the date of publication in ISO 8601, as a field gives it."""
    for field in document.fields:
        key = headings.normal(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", field.key.rpartition(".")[2]))
        if key in _POSTED_KEYS and (day := dates.first(field.span.of(document.text))):
            return Stated(day, field.span)
    return None
