"""kind: title. What does not belong into the line of the job title."""

import functools
import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from jdlint import data
from jdlint.finding import Hit
from jdlint.kinds.pattern import Pattern
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context
from jdlint.text import Span, one_line, trim
from jdlint.understand import title as understand
from jdlint.understand.gazetteer import city_in, only_cities, only_places

Sought = Literal["location", "company", "roles", "capitals"]

_FEW = 4  # words of a title that may end in a full stop
_LONGEST_LINE = 140  # characters; a longer line is running text
_BY_LOOK = 7  # level of a heading that no markup says to be one
_TOP = 3  # blocks from the start within which any line may be the title
_DIVIDER = regex(r"\s+[-–—|@•·:/]+\s+|\s*[|()]\s*|,\s+|:\s+|\s+(?:in|at|for)\s+(?=[A-Z])")
_WITHIN = regex(  # of a city
    r"^(?:Central|Inner|Greater|North|South|East|West)\s+(?=[A-Z])|\s+[A-Z]{1,2}\d[A-Z\d]?(?:\s\d[A-Z]{2})?$"
    r"|\s+\d{4,5}$|\s+(?:City|Town)\s+Cent(?:re|er)$"
)
_NO_PLACE = regex(r"remote|hybrid|anywhere|worldwide|home|telecommute|field", re.IGNORECASE)
# Employers' words that hardly ever name a department or a trade; the rest must be named as an employer in the text.
_EMPLOYERS = frozenset(
    "university college hospital society museum foundation inc ltd llc llp plc gmbh corp corporation nhs trust "
    "council".split()
)
_NAMES = (
    r"(?:\b(?:at|join|joining|about|with)\s+{0}\b"
    r"|\b{0}(?:['’]s\b|\s+(?:is|are|was|has|seeks|offers|invites|provides)\b))"
)
# "Brook Lane Clinic, Leeds", a line of its own, names an employer when a word of its own says what it is.
_LINE = r"(?:^|\n)[ \t]*(?:[\w ]{{3,20}}:[ \t]*)?{0}[ \t]*(?:[,|(–—-]|$|\n)"
_AT = regex(r"\s(?:at|@)\s+(?:the\s+)?$", re.IGNORECASE)


def _goes_on(before: str, after: str) -> bool:
    """Say whether the words before or after a title make a sentence of its line."""
    return any(c.isalpha() for c in before.rpartition(":")[2]) or after[:1].isalnum() or after[:1] in (".", "!", "?")


def _is_first(posting: Posting, at: int, line: Span) -> bool:
    """Say whether a line stands where titles do, near the top, or ends as they do, with work ("Nurse II")."""
    if at <= _TOP:
        return True
    first = _ROLE_END.split(line.of(posting.text).partition(",")[0])[0]
    return not _nouns().isdisjoint(word.casefold() for word in first.split()[-2:])


def title_line(posting: Posting) -> Span | None:
    """Return the line that the title has for itself, with what decorates it; None when it stands in running text."""
    title = posting.title
    if title is None:
        return first_heading(posting)
    at = posting.document.block_at(title.span.start)
    if at is None:
        return None
    block, text = posting.document.blocks[at], posting.text
    start = max(block.span.start, text.rfind("\n", block.span.start, title.span.start) + 1)
    end = text.find("\n", title.span.end, block.span.end)
    line = trim(text, Span(start, end if end >= 0 else block.span.end))
    before, after = text[line.start : title.span.start].rstrip(), text[title.span.end : line.end].lstrip()
    own = block.kind in ("heading", "field") or understand.line(posting.document) == line
    sentence = line.of(text).endswith(".") and len(line.of(text).split()) > _FEW
    if len(line) > _LONGEST_LINE or (not own and (sentence or _goes_on(before, after))):
        return None
    if block.kind != "field" and block.level in (0, _BY_LOOK) and not own and not _is_first(posting, at, line):
        return None
    labelled = before.endswith(":") and block.kind != "heading"  # "Job title: Baker", but "# Urgent: Baker"
    return Span(title.span.start, line.end) if labelled else line


def first_heading(posting: Posting) -> Span | None:
    """Return the heading a text begins with when it names a trade, but too much besides to be read as a title."""
    first = posting.document.blocks[0] if posting.document.blocks else None
    if first is None or first.kind != "heading" or first.level != 1 or len(first.span) > _LONGEST_LINE:
        return None
    words = posting.words.within(first.span)
    return None if _nouns().isdisjoint(posting.words.folded[words.start : words.stop]) else first.span


def _parts(text: str, line: Span) -> Iterator[Span]:
    """Yield the parts of a title that dividers, commas and brackets make; the whole, when there are none."""
    start = line.start
    for divider in _DIVIDER.finditer(text, line.start, line.end):
        yield trim(text, Span(start, divider.start()))
        start = divider.end()
    yield trim(text, Span(start, line.end))


_LETTERS = 2  # of most states


def _location(posting: Posting, line: Span) -> Iterator[Span]:
    """Yield the parts of the title that are a place the job is in."""
    elsewhere = (place for place in posting.locations if not line.covers(place.span))
    places = {place.text.split(",")[0].strip().casefold() for place in elsewhere}
    for number, part in enumerate(_parts(posting.text, line)):
        name = _WITHIN.sub("", part.of(posting.text))
        words = name.casefold()
        if not number or not name or _NO_PLACE.search(words) or not _nouns().isdisjoint(words.split()):
            continue
        city, _, state = name.rpartition(" ")
        if city and state.isupper() and (only_places(name) if len(state) > _LETTERS else city_in(city, state)):
            name = city  # "Boise ID", "Geelong VIC"; not "London PA"
        if words in places or (name[0].isupper() and only_cities(name)):
            yield part


def _company(posting: Posting, line: Span) -> Iterator[Span]:
    """Yield the parts of the title that name an employer, by their words or by what the text says of them."""
    parts = list(_parts(posting.text, line))
    for number, part in enumerate(parts):
        name = part.of(posting.text)
        words = [word.strip(".,").casefold() for word in name.split()]
        if len(parts) < 2 or not name[:1].isupper() or "/" in name or not _nouns().isdisjoint(words):
            continue
        if _organisations().issuperset(words):  # "University Libraries": whose?
            continue
        if name.isupper() and _abbreviates(name, line.of(posting.text)):
            continue
        house = words[0] == "the" and words[-1] in _organisations()  # "The Oak Room Hotel"
        employer = len(words) > 1 and number > 0 and (house or not _EMPLOYERS.isdisjoint(words))
        place_of_work = len(words) > 1 and number > 0 and name.istitle() and _AT.search(posting.text[: part.start])
        if posting.text[: part.start].endswith((" for ", " of ")) and not employer:
            continue  # "Librarian for Public Services"
        if employer or place_of_work:
            yield part
        elif name in (rest := posting.text[line.end :]):
            named = _NAMES if _organisations().isdisjoint(words) else f"{_NAMES}|{_LINE}"
            if re.search(named.format(re.escape(name)), rest):
                yield part


def _abbreviates(name: str, title: str) -> bool:
    """Say whether capitals are the first letters of words beside them: "Same Day Emergency Care (SDEC)"."""
    return name.strip("()") in "".join(word[0] for word in title.split() if word[0].isupper())


_LEVELS = frozenset(
    "associate assistant deputy lead head principal chief trainee apprentice intern executive support student "
    "professional volunteer fellow expert partner staff crew host server devops sre dba".split()
)
_BETWEEN_ROLES = regex(r"\s*/\s*|\s*&\s*|\s+(?:and|or|cum)\s+|-cum-|\s*,\s+|\s+\+\s+")
_ROLE_END = regex(r"\s+(?:of|for|in|at|with|to|on)\s|\s*[(:|]|\s+[-–—]+\s")
# Two names of one job, and offices that one person holds beside another; without the s that _head takes off.
_PAIRS = frozenset({"hostes", "waitres", "stewardes", "sister"})
_OFFICES = frozenset({"director", "president", "ceo", "cfo", "coo", "cto", "dean", "professor", "chief"})


@functools.cache
def _organisations() -> frozenset[str]:
    """Return the words that names of employers are made of."""
    return frozenset(word.strip() for word in data.lexicon("titles")["organisations"].split(","))


@functools.cache
def _nouns() -> frozenset[str]:
    """Return the words that name a person by their work, singular and plural."""
    nouns = {noun.strip() for noun in data.lexicon("titles")["nouns"].split(",")}
    return frozenset(nouns | {f"{noun}s" for noun in nouns})


def _head(role: str) -> str | None:
    """Return the noun a role ends on, in the singular, or None when it ends on none."""
    words = role.casefold().split()
    if (
        not words
        or words[-1] not in _nouns()
        or (len(words) == 1 and not _LEVELS.isdisjoint({words[0], words[0][:-1]}))
    ):
        return None
    return words[-1].removesuffix("s")


def _roles(posting: Posting, line: Span) -> Iterator[Span]:
    """Yield the title when it joins two roles that end on different nouns."""
    text = line.of(posting.text)
    cut = _ROLE_END.search(text)
    joined = text[: cut.start()] if cut else text
    roles = [role for role in _BETWEEN_ROLES.split(joined) if role.strip()]
    if len(roles) == 2 and len(roles[0].split()) == 1 and len(roles[1].split()) > 2 and _head(roles[1].split()[0]):
        return  # "Doctor and Nurse Recruitment Lead": one job, about two
    heads = {head for role in roles if (head := _head(role))}
    if len(heads - _PAIRS) > 1 and heads.isdisjoint(_OFFICES):
        yield trim(posting.text, Span(line.start, line.start + len(joined)))


_CAPITALS = regex(r"\b[A-Z][A-Z'’&/ ,.-]*[A-Z]{2}[A-Z'’&/ ,.-]*[A-Z]\b(?![a-z]|\s*:)")
_OFFICERS = frozenset({"CISO"})
_SHORT, _LONG = 4, 7  # letters of a word that may be an abbreviation, and from which it is none


def _capitals(posting: Posting, line: Span) -> Iterator[Span]:
    """Yield words in capitals that are no abbreviations: a trade, two words of some length, a long one alone."""
    for match in _CAPITALS.finditer(posting.text, line.start, line.end):
        words = regex(r"[A-Z'’]+").findall(match.group())
        some = [word for word in words if len(word) >= _SHORT]
        trade = any(word.casefold() in _nouns() and word not in _OFFICERS for word in some)
        alone = len(words) == 1 and len(words[0]) >= _LONG and len(match.group()) == len(line)
        if trade or alone or (len(some) > 1 and max(map(len, some)) > _SHORT):
            yield Span(*match.span())


_SEEKERS: dict[Sought, Callable[[Posting, Span], Iterator[Span]]] = {
    "location": _location,
    "company": _company,
    "roles": _roles,
    "capitals": _capitals,
}


class Title(Pattern, frozen=True, kw_only=True):
    """Searches the title's own line, with what decorates it, for `patterns` (as kind `pattern` does) and for `finds`.

    `finds`: `location`, a place the job is in; `company`, a part that names an employer; `roles`, two jobs at once;
    `capitals`, words in capitals that are no abbreviations.
    """

    options: ClassVar[dict[str, str]] = {**Pattern.options, "finds": "location, company, roles, capitals"}

    patterns: tuple[str, ...] = ()
    finds: tuple[Sought, ...] = ()

    def __post_init__(self) -> None:
        if not (self.patterns or self.finds):
            raise ValueError("a title rule needs `patterns` or `finds`")

    @functools.cached_property
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(regex(self.whole(at), re.IGNORECASE) for at in range(len(self.patterns)))

    def enlist(self) -> None:
        """Look nothing up: only one line is searched."""

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the parts of the title's line, by place; of those that overlap the earliest, then the longest."""
        line = title_line(posting)
        if line is None:
            return
        text = line.of(posting.text)
        found = [
            trim(posting.text, Span(*match.span("at" if "at" in pattern.groupindex else 0)).shifted(line.start))
            for pattern in self._compiled
            for match in pattern.finditer(text)
        ]
        found += (span for sought in self.finds for span in _SEEKERS[sought](posting, line))
        end = -1
        for span in sorted(found, key=lambda span: (span.start, -span.end)):
            if span.start >= end and span:
                end = span.end
                yield Hit(span, {"match": one_line(span.of(posting.text))})
