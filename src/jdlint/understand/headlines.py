"""What the lines over a text call it: by the name of a kind of text, or by a job title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from jdlint.document import Block, Document
from jdlint.regex import regex
from jdlint.understand import headings, title
from jdlint.understand.kinds_of_text import load_lexicon
from jdlint.understand.once import once
from jdlint.understand.title_form import names_work

HEADLINE = 100  # code points; a longer line is none
TOP = 30  # blocks from the top, one of which is the first line
_MARKED_UP = 6  # the lowest level of a heading that is marked up as one
PARTS = regex(r"\s+[-–—|•·]+\s+|\s*[|:(\t]\s*|\s{3,}|[,.!?]\s")
ORNAMENT = regex(r"^[^\w(\[{<#]+")  # an emoji or other ornament at the start of a line
SAYS = frozenset({"are", "is", "am", "i'm", "now", "will"})  # "We are hiring" is no name
_OPEN = frozenset({"our", "available", "open", "current"})
_LINKS = frozenset({"at", "for", "of", "in", "to", "on", "with", "by", "and", "from"})


def is_job(line: str) -> bool:
    """Say whether a line is a job title; the cheap question comes first."""
    return names_work(line) and title.looks_like_title(line)


class Headlines(msgspec.Struct, frozen=True):
    """What stands over a text, in comparable form, part by part; `titled` says that a job title is in it."""

    parts: Sequence[str]
    titled: bool


def marked_up(blocks: Iterable[Block]) -> list[Block]:
    """Return the headings among some blocks that are marked up as such."""
    return [block for block in blocks if block.kind == "heading" and block.level <= _MARKED_UP]


@once
def headlines(document: Document) -> Headlines:
    """Return what stands over the text.

    That is the title field, the first heading, the first that is marked up as one and the first line; none that leads
    to another page. One that begins with a job title names no other text.
    """
    links = {mark.span.start: mark.span.end for mark in document.marks if mark.kind == "link"}
    spans = [field.span for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    heads = [block for block in document.blocks if block.kind == "heading"]
    spans += [head.span for head in heads[:1]] + [head.span for head in marked_up(heads)[:1]]
    spans += [block.span for block in document.blocks[:TOP] if block.kind not in ("field", "cell")][:1]
    found = [span.of(document.text) for span in spans if links.get(span.start) != span.end]
    parts: dict[str, None] = {}
    titled = False
    for line in dict.fromkeys(found):
        line = ORNAMENT.sub("", line).replace(" @ ", " at ")
        cut = [part.strip() for part in PARTS.split(line) if part.strip()] if len(line) < HEADLINE else []
        jobs = [title.looks_like_title(part) and not _named_by(headings.normal(part)) for part in cut]
        titled = titled or any(jobs)
        if cut and not jobs[0]:
            parts.update(dict.fromkeys(headings.normal(part) for part in (line, *cut)))
    return Headlines(list(parts), titled)


def _named_by(headline: str) -> dict[int, int]:
    """Return how surely a headline names kinds of text: by all its words, by the first, or by the last of its head.

    The head of "Career framework for nurses 2024" ends before "for"; "Ward code of conduct" ends with a name that holds
    such a word itself.
    """
    lexicon, words = load_lexicon(), headline.split()
    found: dict[int, int] = dict.fromkeys(lexicon.names.get(headline, ()), 2 + (len(words) > 1))
    for at in range(1, len(words)):
        found.update(dict.fromkeys(lexicon.openings.get(" ".join(words[:at]), ()), 2))
    stops = [at for at, word in enumerate(words) if at and (word in _LINKS or word.isdigit())] + [len(words)]
    if not SAYS.isdisjoint(words):
        return found
    for size in stops:
        for at in range(size if size == stops[0] or words[stops[0]].isdigit() else stops[0]):
            for number in lexicon.names.get(" ".join(words[at:size]), ()):
                found[number] = max(2 + (at < size - 1), found.get(number, 0))
    return found


def is_page_name(headline: str) -> bool:
    """Say whether a headline is nothing but the name of a page about jobs."""
    words, lexicon = headline.split(), load_lexicon()
    known = [*lexicon.names.get(headline, ())]
    if words and words[0] in _OPEN:
        known += lexicon.names.get(" ".join(words[1:]), ())
    for at in range(1, len(words)):
        known += lexicon.openings.get(" ".join(words[:at]), ())
    return any(lexicon.others[number].shape in ("jobs", "careers") for number in known)


def named_kinds(parts: Sequence[str]) -> dict[int, int]:
    """Return the kinds of text that headlines name, by their number in the lexicon, and how surely."""
    found: dict[int, int] = {}
    for headline in parts:
        for number, sure in _named_by(headline).items():
            found[number] = max(sure, found.get(number, 0))
    return found


def heads_one_job(document: Document) -> bool:
    """Say whether a single heading names a job: "Job opportunities" over "Personal Care Aide"."""
    lines = (head.span.of(document.text) for head in marked_up(document.blocks) if len(head.span) < HEADLINE)
    return sum(is_job(line) and not is_page_name(headings.normal(line)) for line in lines) == 1


def names_a_job(document: Document) -> bool:
    """Say whether the text has a title other than the name of a page about jobs."""
    over = headlines(document)
    if over.titled:
        return True
    job = title.title(document, ())
    return job is not None and not ((line := headings.normal(job.value)) in over.parts and _named_by(line))
