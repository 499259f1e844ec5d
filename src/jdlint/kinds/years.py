"""kind: years. Demands of experience that are too long, too short for the title, or impossible."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import ClassVar, Literal

from jdlint.facts import Requirement
from jdlint.finding import Hit
from jdlint.kinds.title import title_line
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, plural
from jdlint.understand.bound_years import bound_years
from jdlint.understand.experience import Stretch, stretches

Fault = Literal["impossible", "many", "junior", "senior"]

_ENTRY = frozenset({"intern", "entry", "junior"})
_SENIOR = frozenset({"senior", "lead", "principal"})
_TOP = frozenset({"director", "executive"})
_ANY = 1  # year: a posting that asks for none may not ask for one
_YOUNGEST = 3
"""Years that can be had with every technology of the table: shorter demands are not looked up."""


class Years(Rule, frozen=True, kw_only=True):
    """Looks for one fault in the years of experience a posting asks for.

    `impossible`: more years with a technology than it has been public, on the day the posting came out or else the
    day to judge by; where the data was not verified the level is `uncertain`. `many`: more than `most`, but not for
    the top of an organisation. `junior`: the title (or else the text) says beginner and `some` years or more are a
    must, or any where the text says that none are needed; from `far` on the level is `far`. `senior`: the title says
    senior and no more than `few` are asked for. Slots: `years` (in words; of `impossible` the number), `level` (the
    words that say it); of `impossible` also `technology`, `first`, `source`, `day`, `possible` (in words), `at_most`.
    """

    options: ClassVar[dict[str, str]] = {
        "most": "the most years that may be asked for",
        "some": "years that do not go with a job for beginners",
        "far": "years that go with it even less",
        "few": "the most years that are few for a senior title",
    }
    slots: ClassVar[tuple[str, ...] | None] = (
        "years",
        "technology",
        "first",
        "source",
        "day",
        "possible",
        "at_most",
        "level",
    )

    find: Fault
    most: int = 10
    some: int = 3
    far: int = 5
    few: int = 2

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each faulty demand; for a title at most one."""
        places = posting.words.places
        if any(word in places for word in ("years", "yrs", "year", "yr", "decades", "decade")):
            yield from _CHECKS[self.find](self, posting, context)


def _demands(posting: Posting) -> Iterator[tuple[Requirement, Stretch]]:
    for requirement in posting.requirements:
        for stretch in stretches(posting.text, requirement.span):
            yield requirement, stretch


def _day(posting: Posting, context: Context) -> date:
    """Return the day that decides what was possible: that of publication, where it is given in full."""
    try:
        return date.fromisoformat(posting.posted.value[:10]) if posting.posted else context.as_of
    except ValueError:
        return context.as_of


def _impossible(_: Years, posting: Posting, context: Context) -> Iterator[Hit]:
    text = posting.text
    day = None
    for requirement, stretch in _demands(posting):
        if stretch.years < _YOUNGEST:
            continue
        block = posting.document.block_at(stretch.span.start)
        end = min(requirement.span.end, posting.document.spans[block or 0].end)
        bound = bound_years(text, stretch, requirement.span.start, end)
        if bound is None:
            continue
        day = day or _day(posting, context)
        oldest = min(bound.technologies, key=lambda technology: technology.since)
        possible = oldest.years_on(day)
        if stretch.years > possible:
            sure = all(technology.confidence != "low" for technology in bound.technologies)
            slots = {
                "years": str(stretch.years),
                "technology": oldest.name,
                "first": oldest.first,
                "source": oldest.title,
                "day": day.isoformat(),
                "possible": plural(possible, "whole year") if possible else "less than a year",
                "at_most": str(possible),
            }
            yield Hit(bound.span, slots, level=None if sure else "uncertain")


# Words that make years one way among others, or no must.
_OPTIONAL = (
    r"(?i)\bin lieu\b|\bsubstitut|\binstead\b|\bpreferr?ed\b|\bpreferabl|\bideally\b|\bdesir|\badvantage|\ba plus\b"
    r"|\bbonus\b|\bnice\b|\basset\b|\bbeneficial\b|\bhelpful\b|\bwelcome\b|\boptional\b|\bor (?:an? )?equivalent\b"
    r"|\bnot (?:required|necessary|essential|needed)\b|\bno (?:need|requirement)\b|\b(?:not|n[’']t) (?:ask|need"
    r"|require|have to"
    r"|expect)\b"
    r"|\bwhether\b"
)


_EDUCATION = (
    r"(?i)\b(?:degree|diploma|bachelor|master|ph\.?d|b\.?sc?|associate|ged|education|training|certificat|qualification"
    r"|college|graduate|coursework|study)"
)
_OR = r"(?i)(?:^|[\s,;/(])or\b|/"


def _is_must(posting: Posting, requirement: Requirement, stretch: Stretch, aside: str = "") -> bool:
    """Say whether years are a must with no other way: "a degree or four years" is met by a degree.

    `aside` is a sentence that says nothing about it.
    """
    text = requirement.text.replace(aside, "")
    if requirement.level != "must" or regex(_OPTIONAL).search(text):
        return False
    outside = (
        posting.text[requirement.span.start : stretch.span.start]
        + " "
        + posting.text[stretch.span.end : requirement.span.end]
    )
    return not (regex(_EDUCATION).search(outside) and regex(_OR).search(outside))


_LOOK_BACK = 30  # code points before an item, where a label may stand
# What makes years those of a person at work: "15 years in audit", "minimum of 15 years", "Experience: 15 years".
_AT_WORK_AFTER = (
    r"(?i)[’'s+\s]*(?:or more\s|plus\s|\+\s*)?(?:of|in|as|with|on(?= \w)|at|behind|under your belt|\w+ing)\b"
    r"(?!\s+(?:business|a row|operation|existence|site|display|loan|the market|age|market)\b)"
    r"|[’'s\s]*(?:[\w’'/-]+\s+){0,3}(?:experience|exp|expertise|practice|background|service|call|pqe)\b"
    r"|[’'\s]*(?:post[- ]\w+|cognate|min|required|essential|needed)\b|\s*minimum\W*$"
)
_AT_WORK_BEFORE = (
    r"(?i)\b(?:experience|expertise|background|minimum|at least|min|spent|worked|career)\b[^.;\n]{0,40}$"
    r"|\bexperience(?: level| required)?\s*[:(–-]?\s*$|\b(?:ha(?:ve|s)|[’']ve) been (?:\w+ing"
    r"|an? \w+) for\b[^.;\n]{0,20}$"
)


# What takes or keeps for years and is nobody's work.
_OF_THINGS = (
    r"(?i)\b(?:stored|kept|keep|retain\w*|archived?|repa(?:y|id)|lasts?|children|pupils|residents|lease|guarantees?)\b"
)
# "Java developer (15+ years)", "Waiter, 12 years": nothing but the years is said.
_SET_OFF, _LAST = r"[(,:|–—-]\s*$", r"\+?\s*\)?\W*$"


def _is_experience(posting: Posting, requirement: Requirement, stretch: Stretch) -> bool:
    """Say whether years are experience, not the age of the house or of its customers."""
    text, start, end = posting.text, stretch.span.start, requirement.span.end
    if regex(_AT_WORK_AFTER).match(text, stretch.span.end, end):
        return True
    if regex(_OF_THINGS).search(text, requirement.span.start, start):
        return False
    if regex(_AT_WORK_BEFORE).search(text, max(0, requirement.span.start - _LOOK_BACK), start):
        return True
    set_off = regex(_SET_OFF).search(text, requirement.span.start, start)
    return bool(set_off and regex(_LAST).match(text, stretch.span.end, end)) and "consecutive" not in text[start:end]


# Those at the top of an organisation, where a sentence and no title names them.
_AT_TOP = r"(?i)\b(?:directors?|chief (?:\w+ ){1,2}officer|ceo|cfo|coo|cto|president)\b"


def _many(rule: Years, posting: Posting, _: Context) -> Iterator[Hit]:
    if posting.seniority and posting.seniority.value in _TOP:
        return
    for requirement, stretch in _demands(posting):
        if posting.title is None and regex(_AT_TOP).search(posting.text, requirement.span.start, stretch.span.start):
            continue
        if (
            stretch.years + (stretch.more is not None) > rule.most
            and _is_must(posting, requirement, stretch)
            and _is_experience(posting, requirement, stretch)
        ):
            start = stretch.span.start if stretch.years > rule.most or stretch.more is None else stretch.more
            yield Hit(Span(start, stretch.span.end), {"years": plural(stretch.years, "year")})


def _title_level(posting: Posting, levels: frozenset[str]) -> str | None:
    """Return the word of the title that gives it one of the levels; None when the title spans several."""
    title, seniority = posting.title, posting.seniority
    if title is None or seniority is None or seniority.value not in levels or not title.span.covers(seniority.span):
        return None
    if regex(_SEVERAL).search(title.value) or regex(_NO_LEVEL).search(title.value) or title_line(posting) is None:
        return None
    return seniority.span.of(posting.text)


# Titles that span levels, and words that look like a level and are none: a junior high school, a college, lead paint.
_SEVERAL = (
    r"(?i)(?:junior|jr|entry|intern|graduate|trainee)\b.{0,20}\b(?:mid|senior|sr|experienced|lead|medior|intermediate)"
    r"|(?:mid|senior|sr|lead|medior)\b.{0,20}\b(?:junior|jr|entry|intern|graduate)"
)
_NO_LEVEL = (
    r"(?i)\bjunior (?:high|school|college|league|achievement|year|programme|program|golf|tennis|football|cricket|prom"
    r"|doctor|clinical fellow|fellow|researcher fellow|faculty)|\bjuniors\b|\b(?:intern|internship|trainee|apprentice"
    r"|apprenticeship|graduate|volunteer)s? (?:\w+ )?(?:coordinator|co-ordinator|manager|supervisor|director|advisor"
    r"|adviser|recruiter|program|programme|scheme|school|studies|admissions|assistant|fellow|nurse|researcher"
    r"|teaching)|\bsenior (?:living|care|citizens?|center|centre|services|housing|high|school|home|companion|move)"
    r"|\b(?:a|an|of|managing|mentor\w*|supervis\w*|coach\w*|experience|report\w*)\b.*\b(?:junior|intern|trainee|senior"
    r"|lead)|\b(?:team|shift|crew|floor|line) lead(?:er)?s?\b|\blead (?:generat\w+|gen|paint|abatement|time|management"
    r"|research|qualif\w+)|\bphd\b|\bpost-?doc"
)


def _level_in_text(posting: Posting) -> str | None:
    """Return the words that call the job a beginner's in the text, where the title gives no level."""
    level = posting.seniority
    if level is None or level.value != "entry" or (posting.title and posting.title.span.covers(level.span)):
        return None
    before = posting.text[max(0, level.span.start - _LOOK_BACK) : level.span.start]
    of_this_job = regex(_THIS_IS).search(before) and not posting.text.startswith("s", level.span.end)
    return level.span.of(posting.text) if of_this_job else None


def _none_needed(posting: Posting) -> str | None:
    """Return the sentence that says that no experience is asked for, whoever applies."""
    found = regex(_NONE_NEEDED).search(posting.text) if "experience" in posting.words.places else None
    return found.group("said") if found else None


_THIS_IS = r"(?i)\b(?:this is|(?:role|position|job|post) is) an?\s$"
_NONE_NEEDED = (
    r"(?i)(?:^|[.!?\n]\s*)(?P<said>no (?:previous |prior |relevant |work )?experience (?:is )?"
    r"(?:necessary|needed|required|essential)|(?:previous |prior )?experience (?:is )?not"
    r" (?:necessary|needed|required|essential))(?=\s*(?:[.!\n,;–—-]|$))"
)


# A beginner in the sentence that asks for the years, or the one before: "Trainee chef with three years of ...".
_BEGINNER = (
    r"(?:^\W*|[.!;:]\s+|\(|(?i:\b(?:an?|our|this|the|for|as|wanted:?|hiring:?|seeking"
    r"|ideal)\s))(?i:(?P<level>entry[- ]level"
    r"|beginners?|starter|junior|trainee|apprentice|intern(?:ship)?|school[- ]leavers?|first job|newly qualified|nqt"
    r"|graduate (?:role|job|post|position)"
    r"|(?:recent|fresh|new) graduates?|freshers?|graduate trainee))(?![\w-])"
)
_LEADS_UP = 140  # characters before the years within which the beginner is named
_OF_OTHERS = (
    r"(?i)\b(?:mentor\w*|train(?:s|ing)?|supervis\w+|manag\w+|coach\w*|teach\w*|support\w*|recruit(?:s|ing)?|senior|not"
    r"|n[’']t|no longer|from|beyond)\b"
)
_OTHERWISE = (
    r"(?i)\b(?:we|they|our|senior|not|n[’']t|from|beyond|lasts?|lasting|join|(?:programme|program|scheme|internship"
    r"|apprenticeship|traineeship) (?:of|for|is|over))\b"
)


def _level_beside(posting: Posting, requirement: Requirement, stretch: Stretch) -> str | None:
    """Return the words right before some years that say that a beginner is sought."""
    text = posting.text
    at = posting.document.block_at(stretch.span.start)
    start = max(stretch.span.start - _LEADS_UP, 0 if at is None else posting.document.spans[at].start)
    cut = at is not None and start > posting.document.spans[at].start
    before = ("x " if cut else "") + text[start : stretch.span.start]  # what is cut off begins no sentence
    found = regex(_BEGINNER).search(before)
    if (
        found is None
        or regex(_NO_LEVEL).search(before, found.start("level"))
        or regex(_SEVERAL).search(requirement.text)
    ):
        return None
    if before[found.end() :].strip() == "for" or regex(_OF_OTHERS).search(
        before, max(0, found.start() - _LOOK_BACK), found.start()
    ):
        return None
    return None if regex(_OTHERWISE).search(before, found.end()) else found["level"]


def _junior(rule: Years, posting: Posting, _: Context) -> Iterator[Hit]:
    none = _none_needed(posting)
    told = none or _title_level(posting, _ENTRY) or _level_in_text(posting)
    too_many = _ANY if none else rule.some
    musts = [
        (stretch, level)
        for requirement, stretch in _demands(posting)
        if stretch.years >= too_many
        and (level := told or _level_beside(posting, requirement, stretch)) is not None
        and _is_must(posting, requirement, stretch, none or "")
    ]
    if musts:
        longest, level = max(musts, key=lambda must: must[0].years)
        slots = {"years": plural(longest.years, "year"), "level": level}
        yield Hit(longest.span, slots, level="far" if longest.years >= rule.far else None)


# Experience at a grade, or behind a higher degree, counts for more than its years.
_GRADED = (
    r"(?i)\b(?:in a class|at (?:\w+ ){0,2}level|grade|gs-?\d+|journey\w*|specialized experience|master|ph\.?\s?d"
    r"|doctor\w*)\b|\bas an? (?:[A-Z]\w+ ?){2,}with the\b"
)


def _senior(rule: Years, posting: Posting, _: Context) -> Iterator[Hit]:
    level = _title_level(posting, _SENIOR)
    demands = list(_demands(posting)) if level else []
    longest = max(demands, key=lambda demand: demand[1].most or demand[1].years, default=None)
    if level is None or longest is None:
        return
    requirement, stretch = longest
    if regex(_GRADED).search(requirement.text) or requirement.technologies:
        return
    if (stretch.most or stretch.years) <= rule.few and _is_general(posting, stretch):
        yield Hit(stretch.span, {"years": plural(stretch.most or stretch.years, "year"), "level": level})


def _is_general(posting: Posting, stretch: Stretch) -> bool:
    """Say whether years are of experience as such or in the trade, not with one tool or in one duty."""
    after = posting.text[stretch.span.end : stretch.span.end + 60]
    return bool(regex(r"\W*(?:(?:of|in)\s+)?(?:[\w/-]+\s+){0,3}experience\b", re.IGNORECASE).match(after))


_CHECKS: dict[Fault, Callable[[Years, Posting, Context], Iterator[Hit]]] = {
    "impossible": _impossible,
    "many": _many,
    "junior": _junior,
    "senior": _senior,
}
