"""Which parts of a posting speak about which of the twelve things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from jdlint.document import Document
from jdlint.facts import SECTION_KINDS, How, Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import headings, pay, place, terms
from jdlint.understand.cues import word_set
from jdlint.understand.headed import NOTHING, headed
from jdlint.understand.outline import is_type, outline
from jdlint.understand.passages import read
from jdlint.understand.place_line import NOWHERE
from jdlint.understand.unheaded import in_fields, unheaded
from jdlint.understand.wording import Passage, Wording

_ORDER = {kind: index for index, kind in enumerate(SECTION_KINDS)}
_REASON = 40  # code points of a fact that are given for a reason
# What a heading or a field says is not looked for elsewhere, but on a line of its own above.
_TOLD_ONCE: frozenset[SectionKind] = frozenset({"location", "employment_type"})
# A field of these keys repeats what the text says; it counts where nothing else does.
_ECHOES = word_set("title description excerpt summary")
_LETTERS = 4  # code points; what a field says in fewer may stand in the text by chance
# What is no more than desired is asked for, too, where nothing else is.
_DESIRED = regex(r"(?i)\W*desired [^\n]*")
# How a line among benefits goes on to the type of this job: "A full-time position with ...".
_THIS_IS = regex(r"(?i)\W*(?:this is )?(?:an? )?")
# Words of sentences that speak of the employment of others.
_OTHERS = word_set("agency agencies associates")


def sections(document: Document, extra: Mapping[SectionKind, Sequence[str]]) -> tuple[Section, ...]:
    """Return the sections of a posting in order of place.

    A kind may occur more than once, and two kinds may share a span. `extra` are headings of the user's own by kind;
    they win over the lexicon's.
    """
    wording = Wording(document)
    parts = outline(document, {headings.normal(phrase): kind for kind, phrases in extra.items() for phrase in phrases})
    passages = read(wording, parts)
    facts: dict[SectionKind, Sequence[Span]] = {
        "pay": [figure.span for figure in pay.figures(document)],
        "employment_type": terms.statements(document),
        "deadline": [stated.span for stated in filter(None, [terms.deadline(document, ())])],
    }
    by_heading = headed(wording, parts, passages, facts)
    found = by_heading.sections
    found += list(unheaded(wording, passages, found))
    found += [section for section in by_heading.weak if not _is_known(section.kind, found)]
    found += list(in_fields(wording, passages, found))
    found = _without_echoes(document, _without_needs(document.text, found))
    mode = place.mode(document)
    places = [location.span for location in place.locations(document, tuple(found))]
    told = mode is not None and not NOWHERE.fullmatch(mode.span.of(document.text))
    facts["location"] = [*places, mode.span] if mode and told else places
    facts["employment_type"] = [
        span for span in facts["employment_type"] if _is_of_this_job(wording, passages, span, found)
    ]
    for kind, spans in facts.items():
        if kind in _TOLD_ONCE and _is_known(kind, found):
            first = min(section.span.start for section in found if section.kind == kind)
            lines = {block.span for block in document.blocks if block.kind != "field"}
            spans = [span for span in spans if span.start < first and span in lines]  # "Leeds" below the title
        found += _stated(document, passages, kind, spans, found)
    return tuple(sorted(found, key=lambda section: (section.span.start, _ORDER[section.kind])))


def _is_known(kind: SectionKind, found: Sequence[Section]) -> bool:
    """Say whether a section of a kind was found."""
    return any(section.kind == kind for section in found)


def _without_needs(text: str, found: list[Section]) -> list[Section]:
    """Take headed preferred qualifications for qualifications, too, when the posting has no others.

    Those that are but "desired" are no longer preferred ones then: what one seeks is what one needs.
    """
    if _is_known("qualifications", found):
        return found
    result: list[Section] = []
    for section in found:
        if section.kind == "preferred" and section.heading:
            result.append(msgspec.structs.replace(section, kind="qualifications"))
            if _DESIRED.fullmatch(section.heading.of(text)):
                continue
        result.append(section)
    return result


def _echoes(document: Document) -> list[Span]:
    """Return the values of fields that repeat what the text says."""
    return [field.span for field in document.fields if not field.labelled and field.key in _ECHOES]


def _without_echoes(document: Document, found: list[Section]) -> list[Section]:
    """Leave out sections inside a field such as `description` that have a heading of their own elsewhere."""
    echoes = _echoes(document)
    if not echoes:
        return found
    inside = [s for s in found if s.kind != "summary" and any(echo.covers(s.span) for echo in echoes)]
    again = {s.kind for s in found if s.how == "heading" and s not in inside}
    return [s for s in found if s.kind not in again or s not in inside]


def _is_of_this_job(wording: Wording, passages: Sequence[Passage], span: Span, found: Sequence[Section]) -> bool:
    """Say whether a type of employment is this job's: not a benefit's, an agency's trade or other people's."""
    above = {s.kind for s in found if s.how == "heading" and s.span.covers(span)}
    if "preferred" in above and "qualifications" not in above:
        return False
    said = next((said for said in passages if said.unit.span.covers(span)), None)
    text = wording.text
    if said is not None and is_type(said.unit.span.of(text)):
        return True  # "Full time" on a line of its own
    if "benefits" in above and not any(map(str.isdigit, span.of(text))):
        before = text[said.unit.span.start : span.start] if said else ""
        return _THIS_IS.fullmatch(before) is not None and terms.is_of_work(text, span.end)
    return said is None or not wording.has(said, _OTHERS)


def _stated(
    document: Document,
    passages: Sequence[Passage],
    kind: SectionKind,
    spans: Sequence[Span],
    found: Sequence[Section],
) -> list[Section]:
    """Return a section for every fact of a kind that stands outside the sections about it."""
    text, echoes = document.text, _echoes(document)
    covered = [section.span for section in found if section.kind == kind]
    early: list[Section] = []
    late: list[Section] = []
    known = False
    for span in spans:
        if NOTHING.fullmatch(span.of(text)):
            continue
        if any(other.start <= span.start < other.end for other in covered):
            known = True
            continue
        echo = next((echo for echo in echoes if echo.covers(span)), None)
        if echo is not None:
            again = text.find(span.of(text), echo.end) if len(span) >= _LETTERS else -1
            if again >= 0:
                span = Span(again, again + len(span))
            late.append(_of_fact(document, passages, kind, span))
        else:
            early.append(_of_fact(document, passages, kind, span))
            covered.append(early[-1].span)
    return early if early or known else late


def _of_fact(document: Document, passages: Sequence[Passage], kind: SectionKind, span: Span) -> Section:
    """Return the section that a fact makes of the passage it stands in."""
    unit = next((s.unit for s in passages if s.unit.span.start <= span.start < s.unit.span.end), None)
    how: How = "field" if unit and unit.field else "body"
    why = f"“{span.of(document.text)[:_REASON]}”"
    return Section(kind=kind, how=how, span=unit.span if unit else span, why=why)
