"""Whether a text sets the levels of a job, or several roles, beside each other: a framework of roles."""

from __future__ import annotations

import re
from collections import Counter

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.understand import title
from jdlint.understand.headlines import is_job
from jdlint.understand.kinds_of_text import HEADING, load_lexicon

# Levels: "Senior ...", "Level 2", "IC4"; not "Day 1", "Question 3".
LEVELS = 3
_RUNG = 24  # code points; a longer line that is no heading names no level
_MANNER, _MANNERS = 0.03, 4  # different words for how people at a level work: their share, and how many
_RANK = regex(
    r"(?:assistant|associate|trainee|apprentice|entry|graduate|junior|mid(?:[- ]level)?|intermediate|deputy|senior"
    r"|staff|principal|lead|distinguished|head|director|fellow|partner)\b",
    re.IGNORECASE,
)

_LEVEL_KEYS = frozenset({"level", "level_number", "level-number", "levelnumber", "rung"})

# What the columns of a table of skills are called.
_SCALE = regex(
    r"(?:foundation|basic|beginner|developing|intermediate|awareness|working|good|proficient|practitioner|advanced|great|expert"
    r"|exemplary|mastery)\b",
    re.IGNORECASE,
)
_STEP = regex(
    r"(?!(?:day|week|month|year|part|section|question|phase|room|item|table|shift|unit|article|page|top|covid)\b)"
    r"([a-z]{1,12})[ -]?(\d{1,2})(?!\w| years)",
    re.IGNORECASE,
)

_EXTENDS = regex(
    r"\bextends (?:those of |that of )?(?:the|all)\b[^.\n]{3,80}\b(?:responsibilities|requirements|level)\b",
    re.IGNORECASE,
)


def count_levels(document: Document) -> int:
    """Count the different levels, or titles of one craft, that have headings or head cells to themselves."""
    ranks: set[str] = set()
    steps: dict[str, set[str]] = {}
    crafts: dict[str, set[str]] = {}
    opened = {mark.span.start for mark in document.marks if mark.kind == "strong"}
    scale: set[str] = set()
    for field in document.fields:
        if field.key.rpartition(".")[2].casefold() in _LEVEL_KEYS:
            steps.setdefault("", set()).add(field.span.of(document.text))
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        head = block.kind == "heading"
        of_scale = block.level == 0 if block.kind == "cell" else end - start < _RUNG and (head or block.kind == "item")
        match = _SCALE.match(document.text, start, end) if of_scale else None
        if match and (block.kind != "item" or match.end() == end):
            scale.add(match.group().casefold())
        if (
            head
            or (block.kind == "cell" and block.level <= 1)
            or end - start < _RUNG
            or start in opened
            or (block.kind == "item" and document.text.startswith("Level ", start))
        ):
            if match := _RANK.match(document.text, start, end):
                ranks.add(match.group().casefold())
            elif match := _STEP.match(document.text, start, end):
                steps.setdefault(match.group(1).casefold(), set()).add(match.group(2))
        if head and title.looks_like_title(line := block.span.of(document.text)):
            crafts.setdefault(line.casefold().split()[-1], set()).add(line.casefold())
    return max(map(len, (ranks, scale, *steps.values(), *crafts.values())))


def weigh_likeness(document: Document, levels: int) -> int:
    """Return how loudly a text sets levels or roles beside each other, with the same parts, or says how people work."""
    words, text = document.words, document.text
    heads = [b.span.of(text) for b in document.blocks if b.kind == "heading" and len(b.span) < HEADING]
    labels = [m.span.of(text) for m in document.marks if m.kind == "strong" and len(m.span) < HEADING]
    roles = sum(map(is_job, set(heads)))
    shared = sum(count > 1 for lines in (heads, labels) for count in Counter(lines).values())
    manner = len(load_lexicon().manner & words.places.keys())
    acting = manner >= _MANNERS and manner >= _MANNER * len(words)
    return max(min(levels - 1, LEVELS), 2 * (roles > 1)) + min(shared, 2) + acting


def is_rung(document: Document) -> bool:
    """Say whether front matter numbers the text as one step of a ladder."""
    return any(
        field.key.casefold() in _LEVEL_KEYS and not field.labelled and field.span.of(document.text).isdigit()
        for field in document.fields
    )


def extends_another(document: Document) -> bool:
    """Say whether what a role does or needs is told as that of another role and more."""
    return "extends" in document.words.places and bool(_EXTENDS.search(document.text))
