"""Whether a file is a job posting at all."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from jdlint.document import Document
from jdlint.facts import DETAILS, Section, SectionKind, Verdict
from jdlint.regex import regex
from jdlint.understand import title
from jdlint.understand.careers import (
    invites_to_look,
    is_about_hiring,
    is_page,
    says_none_is_open,
    seeks_nobody,
    seeks_so_many,
)
from jdlint.understand.forms import KEYS, is_entry, is_record, is_rule, is_settings, is_template, keyed_kinds
from jdlint.understand.guides import (
    answers_its_reader,
    asks_first,
    asks_how_to_hire,
    defines_occupation,
    explains_adding,
    explains_writing,
    names_offices,
    speaks_of_itself,
)
from jdlint.understand.headlines import headlines, heads_one_job, marked_up, named_kinds, names_a_job
from jdlint.understand.job_lists import FEW, Listed, holds_several, is_all_links, leads_away
from jdlint.understand.kinds_of_text import Other, count_phrases, load_lexicon, weigh_kinds
from jdlint.understand.ladders import LEVELS, count_levels, extends_another, is_rung, weigh_likeness
from jdlint.understand.language import language
from jdlint.understand.spoken_of import calls_for_volunteers, lists_past_jobs, speaks_of_candidates, speaks_of_others
from jdlint.understand.title_form import names_work

# A text with fewer different words of the trade, or where they are rarer, is about something else. Measured: they are
# 7 % of the words of the median posting and 1.5 % of the lowest in 200; of software documentation at most 1.6 % in 19
# of 20.
_FEWEST_JOB_WORDS = 4
_LEAST_SHARE = 0.012
_SHORT = 25  # words; a shorter text says too little
_SHORTEST = 10  # words; a shorter one does so even if it names the pay or says who is wanted
_LONG = 100  # words; of so many, one at least is a word of the trade
_PLAIN = 4  # words; a longer title names work in words that we know
_SURE = 4  # two phrases that want somebody, or one of them and two about applying: a text with these is a posting
_ENOUGH = 3  # what must speak for another kind of text, beside as much as speaks for a posting
_NAMED = 1  # the same for an account of hiring or of roles, where its name stands over the text and no job is named
_MOST = 6  # what phrases and headings weigh at most
_ONE = 3  # what it weighs against a page of jobs that a single heading names one, and the text asks to apply
_PAGE = 3  # what it weighs that a page about jobs names none
_QUIET = 3  # what must speak for a framework where nothing speaks of an opening
_PLENTY = 4  # phrases that want somebody; a page with so many is about that job, whatever its name
_COMMON = 0.03  # the least share of "the", "and", "of" and "to" in English; the median posting has 0.13
_LITTLE, _PARTED = 3, 2  # the most that is said of an opening in a text that offers none, and the fewest parts of it
_SOME = 8  # that much may be said where no job is named, and none of the parts is one of a posting
_TERSE = 50  # words; a shorter text under a job's title may leave the rest to its reader
_MONEY = regex(r"[$£€]\s?\d")
_FENCES = ("```", "~~~")

_FACTS: frozenset[SectionKind] = frozenset({"pay", "apply", "deadline", "employment_type"})
_SIGNS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "summary", "location", "company"})
_TERMS: frozenset[SectionKind] = frozenset({"pay", "deadline", "employment_type"})
_PAID: frozenset[SectionKind] = frozenset({"pay", "deadline"})
_CALLS: frozenset[SectionKind] = frozenset({"pay", "apply", "deadline"})
_SOUGHT: frozenset[SectionKind] = frozenset({"apply", "deadline", "location", "employment_type"})
_OPENING: frozenset[SectionKind] = _FACTS | {"location", "benefits", "equal_opportunity"}
_ADDRESS = frozenset({"you", "your", "we", "our"})  # a posting speaks to its reader
_CAREERS = "a page about careers, not about one job"
_LIST = "a list of jobs, not one posting"
_FRAMEWORK = "a framework of roles and levels, not a posting"

# What every repository holds; in none is it a posting.
_FILE = regex(
    r"(?i)(?:readme|changelog|changes|history|licen[cs]e|copying|contributing|code[_-]of[_-]conduct|security|authors"
    r"|contributors|maintainers|codeowners|notice|requirements(?:-\w+)?)(?:\.(?:md|markdown|txt|html?|rst))?"
)


def verdict(document: Document, sections: Sequence[Section]) -> Verdict:
    """Say whether the document is a job posting, and if it surely is not, why.

    In doubt it is one: a posting that goes unchecked is worse than a README that is checked.
    """
    if _FILE.fullmatch(document.source.path.replace("\\", "/").rpartition("/")[2]):
        return _no("the name of the file says that it is about the repository")
    words, lexicon = document.words, load_lexicon()
    kinds = frozenset(section.kind for section in sections)
    wanted, applying = count_phrases(words, lexicon.hiring, 2)
    if len(words) < _SHORT:
        plain = (len(words) >= _SHORTEST and ("pay" in kinds or wanted)) or is_record(document)
        told = plain or len(kinds & (_FACTS | DETAILS)) + (headlines(document).titled and len(words) >= _SHORTEST) > 1
        if not told and len(lexicon.job & words.places.keys()) < _FEWEST_JOB_WORDS:
            return _no("it holds too little text to be a posting")
    if reason := _other_kind(document, sections, wanted, applying):
        return _no(f"it looks like {reason}")
    if wanted + applying + len(kinds & _OPENING) < 2 and _offers_nothing(document, sections, kinds, wanted + applying):
        return _no("nothing in it speaks of an opening")
    if not wanted + applying and not _FACTS & kinds and not _MONEY.search(document.text) and _is_english(document):
        job = [len(words.places[word]) for word in lexicon.job & words.places.keys()]
        share = sum(job) / max(1, len(words))
        named = title.title(document, ())
        works = named is not None and names_work(named.value)
        titled = works or (named is not None and len(named.value.split()) < _PLAIN)
        signs = len(kinds & _SIGNS) + ("responsibilities" in kinds) + titled
        known = works or len(keyed_kinds(document)) > 1
        if (
            (len(job) < _FEWEST_JOB_WORDS or share < _LEAST_SHARE)
            and not known
            and (signs < 2 or share < _LEAST_SHARE / 3)
        ) or (len(words) >= _LONG and not job):
            return _no("nothing in it speaks of a job")
    return Verdict(is_posting=True)


class _Seen(msgspec.Struct, frozen=True):
    """What was seen of a text, for and against its being a posting.

    `wanted` and `applying` count its phrases that want somebody and tell of applying, `signs` these and what else
    speaks of an opening. `kinds` are those of its sections, `headed` the duties and demands under headings; `whole`
    says that it has both and names a job. `page` and `process` say that it is about careers or about hiring.
    """

    document: Document
    kinds: frozenset[SectionKind]
    headed: frozenset[SectionKind]
    wanted: int
    applying: int
    signs: int
    keyed: int
    titled: bool
    whole: bool
    page: bool
    process: bool

    @property
    def silent(self) -> bool:
        """Whether nothing in it speaks of an opening, no job stands over it, and it has at most half of the parts."""
        return not self.signs + self.titled and len(self.headed) < len(DETAILS)


def _other_kind(document: Document, sections: Sequence[Section], wanted: int, applying: int) -> str | None:
    """Return what else the text is, if its name and phrases say so louder than it speaks of hiring."""
    if is_rule(document):
        return "a rule of jdlint's"
    if is_template(document) or explains_writing(document):
        return "a template or guide for writing postings"
    if holds_several(document, sections):
        return _LIST if count_levels(document) < LEVELS else _FRAMEWORK
    if wanted and seeks_so_many(document):
        wanted += 1
    page = wanted < _PLENTY and is_page(document)
    if (page and seeks_nobody(sections, wanted + applying)) or (wanted < 2 and says_none_is_open(document, sections)):
        return _CAREERS
    process = wanted < _PLENTY and not page and is_about_hiring(document, sections)
    if page or process:
        wanted = min(wanted, 1)
    elif wanted and 2 * wanted + applying >= _SURE:
        return None
    kinds = frozenset(section.kind for section in sections)
    headed = DETAILS.intersection(section.kind for section in sections if section.how == "heading")
    if wanted < 2 and not applying + len(headed) and not kinds & _PAID and is_entry(document):
        return "a link to a job with a line about it"
    whole = kinds >= DETAILS and bool(headed) and not page and names_a_job(document)
    if not wanted and applying + whole < 2 and is_settings(document, sections):
        return "settings or other data"
    keyed = len(keyed_kinds(document))
    facts = kinds & _FACTS
    if wanted < 2 and not applying + keyed and not facts and (is_rung(document) or extends_another(document)):
        return _FRAMEWORK
    signs = wanted + applying + _signs(document, kinds)
    titled = headlines(document).titled
    seen = _Seen(document, kinds, headed, wanted, applying, signs, keyed, titled, whole, page, process)
    listed = Listed(document)
    if reason := _louder_kind(seen, listed):
        return reason
    if len(headed) < len(DETAILS) and not wanted and not titled and listed.is_all():
        return _LIST
    if not wanted + applying and not titled:
        if not kinds & _SOUGHT and count_levels(document) > LEVELS:
            return _FRAMEWORK
        if leads_away(document) >= FEW:
            return _LIST
    if not wanted + applying and not headed and facts <= {"employment_type"} and is_all_links(document):
        return "a list of links, not one posting"
    return _explained(seen) if wanted < 2 and not applying else None


def _explained(seen: _Seen) -> str | None:
    """Return what the text explains, where hardly anything in it offers a job."""
    document = seen.document
    if not seen.wanted and len(seen.headed) < len(DETAILS) and not seen.kinds & _TERMS and explains_adding(document):
        return "a template or guide for writing postings"
    if len(seen.headed) < len(DETAILS) and not seen.kinds & _PAID and calls_for_volunteers(document):
        return "a call for volunteers, not one job"
    if seen.kinds & _CALLS:
        return None
    told = len(seen.headed) == len(DETAILS) or seen.kinds & _OPENING
    if not seen.wanted and not told and defines_occupation(document):
        return "an account of a role or of people, not a posting"
    if names_offices(document):
        return "an account of the offices of a club, not a posting"
    if asks_how_to_hire(document) or (len(seen.headed) < len(DETAILS) and answers_its_reader(document)):
        return "a page on how hiring or starting works, not one job"
    if speaks_of_itself(document, is_job=seen.whole):
        return "a guide, not a posting"
    if not seen.wanted + seen.titled and "responsibilities" not in seen.headed and lists_past_jobs(document):
        return "a curriculum vitae, not a posting"
    if seen.silent and "responsibilities" not in seen.headed and speaks_of_candidates(document):
        return "a page on how hiring or starting works, not one job"
    if seen.silent and speaks_of_others(document):
        return "an account of a role or of people, not a posting"
    return "an article" if not seen.headed and asks_first(document) else None


def _louder_kind(seen: _Seen, listed: Listed) -> str | None:
    """Return the first kind of text in the lexicon that speaks louder than the posting does."""
    names = named_kinds(headlines(seen.document).parts)
    others = load_lexicon().others
    for number, (said, heads) in enumerate(weigh_kinds(seen.document)):
        other, name = others[number], names.get(number, 0)
        weight = said + heads
        if other.shape == "code":
            weight += _code_blocks(seen.document)
        if other.shape == "process" and seen.process:
            weight += _PAGE
        least = min(seen.signs, 1) if other.shape == "levels" else 2
        about_jobs = other.shape in ("jobs", "careers")
        # A page with a job's title at its head is about that job, whatever its frame offers besides.
        if weight + name < least or (seen.titled and not name and about_jobs):
            continue
        weight = min(weight, _MOST) + name
        against = _against(seen, other, name)
        if about_jobs:
            invites, away = other.shape == "careers" and invites_to_look(seen.document), leads_away(seen.document)
            weight += listed.weight() + 2 * invites + _PAGE * bool(name and seen.page) + 2 * (away > 1)
            if "responsibilities" in seen.kinds and not listed.weight() + invites + away:
                against += _ONE  # it says what one does, and of no other job
        elif other.shape == "levels":
            levels = count_levels(seen.document)
            beside = weigh_likeness(seen.document, levels)
            weight += beside
            against = _against_levels(seen, name, levels, against, said + beside)
        if weight >= against:
            return other.reason
    return None


def _against(seen: _Seen, other: Other, name: int) -> int:
    """Return what speaks against another kind of text, which headlines name as surely as `name`."""
    sure = name and other.shape in ("process", "levels") and not names_a_job(seen.document)
    against = (_NAMED if sure else _ENOUGH) + seen.wanted
    against += len((seen.kinds & _FACTS) - other.holds) + len(seen.headed - other.holds)
    against += 0 if "apply" in other.holds else seen.applying
    against += seen.whole and not (name and DETAILS & other.holds)
    if other.shape in ("jobs", "careers"):
        paid = "pay" in seen.kinds or (seen.page and bool(_MONEY.search(seen.document.text)))
        against += 1 + seen.titled + len(seen.headed) * (not seen.page) + (seen.keyed >= KEYS) + 2 * paid
        against += _ONE * ("apply" in seen.kinds and bool(seen.kinds & DETAILS) and heads_one_job(seen.document))
    return against


def _against_levels(seen: _Seen, name: int, levels: int, against: int, said: int) -> int:
    """Return what speaks against a framework of so many levels, beside what does anyway, where so much is said."""
    against += 1 + (not name and levels < LEVELS) + (not name and "pay" in seen.kinds)
    if seen.signs < 2:  # a name alone, headings alone or levels alone are not enough
        alone = (name >= _QUIET) + (levels > LEVELS) + (not name + said)
        against = min(against, _QUIET + 2 * seen.signs + alone)
    if seen.titled and not seen.signs + name:
        against += len(seen.headed) * (1 + (not seen.document.words.places.keys().isdisjoint(_ADDRESS)))
    return against


def _signs(document: Document, kinds: frozenset[SectionKind]) -> int:
    """Count what speaks of an opening besides what is said: facts of a job, an address, an amount."""
    signs = len(kinds & _OPENING)
    return signs if signs > 1 else signs + ("@" in document.text) + bool(_MONEY.search(document.text))


def _offers_nothing(document: Document, sections: Sequence[Section], kinds: frozenset[SectionKind], calls: int) -> bool:
    """Say whether a text of several parts lacks the least that a posting says: who is sought, and for what."""
    signs = calls + _signs(document, kinds)
    details = DETAILS.intersection(section.kind for section in sections if section.how != "body")
    if signs > 1 or len(details) > 1:
        return False
    over, parts = headlines(document), _parts(document)
    said = 3 * signs + len(details) + len(load_lexicon().offer & document.words.places.keys())
    if said > _LITTLE:
        named = over.titled or signs or details or _names_work(document)
        nothing = parts > 0 and said <= _SOME and not named
    elif over.titled and len(document.words) < _TERSE:
        nothing = False
    else:
        nothing = parts >= _PARTED or bool(named_kinds(over.parts) and not names_a_job(document))
    return nothing and language(document) == "en"


def _names_work(document: Document) -> bool:
    """Say whether the title of the text, wherever it stands, names work in words that we know."""
    named = title.title(document, ())
    return named is not None and names_work(named.value)


def _parts(document: Document) -> int:
    """Count the parts of a text under its first heading: further headings, lines that open in bold, a table."""
    bold = {mark.span.start for mark in document.marks if mark.kind == "strong"}
    heads = len(marked_up(document.blocks))
    if not heads:
        return 0
    labels = sum(block.span.start in bold for block in document.blocks if block.kind not in ("heading", "cell"))
    return heads - 1 + labels + _PARTED * any(block.kind == "cell" for block in document.blocks)


def _is_english(document: Document) -> bool:
    """Say whether the text is English beyond doubt, not merely none of the other languages we know."""
    common = sum(len(document.words.places.get(word, ())) for word in ("the", "and", "of", "to"))
    return language(document) == "en" and common >= _COMMON * len(document.words)


def _code_blocks(document: Document) -> int:
    """Count the blocks of code between fences."""
    return sum(mark.kind == "code" and mark.value.startswith(_FENCES) for mark in document.marks)


def _no(reason: str) -> Verdict:
    return Verdict(is_posting=False, reason=reason)
