"""Is the work done remotely, on site, or partly both, as far as the posting says?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.document import Document
from jdlint.facts import Stated, WorkMode
from jdlint.text import Span, sentence_at

# How much a statement weighs: about this role, in general, about the employer.
_ROLE, _GENERAL, _EMPLOYER = 3, 2, 1

_CUE = re.compile(
    r"[Rr]emote(?:ly)?\b|REMOTE\b|[Hh]ybrid\b|HYBRID\b|[Oo]n[- ]?[Ss]ite\b|ON-?SITE\b|[Tt]ele(?:commut|work)\w*|TELECOMMUTE\b|"
    r"[Ff]rom [Hh]ome\b|WFH\b|[Aa]t [Hh]ome\b|[Dd]istributed(?:ly)?\b|[Ff]rom anywhere\b|[Oo]ffices?\b|[Ii]n[- ][Pp]erson\b|field environment"
)
_NOT_REMOTE_WORK = re.compile(
    r"(?i)[ -](?:procedure|sens|control|site|monitor|area|communit|patient|access|desktop|server|device|system|communication|"
    r"support|office|village|customer|client|user|team|worker|staff|employee|location|health|consult|deliver|learn|meeting|"
    r"code|execution|region|diagnos|testing|management|assistance|hands|infrastructure|connect|tool|network|data|vehicle|operated|"
    r"branch|repositor|camera|island|part|country|countries|town|sales|sites?\b|workforce|setup|installation|maintenance|computing|call)"
)
_OF_A_ROLE = re.compile(
    r"(?i)(?:\s|[-/])+(?:position|role|job|opportunit|contract|freelance|based|only|friendly|eligible|within|from|across|in the|in [A-Z]|"
    r"or hybrid|or in|/|work(?:ing|er)?\b|u\.?s|uk\b|eu\b|emea|[-–—(]|option|internship|developer|engineer|senior|full)"
)
_BEFORE_ROLE = re.compile(
    r"(?i)(?:100 ?%|fully|full|completely|entirely|totally|permanent(?:ly)?|primarily|is|are|be|a|as|this|or|and|work(?:ing)?|hire a|"
    r"location|type|arrangement|workplace|mode|partially|mostly|either|office|[,/(|–-])[\s:(/]*$"
)
_NOT = re.compile(r"(?i)\b(?:not|no|never|non|cannot|isn['’]t|without)\b[\w\s,/-]{0,24}$")
_NO_AFTER = re.compile(
    r"(?i)[^.!?]{0,40}?(?:\b(?:is|are) not\b|\bnot (?:available|possible|an option|permitted|offered|eligible)|\s?:\s?no\b|\s?[-–]\s?no\b)"
)
_NOT_ON_SITE_WORK = re.compile(
    r"(?i)[ -](?:parking|gym|cafe|canteen|child|nursery|fitness|restaurant|café|training|visit|customer|client|interview|amenit|medical|"
    r"health|clinic|massage|doctor|catering|facilit|meal|chef|kitchen|laundry|housing|accommodation|support|inspection|"
    r"meeting|event|course|yoga|pool|spa|shop|store|café|wellness|physio|bar\b|service|installation|assessment|audit|day ?care|at (?:customer|client))"
)
_HYBRID_WORK = re.compile(
    r"(?i)(?:\s|[-/])*(?:position|role|job|work|remote|office|schedule|model|flexib|arrangement|pattern|team|option|opportunit|environment|"
    r"set[- ]?up|basis|from|in\b|mode|company|culture|polic|approach|[-–—(,|/)]|$|\d|\.)"
)
_DAYS = re.compile(
    r"(?i)\b(\d|one|two|three|four|five)(?:\s?(?:-|–|to|or)\s?(?:\d|two|three|four|five))?\s?(?:\+ )?(?:days?|x)\b(?:[\w\s/'’]{0,24})$"
)
_DAYS_AFTER = re.compile(
    r"(?i)[\s:(,]*(?:[\w'’]+\s){0,5}?(\d|one|two|three|four|five)\s?(?:(?:-|–|to|or) ?\w+ )?days?\s?(?:a|per|each|/|every)\s?(?:week|month)"
)
_WORK_IN_OFFICE = re.compile(
    r"(?i)\b(?:work|working|based|work is)\s(?:primarily |mainly |full[- ]time |daily |onsite |exclusively )?(?:in|from|at|out of)\s(?:our|the|an?)\s(?:[^\s.;]+\s){0,6}$"
)
_OWN = re.compile(
    r"(?i)\b(?:opportunit(?:y|ies) to|option to|possib\w+ to|ability to|able to|occasional(?:ly)?|some|sometimes|ad[- ]hoc)\b[\w\s,]{0,30}$"
)


def _evidence(document: Document) -> Iterator[tuple[WorkMode, int, Span]]:
    """Yield every statement about where the work is done: what it says, its weight, its words."""
    text = document.text
    for match in _CUE.finditer(text):
        word = match.group().lower()
        block = document.blocks[at] if (at := document.block_at(match.start())) is not None else None
        if block is None or not block.span.start <= match.start() < block.span.end:
            continue
        before = text[max(block.span.start, match.start() - 60) : match.start()]
        after = text[match.end() : min(block.span.end, match.end() + 60)]
        found = _read(word, before, after, block.span, text)
        if found:
            yield found[0], found[1], Span(*match.span())


def _read(word: str, before: str, after: str, block: Span, text: str) -> tuple[WorkMode, int] | None:
    alone = len(block) < 40 or before.lower().endswith("#li-")
    if word.startswith("remote"):
        return _remote(word, before, after, alone)
    if word.startswith("hybrid"):
        if _NOT.search(before) or not (alone or _HYBRID_WORK.match(after)):
            return None
        return ("onsite" if _NO_AFTER.match(after) else "hybrid"), _ROLE
    if word.startswith(("on", "in")):
        return _on_site(word, before, after, alone)
    if word.startswith("office"):
        return _office(before, after)
    return _home(word, before, after)


def _remote(word: str, before: str, after: str, alone: bool) -> tuple[WorkMode, int] | None:
    if _NOT.search(before):
        return "onsite", _GENERAL
    if _NO_AFTER.match(after) and not after.lstrip().startswith(","):
        return "onsite", _ROLE
    if _NOT_REMOTE_WORK.match(after) and not alone:
        return None
    if re.match(r"(?i)[- ](?:first|culture|company|friendly|environment)", after):
        return "remote", _GENERAL
    if word == "remotely":
        if _OWN.search(before):
            return None
        return ("remote", _ROLE) if re.search(r"(?i)work\w*\s+(?:\w+ )?$|performed |based ", before) else None
    if alone or _BEFORE_ROLE.search(before) or _OF_A_ROLE.match(after):
        return "remote", _EMPLOYER if _OWN.search(before) else _ROLE
    return None


def _on_site(word: str, before: str, after: str, alone: bool) -> tuple[WorkMode, int] | None:
    if word.startswith("in"):
        in_role = re.match(r"(?i)\s(?:position|role|job|work|only|attendance|schedule)", after)
        return (
            ("onsite", _ROLE)
            if in_role or re.search(r"(?i)(?:\bwork|work (?:mode|type|arrangement)\s?:)\s?$", before)
            else None
        )
    if _NOT.search(before) or (_NOT_ON_SITE_WORK.match(after) and not alone):
        return None
    if _DAYS.search(before) or _DAYS_AFTER.match(after):
        return _days(before, after)
    role = re.match(
        r"(?i)[\s:/-]*(?:position|role|job|only|work\b|working|presence|attendance|required|full|in\b|[|)(]|$|at our|monday|daily)",
        after,
    )
    told = re.search(
        r"(?i)(?:fully|100%|work(?:s|ing)?|is|be|daily|this|type|arrangement|location|[|(:])\s*:?\s*$", before
    )
    return ("onsite", _ROLE) if alone or role or told else None


def _days(before: str, after: str) -> tuple[WorkMode, int]:
    number = _DAYS.search(before) or _DAYS_AFTER.match(after)
    assert number is not None
    return ("onsite" if number.group(1).lower() in ("5", "five", "6", "six") else "hybrid"), _ROLE


def _office(before: str, after: str) -> tuple[WorkMode, int] | None:
    if re.search(r"(?i)(?:in|from|at|to)\s(?:the |our |an? )?(?:[\w.]+ ){0,2}$", before) and (
        re.search(_DAYS, re.sub(r"(?i)\b(?:in|from|at|to)\s(?:the |our |an? )?(?:[\w.]+ ){0,2}$", "", before))
        or _DAYS_AFTER.match(after)
    ):
        return _days(re.sub(r"(?i)\b(?:in|from|at|to)\s(?:the |our |an? )?(?:[\w.]+ ){0,2}$", "", before), after)
    if _WORK_IN_OFFICE.search(before) and not _NOT.search(before):
        return "onsite", _GENERAL
    return None


def _home(word: str, before: str, after: str) -> tuple[WorkMode, int] | None:
    if word.startswith("telework") or word.startswith("telecommut"):
        if _NOT.search(before) or _NO_AFTER.match(after):
            return "onsite", _ROLE
        return (
            ("remote", _GENERAL)
            if re.search(r"(?i)full[- ]?time |100% |permanent |: ?$", before) or word == "telecommute"
            else None
        )
    if word.startswith("distributed"):
        return (
            ("remote", _GENERAL)
            if word == "distributedly"
            or re.match(r"(?i)\s(?:team|company|work)", after)
            and re.search(r"(?i)(?:fully|we are an? |we['’]re an? )\s?$", before)
            else None
        )
    if word == "from anywhere":
        return (
            ("remote", _ROLE) if re.search(r"(?i)(?:work(?:ing)?|performed|done|based|you can be)\s$", before) else None
        )
    if word == "field environment":
        return "onsite", _GENERAL
    if word == "at home":
        return (
            ("remote", _GENERAL)
            if re.match(r"(?i)[- ](?:position|job|based)", after) or re.search(r"(?i)\bwork $", before)
            else None
        )
    if _NOT.search(before):
        return None
    if (
        _DAYS.search(before)
        or _DAYS_AFTER.match(after)
        or re.search(r"(?i)\b(?:part|mix|combination)\b", before + after)
    ):
        return "hybrid", _ROLE
    if re.search(r"(?i)\b(?:opportunit\w+|option|possib\w+|ability|occasional\w*|some|sometimes|flexib\w+)\b", before):
        return None
    return (
        ("remote", _ROLE)
        if re.search(r"(?i)\b(?:work\w*|based|job|position|jobs|day)[\s,-]*$", before) or word == "wfh"
        else None
    )


def mode(document: Document) -> Stated[WorkMode] | None:
    """Return remote, hybrid or on site as the text states it, or None where it does not.

    What is said of the role counts more than what is said of the employer, and the first of two equal statements more.
    """
    best: tuple[WorkMode, int, Span] | None = None
    for found in _evidence(document):
        if best is None or found[1] > best[1] or (found[1] == best[1] and found[0] == "hybrid" and best[0] != "hybrid"):
            best = found
    return Stated(best[0], best[2]) if best and best[1] >= _GENERAL else None
