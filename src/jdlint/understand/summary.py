"""Where a posting says what the role is, when no heading does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jdlint.understand import cues, employer
from jdlint.understand.cues import word_set
from jdlint.understand.title_form import is_line, is_sentence
from jdlint.understand.wording import READER, WILL, Passage, Wording

_FEWEST = 5  # words

# How a sentence opens that tells the reader what they will do.
_YOU_WILL = ("you will", "you'll", "you'd", "you would")
# Cues that tell even under a heading of requirements; cues that need more beside them.
_JOINING_US = frozenset(("to join our", "to join the", "reports to", "will be responsible for"))
_THIS = frozenset(("this role", "this position", "in this role", "in this position", "in this job", "the opportunity"))
_ELIGIBLE = word_set("eligible eligibility")
_WHOM = ("the person we", "the candidate we", "the people we", "who we")
_LOOKED_FOR = frozenset(("looking for", "the opportunity"))
_NEW_JOB = word_set("place job challenge opportunity career employment")
# "We are always looking for good people"
_ANY_TIME = word_set("always constantly continually continuously")
_LOOKING = word_set("looking searching seeking hiring recruiting welcome welcoming on open keen interested happy")
_OF_SOMEBODY = frozenset(("the ideal candidate", "this individual", "the individual"))


def summary(wording: Wording, passages: Iterable[Passage]) -> Passage | None:
    """Return the passage that sums up the role; None where none does."""
    prose = [said for said in passages if said.length >= _FEWEST and not said.unit.field]
    return next(
        (found for seek in (_in_place, _by_cue, _by_duties) if (found := next(seek(wording, prose), None))), None
    )


def _in_place(wording: Wording, prose: list[Passage]) -> Iterator[Passage]:
    """Yield what sums up the role where a summary may stand, or names it above the duties."""
    for said in prose:
        if _is_title(wording, said):
            continue
        if "responsibilities" in said.kinds:
            if not said.unit.item and _names_role(wording, said):
                yield said
        elif "apply" not in said.kinds:
            allowed = (
                said.part.kinds is None
                or said.part.weak
                or said.unit.adrift
                or not employer.OPEN.isdisjoint(said.kinds)
            )
            if allowed and (sums_up(wording, said) or _names_role(wording, said)):
                yield said


def _is_title(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is the line of the title, which sums up nothing: "Opening for a baker in Leeds"."""
    at, line = wording.title_at, said.unit.span.of(wording.text)
    return at is not None and said.unit.span.covers(at) and is_line(line) and not is_sentence(line)


def _by_cue(wording: Wording, prose: list[Passage]) -> Iterator[Passage]:
    """Yield what has a cue of a summary under another heading."""
    for said in prose:
        duty = said.unit.item and said.duties and not wording.has(said, READER)  # "Prepare reports to meet ..."
        if said.part.kinds in ((), ("responsibilities",)):
            if said.scores.get("summary", 0) >= cues.TELLS and not duty:
                yield said
        elif (
            said.kinds == ("qualifications",)
            and not said.unit.item
            and not _JOINING_US.isdisjoint(said.phrases.get("summary", ()))
        ):
            yield said


def _by_duties(wording: Wording, prose: list[Passage]) -> Iterator[Passage]:
    """Yield what tells in a sentence what one does: "You will ...", "Manages one or more care homes, ..."."""
    for said in prose:
        if said.duties and not said.unit.item and not said.kinds:
            you = " ".join(wording.folded[said.first : said.first + 2]).startswith(_YOU_WILL)
            if you or (said is prose[0] and employer.is_act(wording, said.first) and not employer.tells(wording, said)):
                yield said


def sums_up(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence has a cue of what the role is, and not of what its reader seeks or needs."""
    if said.scores.get("summary", 0) < cues.TELLS:
        return False
    phrases = said.phrases["summary"]
    if _at_any_time(wording, said):
        return False
    if _THIS.issuperset(phrases):  # "This role supports ...", but not "Send your CV to apply for this role"
        folded = wording.folded
        this = folded.index("this", said.first, said.last) if "this" in folded[said.first : said.last] else said.last
        does = this < said.first + 4 or employer.acts(wording, this + 2, min(this + 4, said.last))
        return does and not wording.has(said, _ELIGIBLE)
    if _LOOKED_FOR.issuperset(phrases):  # "Looking for a new challenge?", "The person we are looking for has"
        if any(wording.opens(said, whom) for whom in _WHOM):
            return False
        return wording.ending(said) != "?" and not wording.has(said, _NEW_JOB)
    if _OF_SOMEBODY.issuperset(set(phrases) - _THIS):  # "The ideal candidate must be punctual"
        return said.duties > 0 or wording.has(said, WILL)
    return True


def _at_any_time(wording: Wording, said: Passage) -> bool:
    """Say whether a passage looks for people at any time, not for this job."""
    folded = wording.folded
    return any(folded[at] in _ANY_TIME and folded[at + 1] in _LOOKING for at in range(said.first, said.last - 1))


def _names_role(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence says something of the job title."""
    title = wording.title[-2:]
    if not title or ("equal_opportunity" in said.sure and not said.duties) or _at_any_time(wording, said):
        return False
    if wording.title_at and said.unit.span.covers(wording.title_at) and wording.ending(said) not in ".!?:":
        return False  # the line of the title
    folded = wording.folded[said.first : said.last]
    if said.length < len(wording.title) + 4:
        return False
    if all(word in folded for word in title):
        return True
    return len(title) > 1 and title[0] in folded[:6] and f"{title[1]}s" in folded[:7]  # "Sous chefs run ..."
