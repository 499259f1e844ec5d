"""Is the work done remotely, on site, or partly both, as far as the posting says?"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from jdlint.document import Document
from jdlint.facts import Stated, WorkMode
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand.mode_cues import CHANCE, CLOSED, CUES, GENERAL, OPEN, ROLE, STEMS, Cue
from jdlint.understand.once import once

Statement = tuple[WorkMode, int, Span]  # what is said, its weight, its words

_REACH = 60  # characters before and after a cue that say what it means

_REST_OF_WORD = regex(r"[a-z]*")


def _is_picture(before: str) -> bool:
    """Say whether at most a picture or a bullet stands before a cue on its line: "📍 Remote"."""
    lead = before[before.rfind("\n") + 1 :]
    return len(lead) < 5 and not any(map(str.isalnum, lead))


def _statements(document: Document, answered: Container[int]) -> Iterator[Statement]:
    """Yield every statement about where the work is done, in no order: what it says, its weight, its words.

    Blocks with the index of one of `answered` only ask.
    """
    text = document.small
    for cue, read in CUES.items():
        start = text.find(cue)
        while start >= 0:
            rest = _REST_OF_WORD.match(text, start + len(cue))
            end = rest.end() if rest else start + len(cue)
            index = document.block_at(start)
            whole = end == start + len(cue) or cue in STEMS
            if index is not None and index not in answered and whole and not text[max(0, start - 1) : start].isalpha():
                block = document.blocks[index].span
                before, after = text[max(block.start, start - _REACH) : start], text[end : min(block.end, end + _REACH)]
                opens = _is_picture(before) or regex(OPEN).search(before)
                goes_on = after.startswith("\n") and document.text[end + 1 : end + 2].islower()
                wrapped = goes_on and before.rstrip(" \t")[-1:] not in ("", "\n")
                alone = before.endswith("#li-") or bool(opens and not wrapped and regex(CLOSED).match(after))
                if found := read(Cue(text[start:end], before, after, alone)):
                    yield found[0], found[1], Span(start, end)
            start = text.find(cue, end)


# A label that asks for a plain answer, and the answer in the block below: "Work Remotely:" over "No".
_QUESTION = regex(
    r"\W*(?:(?:can|able to|is it|option to) )?(?:work(?:ing)? (?:from home|remote(?:ly)?)|remote(?: work)?)\W*"
)
_ANSWER = regex(r"\W*(yes|no|temporar[^\n]{0,40})\W*")


def _answered(document: Document) -> dict[int, Statement]:
    """Return what labels with a plain answer below them say, by the index of the label's block."""
    found: dict[int, Statement] = {}
    text = document.small
    for at, (label, below) in enumerate(pairwise(document.blocks)):
        if len(label.span) > _REACH or not _QUESTION.fullmatch(text, label.span.start, label.span.end):
            continue
        if answer := _ANSWER.fullmatch(text, below.span.start, below.span.end):
            says = answer.group(1)
            weight = GENERAL if says == "no" else ROLE if says == "yes" else CHANCE
            found[at] = "onsite" if says == "no" else "remote", weight, below.span
    return found


def _given(document: Document) -> Iterator[Statement]:
    """Yield what a key says with a plain yes or no: `remote: true`."""
    for field in document.fields:
        key = field.key.lower()
        if "remote" in key or "telework" in key:
            value = field.span.of(document.text).strip().lower()
            if value in ("true", "yes"):
                yield ("remote", ROLE, field.span) if "remote" in key else ("hybrid", GENERAL, field.span)
            elif value in ("false", "no"):
                yield "onsite", GENERAL, field.span


@once
def statements(document: Document) -> list[Statement]:
    """Return every statement about where the work is done, in no order."""
    answered = _answered(document)
    return [*answered.values(), *_given(document), *_statements(document, answered)]


def strongest(told: Sequence[Statement]) -> Stated[WorkMode] | None:
    """Return what counts most: said of the role before said in general, then hybrid, then what stands first.

    Work on site with a chance of remote work is hybrid; a chance alone settles nothing.
    """
    plain = [found for found in told if found[1] > CHANCE]
    if not plain:
        return None
    best = min(plain, key=lambda found: (-found[1], found[0] != "hybrid", found[2].start))
    chance = next((found for found in told if found[1] == CHANCE and found[0] == "remote"), None)
    if best[0] == "onsite" and best[1] == GENERAL and chance is not None:
        best = ("hybrid", *chance[1:])
    return Stated(best[0], best[2])


def mode(document: Document) -> Stated[WorkMode] | None:
    """Return remote, hybrid or on site as the text states it, or None where it does not."""
    return strongest(statements(document))
