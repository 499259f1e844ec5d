"""What each unit of a posting holds, and whether it tells of a kind of section."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence

import msgspec

from jdlint.facts import SectionKind
from jdlint.understand import applying, asked, cues, duties, employer, equality, offer
from jdlint.understand.outline import Part
from jdlint.understand.wording import Passage, Wording

_NONE: frozenset[SectionKind] = frozenset()


class Question(msgspec.Struct, frozen=True):
    """How a kind is looked for: which passages are worth asking, and whether one tells of the kind."""

    may_tell: Callable[[Wording, Passage], bool]
    tells: Callable[[Wording, Passage], bool]


QUESTIONS: Mapping[SectionKind, Question] = {
    "responsibilities": Question(lambda _, said: said.duties > 0, duties.tells),
    "qualifications": Question(asked.may_tell_needed, asked.tells_needed),
    "preferred": Question(asked.may_tell_preferred, asked.tells_preferred),
    "benefits": Question(offer.may_tell, offer.tells),
    "company": Question(employer.may_tell, employer.tells),
    "apply": Question(applying.may_tell, applying.tells),
    "equal_opportunity": Question(equality.may_tell, equality.tells),
}


def tells(wording: Wording, said: Passage, kind: SectionKind) -> bool:
    """Say whether a passage tells of a kind by its own words."""
    question = QUESTIONS.get(kind)
    return kind in said.sure if question is None else question.tells(wording, said)


def read(wording: Wording, parts: Sequence[Part]) -> list[Passage]:
    """Return what is said in the parts of a posting, unit by unit."""
    hits = cues.hits(wording.document)
    where = [hit.at for hit in hits]
    gifts, folded, starts, verbs = cues.given(), wording.folded, wording.starts, wording.verbs
    units = [unit.span.start for part in parts for unit in part.units]
    ends = [bisect_right(units, place) for place in applying.addresses(wording.document)]
    addressed = {units[end - 1] for end in ends if end}
    found: list[Passage] = []
    for part in parts:
        kinds = part.kinds or ()
        for unit in part.units:
            first = bisect_left(starts, unit.span.start)
            last = bisect_left(starts, unit.span.end, first)
            at = bisect_left(where, first)
            told = hits[at : bisect_left(where, last, at)]
            scores: dict[SectionKind, int] = {}
            phrases: dict[SectionKind, list[str]] = {}
            for hit in told:
                scores[hit.kind] = scores.get(hit.kind, 0) + hit.weight
                phrases.setdefault(hit.kind, []).append(hit.phrase)
            sure = frozenset([hit.kind for hit in told if hit.weight >= cues.TELLS]) if told else _NONE
            # "Work experience with ...", "Track record of leading ..." open with a verb and tell no duty.
            asks = (
                first < last
                and folded[first] in verbs
                and any(hit.at == first and hit.kind == "qualifications" and hit.weight >= cues.TELLS for hit in told)
            )
            found.append(
                Passage(
                    unit,
                    part,
                    kinds,
                    first,
                    last,
                    last - first,
                    scores,
                    phrases,
                    sure,
                    0 if asks else duties.count(wording, first, last),
                    not gifts.isdisjoint(folded[first:last]),
                    unit.span.start in addressed,
                )
            )
    return found
