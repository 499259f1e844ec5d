"""kind: requirements. Too many demands, demands that are not sorted, and demands that contradict each other."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from jdlint.facts import Requirement, Section
from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line, split_words
from jdlint.understand.at_odds import at_odds
from jdlint.understand.clash import clashes
from jdlint.understand.cues import is_duty_verb, opens_requirement
from jdlint.understand.degrees import degrees_alone
from jdlint.understand.once import once

Fault = Literal["not-split", "many", "many-technologies", "must-in-preferred", "contradiction", "degree-only"]
_NAMED = 5  # technologies a message names


class Requirements(Rule, frozen=True, kw_only=True):
    """Looks for one fault in what a posting asks of the applicant.

    `many`, `many-technologies`: more list items or technologies that are musts than the bounds `over` allow, which
    are named by `levels`. `not-split`: `at_least` items or more, and neither a section nor a word of `phrases` parts
    the musts from the rest. `must-in-preferred`: a word of obligation among what is preferred. `contradiction`: one
    thing both must and nice to have, or with two numbers of years. `degree-only`: a degree with no other way in.
    """

    options: ClassVar[dict[str, str]] = {
        "over": "bounds that may not be passed, by level",
        "at_least": "leave postings alone that ask for fewer things",
        "phrases": "words that part what must be from what may be",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "bound", "names", "what", "clash")

    find: Fault
    over: dict[str, float] = {}
    at_least: int = 6
    phrases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.find.startswith("many") and not self.over:
            raise ValueError(f"`find: {self.find}` needs `over`")

    @cached_property
    def _markers(self) -> PhraseSet:
        return PhraseSet(self.phrases)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each fault, in order of place."""
        if posting.requirements or self.find == "contradiction":
            yield from _CHECKS[self.find](self, posting)

    def is_marked(self, posting: Posting) -> bool:
        """Say whether one of `phrases` stands anywhere in the posting."""
        return self._markers.occurs(posting.words)


def _section_of(posting: Posting, one: Requirement) -> Section | None:
    holding = [s for s in posting.sections if s.span.covers(one.span) and s.kind in ("qualifications", "preferred")]
    return min(holding, key=lambda section: len(section.span), default=None)


def _items(posting: Posting) -> Iterator[Requirement]:
    """Yield the musts that are items of a list, without those of a list inside it."""
    blocks = posting.blocks
    seen: set[int] = set()
    for one in posting.requirements:
        at = posting.document.block_at(one.span.start)
        if one.level == "must" and at is not None and at not in seen:
            seen.add(at)
            if blocks[at].kind == "item" and blocks[at].level <= 1:
                yield one


def _lead_in(posting: Posting, one: Requirement) -> str:
    """Return the heading or the words before a colon above the list in which a requirement stands, or ""."""
    blocks = posting.blocks
    at = posting.document.block_at(one.span.start) or 0
    while at > 0 and blocks[at].kind == "item":
        at -= 1
    above = blocks[at].span.of(posting.text)
    return above if blocks[at].kind == "heading" or above.endswith(":") else ""


@once
def _listed_musts(posting: Posting) -> Sequence[Requirement]:
    """Return the listed musts under headings, each once; of lists for several levels of the job, those of the longest.

    What the work does to the body and what employment is bound to count for nothing, nor do questions and what a line
    above the list calls optional. Beside other lists, one in which most items open with a verb of work holds duties,
    whatever its heading says.
    """
    parts: dict[Section, list[Requirement]] = {}
    said: set[str] = set()
    for one in _items(posting):
        section = _section_of(posting, one)
        if section is None or section.heading is None or regex(_CONDITIONS).search(section.heading.of(posting.text)):
            continue
        if (
            one.text.endswith("?")
            or regex(_OF_HIRE).search(one.text)
            or regex(_OPTIONAL).search(_lead_in(posting, one))
        ):
            continue
        if one_line(one.text) not in said:
            said.add(one_line(one.text))
            parts.setdefault(section, []).append(one)
    lists = {section: musts for section, musts in parts.items() if not _are_duties(musts)} or parts
    headings = [section.heading.of(posting.text) for section in lists if section.heading]
    if lists and sum(bool(regex(_LEVEL).search(heading)) for heading in headings) > 1:
        return max(lists.values(), key=len)
    return sorted((one for musts in lists.values() for one in musts), key=lambda one: one.span)


_CONDITIONS = r"(?i)\b(?:physical|environment\w*|conditions|employment requirements)\b"
_OF_HIRE = (
    r"(?i)\b(?:citizen(?:s|ship)?|selective service|direct deposit|(?:trial|probation\w*) period|right to work"
    r"|background (?:check|investigation|screening)|drug (?:test|screen)|financial disclosure|relocation expenses)\b"
)
_OPTIONAL = (
    r"(?i)\b(?:nice[- ]to[- ]haves?|not (?:strictly )?required|not (?:a )?requirements?|(?:may|might|could) include"
    r"|optional|additional (?:skills|experience|qualifications) that)\b"
)
_LEVEL = r"(?i)\b(?:junior|mid|senior|associate|intermediate|principal|lead|level|grade|gs-?\d+)\b"


def _are_duties(musts: list[Requirement]) -> bool:
    opening = [next((word for _, _, word in split_words(one.text)), "") for one in musts]
    duties = sum(is_duty_verb(word) and not opens_requirement(word) for word in opening)
    return duties * 2 > len(musts)


def _place(posting: Posting, first: Requirement) -> Span:
    """Return the heading over a requirement, else its own place."""
    section = _section_of(posting, first)
    return section.heading if section and section.heading else first.span


def _many(rule: Requirements, posting: Posting) -> Iterator[Hit]:
    musts = _listed_musts(posting)
    passed = passed_bound(len(musts), rule.over, {})
    if passed:
        level, bound = passed
        yield Hit(_place(posting, musts[0]), {"count": str(len(musts)), "bound": f"{bound:.0f}"}, level=level)


# Of several offered as a choice or as examples, one is asked for.
_ANY_WILL_DO = (
    r"(?i)\b(?:one|any|some|either|several|combination) (?:\w+ ){0,2}of\b|\bat least (?:one|two)\b|\bsuch as\b"
    r"|\be\.?g\b|\b(?:or|like|including|similar|etc|equivalent|comparable)\b"
)
_OUR_STACK = r"(?i)\bstack\b|\bwe (?:use|work with|run|build with)\b|\b(?:not|n['’]t) (?:need|have to|expect)\b"


def _many_technologies(rule: Requirements, posting: Posting) -> Iterator[Hit]:
    musts: list[Requirement] = []
    names: dict[str, str] = {}
    for one in posting.requirements:
        section = _section_of(posting, one)
        heading = section.heading.of(posting.text) if section and section.heading else ""
        if one.level != "must" or not one.technologies or regex(_OUR_STACK).search(f"{heading} {one.text}"):
            continue
        asked = one.technologies[:1] if regex(_ANY_WILL_DO).search(one.text) else one.technologies
        musts.append(one)
        names |= {name.casefold(): name for name in asked}
    passed = passed_bound(len(names), rule.over, {})
    if passed:
        level, bound = passed
        named = f"{', '.join(list(names.values())[:_NAMED])} ..."
        slots = {"count": str(len(names)), "bound": f"{bound:.0f}", "names": named}
        yield Hit(_place(posting, musts[0]), slots, level=level)


def _not_split(rule: Requirements, posting: Posting) -> Iterator[Hit]:
    musts = _listed_musts(posting)
    if len(musts) < rule.at_least or posting.has("preferred"):
        return
    if not any(one.level == "nice" for one in posting.requirements) and not rule.is_marked(posting):
        yield Hit(_place(posting, musts[0]), {"count": str(len(musts))})


_OBLIGES = (
    r"(?i)(?:^\W*|\b(?:you|candidates?|applicants?)\s+)must\s+(?:also\s+)?(?:know|speak|understand|read|write|own|bring"
    r"|drive|show|demonstrate|prove|pass)\b|\b(?:(?:is|are)\s+(?:an?\s+)?(?:absolute\s+)?(?:must|required|mandatory"
    r"|essential|compulsory)\b"
    r"(?!\s+(?:to|for|by|in)\b)|required(?=\s*(?:[.;,)\]!]|$))|mandatory\b|must[- ](?:have|possess|hold)\b(?!\s+to\b)"
    r"|must be(?=\s+(?:an?|able|fluent|certified|licensed|available|willing|proficient|comfortable|familiar"
    r"|experienced|flexible|detail|organi[sz]ed)\b)|a must\b|^\W*(?:essential|required|mandatory|must[- ]have)\s*:)"
    r"(?![^.;\n]*\b(?:essential|reasonable) (?:functions?|responsibilities|duties|accommodations?)\b)"
)
_NOT_OBLIGING = (
    r"(?i)(?:\b(?:not|no|never|nor|n[’']t|without|if|as|when|where|whenever|than|but|by law|otherwise)\W+"
    r"(?:\w+\W+){0,3}?|\bfor (?:appointment|promotion|applicants|candidates|those)\b[^.;\n]*)$"
)


def _stands_in_list(posting: Posting, one: Requirement) -> bool:
    """Say whether a requirement is an item: running text below a list may be about something else."""
    at = posting.document.block_at(one.span.start)
    return at is not None and posting.blocks[at].kind == "item"


def _must_in_preferred(_: Requirements, posting: Posting) -> Iterator[Hit]:
    mixed = [section.span for section in posting.sections if section.kind == "qualifications"]
    for section in posting.sections:
        if section.kind != "preferred" or section.heading is None or section.span in mixed:
            continue
        for one in posting.requirements:
            if one.level != "nice" or not section.span.covers(one.span) or not _stands_in_list(posting, one):
                continue
            for found in regex(_OBLIGES).finditer(one.text):
                if not regex(_NOT_OBLIGING).search(one.text, 0, found.start()):
                    yield Hit(Span(*found.span()).shifted(one.span.start))
                    break


def _is_for_a_level(posting: Posting, one: Requirement) -> bool:
    section = _section_of(posting, one)
    heading = section.heading.of(posting.text) if section and section.heading else ""
    return bool(regex(_LEVEL).search(heading))


def _contradiction(_: Requirements, posting: Posting) -> Iterator[Hit]:
    for clash in clashes(posting.text, posting.requirements):
        both = (clash.first, clash.second)
        if any(_is_for_a_level(posting, one) for one in both):
            continue
        if not all(one.level == "must" or _stands_in_list(posting, one) for one in both):
            continue
        line = posting.document.line(clash.first.span.start)
        if clash.years:
            said = f"asks for {clash.years[1]} years here and for {clash.years[0]} in line {line}"
        else:
            here, there = ("a must", "nice to have") if clash.second.level == "must" else ("nice to have", "a must")
            said = f"is {here} here and {there} in line {line}"
        yield Hit(clash.span, {"what": clash.what, "clash": said})
    for odds in at_odds(posting.document):
        first, second = (one_line(place.of(posting.text)) for place in (odds.first, odds.second))
        yield Hit(odds.second, {"what": odds.what, "clash": f"says “{first}” and “{second}”"})


def _degree_only(_: Requirements, posting: Posting) -> Iterator[Hit]:
    title = posting.title.value if posting.title else ""
    for span in degrees_alone(posting.text, title, posting.requirements):
        yield Hit(span)


_CHECKS: dict[Fault, Callable[[Requirements, Posting], Iterator[Hit]]] = {
    "not-split": _not_split,
    "many": _many,
    "many-technologies": _many_technologies,
    "must-in-preferred": _must_in_preferred,
    "contradiction": _contradiction,
    "degree-only": _degree_only,
}
