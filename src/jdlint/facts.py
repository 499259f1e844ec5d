"""What a posting was understood to say. Every span is of `Document.text`."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar, get_args

import msgspec

from jdlint.text import Span

SectionKind = Literal[
    "summary",
    "responsibilities",
    "qualifications",
    "preferred",
    "pay",
    "benefits",
    "company",
    "location",
    "employment_type",
    "apply",
    "deadline",
    "equal_opportunity",
]
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)
DETAILS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})
"""What a posting says of one job at length."""

How = Literal["heading", "field", "body"]
WorkMode = Literal["remote", "hybrid", "onsite"]
Period = Literal["hour", "day", "week", "month", "year", "project"]
EmploymentType = Literal[
    "full-time",
    "part-time",
    "permanent",
    "contract",
    "temporary",
    "internship",
    "apprenticeship",
    "volunteer",
    "casual",
]
Seniority = Literal[
    "intern", "entry", "junior", "mid", "senior", "lead", "principal", "manager", "director", "executive"
]


LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "nl": "Dutch", "it": "Italian",
    "pt": "Portuguese", "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish",
    "ja": "Japanese", "ko": "Korean",
    "zh": "Chinese", "ru": "Russian", "el": "Greek", "ar": "Arabic", "he": "Hebrew", "hi": "Hindi", "th": "Thai",
}  # fmt: skip
"""The English names of the languages that postings are told apart by, by ISO 639-1 code."""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the posting that speaks about one thing.

    `span` runs from its heading (or first words) to its end; `heading` is the heading's own span, if it has one; `why`
    says in a few words what it was recognised by.
    """

    kind: SectionKind
    how: How
    span: Span
    heading: Span | None = None
    why: str = ""


class Pay(msgspec.Struct, frozen=True, kw_only=True):
    """A figure, range or official grade stated as this job's pay.

    `min` and `max` are in units of `currency` (ISO 4217) per `period`; one amount has both equal, "up to" has no `min`,
    "from" no `max`, a grade alone neither. `kind` keeps what is not base pay apart. `period_stated` and
    `currency_stated` say that the posting itself names them; else they are inferred.
    """

    span: Span
    text: str
    min: float | None = None
    max: float | None = None
    currency: str | None = None
    period: Period | None = None
    kind: Literal["base", "ote", "commission", "tips", "equity"] = "base"
    grade: str | None = None
    period_stated: bool = False
    currency_stated: bool = False


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """A place of work. `jurisdictions` are ISO 3166 codes (`US-CO`, `CA-ON`, `AT`), the narrowest known."""

    span: Span
    text: str
    jurisdictions: tuple[str, ...] = ()


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the applicant must, or would ideally, bring.

    `years` is the experience asked for, the largest in the item; `degree` the lowest degree named.
    """

    span: Span
    text: str
    level: Literal["must", "nice"]
    years: int | None = None
    technologies: tuple[str, ...] = ()
    degree: str | None = None
    licence: str | None = None


T = TypeVar("T")


class Stated(msgspec.Struct, Generic[T], frozen=True):
    """A value, and the words of the posting that state it."""

    value: T
    span: Span


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a file is a job posting, and if not, the reason, in words."""

    is_posting: bool
    reason: str | None = None
