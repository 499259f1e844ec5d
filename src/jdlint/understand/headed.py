"""Which sections the headings and fields of a posting name, and whether what they promise stands under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from jdlint.facts import Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import applying, headings, terms
from jdlint.understand.cues import word_set
from jdlint.understand.headings import Kinds
from jdlint.understand.language import language
from jdlint.understand.outline import Part
from jdlint.understand.passages import tells
from jdlint.understand.place_line import NOWHERE
from jdlint.understand.wording import Passage, Wording

Facts = Mapping[SectionKind, Sequence[Span]]

_FEWEST = 4  # words, or code points of a value; fewer ask nothing of their own
_SENTENCE = 8  # words; a passage of more may tell the duties on its own
_ITEM = 10  # words; an item of a list has fewer
_LINES = 4  # so many lines under a heading of benefits may be a list of them
_PROSE = 20  # words; one passage of so many says more than how to apply

# What may follow a section's list under the same heading.
_AFTER: tuple[SectionKind, ...] = ("equal_opportunity", "company", "apply", "benefits", "summary")
# Headings that promise what the role is for, even over a list.
_AIM = regex(r"(?i)purpose|objective|summary|mission")
# How a heading ends over what one is to do: "We need someone to".
_TO_DO = (" will", "someone to", "somebody to", "person to", "individual to", "candidate to", "you to")
_BENEFITS = regex(
    r"(?i)^\W*(?:(?:the|our|key|staff|employee|job|company|other|additional) )?(?:benefits|perks)"
    r"(?: (?:and|&) (?:benefits|perks))?\W*$"
)
_NEEDED = word_set("required must mandatory essential")
# Headings over what happens to those who apply, which may say how one does or not.
_PROCESS = regex(r"(?i)process|procedure|next|happens")
_SAYING = word_set(
    "focuses mission is are was we our we're has have provides provide offers serves works helps specializes "
    "specialises operates builds makes delivers creates develops supports us"
)
# A closing date without a figure has one of these.
_UNTIL = word_set(
    "open until filled rolling ongoing continuous served close closes noon midnight monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december week "
    "weeks"
)
# What stands for nothing.
NOTHING = regex(
    r"(?i)\W*(?:n/?a|none(?: required| needed| necessary)?|null|tb[acd]|to be \w+(?: soon)?|nil"
    r"|no (?:\w+ ){1,2}(?:required|needed|necessary)|not (?:specified|applicable|available|stated)|unspecified|true"
    r"|false)?\W*"
)
# A field of these kinds may say nothing (`url:`, `description: Chef`); then a section in the text counts first.
_FIELDS_LAST = frozenset({"summary", "apply"})


class Headed(msgspec.Struct, frozen=True):
    """The sections that headings and fields name; those of `weak` are fields that may say nothing of their kind."""

    sections: list[Section]
    weak: list[Section]


class _Heading(msgspec.Struct, frozen=True):
    """A heading or the key of a field, and what is said under it."""

    part: Part
    words: str  # as written; none in a key
    under: list[Passage]
    span: Span

    @property
    def name(self) -> str:
        """What it is called when it is pointed to."""
        return self.words.strip(" :*") if self.part.heading else "field"


def headed(wording: Wording, parts: Sequence[Part], passages: Sequence[Passage], facts: Facts) -> Headed:
    """Return a section for every heading or field of a known kind that has under it what it promises.

    `facts` are the places of what was understood already, by kind. Qualifications that are but a condition (travel, a
    clearance) count where no others are.
    """
    found: list[tuple[Section, bool]] = []
    weak: list[Section] = []
    for head in _headings(wording, parts, passages):
        kinds = _promised(wording, head)
        for kind in kinds:
            if not _holds(wording, head, kind, facts):
                continue
            section = Section(
                kind=kind, how=head.part.how, span=head.span, heading=head.part.heading, why=f"“{head.name}”"
            )
            if kind in _FIELDS_LAST and not _speaks(wording, head, kind):
                weak.append(section)
            else:
                found.append((section, kind == "qualifications" and _is_minor(wording, head, kinds)))
    major = any(section.kind == "qualifications" and not minor for section, minor in found)
    return Headed([section for section, minor in found if not (major and minor)], weak)


def _headings(wording: Wording, parts: Sequence[Part], passages: Sequence[Passage]) -> Iterator[_Heading]:
    """Yield the headings and keys of known kinds with what is said under them."""
    owned: dict[int, list[Passage]] = {}
    for said in passages:
        if said.kinds:
            owned.setdefault(said.part.owner, []).append(said)
    index = {id(part): at for at, part in enumerate(parts)}
    for owner, under in owned.items():
        part = parts[owner]
        for at, (before, said) in enumerate(pairwise(under), 1):
            between = parts[index[id(before.part)] + 1 : index[id(said.part)]] if said.part is not before.part else ()
            if sum(other.own for other in between) > 1 or (said.unit.adrift and _is_about_else(wording, part, said)):
                under = under[:at]
                break
        start = part.heading.start if part.heading else under[0].unit.span.start
        words = part.heading.of(wording.text) if part.heading else ""
        yield _Heading(part, words, under, Span(start, under[-1].unit.span.end))


def _is_about_else(wording: Wording, part: Part, said: Passage) -> bool:
    """Say whether what stands after a section's list speaks about something other than its heading."""
    return any(tells(wording, said, kind) for kind in _AFTER if kind not in (part.kinds or ()))


def _is_minor(wording: Wording, head: _Heading, kinds: Kinds) -> bool:
    """Say whether qualifications are but a condition, or named beside what the heading did not promise."""
    alone = head.under[0] if len(head.under) == 1 else None
    return (
        (kinds != head.part.kinds and len(kinds) > 1)
        or (alone is not None and alone.length < _FEWEST and wording.has_figure(alone))
        or headings.is_condition(head.name)
    )


def _speaks(wording: Wording, head: _Heading, kind: SectionKind) -> bool:
    """Say whether a field says its part: `description: We are hiring ...` does, `description: Chef` does not."""
    if not head.part.key or head.part.heading:
        return True
    key = head.part.key.lower()
    if kind == "apply":
        return "appl" in key or wording.text.startswith("mailto:", head.under[0].unit.span.start)
    return any(kind in said.sure or (said.duties and key.endswith("summary")) for said in head.under)


def _promised(wording: Wording, head: _Heading) -> Kinds:
    """Return the kinds a heading names; a "job description" that is a list of duties is no summary."""
    kinds, under = head.part.kinds or (), head.under
    if kinds == ("company",):
        if head.words.startswith(("Why", "WHY", "why")) and _list_benefits(wording, under):
            return ("company", "benefits") if _any_tells(wording, under, "company") else ("benefits",)
        job = _is_about_job(wording, head) or (" " not in head.words and _opens_with_job(wording, under[0]))
        return ("summary",) if job else kinds
    if kinds == ("preferred",):
        needed = sum(wording.has(said, _NEEDED) and "preferred" not in said.scores for said in under)
        return ("qualifications", "preferred") if 3 * needed >= len(under) else kinds
    items = [said for said in under if said.unit.item]
    listed = len(items) > 1 and items[0] is under[0]
    if kinds == ("summary",) and listed and not _AIM.search(head.words):
        return ("responsibilities",) if 2 * sum(said.duties > 0 for said in items) >= len(items) else kinds
    if kinds == ("benefits",) and listed and "expect" in head.words.lower():  # "What you can expect": work or gifts
        return ("responsibilities",) if 2 * sum(said.duties > 0 for said in items) > len(items) else kinds
    if kinds == ("apply",) and listed and not any(said.addressed for said in items):  # "Interested candidates should:"
        asked = sum("qualifications" in said.scores and not said.scores.get("apply") for said in items)
        return ("qualifications",) if 2 * asked >= len(items) else kinds
    if kinds == ("qualifications",):
        if listed and 2 * sum(_does(wording, head, said) for said in items) >= len(items):
            return ("responsibilities", "qualifications")  # "You": "You run the kitchen", "You order the fish"
        work = sum(said.duties > 0 and "qualifications" not in said.scores for said in items)
        if listed and head.words.lower().startswith("job") and 3 * work > 2 * len(items):
            return ("responsibilities", "qualifications")  # "Job requirements": "Run the kitchen", "Order the fish"
        lone = len(under) == 1 and under[0].length < _PROSE and "qualifications" not in under[0].scores
        return ("apply",) if lone and applying.tells(wording, under[0]) else kinds  # "Meet us!": "Write to ..."
    if {"preferred", "benefits"}.issubset(kinds):  # "Bonus"
        return ("benefits",) if _any_tells(wording, under, "benefits") else ("preferred",)
    if {"company", "qualifications"}.issubset(kinds):  # "Background"
        return ("company",) if _any_tells(wording, under, "company") else ("qualifications",)
    return kinds


def _any_tells(wording: Wording, under: Sequence[Passage], kind: SectionKind) -> bool:
    """Say whether one of some passages tells of a kind."""
    return any(tells(wording, said, kind) for said in under)


def _is_about_job(wording: Wording, head: _Heading) -> bool:
    """Say whether what is under a heading such as "About the Night Team" sums up the job, and tells no employer."""
    named = headings.normal(head.words).split()
    return (
        len(named) > 1
        and not {*wording.title[-1:]}.isdisjoint(named)
        and not _any_tells(wording, head.under, "company")
    )


def _opens_with_job(wording: Wording, first: Passage) -> bool:
    """Say whether a passage begins with what somebody in the job does: "A Data Engineer is responsible for"."""
    title = wording.title
    opening = wording.folded[first.first : first.first + len(title) + 2]
    return bool(title) and opening[:1] in (["a"], ["an"], ["the"]) and opening[1:-1] == title and opening[-1] in _DOES


def _list_benefits(wording: Wording, under: Sequence[Passage]) -> bool:
    """Say whether one passage tells benefits, or several name them in a few words."""
    return sum("benefits" in said.sure for said in under) > 1 or _any_tells(wording, under, "benefits")


def _does(wording: Wording, head: _Heading, said: Passage) -> bool:
    """Say whether a passage tells what one does: "You visit patients", or that under a heading in "will"."""
    if not said.duties:
        return False
    ending = " ".join(head.words.lower().rstrip(" :….*").split()[-2:])
    return wording.folded[said.first] == "you" or ending.endswith(_TO_DO)


_DOES = frozenset(("is", "will", "works", "leads", "supports", "helps", "does", "has"))
_LABELLED = r"[A-Z][\w&/ -]{2,30}: "
_PLANS = r"\b4(?:01|03|57)\s?\(?[a-z]\)?"  # US pension plans


def _holds(wording: Wording, head: _Heading, kind: SectionKind, facts: Facts) -> bool:
    """Say whether what stands under a heading of this kind is what the heading promises."""
    under, text = head.under, wording.text
    first, alone, field = under[0], len(under) == 1, head.part.how == "field"
    if alone and NOTHING.fullmatch(first.unit.span.of(text)):
        return False
    match kind:
        case "qualifications":
            return not (field and alone and len(first.unit.span) < _FEWEST)  # `language: en`
        case "location":
            return first.length > 0 and not (alone and NOWHERE.fullmatch(first.unit.span.of(text)))
        case "deadline":
            return any(wording.has_figure(said) or wording.has(said, _UNTIL) for said in under)
        case "pay" if field and not head.part.heading:
            return any(map(str.isdigit, regex(_PLANS).sub("", first.unit.span.of(text))))
        case "employment_type" if terms.says_terms(Span(first.unit.span.start, head.span.end).of(text)):
            return True
        case "pay" | "employment_type":
            return any(head.span.start <= fact.start < head.span.end for fact in facts[kind])
        case "responsibilities":
            several = first.duties > 1 or first.length > _SENTENCE
            return not alone or several or (field and ";" in first.unit.span.of(text))  # "Bake bread; keep the till"
        case "benefits":
            return _holds_benefits(wording, head)
        case "company":
            return len(under) > 3 or any(
                said.length >= 6 and (wording.has(said, _SAYING) or _is_sentence(wording, said)) for said in under
            )
        case "apply":
            return _holds_way_to_apply(wording, head)
        case "summary" if field:
            return _holds_summary(wording, under)
        case "summary":
            return any(said.length >= 5 and not _is_fact(text, said) for said in under)
        case _:
            return True


def _is_fact(text: str, said: Passage) -> bool:
    """Say whether a passage is a line of facts with a label: "Division: Parks"."""
    return said.unit.field or regex(_LABELLED).match(text, said.unit.span.start) is not None


def _holds_benefits(wording: Wording, head: _Heading) -> bool:
    """Say whether what stands under a heading of benefits tells some, or may be a list of them."""
    under = head.under
    if _any_tells(wording, under, "benefits"):
        return True
    if language(wording.document) != "en":  # the cues are English; elsewhere the heading has to be believed
        return True
    if _BENEFITS.search(head.words):
        commas = sum(said.unit.span.of(wording.text).count(",") for said in under)  # "Uniforms, tools, a day off"
        if commas > 1 or sum(said.unit.item for said in under) > 1:
            return True
    return sum(said.unit.item or said.length < _ITEM for said in under) >= _LINES


def _holds_way_to_apply(wording: Wording, head: _Heading) -> bool:
    """Say whether a heading of applying, if of what happens after, has a way to apply in it or under it."""
    if not _PROCESS.search(head.words) or language(wording.document) != "en":
        return True
    words = headings.normal(head.words).split()  # "Application procedure: send your CV to"
    return not applying.HANDING_IN.isdisjoint(words) or any(
        said.addressed or wording.has(said, applying.SENDING) for said in head.under
    )


def _holds_summary(wording: Wording, under: Sequence[Passage]) -> bool:
    """Say whether a field sums up the job: `role: Over-the-Road Truck Driver` is a title."""
    title = wording.title_at
    return any(
        said.length > 7 or (said.length > 4 and wording.ending(said) in ".!")
        for said in under
        if not (title and said.unit.span.covers(title) and said.length < _ITEM)
    )


def _is_sentence(wording: Wording, said: Passage) -> bool:
    """Say whether most words are small, as in a sentence and unlike an address."""
    small = sum(wording.text[wording.starts[i]].islower() for i in range(said.first, said.last))
    return 2 * small > said.length
