"""Whether a text is about working or being hired somewhere, not about one job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jdlint.document import Document
from jdlint.facts import DETAILS, Section
from jdlint.regex import regex
from jdlint.understand import headings, title
from jdlint.understand.headlines import HEADLINE, PARTS, SAYS, TOP, headlines, is_job, is_page_name, marked_up
from jdlint.understand.job_lists import FEW, loops_over_jobs
from jdlint.understand.kinds_of_text import HEADING, load_lexicon
from jdlint.understand.spoken_of import speaks_of_hiring
from jdlint.understand.title_form import bare, is_general, is_plural, names_work

_ANYBODY = regex(r".* (?:professional|specialist|expert|enthusiast)s")  # "tech professionals"
_NO_TITLE = frozenset(
    {"join", "meet", "become", "during", "after", "before", "about", "finding", "our", "why", "how", "what", "where"}
)
_SENTENCE = 200  # code points of a sentence that are read
_FULL_STOP = regex(r"[.!?]\s")
_JOBS = frozenset({"jobs", "roles", "positions", "vacancies", "openings", "opportunities", "placements", "careers"})
_LOOK = frozenset({"search", "browse", "explore", "view", "see", "find", "check", "discover", "look"})
_BEFORE = 5  # words before "jobs" among which one may invite to look

_INTERVIEWS = frozenset({"interview", "interviews"})

# "We seek 3-4 members": so many are wanted for one job.
_COUNTED = regex(
    r"(?i)\bwe(?: are|'re|’re)? (?:currently |now )?(?:seek(?:ing)?|recruit(?:ing)?|hiring|need|look(?:ing)? for)"
    r" (?:up to )?(?:one|two|three|four|five|six|\d{1,2}(?:[-–]\d{1,2})?) [a-z\d]"
    r"|\bha(?:s|ve) (?:\w+ )?(?:vacanc(?:y|ies)|openings?|positions?) for (?:an? )?[a-z]"
)

# "There are no open positions", in several languages; not asked, "Keine offene Stelle gefunden?".
_NONE = frozenset(
    {"no", "not", "aucun", "aucune", "pas", "keine", "ninguna", "nessuna", "non", "geen", "não", "nenhuma"}
)
_NONE_IS_OPEN = regex(
    r"\b(?:(?:there (?:are|is)|we|we've|do|does|have|has|are)(?: \w+){0,2} no(?: \w+){0,2} (?:positions?|vacanc(?:y"
    r"|ies)|openings?|jobs|roles|opportunities)|not (?:currently )?(?:hiring|recruiting)|(?:aucune? |pas (?:de "
    r"|d['’]))(?:offres?|postes?|recrutements?)|keine (?:(?:offene|freie|aktuelle|vakante)n? )*(?:stellen(?:angebote"
    r"|ausschreibungen)?|positionen|jobs)|(?:no (?:hay|tenemos)(?: \w+)?|ninguna) (?:vacantes?|ofertas?|puestos?"
    r"|plazas?)|(?:nessuna|non (?:ci sono|abbiamo)(?: \w+)?) (?:posizion[ei]|offert[ae])|geen (?:\w+e )?(?:vacatures?"
    r"|functies|posities)|(?:não (?:há|temos)(?: \w+)?|nenhuma) vagas?)\b(?![^.!\n]*\?)",
    re.IGNORECASE,
)
_BRIEF = 120  # words; a longer page says more than that nothing is open


def is_page(document: Document) -> bool:
    """Say whether markup names the text as nothing but a page about jobs, and no job is named in it."""
    heads = [field.span for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    heads += [head.span for head in marked_up(document.blocks[:TOP])[:1]]
    lines = {span.of(document.text).replace(" @ ", " at ") for span in heads if len(span) < HEADLINE}
    parts = {headings.normal(part) for line in lines for part in {line, *PARTS.split(line)} if len(part) <= HEADING}
    if not any(map(is_page_name, parts)):
        return False
    if seeks_so_many(document):
        return False
    job = title.title(document, ())
    if job is not None and headings.normal(job.value) not in parts and _names_a_job(job.value):
        general = is_general(job.value.casefold(), capitals=job.value[0].isupper())  # "looking for volunteers"
        general = general or bool(_ANYBODY.fullmatch(document.text, job.span.start, job.span.end + 1))
        if not general and not _seeks_several(document, job.span.start):
            return False
    named = (head.span.of(document.text) for head in marked_up(document.blocks) if len(head.span) < HEADLINE)
    return sum(_names_a_job(line) and is_job(line) for line in named) != 1


def seeks_so_many(document: Document) -> bool:
    """Say whether the text seeks a number of people for one job: "We are looking for one PhD student"."""
    said = _COUNTED.search(document.text)
    return said is not None and not _seeks_several(document, said.start())


def _names_a_job(line: str) -> bool:
    """Say whether a line names work, not like "Join the crew", "After the internship" or just "Internships"."""
    if not names_work(line) or line.split()[0].casefold() in _NO_TITLE:
        return False
    return not is_page_name(headings.normal(line))


def _seeks_several(document: Document, start: int) -> bool:
    """Say whether the sentence with a title goes on to name people of several crafts: "engineers, cooks and nurses"."""
    sentence = _FULL_STOP.split(document.text[start : start + _SENTENCE], maxsplit=1)[0]
    words = map(bare, sentence.split())
    return len({word for word in words if is_plural(word)}) >= FEW


def seeks_nobody(sections: Sequence[Section], calls: int) -> bool:
    """Say whether a page about jobs says hardly anything of one: no duties, no pay, and no more than a call.

    Where it does not say how or until when to apply either, "you will be expected to" is no duty of a job.
    """
    kinds = {section.kind for section in sections}
    headed = {section.kind for section in sections if section.how != "body"}
    if calls > 1 or "pay" in kinds or "responsibilities" in headed:
        return False
    if kinds.isdisjoint({"apply", "deadline"}):
        return True
    return "responsibilities" not in kinds and (not calls or headed.isdisjoint(DETAILS))


def says_none_is_open(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a brief text without a job in it says that none is open."""
    if len(document.words) > _BRIEF or _NONE.isdisjoint(document.words.places):
        return False
    kinds = {section.kind for section in sections}
    if headlines(document).titled or "pay" in kinds or kinds >= DETAILS:
        return False
    return bool(_NONE_IS_OPEN.search(document.text))


def invites_to_look(document: Document) -> bool:
    """Say whether the text sends its reader to other jobs, "Browse our open roles", or lists them when it is built."""
    words = document.words
    for word in _JOBS & words.places.keys():
        for place in words.places[word]:
            if not _LOOK.isdisjoint(words.folded[max(0, place - _BEFORE) : place]):
                return True
    return loops_over_jobs(document)


def is_about_hiring(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a text that is named for hiring, not for a job, speaks of interviews all the time."""
    subject, words = load_lexicon().process, document.words
    if words.places.keys().isdisjoint(_INTERVIEWS) or not speaks_of_hiring(document):
        return False
    if any(s.kind == "responsibilities" and s.how != "body" for s in sections):
        return False
    job = title.title(document, ())
    if job is not None and names_work(job.value):
        return False
    lines = map(str.split, headlines(document).parts)
    return any(not subject.isdisjoint(line) and SAYS.isdisjoint(line) for line in lines)
