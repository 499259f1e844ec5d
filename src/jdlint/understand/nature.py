"""Whether a file is a job posting at all."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from jdlint import data
from jdlint.document import Block, Document
from jdlint.facts import Section, SectionKind, Verdict
from jdlint.regex import regex
from jdlint.text import Words
from jdlint.understand import headings, title
from jdlint.understand.language import language
from jdlint.understand.title_form import bare, is_general, is_plural, names_work

# A text with fewer different words of the trade, or where they are rarer, is about something else. Measured: they are
# 7 % of the words of the median posting and 1.5 % of the lowest in 200; of software documentation at most 1.6 % in 19
# of 20.
_FEWEST_JOB_WORDS = 4
_LEAST_SHARE = 0.012
_SHORT = 25  # words; a shorter text says too little
_SHORTEST = 10  # words; a shorter one does so even if it names the pay or says who is wanted
_PLAIN = 4  # words; a longer title names work in words that we know
_SURE = 4  # two phrases that want somebody, or one of them and two about applying: a text with these is a posting
_ENOUGH = 3  # what must speak for another kind of text, beside as much as speaks for a posting
_MOST = 6  # what phrases and headings weigh at most
_COMMON = 0.03  # the least share of "the", "and", "of" and "to" in English; the median posting has 0.13
_MONEY = regex(r"[$£€]\s?\d")

_FACTS: frozenset[SectionKind] = frozenset({"pay", "apply", "deadline", "employment_type"})
_SIGNS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "summary", "location", "company"})
_KEYED: frozenset[SectionKind] = frozenset({"pay", "deadline", "employment_type", "location", "benefits"})
_DETAILS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})

# Headlines: the title and the first lines, cut where other matter joins.
_HEADLINE = 100  # code points; a longer line is none
_TOP = 30  # blocks from the top, one of which is the first line
_HEADING = 50  # code points; a longer heading is not looked up
_MARKED_UP = 6  # the lowest level of a heading that is marked up as one
_PARTS = regex(r"\s+[-–—|•·]+\s+|\s*[|:(\t]\s*|\s{3,}|[,.!?]\s")
_SIGN = regex(r"^[^\w(\[{<#]+")  # an emoji or other ornament at the start of a line
_SAYS = frozenset({"are", "is", "am", "i'm", "now", "will"})  # "We are hiring" is no name
_LINKS = frozenset({"at", "for", "of", "in", "to", "on", "with", "by", "and", "from"})

_FENCES = ("```", "~~~")
_LITTLE, _PARTED = 3, 2  # the most that is said of an opening in a text that offers none, and the fewest parts of it
_TERSE = 50  # words; a shorter text under a job's title may leave the rest to its reader
_PLENTY = 4  # phrases that want somebody; a page with so many is about that job, whatever its name
_PAGE = 3  # what it weighs that a page about jobs names none

# Lists of jobs: the share is of all lines.
_FEW, _LIST, _MANY = 3, 4, 10  # job titles on lines of their own
_TENTH, _HALF = 0.1, 0.5
_BRIEF = 40  # code points; less under the heading of a job says nothing of it
_ENTRY = 160  # code points; a longer paragraph is no entry
_JOBS = frozenset({"jobs", "roles", "positions", "vacancies", "openings", "opportunities", "placements", "careers"})
_LOOK = frozenset({"search", "browse", "explore", "view", "see", "find", "check", "discover", "look"})
_LOOP = regex(
    r"\bfor \w+ in [\w.]*(?:jobs|positions|vacancies|openings|postings|listings|opportunities|roles|careers)\b"
)
_BEFORE = 5  # words before "jobs" among which one may invite to look
_ADDRESSES = 6  # lines with an address
_WHOLE = 0.6  # the least share of a line that is a link where the line leads elsewhere
_OF_JOBS = regex(
    r"job|career|vacan|vacature|position|opening|recruit|hiring|greenhouse|lever\.co|workday|ashby", re.IGNORECASE
)
_JOB_COLUMNS = frozenset(
    {"role", "roles", "position", "positions", "job", "jobs", "job title", "title", "vacancy", "opening"}
)
_OTHER_COLUMNS = frozenset(
    {
        "company",
        "employer",
        "organisation",
        "organization",
        "location",
        "city",
        "link",
        "apply",
        "url",
        "date",
        "posted",
    }
    | {"date posted", "closing date", "deadline", "salary", "department", "remote", "details", "action", "application"}
    | {"application link", "date found", "date added", "type", "status", "period", "host", "duration", "start date"}
)
_ROW_LABEL = regex(
    r"(?:apply|posted|location|salary|pay|company|employer|deadline|clos(?:es|ing)|career link|link)\b", re.IGNORECASE
)
_LISTING_KEY = regex(r"job|position|vacanc|opening|role|career|posting", re.IGNORECASE)
_TITLE_KEYS = frozenset({"title", "name", "position", "role", "job"})
_OWN: frozenset[SectionKind] = _DETAILS | {"pay", "apply"}  # what each of several jobs on a page has under its name

# Levels: "Senior ...", "Level 2", "IC4"; not "Day 1", "Question 3".
_LEVELS = 3
_SOUGHT: frozenset[SectionKind] = frozenset({"apply", "deadline", "location", "employment_type"})
_OPENING: frozenset[SectionKind] = _FACTS | {"location", "benefits", "equal_opportunity"}
_ADDRESS = frozenset({"you", "your", "we", "our"})  # a posting speaks to its reader
_QUIET = 3  # what must speak for a framework where nothing speaks of an opening
_MANNER, _MANNERS = 0.03, 4  # different words for how people at a level work: their share, and how many
# Words of how people are hired: how many different ones, how many in all, and their least share.
_DIFFERENT, _TIMES, _SHARE = 3, 4, 0.015
_INTERVIEWS = frozenset({"interview", "interviews"})
_FRAMEWORK = "a framework of roles and levels, not a posting"
_RUNG = 24  # code points; a longer line that is no heading names no level
_RANK = regex(
    r"(?:assistant|associate|trainee|apprentice|entry|graduate|junior|mid(?:[- ]level)?|intermediate|deputy|senior"
    r"|staff|principal|lead|distinguished|head|director|fellow|partner)\b",
    re.IGNORECASE,
)
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

_ANYBODY = regex(r".* (?:professional|specialist|expert|enthusiast)s")  # "tech professionals"
_SENTENCE = 200  # code points of a sentence that are read
_FULL_STOP = regex(r"[.!?]\s")

# Data files and templates.
_VALUE = 20  # code points; a shorter list of duties or demands is none
_PROSE = 120  # code points; what a data file says in fewer is a setting or a name
_KEYS = 2  # kinds of fact under keys of their own; a data file with so many, and one title, is a posting
_GAPS = 4  # blocks that end with a gap to fill in
_GAP = regex(r"(?:[\[<{][^\[\]<>{}\n]+[\]>}]|_{4,})\W*$")
_GAP_MARKS = ("]", "}", ">", "____")
_GAP_LONGEST = 80  # code points
_BLANK = regex(r"\[[A-Z][^\[\]\n]{2,60}\]")
_BLANKS = 6  # different gaps, "[Name of school]"; a text with so many is a form, however much stands between them
_UNTITLED = ("position title", "job title", "role title", "post title", "employee title", "vacancy title")
_FILLER = frozenset(
    {"lorem", "ipsum", "dolor", "amet", "consectetur", "adipiscing", "elit", "sed", "eiusmod", "nunc", "nec"}
)
_FILLED = 0.1  # the share of filler at which nothing else is said


_Phrases = dict[str, list[tuple[list[str], int, int]]]  # by one of its words: the words, its place in them, the group


class _Other(msgspec.Struct, frozen=True):
    """A kind of text that is no posting, as the lexicon tells it."""

    reason: str
    holds: frozenset[str]
    shape: str


class _Lexicon(msgspec.Struct, frozen=True):
    """`rules/lexicon/nature.yaml`, ready for look-up; phrases stand by their first word."""

    job: frozenset[str]
    hiring: _Phrases
    others: tuple[_Other, ...]
    manner: frozenset[str]
    process: frozenset[str]
    offer: frozenset[str]
    names: dict[str, list[int]]
    headings: dict[str, list[int]]
    openings: dict[str, list[int]]
    phrases: _Phrases


_WANTED, _APPLYING = 0, 1


def _list(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",")] if text else []


def _indexed(groups: Iterable[str]) -> _Phrases:
    """Return the phrases of numbered groups by their longest word, which is likely their rarest."""
    found: _Phrases = {}
    for number, group in enumerate(groups):
        for phrase in _list(group):
            words = phrase.split()
            key = max(words, key=len)
            found.setdefault(key, []).append((words, words.index(key), number))
    return found


@functools.cache
def _lexicon() -> _Lexicon:
    table = data.lexicon("nature")
    names: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    openings: dict[str, list[int]] = {}
    for number, other in enumerate(table["other"]):
        for name in _list(other["names"]):
            (openings if name.endswith(" *") else names).setdefault(name.removesuffix(" *"), []).append(number)
        for head in _list(other.get("headings", "")):
            heads.setdefault(head, []).append(number)
    return _Lexicon(
        job=frozenset(_list(table["job"])),
        hiring=_indexed([table["wanted"], table["applying"]]),
        others=tuple(
            _Other(other["reason"], frozenset(_list(other.get("holds", ""))), other.get("shape", ""))
            for other in table["other"]
        ),
        manner=frozenset(_list(table["manner"])),
        process=frozenset(_list(table["process"])),
        offer=frozenset(_list(table["offer"])),
        names=names,
        headings=heads,
        openings=openings,
        phrases=_indexed(other["phrases"] for other in table["other"]),
    )


def _count(words: Words, phrases: _Phrases, groups: int) -> list[int]:
    """Count, for each group, its different phrases that occur."""
    counts = [0] * groups
    for key in phrases.keys() & words.places.keys():
        places = words.places[key]
        for phrase, at, group in phrases[key]:
            size = len(phrase)
            for place in places:
                if words.folded[place - at : place - at + size] == phrase:
                    counts[group] += 1
                    break
    return counts


def _headlines(document: Document) -> tuple[list[str], bool]:
    """Return what stands over the text, in comparable form, part by part; and whether a job title is in it.

    That is the title field, the first heading, the first that is marked up as one and the first line; none that leads
    to another page. One that begins with a job title names no other text.
    """
    links = {mark.span.start: mark.span.end for mark in document.marks if mark.kind == "link"}
    spans = [field.span for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    heads = [block for block in document.blocks if block.kind == "heading"]
    spans += [head.span for head in heads[:1]] + [head.span for head in heads if head.level <= _MARKED_UP][:1]
    spans += [block.span for block in document.blocks[:_TOP] if block.kind not in ("field", "cell")][:1]
    found = [span.of(document.text) for span in spans if links.get(span.start) != span.end]
    parts: dict[str, None] = {}
    titled = False
    for line in dict.fromkeys(found):
        line = _SIGN.sub("", line).replace(" @ ", " at ")
        cut = [part.strip() for part in _PARTS.split(line) if part.strip()] if len(line) < _HEADLINE else []
        jobs = [title.looks_like_title(part) and not _named(headings.normal(part)) for part in cut]
        titled = titled or any(jobs)
        if cut and not jobs[0]:
            parts.update(dict.fromkeys(headings.normal(part) for part in (line, *cut)))
    return list(parts), titled


def _named(headline: str) -> dict[int, int]:
    """Return how surely a headline names kinds of text: by all its words, by the first, or by the last of its head.

    The head of "Career framework for nurses 2024" ends before "for".
    """
    lexicon, words = _lexicon(), headline.split()
    found: dict[int, int] = dict.fromkeys(lexicon.names.get(headline, ()), 2 + (len(words) > 1))
    for at in range(1, len(words)):
        found.update(dict.fromkeys(lexicon.openings.get(" ".join(words[:at]), ()), 2))
    stops = [at for at, word in enumerate(words) if at and (word in _LINKS or word.isdigit())] + [len(words)]
    if not _SAYS.isdisjoint(words):
        return found
    for size in stops:
        for at in range(size if size == stops[0] or words[stops[0]].isdigit() else 1):
            for number in lexicon.names.get(" ".join(words[at:size]), ()):
                found[number] = max(2 + (at < size - 1), found.get(number, 0))
    return found


def _is_page_name(headline: str) -> bool:
    """Say whether a headline is nothing but the name of a page about jobs."""
    words, lexicon = headline.split(), _lexicon()
    known = [*lexicon.names.get(headline, ())]
    for at in range(1, len(words)):
        known += lexicon.openings.get(" ".join(words[:at]), ())
    return any(lexicon.others[number].shape in ("jobs", "careers") for number in known)


def _names(headlines: Sequence[str]) -> dict[int, int]:
    """Return the kinds of text that the headlines name, and how surely."""
    found: dict[int, int] = {}
    for headline in headlines:
        for number, sure in _named(headline).items():
            found[number] = max(sure, found.get(number, 0))
    return found


def _weights(document: Document) -> list[tuple[int, int]]:
    """Return how many phrases, and how many headings, speak for each other kind of text."""
    lexicon = _lexicon()
    said = _count(document.words, lexicon.phrases, len(lexicon.others))
    headed = [0] * len(said)
    short = [b.span for b in document.blocks if b.kind == "heading" and len(b.span) < _HEADING]
    for head in {headings.normal(span.of(document.text)) for span in short}:
        known = lexicon.headings.get(head) or lexicon.headings.get(" ".join(head.split()[-2:]))
        for number in known or ():
            headed[number] += 1
    return list(zip(said, headed, strict=True))


class _Listed:
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
                if len(line) > _HEADLINE:
                    continue
                parts = (part.strip() for part in _PARTS.split(_SIGN.sub("", line), 3))
                if job := next((part for part in parts if part and _is_job(part)), None):
                    found.add(job.casefold())
        return len(found), len(found) / max(1, lines)

    def weight(self) -> int:
        """Return how loudly they say that the text is a list."""
        jobs, share = self._counted
        if jobs < _FEW or share < _TENTH:
            return 0
        links = sum(mark.kind == "link" for mark in self._document.marks)
        return 1 + (jobs >= _LIST) + (share >= _HALF) + (links >= _FEW)

    def is_all(self) -> bool:
        """Say whether the text holds hardly anything else."""
        jobs, share = self._counted
        return (jobs > _LIST and share >= _HALF) or jobs >= _MANY


def _levels(document: Document) -> int:
    """Count the different levels, or titles of one craft, that have headings or head cells to themselves."""
    ranks: set[str] = set()
    steps: dict[str, set[str]] = {}
    crafts: dict[str, set[str]] = {}
    opened = {mark.span.start for mark in document.marks if mark.kind == "strong"}
    scale: set[str] = set()
    for field in document.fields:
        if field.key.rpartition(".")[2].casefold() == "level":
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


def _side_by_side(document: Document, levels: int) -> int:
    """Return how loudly a text sets levels or roles beside each other, with the same parts, or says how people work."""
    words, text = document.words, document.text
    heads = [b.span.of(text) for b in document.blocks if b.kind == "heading" and len(b.span) < _HEADING]
    labels = [m.span.of(text) for m in document.marks if m.kind == "strong" and len(m.span) < _HEADING]
    roles = sum(map(_is_job, set(heads)))
    shared = sum(count > 1 for lines in (heads, labels) for count in Counter(lines).values())
    manner = len(_lexicon().manner & words.places.keys())
    acting = manner >= _MANNERS and manner >= _MANNER * len(words)
    return max(min(levels - 1, _LEVELS), 2 * (roles > 1)) + min(shared, 2) + acting


def _is_about_hiring(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a text that is named for hiring, not for a job, speaks of interviews all the time."""
    subject, words = _lexicon().process, document.words
    if words.places.keys().isdisjoint(_INTERVIEWS):
        return False
    counts = [len(words.places[word]) for word in subject & words.places.keys()]
    if len(counts) < _DIFFERENT or sum(counts) < max(_TIMES, _SHARE * len(words)):
        return False
    if any(s.kind == "responsibilities" and s.how != "body" for s in sections):
        return False
    job = title.title(document, ())
    if job is not None and names_work(job.value):
        return False
    headlines = map(str.split, _headlines(document)[0])
    return any(not subject.isdisjoint(line) and _SAYS.isdisjoint(line) for line in headlines)


def _invites_to_look(document: Document) -> bool:
    """Say whether the text sends its reader to other jobs, "Browse our open roles", or lists them when it is built."""
    words = document.words
    for word in _JOBS & words.places.keys():
        for place in words.places[word]:
            if not _LOOK.isdisjoint(words.folded[max(0, place - _BEFORE) : place]):
                return True
    return any(mark.kind == "template" and _LOOP.search(mark.value) for mark in document.marks)


def _code_blocks(document: Document) -> int:
    """Count the blocks of code between fences."""
    return sum(mark.kind == "code" and mark.value.startswith(_FENCES) for mark in document.marks)


def _is_rung(document: Document) -> bool:
    """Say whether front matter numbers the text as one step of a ladder."""
    return any(
        field.key.casefold() == "level" and not field.labelled and field.span.of(document.text).isdigit()
        for field in document.fields
    )


def _is_job(line: str) -> bool:
    """Say whether a line is a job title; the cheap question comes first."""
    return names_work(line) and title.looks_like_title(line)


def _holds_several(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether the build of a text shows that it is about several jobs, whatever it says of each of them."""
    text = document.text
    if any(mark.kind == "template" and _LOOP.search(mark.value) for mark in document.marks):
        return not _headlines(document)[1]
    keyed: dict[str, set[str]] = {}
    labels: dict[str, int] = {}
    for field in document.fields:
        if field.labelled and _ROW_LABEL.match(field.key):
            labels[field.key] = labels.get(field.key, 0) + 1
        group, _, key = field.key.rpartition(".")
        if key.casefold() in _TITLE_KEYS and _LISTING_KEY.search(group):
            keyed.setdefault(field.key, set()).add(field.span.of(text))
    if max(labels.values(), default=0) >= _FEW or any(
        sum(map(_is_job, values)) > 1 for values in keyed.values() if len(values) > 1
    ):
        return not _headlines(document)[1]
    if sum(mark.kind == "link" for mark in document.marks) >= _FEW and _leads_away(document) >= _FEW:
        headlines, titled = _headlines(document)
        if not titled and any(map(_is_page_name, headlines)):
            return True
    if _has_table_of_jobs(document):
        return not _headlines(document)[1]
    heads = [block for block in document.blocks if block.kind == "heading" and block.level <= _MARKED_UP]
    levels = [head.level for head in heads]
    for level in {level for level in levels if levels.count(level) > 1}:
        jobs = [
            at
            for at, head in enumerate(heads)
            if head.level == level and len(head.span) < _HEADLINE and _is_job(head.span.of(text))
        ]
        if len({heads[at].span.of(text).casefold() for at in jobs}) > 1 and _each_has_its_own(
            document, sections, heads, jobs
        ):
            return True
    return False


def _has_table_of_jobs(document: Document) -> bool:
    """Say whether a table has a row for each job and columns that tell them apart."""
    columns: set[str] = set()
    rows = 0
    for block in document.blocks:
        if block.kind == "cell":
            rows = max(rows, block.level)
            if block.level == 0 and len(block.span) < _RUNG:
                columns.add(headings.normal(block.span.of(document.text)))
    return rows > 1 and not _JOB_COLUMNS.isdisjoint(columns) and len(_OTHER_COLUMNS & columns) > 1


def _each_has_its_own(document: Document, sections: Sequence[Section], heads: Sequence[Block], jobs: list[int]) -> bool:
    """Say whether headings that are job titles have like parts, little under them, or lead to pages."""
    linked = {mark.span.start for mark in document.marks if mark.kind == "link" and mark.value}
    if len(jobs) >= _FEW and all(heads[at].span.start in linked for at in jobs):
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
    return brief >= _FEW or paged == len(jobs)


_SITE = regex(r"://|(?<![\w@])[\w-]+\.(?:com|org|net|io|dev|co|gov|edu|ai|app|jobs)\b(?!\.\w)", re.IGNORECASE)


def _is_all_links(document: Document) -> bool:
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


def _leads_away(document: Document) -> int:
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


def _is_settings(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a data file holds no part of a posting: neither lists of duties or demands nor any prose."""
    if document.format not in ("json", "yaml") or any(s.kind in _DETAILS and len(s.span) > _VALUE for s in sections):
        return False
    if len(_keyed(document)) >= _KEYS and sum(_is_title_key(field.key) for field in document.fields) == 1:
        return False
    return not any(len(f.span) >= _PROSE and headings.kinds_of_key(f.key) is not None for f in document.fields)


def _is_title_key(key: str) -> bool:
    return key.rpartition(".")[2].casefold() in {"title", "name"}


def _keyed(document: Document) -> frozenset[SectionKind]:
    """Return what the keys and labels of fields announce that only a posting has."""
    kinds = (headings.kinds_of_key(field.key, written=field.labelled) or () for field in document.fields)
    return _KEYED.intersection(kind for found in kinds for kind in found)


def _is_english(document: Document) -> bool:
    """Say whether the text is English beyond doubt, not merely none of the other languages we know."""
    common = sum(len(document.words.places.get(word, ())) for word in ("the", "and", "of", "to"))
    return language(document) == "en" and common >= _COMMON * len(document.words)


def _names_a_job(document: Document, headlines: Sequence[str], titled: bool) -> bool:
    """Say whether the text has a title other than the name of a page about jobs."""
    if titled:
        return True
    job = title.title(document, ())
    return job is not None and not ((line := headings.normal(job.value)) in headlines and _named(line))


def _is_page(document: Document) -> bool:
    """Say whether markup names the text as nothing but a page about jobs, and no job is named in it."""
    heads = [field.span for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    heads += [b.span for b in document.blocks[:_TOP] if b.kind == "heading" and b.level <= _MARKED_UP][:1]
    lines = {span.of(document.text).replace(" @ ", " at ") for span in heads if len(span) < _HEADLINE}
    parts = {headings.normal(part) for line in lines for part in {line, *_PARTS.split(line)} if len(part) <= _HEADING}
    if not any(map(_is_page_name, parts)):
        return False
    job = title.title(document, ())
    if job is not None and headings.normal(job.value) not in parts and names_work(job.value):
        general = is_general(job.value.casefold(), capitals=job.value[0].isupper())  # "looking for volunteers"
        general = general or bool(_ANYBODY.fullmatch(document.text, job.span.start, job.span.end + 1))
        if not general and not _seeks_several(document, job.span.start):
            return False
    marked = [block.span for block in document.blocks if block.kind == "heading" and block.level <= _MARKED_UP]
    return sum(len(span) < _HEADLINE and _is_job(span.of(document.text)) for span in marked) != 1


def _seeks_nobody(sections: Sequence[Section], calls: int) -> bool:
    """Say whether a page about jobs says hardly anything of one: neither duties nor pay, and no more than a call."""
    if any(section.kind in ("responsibilities", "pay") for section in sections):
        return False
    return not calls or (calls == 1 and not any(s.kind in _DETAILS and s.how == "heading" for s in sections))


def _seeks_several(document: Document, start: int) -> bool:
    """Say whether the sentence with a title goes on to name people of several crafts: "engineers, cooks and nurses"."""
    sentence = _FULL_STOP.split(document.text[start : start + _SENTENCE], maxsplit=1)[0]
    words = map(bare, sentence.split())
    return len({word for word in words if is_plural(word)}) >= _FEW


def _has_no_title_yet(document: Document) -> bool:
    """Say whether "Position title" stands where the title should."""
    head = next((block for block in document.blocks[:_TOP] if block.kind == "heading"), None)
    if head is None or len(head.span) > _HEADING:
        return False
    raw = head.span.of(document.text)
    if not raw.rstrip(" ]>}:*").casefold().endswith("title"):
        return False
    line = headings.normal(raw)
    if not line.endswith(_UNTITLED):
        return False
    named = title.title(document, ())
    return named is None or headings.normal(named.value) == line


def _is_template(document: Document) -> bool:
    """Say whether most of the text is filler or gaps to fill in: "[Duty 1]", "Salary: ______"."""
    words = document.words
    if "lorem" in words.places:
        filler = sum(len(words.places[word]) for word in _FILLER & words.places.keys())
        if filler >= _FILLED * len(words):
            return True
    tags = sum(mark.kind == "template" for mark in document.marks)
    if _has_no_title_yet(document) or (tags >= _GAPS and tags >= len(document.blocks)):
        return True
    if not any(mark in document.text for mark in _GAP_MARKS):
        return False
    if len(set(_BLANK.findall(document.text))) >= _BLANKS:
        return True
    said = [block.span for block in document.blocks if block.kind != "heading"]
    gaps = sum(bool(_GAP.search(document.text, max(span.start, span.end - _GAP_LONGEST), span.end)) for span in said)
    return gaps >= _GAPS and 2 * gaps >= len(said)


# What every repository holds; in none is it a posting.
_FILE = regex(
    r"(?i)(?:readme|changelog|changes|history|licen[cs]e|copying|contributing|code[_-]of[_-]conduct|security|authors"
    r"|contributors|maintainers|codeowners|notice|requirements(?:-\w+)?)(?:\.(?:md|markdown|txt|html?|rst))?"
)


def verdict(document: Document, sections: Sequence[Section]) -> Verdict:
    """Say whether the document is a job posting, and if it surely is not, why.

    In doubt it is one: a posting that goes unchecked is worse than a README that is checked.
    """
    if _FILE.fullmatch(document.source.path.replace("\\", "/").rpartition("/")[2]):
        return _no("the name of the file says that it is about the repository")
    words, lexicon = document.words, _lexicon()
    kinds = frozenset(section.kind for section in sections)
    wanted, applying = _count(words, lexicon.hiring, 2)
    if len(words) < _SHORT:
        plain = len(words) >= _SHORTEST and ("pay" in kinds or wanted)
        told = plain or len(kinds & (_FACTS | _DETAILS)) > 1
        if not told and len(lexicon.job & words.places.keys()) < _FEWEST_JOB_WORDS:
            return _no("it holds too little text to be a posting")
    if reason := _other_kind(document, sections, wanted, applying):
        return _no(f"it looks like {reason}")
    if wanted + applying + len(kinds & _OPENING) < 2 and _offers_nothing(document, sections, kinds, wanted + applying):
        return _no("nothing in it speaks of an opening")
    if not wanted + applying and not _FACTS & kinds and not _MONEY.search(document.text) and _is_english(document):
        job = [len(words.places[word]) for word in lexicon.job & words.places.keys()]
        share = sum(job) / max(1, len(words))
        named = title.title(document, ())
        works = named is not None and names_work(named.value)
        titled = works or (named is not None and len(named.value.split()) < _PLAIN)
        signs = len(kinds & _SIGNS) + ("responsibilities" in kinds) + titled
        known = works or len(_keyed(document)) > 1
        if (
            (len(job) < _FEWEST_JOB_WORDS or share < _LEAST_SHARE)
            and not known
            and (signs < 2 or share < _LEAST_SHARE / 3)
        ):
            return _no("nothing in it speaks of a job")
    return Verdict(is_posting=True)


def _other_kind(document: Document, sections: Sequence[Section], wanted: int, applying: int) -> str | None:
    """Return what else the text is, if its name and phrases say so louder than it speaks of hiring."""
    text = document.text
    if _is_template(document):
        return "a template or guide for writing postings"
    if _holds_several(document, sections):
        return "a list of jobs, not one posting" if _levels(document) < _LEVELS else _FRAMEWORK
    page = wanted < _PLENTY and _is_page(document)
    if page and _seeks_nobody(sections, wanted + applying):
        return "a page about careers, not about one job"
    process = wanted < _PLENTY and not page and _is_about_hiring(document, sections)
    if page or process:
        wanted = min(wanted, 1)
    elif wanted and 2 * wanted + applying >= _SURE:
        return None
    kinds = frozenset(section.kind for section in sections)
    headed = _DETAILS.intersection(section.kind for section in sections if section.how == "heading")
    headlines, titled = _headlines(document)
    names = _names(headlines)
    whole = kinds >= _DETAILS and bool(headed) and not page and _names_a_job(document, headlines, titled)
    if not wanted and applying + whole < 2 and _is_settings(document, sections):
        return "settings or other data"
    keyed = len(_keyed(document))
    if wanted < 2 and not applying + keyed and not _FACTS & kinds and _is_rung(document):
        return _FRAMEWORK
    listed = _Listed(document)
    signs = wanted + applying + _signs(document, kinds)
    for number, (said, heads) in enumerate(_weights(document)):
        other, name = _lexicon().others[number], names.get(number, 0)
        weight = said + heads
        if other.shape == "code":
            weight += _code_blocks(document)
        if other.shape == "process" and process:
            weight += _PAGE
        least = min(signs, 1) if other.shape == "levels" else 2
        # A page with a job's title at its head is about that job, whatever its frame offers besides.
        if weight + name < least or (titled and not name and other.shape in ("jobs", "careers")):
            continue
        against = _ENOUGH + wanted + len((kinds & _FACTS) - other.holds) + len(headed - other.holds)
        against += 0 if "apply" in other.holds else applying
        against += whole and not (name and _DETAILS & other.holds)
        weight = min(weight, _MOST) + name
        if other.shape in ("jobs", "careers"):
            weight += listed.weight() + 2 * (other.shape == "careers" and _invites_to_look(document))
            weight += _PAGE * bool(name and page) + 2 * (_leads_away(document) > 1)
            against += (
                1
                + titled
                + len(headed) * (not page)
                + (keyed >= _KEYS)
                + 2 * ("pay" in kinds or (page and bool(_MONEY.search(text))))
            )
        elif other.shape == "levels":
            levels = _levels(document)
            beside = _side_by_side(document, levels)
            weight += beside
            against += 1 + (not name and levels < _LEVELS) + (not name and "pay" in kinds)
            if signs < 2:  # a name alone, headings alone or levels alone are not enough
                alone = (name >= _QUIET) + (levels > _LEVELS) + (not name + said + beside)
                against = min(against, _QUIET + 2 * signs + alone)
            if titled and not signs + name:
                against += len(headed) * (1 + (not document.words.places.keys().isdisjoint(_ADDRESS)))
        if weight >= against:
            return other.reason
    if len(headed) < len(_DETAILS) and not wanted and not titled and listed.is_all():
        return "a list of jobs, not one posting"
    if not wanted + applying and not titled:
        if not kinds & _SOUGHT and _levels(document) > _LEVELS:
            return _FRAMEWORK
        if _leads_away(document) >= _FEW:
            return "a list of jobs, not one posting"
    if not wanted + applying and not headed and not _FACTS & kinds and _is_all_links(document):
        return "a list of links, not one posting"
    return None


def _signs(document: Document, kinds: frozenset[SectionKind]) -> int:
    """Count what speaks of an opening besides what is said: facts of a job, an address, an amount."""
    signs = len(kinds & _OPENING)
    return signs if signs > 1 else signs + ("@" in document.text) + bool(_MONEY.search(document.text))


def _offers_nothing(document: Document, sections: Sequence[Section], kinds: frozenset[SectionKind], calls: int) -> bool:
    """Say whether a text of several parts lacks the least that a posting says: who is sought, and for what."""
    signs = calls + _signs(document, kinds)
    details = _DETAILS.intersection(section.kind for section in sections if section.how != "body")
    if signs > 1 or len(details) > 1:
        return False
    if 3 * signs + len(details) + len(_lexicon().offer & document.words.places.keys()) > _LITTLE:
        return False
    headlines, titled = _headlines(document)
    if titled and len(document.words) < _TERSE:
        return False
    if _parts(document) < _PARTED and (not _names(headlines) or _names_a_job(document, headlines, titled)):
        return False
    return language(document) == "en"


def _parts(document: Document) -> int:
    """Count the parts of a text under its first heading: further headings, lines that open in bold, a table."""
    bold = {mark.span.start for mark in document.marks if mark.kind == "strong"}
    heads = sum(block.kind == "heading" and block.level <= _MARKED_UP for block in document.blocks)
    if not heads:
        return 0
    labels = sum(block.span.start in bold for block in document.blocks if block.kind not in ("heading", "cell"))
    return heads - 1 + labels + _PARTED * any(block.kind == "cell" for block in document.blocks)


def _no(reason: str) -> Verdict:
    return Verdict(is_posting=False, reason=reason)
