"""Which stretches of a posting tell of a kind of section that no heading names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jdlint.facts import DETAILS, Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import applying, cues, equality, offer, summary
from jdlint.understand.as_text import DATA
from jdlint.understand.passages import QUESTIONS
from jdlint.understand.wording import Passage, Wording

_SOUGHT: tuple[SectionKind, ...] = ("qualifications", "preferred", "benefits", "company", "apply", "responsibilities")
# Beside a run of passages this many times as telling, another is left out.
_WEAK = 4
_FEWEST = 5  # words; what stands before a field has more
_VALUE = 10  # words; a field of more may hold sections
_DUTIES = 2  # what a field sums up in so many duties, or fewer, is no section of them
_PHRASES = 3  # the most that are given for a reason

_LISTS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "preferred", "benefits"})
# Under headings of these kinds, another is not looked for.
_CLOSED: Mapping[SectionKind, frozenset[SectionKind]] = {
    "responsibilities": frozenset(
        {"qualifications", "preferred", "company", "benefits", "equal_opportunity", "apply", "pay", "location"}
    ),
    "qualifications": frozenset(
        {"preferred", "company", "benefits", "equal_opportunity", "apply", "pay", "location", "employment_type"}
    ),
    "preferred": frozenset({"company", "benefits", "equal_opportunity", "apply", "pay", "location", "employment_type"}),
    "benefits": frozenset({"responsibilities", "qualifications", "preferred", "equal_opportunity", "apply"}),
    "company": frozenset(
        {"responsibilities", "qualifications", "preferred", "equal_opportunity", "apply", "pay", "location"}
    ),
    "apply": frozenset({"responsibilities", "qualifications", "equal_opportunity"}),
}
# How cues of the company begin that tell of it wherever they stand first.
_OPENS = ("our client", "my client", "we ", "we're", "is a", "is the")
# What is looked for in the text before a field, which says it in a few words.
_BEFORE_FIELDS: frozenset[SectionKind] = frozenset({"qualifications", "apply"})
# What is looked for before a heading that goes on with what was said before it.
_CONTINUED: frozenset[SectionKind] = frozenset({"responsibilities", "benefits"})
_FURTHER = regex(r"(?i)\W*(?:additional|other|further|secondary|more)\b")
_IN_DESCRIPTIONS: tuple[SectionKind, ...] = (
    "responsibilities", "preferred", "benefits", "company", "equal_opportunity",
)  # fmt: skip


def unheaded(wording: Wording, passages: Sequence[Passage], headed: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections that none of the `headed` ones names."""
    named = {section.kind for section in headed}
    for kind in _SOUGHT:
        runs = list(_runs(wording, passages, kind))
        if kind in named:
            runs = _before(wording, runs, kind, [section for section in headed if section.kind == kind])
        yield from _strong(runs, kind)
    yield from (_section(run, "equal_opportunity") for run in _runs(wording, passages, "equal_opportunity"))
    role = summary.summary(wording, passages)
    if role and ("summary" not in named or _opens(wording, role, headed)):
        yield _section([role], "summary")


def _before(
    wording: Wording, runs: Sequence[list[Passage]], kind: SectionKind, headed: Sequence[Section]
) -> list[list[Passage]]:
    """Return the runs that count although there are headed sections of the kind: those before what adds to them."""
    short = kind in _BEFORE_FIELDS and all(section.how == "field" for section in headed)
    further = kind in _CONTINUED and all(
        section.heading and _FURTHER.match(section.heading.of(wording.text)) for section in headed
    )
    if not short and not further and kind != "company":
        return []
    first = min(section.span.start for section in headed)
    above = [run for run in runs if run[0].unit.span.start < first and not run[0].kinds]
    if not short:
        return above
    return [
        run for run in above if any(said.scores.get(kind, 0) > cues.TELLS and said.length > _FEWEST for said in run)
    ]


def _strong(runs: Sequence[list[Passage]], kind: SectionKind) -> Iterator[Section]:
    """Yield a section for each run but those that tell far less of the kind than another."""
    strength = [sum(said.duties or said.scores.get(kind, 1) for said in run) for run in runs]
    if kind == "responsibilities" and max(strength, default=0) < 2:
        return
    for run, strong in zip(runs, strength, strict=True):
        if _WEAK * strong >= max(strength) or strong >= _WEAK:
            yield _section(run, kind)


def _opens(wording: Wording, role: Passage, headed: Sequence[Section]) -> bool:
    """Say whether a summary stands before all headings, and what heads one comes only after the lists."""
    start = role.unit.span.start
    first = min(section.span.start for section in headed if section.kind == "summary")
    above = [section for section in headed if section.how == "heading" and section.span.start < first]
    return (
        not role.kinds
        and any(section.kind in DETAILS for section in above)
        and all(section.span.start > start for section in above)
        and summary.sums_up(wording, role)
    )


def in_fields(wording: Wording, passages: Sequence[Passage], found: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections of kinds not found that stand in the value of a field such as `description`."""
    if not any(said.part.key and not _is_text(said) and said.length > _VALUE for said in passages):
        return
    known = {section.kind for section in found}
    # The description in front matter sums up what stands below it; in data it may be all there is.
    whole: tuple[SectionKind, ...] = ("qualifications",) if wording.document.format in DATA else ()
    for kind in (*_IN_DESCRIPTIONS, *whole):
        if kind not in known:
            runs = list(_runs(wording, passages, kind, fields=True))
            if kind != "responsibilities" or sum(said.duties for run in runs for said in run) > _DUTIES:
                yield from (_section(run, kind) for run in runs)


def _runs(
    wording: Wording, passages: Sequence[Passage], kind: SectionKind, *, fields: bool = False
) -> Iterator[list[Passage]]:
    """Yield every run of passages that tell of `kind`; a run may skip one passage.

    With `fields`, the values of fields that sum up the job are read too.
    """
    question = QUESTIONS[kind]
    run: list[Passage] = []
    last = 0
    for index, said in enumerate(passages):
        if not question.may_tell(wording, said) or not (_is_text(said) or (fields and said.kinds)):
            continue
        if said.unit.field and kind in said.kinds:
            continue
        if not question.tells(wording, said) and not (kind == "benefits" and offer.names(wording, said)):
            continue
        if _is_open(wording, said, kind) or (kind == "benefits" and offer.we_will_give(wording, said)):
            if run and index - last > 2:
                if _stands(wording, run, kind):
                    yield run
                run = []
            run.append(said)
            last = index
    if run and _stands(wording, run, kind):
        yield run


def _stands(wording: Wording, run: Sequence[Passage], kind: SectionKind) -> bool:
    """Say whether a run tells of its kind; a benefit in few words needs another one beside it."""
    return kind != "benefits" or len(run) > 1 or offer.tells(wording, run[0])


def _is_text(said: Passage) -> bool:
    """Say whether a passage is text, not the value of a field about something else."""
    return not said.unit.field or said.part.heading is not None or said.kinds not in ((), ("summary",))


def _is_open(wording: Wording, said: Passage, kind: SectionKind) -> bool:
    """Say whether the heading above lets a passage tell of `kind`."""
    kinds = said.kinds
    if not kinds or said.part.weak or said.unit.adrift:
        return True
    if kind == "equal_opportunity":
        return _LISTS.isdisjoint(kinds) or equality.is_beyond_doubt(wording, said)
    if kind == "responsibilities" and kind in said.sure:
        return "qualifications" not in kinds and "preferred" not in kinds
    hands_in = said.addressed or wording.has(said, applying.HANDING_IN)
    if kind == "apply" and wording.opens(said, "to apply") and hands_in:
        return True
    if kind == "apply" and not said.unit.item and applying.sends_off(wording, said):
        return True
    if kind == "benefits" and kinds == ("apply",) and offer.lists(said):
        return True  # what a posting ends on, with no heading of its own
    first = said.part.units[0] is said.unit and not (said.unit.item or said.duties)
    if kind == "company" and first and any(phrase.startswith(_OPENS) for phrase in said.phrases.get(kind, ())):
        return True  # "Duties: Our client is a bakery. You will ..."
    return _CLOSED[kind].isdisjoint(kinds)


def _section(run: Sequence[Passage], kind: SectionKind) -> Section:
    """Return the section that a run of passages makes."""
    phrases = list(dict.fromkeys(phrase for said in run for phrase in said.phrases.get(kind, ())))[:_PHRASES]
    why = ", ".join(f"“{phrase}”" for phrase in phrases) or "what one does"
    return Section(kind=kind, how="body", span=Span(run[0].unit.span.start, run[-1].unit.span.end), why=why)
