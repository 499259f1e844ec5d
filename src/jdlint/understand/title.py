"""Which job it is, and at which level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jdlint.document import Block, Document
from jdlint.facts import Section, Seniority, Stated
from jdlint.regex import regex
from jdlint.text import Span, one_line, trim
from jdlint.understand import headings, title_prose
from jdlint.understand.cues import is_duty_verb
from jdlint.understand.once import once
from jdlint.understand.title_form import (
    asks,
    bare,
    begins,
    could_be_title,
    ends_as_organisation,
    head_of,
    heads,
    is_employers,
    is_firm,
    is_line,
    is_noun,
    is_page_heading,
    is_sentence,
    is_too_general,
    is_wish,
    looks_like_title,
    names_field,
    names_job,
    names_work,
)
from jdlint.understand.title_line import NEXT_LABEL, WANTED, announced, cleaned, is_organisation

__all__ = ["line", "looks_like_title", "seniority", "title"]

# Keys and labels that give the title, the surest first.
_KEYS = (
    "job title", "position title", "posting title", "title", "official job title", "job title and grade",
    "working title", "post title", "role title", "role name", "vacancy title", "career title", "designation",
    "name of post", "position", "job role", "role", "vacancy", "post", "subject", "eoi", "expression of interest",
    "we are hiring", "now hiring", "hiring", "wanted", "job opening", "opening", "current vacancy",
    "position available", "vacancy available", "job available", "job", "job posting", "job advert", "consultancy",
    "name", "text",
)  # fmt: skip
_LONGEST_KEY = 30  # characters
_UNMARKED = 3  # blocks at the top that may be lines of their own though they look like items of a list
_SURE = 4  # of these keys hold a title whatever it says
_HEAD_LINES = 8  # blocks at the top that may be the title
_OPENING_BLOCKS = 40  # from the top; the first words of these may be the title
_PERSON_KEYS = frozenset(
    {"name", "contact", "contact name", "contact person", "line manager", "hiring manager", "recruiter"}
)
_REACHED_BY = ("email", "e-mail", "phone", "telephone", "tel")
_BRACKET = regex(r"[(\[][^()\[\]]*[)\]]")
_FIRST_LINES = 200  # characters from the top; further down a title has capitals and no address behind it
_DASHES = ("-", "–", "—")
_PROSE = 120  # characters; a block that long is no line


_LETTER = ("Application", "Re: ", "RE: ")  # the subject of a letter that applies
_FORMS = frozenset({"original", "rendered", "raw", "text", "value", "en", "default"})  # of one value, in data
_JOBS = frozenset({"job", "job description", "job posting", "posting", "position", "vacancy", "role", "job details"})
_PLAIN_KEYS = frozenset({"job title", "position title", "posting title"})


def _is_contact(document: Document, at: int) -> bool:
    """Say whether a title is that of the person to ask: a name precedes it, or a way to reach them follows."""
    fields = document.fields
    before = headings.normal(fields[at - 1].key) if at and fields[at].labelled else ""
    after = headings.normal(fields[at + 1].key) if at + 1 < len(fields) and fields[at].labelled else ""
    near = at and fields[at].span.start - fields[at - 1].span.end < 40
    return bool(near and before in _PERSON_KEYS) or after.startswith(_REACHED_BY)


def _fields(document: Document) -> Iterator[Span]:
    """Yield the values that keys and labels say are the title, the surest first."""
    found: dict[int, Span] = {}
    for at, field in enumerate(document.fields):
        key = headings.normal_key(field.key)
        if not field.labelled and "." in field.key:
            outer, _, inner = (headings.normal_key(part) for part in field.key.rpartition("."))
            if inner in _PLAIN_KEYS or (inner == "title" and outer in _JOBS):
                key = inner  # "descriptor.PositionTitle", "job.title"
            elif inner in _FORMS and outer in _KEYS[:_SURE]:
                key = outer  # "title.rendered"
        if key in _KEYS and 0 < len(field.span) < 200 and not _is_contact(document, at):
            rank = _KEYS.index(key)
            if key == "name" and field.labelled:  # of a person to ask
                continue
            value = field.span.of(document.text)
            if is_page_heading(value) or "http" in value or (key == "subject" and value.startswith(_LETTER)):
                continue
            # Exports call the title "text"; elsewhere that is a text.
            if rank >= _SURE and not (could_be_title(value) if field.key == "text" else names_work(value)):
                continue
            found.setdefault(rank, field.span)
    yield from (found[rank] for rank in sorted(found))


def _is_prose(line: str) -> bool:
    """Say whether a line is a sentence by its length and its full stop."""
    return line.endswith(".") and line[-2:-1].isalpha() and len(line.split()) > 4


def _first_line(document: Document, span: Span) -> Span:
    text = document.text
    end = text.find("\n", span.start, span.end)
    while end >= 0 and (text[end - 2 : end].strip() in _DASHES or text[end + 1 : end + 3].strip() in _DASHES):
        end = text.find("\n", end + 1, span.end)  # "Sales<br> - Team Leader"
    return trim(document.text, Span(span.start, end if end >= 0 else span.end))


def _first_lines(document: Document, span: Span) -> Iterator[Span]:
    """Yield the first lines of a block, as long as they are short."""
    start = span.start
    while start < span.end and len(line := _first_line(document, Span(start, span.end))) < _PROSE:
        yield line
        start = max(line.end, start) + 1
        if start > span.start + _PROSE:
            return
    if start == span.start:
        yield _first_line(document, span)


def _lines(document: Document, most: int) -> Iterator[tuple[Span, bool]]:
    """Yield those of the first `most` lines that look like a title, and whether markup or a label says it is one."""
    after_label = False
    seen = 0
    fronted = bool(document.blocks) and document.blocks[0].kind == "field"
    for at, block in enumerate(document.blocks):
        if block.kind == "field" and (label := _before_dash(document, block.span)) is not None:
            yield label, False
        if block.kind == "item" and not _is_plain_line(document, at):
            continue
        if block.kind in ("field", "cell"):
            continue
        for span in _first_lines(document, block.span) if seen < _HEAD_LINES else [_first_line(document, block.span)]:
            line = span.of(document.text)
            if line.startswith(("[", "(")):  # "[CLOSED] Baker"
                span = announced(document.text, span)
                line = span.of(document.text)
            if len(line) < _LONGEST_KEY and headings.normal(line) in _KEYS:
                after_label = True
                continue
            likely = after_label or (block.kind == "heading" and (block.level == 1 or (fronted and not seen)))
            if (
                likely and asks(line) and not is_line(line) and heads(head := head_of(line))
            ):  # "Nurse - 3 years' experience required"
                span, line = Span(span.start, span.start + len(head)), head
            if is_line(line) and not is_page_heading(line) and (likely or not seen or not is_too_general(line)):
                yield span, likely
            after_label = False
        seen += 1
        if seen >= most:
            return


def _is_plain_line(document: Document, at: int) -> bool:
    """Say whether an item of a list at the top is a line like others, with no bullet before it, written as titles are.

    What it is written like counts less in the first lines.
    """
    span = document.blocks[at].span
    words = span.of(document.text)
    if at >= _HEAD_LINES or not (_CAPITALISED.fullmatch(words) or (at < _UNMARKED and _in_capitals(words))):
        return False
    source, start = document.source.text, document.source_span(span).start
    before = source[source.rfind("\n", 0, start) + 1 : start].strip()
    return not before or before.endswith(_OPENS_LINE)


_OPENS_LINE = ("\\n", '": "', '":"')  # in a value of JSON


def _label(document: Document, block: Span) -> Span | None:
    """Return the label of a line where that is the title: "Test Engineer: Java / Docker"."""
    text = document.text
    field = next((field for field in document.fields if field.labelled and block.covers(field.span)), None)
    if field is None:
        return None
    label = Span(block.start, block.start + len(text[block.start : field.span.start].rstrip(":-–— \n")))
    name = label.of(text)
    return label if name and heads(name) and could_be_title(name) else None


def _before_dash(document: Document, block: Span) -> Span | None:
    """Return the label of a line that is a title before a dash: "Tester - Leeds". A colon may precede a person."""
    label = _label(document, block)
    after = document.text[label.end : label.end + 4].strip() if label else ""
    return label if after[:1] in ("-", "–", "—") else None


_POST = regex(r"(?i)\b(?:position|post|role)\b")
_FEW = 8  # words of a title that a sentence follows
_CAPITALISED = regex(r"(?:\(?[A-Z\d]\S*|[^\w\s]+|[a-z]{1,3})(?:\s+(?:\(?[A-Z\d]\S*|[^\w\s]+|[a-z]{1,3}))+")
_SENTENCE_END = regex(r"(?<=[a-z)]{4})[.!](?=\s+[A-Z$£€])")
_RUN = regex(
    r"(?:[A-Z0-9][\w&/.'’+#]*|\((?!\d)[^()\n]{1,24}\))"
    r"(?:[ -](?:[A-Z0-9(][\w&/.'’+#)]*|of|for|and|&|in|/|the|to))*(?=\**,\s|\*\*\s|\s?[–—|:]|\s?-\s|\sat\s[A-Z])"
)
_CAPITALS = regex(
    r"[A-Z][A-Z&/'’()-]+(?: (?:[A-Z][A-Z&/'’()-]+|&|[IVX]+|-|–))*(?=\**\s+(?:[A-Z]?[a-z]|I\b|A\b|£|\$|€))"
)


# The title that opens flattened text before the first label: "Ward Manager  Renal Unit Location: Hull".
_LABELLED = regex(rf"[A-Z][^:.!?\n]{{3,80}}?(?={NEXT_LABEL})|[A-Z][^:.!?\n]{{3,60}}?(?=\sJob\s[A-Z])")
_NEXT = regex(r" [A-Z][a-z]+")
_FOR_WHOM = regex(r" (?:FOR|AT) ")


def _opening(text: str, span: Span) -> Span | None:
    """Return the title that opens a paragraph before a dash, a comma or words in small letters: "BAKER We need"."""
    start = span.start
    while start < span.end and text[start] in "*_# ":
        start += 1
    for pattern in (_RUN, _CAPITALS):
        run = pattern.match(text, start, min(span.end, start + _PROSE))
        if run is None:
            continue
        if text.startswith((", a ", ", an ", ", the "), run.end()):  # a firm, and what it is
            continue
        name = _FOR_WHOM.split(run.group())[0]
        more = _NEXT.match(text, start + len(name)) if pattern is _CAPITALS else None
        if more and is_noun(bare(more.group())):  # "RGN Nurses"
            name += more.group()
        if heads(name) and not is_too_general(name) and not is_sentence(name):
            return Span(start, start + len(name))
    return None


def _is_address(line: str) -> bool:
    """Say whether a line only tells where the posting was found: "URL: https://..."."""
    return "://" in line[:24] and " " not in line.rpartition("://")[2].strip()


def _top_line(document: Document) -> Span | None:
    """Return the first line of all where it stands alone and names work, be it decorated: "Cooks wanted for Hull!"."""
    text = document.text
    at, first = next(
        ((at, block) for at, block in enumerate(document.blocks[:2]) if not _is_address(block.span.of(text))), (0, None)
    )
    if first is None or (first.kind == "item" and not _is_plain_line(document, at)):
        return None
    if first.kind == "field":
        return _label(document, first.span)
    span = _first_line(document, first.span)
    value = trim(text, Span(span.start + 6, span.end)) if text.startswith("title:", span.start) else None
    if value:  # front matter that has lost its fence
        return Span(value.start + 1, value.end - 1) if value.of(text)[0] in "\"'" else value
    wanted = WANTED.search(text, span.start, min(span.end, span.start + _PROSE))
    labelled = _LABELLED.match(text, span.start, span.end) if len(span) > _PROSE else None
    if labelled and heads(labelled.group()):
        span = Span(*labelled.span())
    elif wanted and (len(span) > _PROSE or heads(text[span.start : wanted.start()])):
        span = Span(span.start, wanted.start())
    elif (len(span) > _PROSE or text[span.end - 1] in ".!") and (opening := _opening(text, announced(text, span))):
        span = opening
    end = _SENTENCE_END.search(text, span.start, span.end)
    if end and len(text[span.start : end.start()].split()) <= _FEW:
        span = Span(span.start, end.start())
    line = span.of(text)
    if not line or len(span) > _PROSE or line[-1] in "?:" or is_sentence(line) or not line[0].isupper():
        return None
    if _is_prose(line):
        return None
    if (
        line.startswith(("The ", "A ", "An ", "Your ", "Looking ", "Searching ", "Seeking "))
        or is_page_heading(line)
        or is_wish(line)
    ):
        return None
    name = cleaned(document, span).of(text)
    if not name or not could_be_title(name):
        return None
    if not heads(name) and (ends_as_organisation(name.split()) or is_firm(name)):
        return None
    return span if names_job(name) or begins(name) else None


def _fuller(document: Document, span: Span) -> Span | None:
    """Return the first line where it names the job of the labelled title in more words: "Bank Nurse - Ward 4"."""
    labelled = any(field.labelled and field.span == span for field in document.fields)
    top = _top_line(document) if labelled and document.blocks[0].kind != "field" else None
    if top is None:
        return None
    here, there = (set(cleaned(document, one).of(document.text).casefold().split()) for one in (span, top))
    return top if here < there else None


def _as_headed(document: Document, span: Span, others: Sequence[Span]) -> Span:
    """Return the part of a title that a line at the top gives alone: a programme or the employer precedes it.

    So may the value of another key: "title: Acme - Baker", "role: Baker".
    """
    title = span.of(document.text)
    for other in others:
        name = other.of(document.text)
        if title.endswith((f" - {name}", f" – {name}", f": {name}")) and names_work(name):
            return Span(span.end - len(name), span.end)
    for block in document.blocks[:_OPENING_BLOCKS]:
        name = block.span.of(document.text).strip("#* \n") if len(block.span) < len(span) else ""
        if block.kind != "field" and title.endswith((f" - {name}", f" – {name}", f": {name}")) and names_work(name):
            return Span(span.end - len(name), span.end)
        at = title.find(f" {name}") if block.kind == "heading" and heads(name) else -1
        if at > 0 and is_employers(title[:at]):
            return Span(span.start + at + 1, span.start + at + 1 + len(name))
    return span


@once
def line(document: Document) -> Span | None:
    """Return the line or value that gives the title, with what decorates it; the name alone where prose gives it."""
    text = document.text
    fields = list(_fields(document))
    working = next((span for span in fields if names_work(span.of(text))), None)
    if (
        working is not None
        and _SENTENCE_END.search(text, working.start, working.end)
        and (opening := _opening(text, working))
    ):
        return opening
    if working is not None:
        return _fuller(document, working) or _as_headed(document, working, fields)
    lines = list(_lines(document, _HEAD_LINES))
    if not fields:
        marked = (
            span
            for span, likely in lines
            if likely and names_work(line := span.of(text)) and could_be_title(line) and not is_wish(line)
        )
        if (top := next(marked, None) or _top_line(document)) is not None:
            return top
    for span, likely in lines:
        name = announced(text, span).of(text)
        if not likely and span.start > _FIRST_LINES and (not _in_capitals(name) or _is_signature(text, span)):
            continue
        works = heads(name) or _is_behind_fields(name)
        works = works or (likely and names_work(name) and not ends_as_organisation(name.split()))
        plain = works or (likely and not fields and (names_field(name) or _POST.search(name)))
        if not likely and _tells_a_duty(name):
            continue
        if plain and (likely or not _is_prose(name)) and not is_sentence(name) and could_be_title(name):
            return span
    named = title_prose.named(document)
    if fields and not _INVITES.match(fields[0].of(text)):
        longer = named is not None and named.of(text).casefold().startswith(fields[0].of(text).casefold())
        return named if longer else fields[0]  # "title: Kitchen" and "We need a Kitchen Porter"
    if named is not None:
        return named
    if fields:
        return fields[0]
    for span, likely in lines:
        name = announced(text, span).of(text)
        if likely and not is_sentence(name) and could_be_title(name):
            return span
    for span, _ in _lines(document, _OPENING_BLOCKS):
        words = span.of(text)
        if _in_capitals(words) and not is_sentence(words) and could_be_title(words):
            return span
    start = document.blocks[0].span.start if document.blocks else 0
    first = next((span for span, _ in lines if span.start == start and _may_be_title(span.of(text), text)), None)
    return first or next((one.span for one in document.blocks if _is_placement(one, text)), None)


_INVITES = regex(r"(?i)(?:come (?:and )?)?(?:join|work (?:with|for|at))\s")
_ADDRESS = regex(r"[\w.-]+(?:@|&#64)\w|\b(?:[Tt]el|[Pp]hone|[Ff]ax)\b")


def _is_signature(text: str, span: Span) -> bool:
    """Say whether an address follows close behind a line: it is the title of the person to write to."""
    return bool(_ADDRESS.search(text, span.end, span.end + 60))


def _tells_a_duty(line: str) -> bool:
    """Say whether a line opens with a verb of work and goes on in small letters: "Supervise kitchen assistants"."""
    words = line.split()
    first = words[0].casefold()
    if len(words) < 2 or not words[1][0].islower() or not is_duty_verb(first):
        return False
    return not (is_noun(first) or begins(first))


def _is_behind_fields(line: str) -> bool:
    """Say whether a short line names work behind its fields: "Maths, Physics Teachers", "Policy Analysis, Intern"."""
    fields, _, last = line.rpartition(",")
    capitals = _CAPITALISED.fullmatch(line) is not None
    return ("," in fields or (fields != "" and capitals)) and len(line.split()) <= _FEW and heads(last.strip())


def _in_capitals(line: str) -> bool:
    """Say whether a line ends on a noun of work and has capitals, as titles have."""
    words = head_of(_BRACKET.sub("", line)).split()
    return heads(line) and all(word[0].isupper() or is_noun(bare(word)) for word in words if len(word) > 3)


_PLACEMENTS = frozenset(
    ("internship", "internships", "apprenticeship", "apprenticeships", "traineeship", "traineeships")
)

_KIND_OF_POST = (
    r"(?:ph ?d|post ?doc(?:toral)?|doctoral|faculty|trainee|internship) "
    r"(?:positions?|posts?|studentships?|fellowships?|placements?)"
)


def _is_placement(block: Block, text: str) -> bool:
    """Say whether a block is a heading that names a kind of training or post and no more: "Internships", "PhD post"."""
    if block.kind != "heading":
        return False
    name = headings.normal(block.span.of(text))
    return name in _PLACEMENTS or regex(_KIND_OF_POST).fullmatch(name) is not None


def _may_be_title(line: str, text: str) -> bool:
    """Say whether the first line may be the title though it ends on no work: "Data entry", "Nurse Specialist Burns"."""
    named = names_field(line) or any(is_noun(bare(word)) for word in line.split()[1:])
    return (
        named
        and could_be_title(line)
        and not is_organisation(line, text)
        and not is_sentence(line)
        and not _is_prose(line)
    )


@once
def _stated(document: Document) -> Stated[str] | None:
    span = line(document)
    if span is None:
        return None
    span = cleaned(document, span)
    return Stated(one_line(span.of(document.text)), span) if len(span) else None


def title(document: Document, sections: Sequence[Section]) -> Stated[str] | None:  # noqa: ARG001
    """Return the job title and where it stands, or None when the text gives none.

    Employer, place, pay, grade codes and reference numbers that decorate it are left out.
    """
    return _stated(document)


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
