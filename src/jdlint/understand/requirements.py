"""What is asked of the applicant, item by item."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from jdlint import data
from jdlint.document import Document
from jdlint.facts import Requirement, Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span, index_of, sentences, trim
from jdlint.understand import cues
from jdlint.understand.degrees import lets_in_graduates
from jdlint.understand.demanded import demanded
from jdlint.understand.experience import stretches
from jdlint.understand.lines import divide

Level = Literal["must", "nice"]
# What makes an item a must although a part of it is optional: a word, or a divider before the optional part.
_OPTIONAL = r"(?:preferred|desirable|beneficial|a plus|an advantage|an asset|(?:a )?bonus|nice to have|desired)"
_NEEDS = regex(
    r"\b(?:(?<!not )required|must|essential|minimum|mandatory|at least)\b"
    # "(preferred)" at the end is about all of it
    rf"|[;(](?! ?(?:strongly |highly |is )?{_OPTIONAL}[^;()]{{0,24}}\)\W*$)[^;(]*\b{_OPTIONAL}\b",
    re.IGNORECASE,
)
_RATHER = regex(r"\b(?:preferably|ideally)\b", re.IGNORECASE)
_OFFERED: frozenset[SectionKind] = frozenset({"benefits", "pay", "equal_opportunity", "apply"})
_SHORTEST = 3  # code points; a shorter item asks for nothing


# Lowest first: of the degrees an item names, the lowest is what it takes.
_DEGREES = (
    ("high school", r"high[- ]school|\bged\b|secondary school|matura|abitur"),
    ("associate", r"\bassociate(?:'?s|’s)?(?: of \w+| in \w+)? degree|\bassociates? degree|\ba\.?a\.?s?\.? degree"),
    ("bachelor", r"\bbachelor|\bb\.?sc?\b\.?(?!\w)|\bba\b(?=[ /,]|$)|\bb\.a\.|\bb\.?tech\b|\bbeng\b"
        r"|\bb\.?com\b|\bbba\b|\bbca\b|(?:undergraduate|college|university|four[- ]year|4[- ]year) degree"),
    ("master", r"\bmaster(?:'?s|’s)?(?= (?:degree|of|in|or|level)|[,.)]|$)|\bm\.?sc\b|\bm\.s\."
        r"|\bmba\b|\bm\.?a\. |\bmlis\b|\bmls\b|\bm\.?tech\b|\bmeng\b|\bmca\b|postgraduate degree"),
    ("doctorate", r"\bph\.?\s?d\b|\bdoctora(?:te|l)\b|\bmd degree|\bj\.?d\.? degree|juris doctor"),
    ("degree", r"\bdegrees?\b(?! of)|\bdiploma\b"
        r"|\b(?:university|tertiary|postgraduate)[- ](?:educat(?:ion|ed)|qualification)\b"),
)  # fmt: skip
_LICENCES = (
    r"(?:(?:valid|current|clean|full|uk|class [a-c]|commercial) )*driv(?:er|ing)[’']?s? licen[cs]es?",
    r"\bcdl\b(?:[ -]class [ab])?",
    r"\b(?:registered nurse|rn|lpn|lvn|cna) licen[cs](?:e|ure)",
    r"\bnmc (?:registration|pin)|nmc registered|\bgmc regist\w+|\bhcpc regist\w+",
    r"teaching (?:licen[cs]e|certificate|credential)|teacher certification|\bqts\b",
    r"bar admission|admitted to the bar|member of the [\w ]{0,20}bar",
    r"\bcpa\b|\bacca\b|\bcfa\b|\bpmp\b|\bcissp\b|\bsia licen[cs]e|\bcscs card",
    r"forklift (?:licen[cs]e|certificat\w+)|food handlers?[’']?s? (?:card|certificat\w+|permit|licen[cs]e)",
    r"\btabc\b|journeym[ae]n (?:licen[cs]e|card)|electrical licen[cs]e|gas safe",
    r"security clearance|ts/sci|\bosha[- ]?\d+|\bbls\b|\bacls\b|first aid certificat\w+|\bcpr\b",
    r"professional engineer(?:ing)? licen[cs]e|\bp\.?e\.? licen[cs]e|real estate licen[cs]e",
    r"pilot(?:'s|’s)? licen[cs]e|(?:state|professional|medical|pharmacy|nursing|trade) licen[cs](?:e|ure)",
)  # fmt: skip

# One of these words must stand in an item before the patterns are tried on it.
_YEAR_WORDS = cues.word_set("year years yr yrs years' decade decades")
_DEGREE_WORDS = cues.word_set(
    "degree degrees diploma bachelor bachelors bachelor's master masters master's phd ph doctorate "
    "doctoral juris jd j md mba msc m bsc bs ba b beng btech meng mtech ma ms mlis mls ged high secondary "
    "matura abitur associate associates aa aas bcom bba bca mca university tertiary postgraduate"
)
_LICENCE_WORDS = cues.word_set(
    "licence licences license licenses licensed licensure driver drivers driver's driving cdl nmc gmc "
    "hcpc rn lpn lvn cna certificate certification credential qts bar cpa acca cfa pmp cissp sia cscs "
    "forklift food tabc journeyman journeymen gas clearance sci osha bls acls cpr card"
)


@functools.cache
def _degrees() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, regex(pattern, re.IGNORECASE)) for name, pattern in _DEGREES)


@functools.cache
def _licence() -> re.Pattern[str]:
    return regex("|".join(_LICENCES), re.IGNORECASE)


class _Technologies:
    """`rules/lexicon/technologies.yaml`, by first word, for matching token by token."""

    def __init__(self) -> None:
        table = data.lexicon("technologies")
        self.exact = frozenset(name.strip() for name in table["exact"].split(","))
        self.beside = {name: frozenset(words.split()) for name, words in table["with"].items()}
        self.any = frozenset(name.strip() for name in table["any"].split(","))
        self.longest = max(name.count(" ") + 1 for name in self.any | self.exact)
        self.first = frozenset(name.casefold().split()[0] for name in self.any | self.exact)


@functools.cache
def _technologies() -> _Technologies:
    return _Technologies()


# C++, C#, .NET, Node.js, scikit-learn are one token each; a full stop at the end is none of it.
_TOKEN = regex(r"\.?[^\W_](?:[\w+#]|[.-](?=\w))*")


def _named_technologies(text: str) -> tuple[str, ...]:
    """Return the technologies a text names, as it writes them, each once."""
    lexicon = _technologies()
    tokens = _TOKEN.findall(text)
    lowered = [token.casefold() for token in tokens]
    if lexicon.first.isdisjoint(lowered):
        return ()
    around = frozenset(lowered)
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens):
        if lowered[at] not in lexicon.first:
            at += 1
            continue
        for length in range(min(lexicon.longest, len(tokens) - at), 0, -1):
            written = " ".join(tokens[at : at + length])
            name = written.casefold()
            sure = name in lexicon.any and not (length == 1 and written in lexicon.exact)
            if sure or (written in lexicon.exact and lexicon.beside.get(written, around) & (around - {name})):
                found.setdefault(name, written)
                at += length
                break
        else:
            at += 1
    return tuple(found.values())


def _most_years(text: str) -> int | None:
    """Return the largest number of years of experience that a text asks for; of "3-5 years", 3."""
    return max((stretch.years for stretch in stretches(text, Span(0, len(text)))), default=None)


def _lowest_degree(text: str) -> str | None:
    return next((name for name, pattern in _degrees() if pattern.search(text)), None)


def _items(document: Document, section: Section) -> Iterator[Span]:
    """Yield the items of a section: its list items and lines, of running text the sentences; no heading."""
    text, spans = document.text, document.spans
    start = section.heading.end if section.heading else section.span.start
    at = index_of(spans, start)
    index = at if at is not None else next((i for i, span in enumerate(spans) if span.start >= start), len(spans))
    while index < len(spans) and spans[index].start < section.span.end:
        block = document.blocks[index]
        index += 1
        if block.kind == "heading":
            continue
        span = trim(text, Span(max(start, block.span.start), min(section.span.end, block.span.end)))
        while len(span) and text[span.start] in ":;-–—•·* ":
            span = Span(span.start + 1, span.end)
        if block.kind == "item" and len(span) < 300:
            yield span
        else:
            for line in divide(text, span):
                yield from sentences(text, line)


def _level(document: Document, span: Span, section: Section, told: frozenset[SectionKind]) -> Level | None:
    """Say whether an item is a must or nice to have, or None when it asks for nothing (running text may not, nor does a
    benefit or how to apply that stands among the requirements).
    """
    if _OFFERED & told and not told & {"qualifications", "preferred"}:
        return None
    if section.kind == "preferred" and section.how != "body":
        return "nice"
    if "preferred" in told:
        wording = span.of(document.text)
        rather = _RATHER.search(wording)
        before = wording[: rather.start()].rstrip() if rather else ""
        # "Three years of sales, ideally in retail" asks for three years of sales, "You will ideally have" for nothing.
        part = len(before.split()) > 2 or before.endswith((",", "("))
        return "must" if part or _NEEDS.search(wording) else "nice"
    if section.how == "body" and "qualifications" not in told:
        return None
    return "must" if section.kind == "qualifications" else None


def _requirement(span: Span, wording: str, level: Level, said: frozenset[str]) -> Requirement:
    licence = None if _LICENCE_WORDS.isdisjoint(said) else _licence().search(wording)
    return Requirement(
        span=span,
        text=wording,
        level=level,
        years=None if _YEAR_WORDS.isdisjoint(said) else _most_years(wording),
        technologies=_named_technologies(wording),
        degree=None if _DEGREE_WORDS.isdisjoint(said) else _lowest_degree(wording),
        licence=licence.group() if licence else None,
    )


def _asking(sections: Sequence[Section]) -> list[Section]:
    """Return the sections that ask for something; those for wishes alone first: they may lie inside the others."""
    asking = [section for section in sections if section.kind in ("qualifications", "preferred")]
    musts = {section.span for section in asking if section.kind == "qualifications"}
    return sorted(asking, key=lambda one: one.kind != "preferred" or one.how == "body" or one.span in musts)


def requirements(document: Document, sections: Sequence[Section]) -> tuple[Requirement, ...]:
    """Return each thing asked of the applicant, in order of place.

    An item under a heading of preferred qualifications is nice to have, and so is one that says so and names nothing
    required; the others are musts. Of sections without a heading, only the sentences that ask for something count, and
    elsewhere those that demand a degree or years in so many words.
    """
    text, words = document.text, document.words
    hits = cues.hits(document)
    starts = [hit.at for hit in hits]
    found: dict[Span, Requirement] = {}
    for section in _asking(sections):
        for span in _items(document, section):
            if len(span) < _SHORTEST or span in found:
                continue
            here = words.within(span)
            said = frozenset(words.folded[here.start : here.stop])
            told = frozenset(
                hit.kind for hit in hits[bisect_left(starts, here.start) : bisect_left(starts, here.stop)]
                if hit.weight >= cues.TELLS or hit.kind == "qualifications"
            )  # fmt: skip
            level = _level(document, span, section, told)
            if level is not None:
                found[span] = _requirement(span, span.of(text), level, said)
    for span in list(demanded(document, sections, sorted(found))):
        here = words.within(span)
        asked = _requirement(span, span.of(text), "must", frozenset(words.folded[here.start : here.stop]))
        if asked.degree or asked.years is not None or lets_in_graduates(asked.text):
            found[span] = asked
    return tuple(found[span] for span in sorted(found))
