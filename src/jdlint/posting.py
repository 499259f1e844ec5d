"""A posting and what it says; each fact is worked out once, when a rule first asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from jdlint.document import Block, Document
from jdlint.facts import (
    EmploymentType,
    Location,
    Pay,
    Requirement,
    Section,
    SectionKind,
    Seniority,
    Stated,
    Verdict,
    WorkMode,
)
from jdlint.text import Span, Words, one_line
from jdlint.understand import language, nature, pay, place, requirements, sections, terms, title
from jdlint.understand.as_text import as_text


class Posting(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One document and the facts understood from it.

    `headings` are the user's own headings, by section kind, beside the lexicon's.
    """

    document: Document
    headings: Mapping[SectionKind, Sequence[str]] = {}

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def words(self) -> Words:
        """The index of the text's words."""
        return self.document.words

    @cached_property
    def language(self) -> str:
        """The ISO 639-1 code of the language it is written in."""
        return language.language(self.document)

    @cached_property
    def verdict(self) -> Verdict:
        """Whether it is a job posting at all."""
        return nature.verdict(self.document, self.sections)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Its sections in order of place; one kind may occur more than once, and two may share a span."""
        return sections.sections(self.document, self.headings)

    @cached_property
    def title(self) -> Stated[str] | None:
        """The job title."""
        return title.title(self.document, self.sections)

    @cached_property
    def seniority(self) -> Stated[Seniority] | None:
        """The level, as far as title or text state it."""
        return title.seniority(self.document, self.title)

    @cached_property
    def pay(self) -> tuple[Pay, ...]:
        """Every figure for this job's pay; the main one first."""
        return pay.pay(self.document, self.sections)

    @cached_property
    def locations(self) -> tuple[Location, ...]:
        """The places of work."""
        return place.locations(self.document, self.sections)

    @cached_property
    def work_mode(self) -> Stated[WorkMode] | None:
        """Remote, hybrid or on site, when stated."""
        return place.work_mode(self.document, self.sections)

    @cached_property
    def employment_type(self) -> tuple[Stated[EmploymentType], ...]:
        """Full-time, permanent, internship ...: each type stated."""
        return terms.employment_type(self.document, self.sections)

    @cached_property
    def hours(self) -> Stated[str] | None:
        """Hours or working pattern, when stated."""
        return terms.hours(self.document, self.sections)

    @cached_property
    def deadline(self) -> Stated[str] | None:
        """The closing date, ISO 8601 when it is one, else the statement ("open until filled")."""
        return terms.deadline(self.document, self.sections)

    @cached_property
    def posted(self) -> Stated[str] | None:
        """The date of publication, ISO 8601."""
        return terms.posted(self.document)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """Each thing asked of the applicant, in order of place."""
        return requirements.requirements(self.document, self.sections)

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The document's blocks, those of data as what they would be in a text: rules ask these."""
        return as_text(self.document)

    def one_line(self, block: int) -> str:
        """Return the text of a block (by its index) with every run of white space as one space."""
        found = self._as_lines.get(block)
        if found is None:
            found = self._as_lines[block] = one_line(self.document.spans[block].of(self.text))
        return found

    @cached_property
    def _as_lines(self) -> dict[int, str]:
        """What `one_line` has answered: a long block may hold hundreds of findings."""
        return {}

    def section_kinds(self, span: Span) -> frozenset[SectionKind]:
        """Return the kinds of all sections that `span` starts in."""
        at = span.start
        kinds = self._kinds_at.get(at)
        if kinds is None:
            kinds = self._kinds_at[at] = frozenset([s.kind for s in self.sections if s.span.start <= at < s.span.end])
        return kinds

    @cached_property
    def _kinds_at(self) -> dict[int, frozenset[SectionKind]]:
        """What `section_kinds` has answered: rule after rule asks for the same blocks."""
        return {}

    def has(self, kind: SectionKind) -> bool:
        """Say whether the posting has a section of this kind."""
        return any(section.kind == kind for section in self.sections)
