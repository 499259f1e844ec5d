"""Of whom a text speaks that offers no job: people at large, candidates, volunteers, or one who had many jobs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.understand import title
from jdlint.understand.kinds_of_text import load_lexicon
from jdlint.understand.title_form import names_work

_THEY, _THEY_SHARE = 3, 0.01

# Words of how people are hired: how many different ones, how many in all, and their least share.
_DIFFERENT, _TIMES, _SHARE = 3, 4, 0.015
_OFTEN = 6  # such words in a text that does not say what it is about
READER = frozenset({"you", "your", "you'll", "you're", "you've"})
_READER_SHARE = 0.02

# Several volunteers, beside "volunteer" itself.
_VOLUNTEERS = frozenset({"volunteers", "volunteering"})
_FEW, _VOLUNTEER_SHARE = 2, 0.015
_VOLUNTEER = regex(r"\bvolunteer(?:s|ing)?\b", re.IGNORECASE)

# "2011 - 2016", "2019 to now": jobs that somebody had; not a school year, "2025-2026".
_YEARS = regex(r"\b((?:19|20)\d\d)\s?(?:-|–|—|to)\s?((?:19|20)\d\d|present|now|today)\b", re.IGNORECASE)
_PAST = 2


def _count(document: Document, words: Iterable[str]) -> int:
    return sum(len(document.words.places.get(word, ())) for word in words)


def speaks_of_others(document: Document) -> bool:
    """Say whether the text speaks of people as "they" all along: of those who hold a role, or who apply for any."""
    times = _count(document, ("they",))
    return times >= _THEY and times >= _THEY_SHARE * len(document.words)


def speaks_of_hiring(document: Document, times: int = _TIMES) -> bool:
    """Say whether the text speaks of interviews, candidates and hiring all along."""
    counts = [len(document.words.places[word]) for word in load_lexicon().process & document.words.places.keys()]
    return len(counts) >= _DIFFERENT and sum(counts) >= max(times, _SHARE * len(document.words))


def speaks_of_candidates(document: Document) -> bool:
    """Say whether the text speaks of hiring, but hardly to one who might be hired."""
    return _count(document, READER) <= _READER_SHARE * len(document.words) and speaks_of_hiring(document, _OFTEN)


def calls_for_volunteers(document: Document) -> bool:
    """Say whether the text asks for volunteers at large, for no job that it names."""
    if _count(document, _VOLUNTEERS) < _FEW:
        return False
    if _count(document, (*_VOLUNTEERS, "volunteer")) < _VOLUNTEER_SHARE * len(document.words):
        return False
    named = title.title(document, ())
    return named is None or not names_work(_VOLUNTEER.sub("", named.value))


def lists_past_jobs(document: Document) -> bool:
    """Say whether the text tells in which years somebody had which job."""
    found = {
        match.group()
        for match in _YEARS.finditer(document.text)
        if not match.group(2).isdigit() or int(match.group(2)) - int(match.group(1)) > 1
    }
    return len(found) >= _PAST
