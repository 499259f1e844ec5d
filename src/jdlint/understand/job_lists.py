"""Whether a text lists several jobs, or links."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from jdlint.document import Block, Document
from jdlint.facts import DETAILS, Section, SectionKind
from jdlint.regex import regex
from jdlint.understand import headings, title
from jdlint.understand.headlines import HEADLINE, ORNAMENT, PARTS, headlines, is_job, is_page_name, marked_up

FEW, _LIST, _MANY = 3, 4, 10  # job titles on lines of their own
_TENTH, _HALF = 0.1, 0.5
_BRIEF = 40  # code points; less under the heading of a job says nothing of it
_ENTRY = 160  # code points; a longer paragraph is no entry
_ADDRESSES = 6  # lines with an address
_WHOLE = 0.6  # the least share of a line that is a link where the line leads elsewhere
_OWN: frozenset[SectionKind] = DETAILS | {"pay", "apply"}  # what each of several jobs on a page has under its name
_LOOP = regex(
    r"\bfor \w+ in [\w.]*(?:jobs|positions|vacancies|openings|postings|listings|opportunities|roles|careers)\b"
)
_OF_JOBS = regex(
    r"job|career|vacan|vacature|position|opening|recruit|hiring|greenhouse|lever\.co|workday|ashby", re.IGNORECASE
)
_SITE = regex(r"://|(?<![\w@])[\w-]+\.(?:com|org|net|io|dev|co|gov|edu|ai|app|jobs)\b(?!\.\w)", re.IGNORECASE)

_TERMS = regex(
    r"\b(?:(?:full|part)[- ]time|live[- ]in|temporary|permanent|casual|seasonal|night|day|weekend|positions?"
    r"|postings?|roles?|jobs?)\b|\(.*"
)

# Tables and data of jobs.
_JOB_COLUMNS = frozenset(
    {"role", "roles", "position", "positions", "job", "jobs", "job title", "title", "vacancy", "opening"}
)
_OTHER_COLUMNS = frozenset(
    (
        "company", "employer", "organisation", "organization", "location", "city", "link", "apply", "url", "date",
        "posted", "date posted", "closing date", "deadline", "salary", "department", "remote", "details", "action",
        "application", "application link", "date found", "date added", "type", "status", "period", "host", "duration",
        "start date",
    )
)  # fmt: skip
_PLACES = frozenset(
    (
        "positions", "openings", "internships", "studentships", "fellowships", "apprenticeships", "traineeships",
        "students", "interns", "postdocs", "undergraduates", "fellows", "theses", "volunteers", "scholars", "visitors",
    )
)  # fmt: skip
_ANY = frozenset({"positions", "openings", "our", "open", "current", "available", "other", "past", "former", "for"})
_COLUMN = 24  # code points; a longer head names no column
_ROW_LABEL = regex(
    r"(?:apply|posted|location|salary|pay|company|employer|deadline|clos(?:es|ing)|career link|link)\b", re.IGNORECASE
)
_LISTING_KEY = regex(r"job|position|vacanc|opening|role|career|posting", re.IGNORECASE)
_TITLE_KEYS = frozenset({"title", "name", "position", "role", "job"})


class Listed:
    """The different jobs that have a line, an item or a cell to themselves, counted when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @functools.cached_property
    def _counted(self) -> tuple[int, float]:
        """How many they are, and their share of all lines."""
        found: set[str] = set()
        lines = 0
        for block in self._document.blocks:
            if block.kind == "field":
                continue
            if len(block.span) > _ENTRY:
                lines += 1
                continue
            for line in block.span.of(self._document.text).split("\n"):
                lines += block.kind != "cell" or block.level == 1
                if len(line) > HEADLINE:
                    continue
                parts = (part.strip() for part in PARTS.split(ORNAMENT.sub("", line), 3))
                if job := next((part for part in parts if part and is_job(part)), None):
                    found.add(job.casefold())
        return len(found), len(found) / max(1, lines)

    def weight(self) -> int:
        """Return how loudly they say that the text is a list."""
        jobs, share = self._counted
        if jobs < FEW or share < _TENTH:
            return 0
        links = sum(mark.kind == "link" for mark in self._document.marks)
        return 1 + (jobs >= _LIST) + (share >= _HALF) + (links >= FEW)

    def is_all(self) -> bool:
        """Say whether the text holds hardly anything else."""
        jobs, share = self._counted
        return (jobs > _LIST and share >= _HALF) or jobs >= _MANY


def loops_over_jobs(document: Document) -> bool:
    """Say whether a template lists jobs when the text is built."""
    return any(mark.kind == "template" and _LOOP.search(mark.value) for mark in document.marks)


def holds_several(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether the build of a text shows that it is about several jobs, whatever it says of each of them."""
    text = document.text
    if loops_over_jobs(document):
        return not headlines(document).titled
    keyed: dict[str, set[str]] = {}
    labels: dict[str, list[str]] = {}
    for field in document.fields:
        if field.labelled and _ROW_LABEL.match(field.key):
            labels.setdefault(field.key, []).append(field.span.of(text))
        group, _, key = field.key.rpartition(".")
        if key.casefold() in _TITLE_KEYS and _LISTING_KEY.search(group):
            keyed.setdefault(field.key, set()).add(field.span.of(text))
    again = [values for values in labels.values() if len(values) > 1]
    parted = len(again) > 1 and any(len(set(values)) > 1 for values in again)
    if (
        (parted and not _is_about_one(document))
        or any(len(values) >= FEW for values in again)
        or any(sum(map(is_job, values)) > 1 for values in keyed.values() if len(values) > 1)
    ):
        return not headlines(document).titled
    if sum(mark.kind == "link" for mark in document.marks) >= FEW and leads_away(document) >= FEW:
        over = headlines(document)
        if not over.titled and any(map(is_page_name, over.parts)) and not _is_about_one(document):
            return True
    heads = marked_up(document.blocks)
    if _has_table_of_jobs(document) or _sets_places_beside(document, heads):
        return not headlines(document).titled
    levels = [head.level for head in heads]
    for level in {level for level in levels if levels.count(level) > 1}:
        jobs = [
            at
            for at, head in enumerate(heads)
            if head.level == level and len(head.span) < HEADLINE and is_job(head.span.of(text))
        ]
        if len(set(_crafts(document, [heads[at] for at in jobs]))) > 1 and _each_has_its_own(
            document, sections, heads, jobs
        ):
            return True
    return False


def _is_about_one(document: Document) -> bool:
    """Say whether all headings that are job titles name the same job."""
    return len(set(_crafts(document, marked_up(document.blocks)))) == 1


def _crafts(document: Document, heads: Iterable[Block]) -> Iterator[str]:
    """Yield the job that each heading names, without its place and hours: "Part-time Cook, Leeds" is a cook."""
    for head in heads:
        line = head.span.of(document.text)
        if len(line) < HEADLINE and is_job(line):
            yield " ".join(_TERMS.sub("", PARTS.split(line.casefold())[0]).split())


def _sets_places_beside(document: Document, heads: Sequence[Block]) -> bool:
    """Say whether headings name several kinds of places: "Postdoctoral positions", "Summer internships"."""
    lines = (headings.normal(head.span.of(document.text)).split() for head in heads if len(head.span) < _COLUMN * 2)
    return len({" ".join(line) for line in lines if line and line[-1] in _PLACES and line[0] not in _ANY}) >= FEW


def _has_table_of_jobs(document: Document) -> bool:
    """Say whether a table has a row for each job and columns that tell them apart."""
    columns: set[str] = set()
    rows = 0
    for block in document.blocks:
        if block.kind == "cell":
            rows = max(rows, block.level)
            if block.level == 0 and len(block.span) < _COLUMN:
                columns.add(headings.normal(block.span.of(document.text)))
    return rows > 1 and not _JOB_COLUMNS.isdisjoint(columns) and len(_OTHER_COLUMNS & columns) > 1


def _each_has_its_own(document: Document, sections: Sequence[Section], heads: Sequence[Block], jobs: list[int]) -> bool:
    """Say whether headings that are job titles have like parts, little under them, or lead to pages."""
    linked = {mark.span.start for mark in document.marks if mark.kind == "link" and mark.value}
    if len(jobs) >= FEW and all(heads[at].span.start in linked for at in jobs):
        return True
    seen: set[str] = set()
    brief = paged = 0
    for at in jobs:
        start, level = heads[at].span.end, heads[at].level
        rest = heads[at + 1 :]
        end = next((head.span.start for head in rest if head.level <= level), len(document.text))
        brief += end - start < _BRIEF
        paged += end - start < _ENTRY and any(start <= link < end for link in linked)
        own: set[str] = {s.kind for s in sections if s.how != "body" and s.kind in _OWN and start <= s.span.start < end}
        own.update(field.key.casefold() for field in document.fields if start <= field.span.start < end)
        own.update(head.span.of(document.text).casefold() for head in rest if head.span.start < end)
        if seen & own:
            return True
        seen |= own
    return brief >= FEW or paged == len(jobs)


def leads_away(document: Document) -> int:
    """Count the lines that are links to other jobs: by their words, which are a job title, or by their address."""
    blocks = iter(document.blocks)
    block = next(blocks, None)
    lines: set[int] = set()
    for mark in document.marks:
        if mark.kind != "link":
            continue
        while block is not None and block.span.end <= mark.span.start:
            block = next(blocks, None)
        if block is None:
            break
        if (
            block.kind != "field"
            and len(mark.span) >= _WHOLE * len(block.span)
            and (_OF_JOBS.search(mark.value) or title.looks_like_title(mark.span.of(document.text).strip() or "-"))
        ):
            lines.add(block.span.start)
    return len(lines)


def is_all_links(document: Document) -> bool:
    """Say whether most of what stands in a text under its headings are lines with an address."""
    said = [block.span for block in document.blocks if block.kind not in ("heading", "field")]
    if len(said) < _ADDRESSES:
        return False
    linked = {mark.span.start for mark in document.marks if mark.kind == "link"}
    lines = sum(
        len(span) <= _ENTRY
        and (
            bool(_SITE.search(document.text, span.start, span.end)) or any(span.start <= at < span.end for at in linked)
        )
        for span in said
    )
    return lines >= _ADDRESSES and lines >= _HALF * len(said)
