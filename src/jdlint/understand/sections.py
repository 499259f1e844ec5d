"""Which parts of a posting speak about which of the twelve things?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from jdlint.document import Document
from jdlint.facts import SECTION_KINDS, Section, SectionKind
from jdlint.text import Span, Words
from jdlint.understand import cues, headings, pay, place, terms
from jdlint.understand.outline import Part, Unit, outline

_TOLD = cues.TELLS  # the score from which a unit speaks about a kind
# Under a heading of these kinds, the body is not searched for another.
_CLOSED: dict[SectionKind, frozenset[SectionKind]] = {
    "summary": frozenset({"qualifications", "preferred", "equal_opportunity", "apply", "benefits", "pay", "location"}),
    "responsibilities": frozenset(
        {"qualifications", "preferred", "company", "benefits", "equal_opportunity", "apply", "pay", "location"}
    ),
    "qualifications": frozenset(
        {"company", "benefits", "equal_opportunity", "apply", "pay", "location", "preferred"}
    ),
    "preferred": frozenset({"company", "benefits", "equal_opportunity", "apply", "pay", "location"}),
    "benefits": frozenset({"qualifications", "preferred", "responsibilities", "equal_opportunity", "apply"}),
    "company": frozenset(
        {"qualifications", "preferred", "responsibilities", "equal_opportunity", "apply", "summary", "pay", "location"}
    ),
    "apply": frozenset({"qualifications", "equal_opportunity", "benefits", "pay"}),
    "equal_opportunity": frozenset({"preferred"}),
}


class _Found(NamedTuple):
    """A unit with what was found in it."""

    unit: Unit
    part: Part
    scores: dict[SectionKind, int]
    phrases: dict[SectionKind, list[str]]
    duties: int
    words: int

    def tells(self, kind: SectionKind) -> bool:
        if kind == "responsibilities":
            return self.duties > 0
        return self.scores.get(kind, 0) >= _TOLD

    def open_for(self, kind: SectionKind) -> bool:
        """Say whether the heading above lets this unit speak about `kind`."""
        if self.part.weak:
            return True
        return not any(kind in _CLOSED and other in _CLOSED[kind] for other in self.part.kinds or ())


def _duties(words: Words, first: int, last: int) -> int:
    """Count the things to do that words `first` to `last` tell, at most three."""
    folded = words.folded
    at = first
    while at < last and (folded[at] in {"to", "and", "will", "you", "you'll", "be", "also", "may"} or folded[at].endswith("ly")):
        at += 1
    if at >= last:
        return 0
    opens = cues.is_duty_verb(folded[at])
    if not opens and not any(word in _TO_COME for word in folded[first:last]):
        return 0
    count = int(opens)
    for index in range(at + 1, last):
        if folded[index - 1] in _BEFORE_VERB and cues.is_duty_verb(folded[index]):
            count += 1
            if count == 3:
                break
    return count


_TO_COME = frozenset({"will", "you'll", "responsible", "duties", "responsibilities", "tasks", "role", "expected"})
_BEFORE_VERB = frozenset({"will", "you'll", "to", "and", "or", "for", "of", "be", "include", "includes", "by", "in"})


def _read(document: Document, parts: list[Part], words: Words) -> list[_Found]:
    hits = cues.hits(words)
    starts = [hit.at for hit in hits]
    found: list[_Found] = []
    for part in parts:
        for unit in part.units:
            span = words.within(unit.span)
            scores: dict[SectionKind, int] = {}
            phrases: dict[SectionKind, list[str]] = {}
            for hit in hits[bisect_left(starts, span.start) : bisect_left(starts, span.stop)]:
                scores[hit.kind] = scores.get(hit.kind, 0) + hit.weight
                phrases.setdefault(hit.kind, []).append(hit.phrase)
            duties = _duties(words, span.start, span.stop)
            found.append(_Found(unit, part, scores, phrases, duties, len(span)))
    return found


def _sentence(found: Iterable[_Found], least: int) -> bool:
    return any(f.words >= least for f in found)


def _holds(kind: SectionKind, found: list[_Found], facts: Mapping[SectionKind, Sequence[Span]], span: Span) -> bool:
    """Say whether what stands under a heading of this kind is what the heading promises."""
    if not found:
        return False
    if kind in facts:
        return any(span.start <= fact.start < span.end for fact in facts[kind])
    if kind == "benefits":
        return any(f.tells("benefits") for f in found) or len(found) > 2
    if kind == "company":
        return _sentence(found, 6) or len(found) > 2
    if kind == "summary":
        return _sentence(found, 5)
    return True


def _headed(document: Document, found: list[_Found], facts: Mapping[SectionKind, Sequence[Span]]) -> Iterator[Section]:
    """Yield a section for every heading or field of a known kind that has under it what it promises."""
    owned: dict[int, list[_Found]] = {}
    heads: dict[int, Part] = {}
    for f in found:
        if f.part.kinds:
            owned.setdefault(f.part.owner, []).append(f)
            if f.part.own or f.part.how == "field":
                heads[f.part.owner] = f.part
    for owner, under in owned.items():
        head = heads.get(owner, under[0].part)
        start = head.heading.start if head.heading else under[0].unit.span.start
        span = Span(start, under[-1].unit.span.end)
        for kind in head.kinds or ():
            if _holds(kind, under, facts, span):
                named = head.heading.of(document.text).strip(" :*") if head.heading else "field"
                yield Section(kind=kind, how=head.how, span=span, heading=head.heading, why=f"“{named}”")


def _runs(found: list[_Found], kind: SectionKind) -> Iterator[Section]:
    """Yield a section for every run of units that tell of `kind`; a run may skip one unit."""
    run: list[_Found] = []
    gap = 0
    for f in found:
        if f.tells(kind) and f.open_for(kind):
            if run and gap > 1:
                yield _body(run, kind)
                run = []
            run.append(f)
            gap = 0
        else:
            gap += 1
    if run:
        yield _body(run, kind)


def _body(run: list[_Found], kind: SectionKind) -> Section:
    phrases = list(dict.fromkeys(p for f in run for p in f.phrases.get(kind, ())))[:3]
    why = ", ".join(f"“{phrase}”" for phrase in phrases) or "what one does"
    return Section(kind=kind, how="body", span=Span(run[0].unit.span.start, run[-1].unit.span.end), why=why)


def _summary(found: list[_Found]) -> Section | None:
    """Return where the posting says what the role is, when no heading does."""
    prose = [f for f in found if f.words >= 5 and not f.unit.field]
    for allowed in ({None, (), ("company",), ("summary",)}, None):
        for f in prose:
            if f.tells("summary") and (allowed is None or f.part.kinds in allowed):
                return _body([f], "summary")
    return None


def _bodies(found: list[_Found], headed: set[SectionKind], facts: Mapping[SectionKind, Sequence[Span]]) -> Iterator[Section]:
    for kind in ("qualifications", "preferred", "benefits", "company", "apply", "responsibilities"):
        if kind in headed:
            continue
        sections = list(_runs(found, kind))
        if kind == "responsibilities" and sum(f.duties for f in found if f.open_for(kind)) < 2:
            continue
        yield from sections
    yield from _runs(found, "equal_opportunity")
    if "summary" not in headed and (summary := _summary(found)):
        yield summary


def _stated(found: list[_Found], facts: Mapping[SectionKind, Sequence[Span]], covered: list[Section]) -> Iterator[Section]:
    """Yield a section for every fact that stands outside the sections about it."""
    for kind, spans in facts.items():
        for span in spans:
            if not any(s.kind == kind and s.span.start <= span.start < s.span.end for s in covered):
                at = next((f for f in found if f.unit.span.start <= span.start < f.unit.span.end), None)
                how = "field" if at and at.unit.field else "body"
                yield Section(kind=kind, how=how, span=at.unit.span if at else span, why="stated")


def _extra(extra: Mapping[SectionKind, Sequence[str]]) -> dict[str, SectionKind]:
    return {headings.normal(phrase): kind for kind, phrases in extra.items() for phrase in phrases}


def sections(document: Document, extra: Mapping[SectionKind, Sequence[str]]) -> tuple[Section, ...]:
    """Return the sections of a posting in order of place.

    A kind may occur more than once, and two kinds may share a span. `extra` are headings of the user's own by kind; they
    win over the lexicon's.
    """
    words = Words(document.text, document.spans)
    found = _read(document, outline(document, _extra(extra)), words)
    facts: dict[SectionKind, Sequence[Span]] = {
        "pay": [figure.span for figure in pay.figures(document)],
        "location": [spot.span for spot in place.candidates(document)],
        "employment_type": terms.statements(document),
        "deadline": [stated.span for stated in filter(None, [terms.deadline(document, ())])],
    }
    mode = place.mode(document)
    if mode is not None:
        facts["location"] = [*facts["location"], mode.span]
    result = list(_headed(document, found, facts))
    result += _bodies(found, {section.kind for section in result}, facts)
    result += _stated(found, facts, result)
    order = {kind: index for index, kind in enumerate(SECTION_KINDS)}
    return tuple(sorted(result, key=lambda s: (s.span.start, order[s.kind])))
