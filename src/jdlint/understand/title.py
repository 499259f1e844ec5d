"""Which job it is, and at which level."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from jdlint import data
from jdlint.document import Document
from jdlint.facts import Section, Seniority, Stated
from jdlint.regex import regex
from jdlint.text import Span, sentences, trim
from jdlint.understand import dates, headings
from jdlint.understand.cues import word_set
from jdlint.understand.once import once

# Keys and labels that give the title, the surest first.
_KEYS = (
    "job title", "position title", "posting title", "title", "official job title", "job title and grade",
    "working title", "post title", "position", "job role", "role", "vacancy", "post", "job", "name", "text",
)  # fmt: skip
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])|_")
_WORD = regex(r"[^\W_][\w&/+#'’.-]*|\(\w+\)")
_HEAD_LINES = 8  # blocks at the top that may be the title
_LONGEST = 14  # words
_OPENING_BLOCKS = 40  # from the top; the first words of these may be the title
_READ = 6000  # code points from the top in which running text may name the title
_DIVIDER = regex(r"\s+[-–—|@•·]+\s+|\s+at\s+(?=[A-Z])|\s*\|\s*|\s+--\s+")
_TAIL = regex(
    r"(?:[\s,–—-]{1,5}\(?(?:GS|GG|NF|FSN|FP|Band|Grade)[ -]?\d[\w*;/ -]{0,20}\)?"
    r"|[\s–—-]{1,5}\(\s?(?=\w*\d)[A-Z0-9-]{5,20}\s?\)"
    r"|\s*\((?:[mfdwx]/){1,3}[mfdwx]\)|\s(?:x\s)?\*[*k]{2,40}\w*)\s*$"
)
_PARTS = regex(r"[/-]")
# Too general to be a title when they stand alone, in small letters.
_GENERAL = word_set(
    "expert employee employees partner partners leader professional student students manager managers owner "
    "founder co-founder associates worker workers support lead head chair faculty helper member customer "
    "executive staff buyer assistant consultants engineers host users experts"
)
# What an employer or anybody may be called in prose: "a thought leader", "your trusted adviser".
_PRAISED = word_set("thought market industry world category global opinion trusted key team problem self story")
_PRAISED_AS = word_set("leader leaders partner partners adviser advisor player builder expert solver maker owner")
# What a line says that asks for something, and so is no title.
_ASKS = regex(
    r"\b(?:experience (?:as|in|with|of)|years|degree in|proven|ability to|must|similar)\b",
    re.IGNORECASE,
)
_HIRES = regex(r"[^.|]{2,60}? (?:is |are )?hiring (?:an? )?(?=[A-Z])")
_HIRES_IN = regex(r" in [A-ZÀ-Þ][^|]*(?:\| \w+)?$")
_TERMS = regex(r"(?:full|part)[- ]?time|permanent|temporary|contract|remote|hybrid|on-?site|\d+ months?", re.IGNORECASE)
# What comes before a title in running text: a word, and one of the words that may follow it (any, if none is named).
_FOR = frozenset({"for", "a", "an", "of", "as", "to"})
_ARTICLES = frozenset({"a", "an", "our", "the", "your"})
_HIRING = word_set("hiring seeking seeks recruit recruiting appoint hire needs need requires require want")
_OPEN = word_set("looking searching search opening openings vacancy opportunity position positions role post")
_LEADS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_HIRING, frozenset()),
    **dict.fromkeys(_OPEN, _FOR),
    "as": _ARTICLES,
    "of": frozenset({"the"}),
}
_VERB = regex(r"\s*(?:\([^)]*\)\s*)?(:|[a-z]+)")
_AFTER_THE = word_set(
    "will is shall assists performs provides must reports serves plays works manages supports leads develops "
    "has are acts ensures may analyzes designs coordinates can would oversees maintains builds"
)
_SKIP = word_set(
    "or more resident a an the our one two three four several some for qualified candidates candidate to fill "
    "next new more additional experienced talented motivated highly skilled dedicated passionate enthusiastic "
    "energetic dynamic creative strong part-time full-time part full time temporary permanent of and very "
    "friendly professional reliable seasoned proven bright ambitious driven exceptional outstanding great good "
    "top-notch self-motivated hardworking results-driven detail-oriented successful immediate position role "
    "immediately currently actively exciting excellent ideal another add hire multiple potential other primary"
)
_PRAISES = ("-oriented", "-driven", "-minded", "-focused", "-focussed")
# Words of employers' names that name a field of work as often: "Engineer - Water Systems".
_FIELDS_OF_WORK = word_set(
    "systems solutions services technologies network center centre department group consulting partners "
    "associates studio bank archives archive agency commission"
)
_EMPLOYERS_DO = frozenset({"seeks", "is", "has", "invites", "announces", "a", "an", "the"})
_WITHIN = frozenset({"of", "for", "and", "&"})
_NOT_INSIDE = word_set(
    "to who with that will is are as our your we you the their which has have from at on by be can must would "
    "should this in into it its join help"
)


class _Lexicon:
    def __init__(self) -> None:
        table = data.lexicon("titles")
        nouns = {noun.strip() for noun in table["nouns"].split(",")}
        self.nouns = frozenset(nouns | {f"{noun}s" for noun in nouns})
        self.organisations = frozenset(word.strip() for word in table["organisations"].split(","))


@functools.cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def _bare(word: str) -> str:
    return word.casefold().strip(".,:;()'’*")


def names_work(text: str) -> bool:
    """Say whether a word of a short text names a person by their work."""
    return any(_is_noun(_bare(word)) for word in text.split())


def looks_like_title(line: str) -> bool:
    """Say whether a line of its own could be a job title: short, no sentence, with a noun of work."""
    return _could_be(line) and len(line.split()) <= 8 and line.count(",") < 3 and line[0].isupper() and names_work(line)


def _is_noun(word: str) -> bool:
    nouns = _lexicon().nouns
    return word in nouns or any(part in nouns for part in _PARTS.split(word))


def _is_organisation(part: str, text: str) -> bool:
    """Say whether a part of a title names an employer or the terms, as its words or the text below show."""
    words = [_bare(word) for word in part.split()]
    if not (_lexicon().organisations - _FIELDS_OF_WORK).isdisjoint(words) or _TERMS.match(part.strip()):
        return True
    name = part.strip()
    at = text.find(name, text.find(name) + 1) if name else -1
    while 0 <= at < _READ:
        following = text[at + len(name) : at + len(name) + 14].lstrip(" ,").split(" ")[0]
        if following in _EMPLOYERS_DO:
            return True
        at = text.find(name, at + 1)
    return False


def _ends_as_organisation(words: Sequence[str]) -> bool:
    return _bare(words[-1]) in _lexicon().organisations and not {"for", "of", "in", "to"}.intersection(words)


def _cleaned(text: str, span: Span) -> Span:
    """Return a title without employer, grade codes and reference numbers at its end."""
    span = trim(text, span)
    hires = _HIRES.match(text, span.start, span.end)
    if hires and (place := _HIRES_IN.search(text, hires.end(), span.end)):
        span = Span(hires.end(), place.start())
    while (tail := _TAIL.search(text, span.start, span.end)) and tail.start() > span.start + 3:
        if names_work(tail.group()):
            break
        span = trim(text, Span(span.start, tail.start()))
    for divider in _DIVIDER.finditer(text, span.start, span.end):
        before, after = text[span.start : divider.start()], text[divider.end() : span.end]
        first = _DIVIDER.split(after)[0]
        at = divider.group().strip() in {"at", "@"}
        work = names_work(before) and not names_work(first)
        if before.strip() and (at or (work and _is_organisation(first, text))):
            return trim(text, Span(span.start, divider.start()))
    return trim(text, span)


def _fields(document: Document) -> Iterator[Span]:
    found: dict[int, Span] = {}
    for field in document.fields:
        key = headings.normal(_CAMEL.sub(" ", field.key))
        if key in _KEYS and field.span.start < field.span.end and len(field.span) < 200:
            rank = _KEYS.index(key)
            value = field.span.of(document.text)
            # Exports call the title "text"; elsewhere that is a text.
            if rank > 3 and not (_could_be(value) if field.key == "text" else names_work(value)):
                continue
            found.setdefault(rank, field.span)
    yield from (found[rank] for rank in sorted(found))


def _could_be(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _LONGEST or text[-1] in ".!?,;:" or text[0] in "([{\"'“" or "http" in text or "@" in text:
        return False
    if ". " in text and len(list(sentences(text, Span(0, len(text))))) > 1:
        return False
    if _ASKS.search(text) or words[-1].casefold() in _NOT_INSIDE or words[-1].casefold() in _WITHIN:
        return False
    return headings.kinds_of(text) is None and any(c.isalpha() for c in text) and not dates.pattern().search(text)


def _lines(document: Document, most: int) -> Iterator[tuple[Span, bool]]:
    """Yield those of the first `most` lines that could be the title, and whether markup or place make them likely."""
    after_label = False
    seen = 0
    for block in document.blocks:
        if block.kind in ("field", "item", "cell"):
            continue
        end = document.text.find("\n", block.span.start, block.span.end)
        span = trim(document.text, Span(block.span.start, end if end >= 0 else block.span.end))
        line = span.of(document.text)
        if headings.normal(line) in _KEYS:
            after_label = True
            continue
        # "# Barista!!" is a title with a fault.
        plain = line.rstrip("! ") if block.kind == "heading" and names_work(line.rstrip("! ")) else line
        if _could_be(plain):
            yield span, after_label or (block.kind == "heading" and block.level == 1)
        after_label = False
        seen += 1
        if seen >= most:
            return


def _phrase(text: str, start: int, end: int) -> Span | None:
    """Return the title that begins at `start`, after words that praise it: up to its last noun of work."""
    first = last = None
    count = 0
    at = start
    for match in _WORD.finditer(text, start, min(end, start + 140)):
        between = text[at : match.start()]
        word = _bare(match.group())
        listed = between.strip() == "," and last is not None and match.group()[0].isupper()
        if at != start and between.strip() not in {"", "/", "&", "-", "–"} and not listed:
            break
        if first is None and (word in _SKIP or word.endswith(_PRAISES)):
            at = match.end()
            continue
        if word in _NOT_INSIDE:
            break
        if last is None and word in {"a", "an", "of"}:
            first, count, at = None, 0, match.end()
            continue
        first = match.start() if first is None else first
        count += 1
        if count > 8:
            break
        if _is_noun(word):
            last = match.end()
        elif last is not None and not (match.group()[0].isupper() or match.group()[0] == "(" or word in _WITHIN):
            break
        elif last is not None and match.group()[0].isupper():
            last = match.end() if between.strip() != "," else last
        at = match.end()
        if match.group().endswith(".") and len(word) > 3:
            break
    if first is None or last is None:
        return None
    stop = last
    while text[stop - 1] in ".,:;'’":
        stop -= 1
    return Span(first, stop)


def _openings(document: Document) -> Iterator[tuple[int, int, bool]]:
    """Yield where running text may name the title: start, end of the block, and whether a verb must follow."""
    text, words, blocks = document.text, document.words, document.blocks
    for lead, following in _LEADS.items():
        for place in words.places.get(lead, ()):
            if place + 1 < len(words) and (not following or words.folded[place + 1] in following):
                yield words.ends[place], blocks[words.blocks[place]].span.end, False
    for article in ("the", "a", "an", "our", "this"):
        for place in words.places.get(article, ()):
            start = words.starts[place]
            if text[max(0, start - 2) : start].strip(" \n")[-1:] in {"", ".", "!", "?", ":"}:
                yield words.ends[place], blocks[words.blocks[place]].span.end, True
    for block in blocks[:_OPENING_BLOCKS]:
        if block.kind not in ("item", "field"):
            yield block.span.start, block.span.end, True


def _is_general(name: str) -> bool:
    """Say whether a name in small letters is too general for a title, or praise rather than work."""
    first, _, last = name.rpartition(" ")
    return name in _GENERAL or (first.rpartition(" ")[2] in _PRAISED and last in _PRAISED_AS and name != "team leader")


def _in_text(document: Document) -> Span | None:
    """Return the title that running text names most often, the earliest of equals."""
    text = document.text
    counts: dict[str, tuple[int, Span]] = {}
    for at, end, acts in _openings(document):
        if at >= _READ:
            continue
        while at < end and text[at] in " \t:\n":
            at += 1
        whole = Span(at, end) if acts and end - at < 80 and looks_like_title(text[at:end]) else None
        span = whole or _phrase(text, at, end)
        if span is None or (acts and not whole and not _acts(text, span, end)):
            continue
        name = span.of(text).casefold()
        if headings.kinds_of(name) is not None or _ends_as_organisation(name.split()):
            continue
        if text[span.start].islower() and _is_general(name):
            continue
        # A plural names the same job; it is counted, and given, as one.
        if name.endswith("s") and name[:-1].rpartition(" ")[2] in _lexicon().nouns:
            name, span = name[:-1], Span(span.start, span.end - 1)
        before, first = counts.get(name, (0, span))
        counts[name] = before + 1 + 2 * text[span.start].isupper(), min(first, span)
    if not counts:
        return None
    # "Project Manager" said later speaks for "Senior Project Manager" too.
    total = {name: sum(other[0] for short, other in counts.items() if name.endswith(short)) for name in counts}
    return counts[max(counts, key=lambda name: (total[name], -counts[name][1].start))][1]


def _acts(text: str, span: Span, end: int) -> bool:
    after = text[span.end : min(end, span.end + 20)]
    word = _VERB.match(after)
    in_role = after.startswith((" in this position", " in this role"))
    return in_role or bool(word and (word.group(1) == ":" or word.group(1) in _AFTER_THE))


def _as_headed(document: Document, span: Span) -> Span:
    """Return the end of a title after a dash, where a line at the top gives that alone: a programme precedes it."""
    title = span.of(document.text)
    for block in document.blocks[:_OPENING_BLOCKS]:
        name = block.span.of(document.text).strip("#* \n") if len(block.span) < len(span) else ""
        if block.kind != "field" and title.endswith((f" - {name}", f" – {name}", f": {name}")) and names_work(name):
            return Span(span.end - len(name), span.end)
    return span


@once
def _find(document: Document) -> Span | None:
    text = document.text
    fields = list(_fields(document))
    working = next((span for span in fields if names_work(span.of(text))), None)
    if working is not None:
        return _as_headed(document, working)
    lines = list(_lines(document, _HEAD_LINES))
    for span, likely in lines:
        line = span.of(text)
        works = names_work(line) and not _ends_as_organisation(line.split())
        if works or (likely and not fields):
            return span
    if fields:
        return fields[0]
    if (named := _in_text(document)) is not None:
        return named
    for span, _ in _lines(document, _OPENING_BLOCKS):
        words = span.of(text).split()
        if all(word[0].isupper() or _is_noun(_bare(word)) for word in words if len(word) > 3) and names_work(
            " ".join(words)
        ):
            return span
    top = document.blocks[0].span.start if document.blocks else 0
    return next((span for span, _ in lines if span.start == top and not _is_organisation(span.of(text), text)), None)


def title(document: Document, sections: Sequence[Section]) -> Stated[str] | None:  # noqa: ARG001
    """Return the job title and where it stands, or None when the text gives none.

    Employer, grade codes and reference numbers that decorate it are left out.
    """
    span = _find(document)
    if span is None:
        return None
    span = _cleaned(document.text, span)
    return Stated(span.of(document.text), span) if len(span) else None


_LEVELS: tuple[tuple[Seniority, str], ...] = (
    ("intern", r"intern|internship|trainee|apprentice"),
    ("executive", r"chief|c[etfi]o|coo|ciso|president|vp|vice[- ]president|executive director"),
    ("director", r"director|head of"),
    ("principal", r"principal|distinguished|staff(?= (?:\w+ ){0,2}(?:engineer|scientist|developer|designer))"),
    ("manager", r"manager|supervisor|foreman|superintendent"),
    ("lead", r"lead|team leader"),
    ("senior", r"senior|sr\.?"),
    ("junior", r"junior|jr\.?"),
    ("entry", r"entry[- ]level|graduate"),
    ("mid", r"mid[- ]level|intermediate"),
)


def seniority(document: Document, title: Stated[str] | None) -> Stated[Seniority] | None:
    """Return the level that the title names (or else "entry-level" and the like in the text), and where."""
    if title is not None:
        for level, words in _LEVELS:
            match = regex(rf"\b(?:{words})(?!\w)", re.IGNORECASE).search(title.value)
            if match:
                start = title.span.start + match.start()
                return Stated(level, Span(start, start + len(match.group())))
    match = regex(r"\bentry[- ]level (?:position|role|job|opportunity)", re.IGNORECASE).search(document.text)
    return Stated("entry", Span(*match.span())) if match else None
