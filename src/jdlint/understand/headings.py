"""Which kinds of section a heading, a label or a field key announces."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from jdlint import data
from jdlint.facts import SECTION_KINDS, SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import dates

Kinds = tuple[SectionKind, ...]

_WORD = regex(r"[^\W_]+(?:'[^\W_]+)*")
_ASIDE = regex(r"[(\[{][^()\[\]{}]*[)\]}]?")
_NUMBERING = regex(r"\W*(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")
_JOINTS = regex(r"(?<=[a-z])(?=[A-Z])|_")
# What a heading may trail off into: "Duties include, but are not limited to:".
_TAIL = regex(r"(?: (?:include|includes|including|are|is|but|and|not|limited to|the following|as follows|following))+$")
_SPELLINGS = (
    ("’", "'"), ("&", " and "), ("'ll", " will"), ("'re", " are"), ("'d", " would"), ("'ve", " have"),
    ("what's", "what is"),
    ("who's", "who is"), ("here's", "here is"), ("youll ", "you will "), ("e-mail", "email"),
)  # fmt: skip
# Kinds that one word of a heading may tell, the others being unknown ("Nursing duties").
_TRUSTED: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "benefits"})
_PAY = frozenset(("salary", "salaries", "compensation", "remuneration", "wage", "wages", "pay"))
_PRAISE = frozenset(("competitive", "attractive", "excellent", "great", "good"))
# What the end of a key tells, whatever stands before it.
_ENDING: frozenset[SectionKind] = frozenset(
    {"summary", "responsibilities", "qualifications", "preferred", "pay", "benefits", "deadline"}
)
# Whose address in data is no place to apply, and whose location is not the job's.
_OTHERS = frozenset(
    "author company organization organisation employer image logo source funding sponsor sponsors partner partners "
    "team benefits perks project projects event events related social video videos photo gallery publications".split()
)
_OWNERS = frozenset("author company employer person recruiter poster sponsor partner".split())
_OF_ONE = (" of a ", " of an ", " of the ", " of our ", " of this ")
_WE_OWN = ("we have ", "we are well ")
_STOP = regex(r"(?<=[a-z][.!?])\s+(?=[A-Z])")
_FORMAT = regex(r"(?i)(?<=[a-z])[_-]?(?:markdown|html|md)$")
_SEARCH = regex(r"(?i)\b(?:looking for|seek(?:s|ing)|hiring|recruiting|join)\b")
_SPELT = regex(r"[’'&-]|youll")
_SENTENCE = 9  # words; a heading that long says something itself
_LONGEST = 14  # words; a longer line is no heading


@functools.lru_cache(maxsize=1024)
def normal(text: str) -> str:
    """Return a heading in the form headings are compared in: lower-case words, one space between them."""
    text = text.casefold()
    if _SPELT.search(text):
        for written, meant in _SPELLINGS:
            text = text.replace(written, meant)
    if "(" in text or "[" in text or "{" in text:
        text = _ASIDE.sub(" ", text) if _ASIDE.sub("", text).strip(" :*_-") else text
    numbering = _NUMBERING.match(text)
    return " ".join(_WORD.findall(text, numbering.end() if numbering else 0))


def _entries(text: str) -> list[str]:
    for written, meant in _SPELLINGS:
        text = text.replace(written, meant)
    return [" ".join(entry.split()) for entry in text.replace("-", " ").replace("/", " ").split(",")]


class _Lexicon(msgspec.Struct):
    """`rules/lexicon/headings.yaml`, ready for look-up."""

    whole: dict[str, Kinds]
    wild: dict[str, list[tuple[list[str], frozenset[str], Kinds]]]
    words: dict[str, list[SectionKind]]
    keys: dict[str, Kinds]
    run_in: frozenset[str]
    run_in_first: frozenset[str]
    senses: list[tuple[Kinds, list[frozenset[str]]]]
    leads: list[tuple[SectionKind, list[str]]]
    weak: frozenset[str]
    conditions: frozenset[str]
    optional: frozenset[str]
    needed: frozenset[str]
    filler: frozenset[str]


def _built(table: dict[str, Any]) -> _Lexicon:
    whole: dict[str, Kinds] = {}
    wild: dict[str, list[tuple[list[str], frozenset[str], Kinds]]] = {}
    for kind, phrases in table["phrases"].items():
        kinds: Kinds = () if kind == "none" else (kind,)
        for phrase in _entries(phrases):
            if "*" in phrase:
                parts = phrase.split()
                wild.setdefault(parts[0], []).append((parts, frozenset(parts) - {"*"}, kinds))
            else:
                whole[phrase] = tuple(dict.fromkeys((*whole.get(phrase, ()), *kinds)))
    for patterns in wild.values():
        patterns.sort(key=lambda pattern: -len(pattern[0]))
    words: dict[str, list[SectionKind]] = {}
    for kind, listed in table["words"].items():
        for word in _entries(listed):
            words.setdefault(word, []).append(kind)
    optional, needed = frozenset(_entries(table["optional"])), frozenset(_entries(table["needed"]))
    run_in = frozenset(_entries(table["run_in"]))
    return _Lexicon(
        whole=whole,
        wild=wild,
        words=words,
        keys={key: (kind,) for kind, keys in table["keys"].items() for key in _entries(keys)},
        run_in=run_in,
        run_in_first=frozenset(name.split()[0] for name in run_in),
        senses=[
            (() if kind == "none" else (kind,), [frozenset(parts.split()) for parts in _entries(sets)])
            for rule in table["senses"]
            for kind, sets in rule.items()
        ],
        leads=[(kind, [f" {entry} " for entry in _entries(listed)]) for kind, listed in table["leads"].items()],
        weak=frozenset(_entries(table["weak"])),
        conditions=frozenset(_entries(table["conditions"])),
        optional=optional,
        needed=needed,
        filler=frozenset(_entries(table["filler"])) | optional | needed,
    )


@functools.cache
def _lexicon() -> _Lexicon:
    return data.derived("headings", _Lexicon, _built)


def _fits(words: Sequence[str], pattern: Sequence[str]) -> bool:
    if not pattern:
        return not words
    if pattern[0] == "*":
        return any(_fits(words[taken:], pattern[1:]) for taken in range(1, min(6, len(words)) + 1))
    return bool(words) and words[0] == pattern[0] and _fits(words[1:], pattern[1:])


def _wild(words: list[str]) -> Kinds | None:
    lexicon = _lexicon()
    best: tuple[int, Kinds] | None = None
    known = frozenset(words)
    for first in (words[0], "*"):
        for pattern, literals, kinds in lexicon.wild.get(first, ()):
            if (best is None or len(literals) > best[0]) and literals <= known and _fits(words, pattern):
                best = len(literals), kinds
    return best[1] if best else None


def _before_for(heading: str) -> Kinds | None:
    """Return what a heading says that goes on with whom it is for: "Benefits for drivers", "Key duties of a cook"."""
    head, _, tail = heading.partition(" for ")
    if tail and tail.count(" ") < 5 and (kinds := _lexicon().whole.get(head)) is not None:
        return kinds
    for of in _OF_ONE:
        head, _, tail = heading.partition(of)
        if head and tail and tail.count(" ") < 5:
            return _by_words(head.split(), loose=False)
    return None


def _ordered(kinds: set[SectionKind]) -> Kinds:
    return tuple(kind for kind in SECTION_KINDS if kind in kinds)


def _by_words(words: list[str], *, loose: bool) -> Kinds | None:
    """Judge a heading by its words: all of them known, or (when `loose`) its first or last one telling."""
    lexicon = _lexicon()
    kinds: set[SectionKind] = set()
    for word in words:
        if word in lexicon.words:
            kinds.update(lexicon.words[word])
            if word in _PAY and not _PRAISE.isdisjoint(words):
                return None  # "Competitive salary" is what one gets
        elif word not in lexicon.filler:
            if not loose or len(words) > 6:
                return None
            telling = lexicon.words.get(words[-1], [])
            if len(words) > 2 and words[1] in {"of", "for", "as", "in"}:
                telling = lexicon.words.get(words[0], telling)
            kinds = set(_TRUSTED.intersection(telling))
            break
    if len(kinds - lexicon.weak) > 0:
        kinds -= lexicon.weak
    if "qualifications" in kinds and not lexicon.optional.isdisjoint(words):
        kinds.add("preferred")
        if lexicon.needed.isdisjoint(words):
            kinds.discard("qualifications")
    return _ordered(kinds) or None


def _by_sense(words: frozenset[str]) -> Kinds | None:
    for kinds, sets in _lexicon().senses:
        if any(needed <= words for needed in sets):
            return kinds
    return None


_FROM_WHEN = (["required", "for"], ["required", "from"], ["needed", "for"], ["needed", "from"])
_ASIDE = regex(r"\s[-–—]\s")
_BESIDE = regex(r"\s\([^()]+\)[\s:]*$")  # "Qualifications (about you)"
_ASIDE_FROM = 6  # words of a heading that explains itself behind a dash


@functools.lru_cache(maxsize=4096)
def _known(text: str, loose: bool, wild: bool) -> Kinds | None:
    if ". " in text and text[-1] in ":…":
        text = without_search(text)
    heading = normal(text)
    words = heading.split()
    lexicon = _lexicon()
    if (kinds := lexicon.whole.get(heading)) is not None:
        return kinds
    if words[:2] in _FROM_WHEN and dates.pattern().search(f"1 {' '.join(words[2:])}"):
        return None  # "Required for September 2027" says when the job begins
    # "Desired skills - a list of some that would help"
    aside = _ASIDE.search(text) if len(words) > _ASIDE_FROM else None
    if aside and (kinds := _known(text[: aside.start()], False, False)) is not None:
        return kinds
    if not words or len(words) > _LONGEST:
        return None
    if "? " in text.rstrip(" ?"):  # "Ready to start? Who you are"
        last = _known(text.rpartition("? ")[2], loose, wild)
        if last:
            return last
    shorter = _TAIL.sub("", heading)
    if (kinds := lexicon.whole.get(shorter)) is not None:
        return kinds
    words = shorter.split() or words
    if (kinds := _by_words(words, loose=False)) is not None:
        return kinds
    if (kinds := _before_for(shorter)) is not None:
        return kinds
    if wild and (kinds := _wild(words)) is not None:
        return kinds
    if (beside := _BESIDE.search(text)) and (kinds := _known(text[: beside.start()], False, False)) is not None:
        return kinds
    if not loose:
        return None
    kinds = _by_words(words, loose=True)
    if kinds is None:
        sense = len(words) < _SENTENCE or text.rstrip()[-1:] in ":?…"
        kinds = _by_sense(frozenset(words)) if sense else None
    return lead_in(text) if kinds is None and text.rstrip().endswith((":", " -", " –", " —")) else kinds


def is_condition(text: str) -> bool:
    """Say whether a heading announces a mere condition of employment: travel, a clearance, who may apply."""
    return normal(text) in _lexicon().conditions


def kinds_of(
    text: str, extra: Mapping[str, SectionKind] | None = None, *, loose: bool = False, wild: bool = True
) -> Kinds | None:
    """Return the kinds a heading announces: empty when it is known to begin none of ours, None when it is unknown.

    `extra` maps normalised headings of the user's own to their kind; they win over the lexicon. `loose` also trusts a
    heading with an unknown word when its first or last word tells: for lines known to be headings. Without `wild`,
    phrases with a gap do not count.
    """
    if extra and (own := extra.get(normal(text))):
        return (own,)
    return _known(text, loose, wild)


# Where a heading may be run into text: after a sentence, a wide gap, or a word with no space between.
_RUN_IN = regex(r"(?:(?<=[.!?;)*]\s)|(?<=\s\s)|(?<=[a-z.!?)])(?=[A-Z]))[A-Z]")
# "About Great River Great River is a ...": a name that what follows begins with.
_ABOUT = "About "
_SAID_AGAIN = regex(r"About ((?:[A-Z][\w&'’.-]*\s){1,4}?)(?=(?:The\s)?\1)")
# What may begin a name inside a sentence as well: "the Team Leader", "our Client Services".
_IN_NAMES = frozenset(("the", "our", "your", "education"))
# Words that are headings even alone, unless a name goes on with the next: "Benefits Manager", "Requirements Engineer".
_ALONE = frozenset(("Benefits", "Requirements", "Responsibilities", "Qualifications"))
_TRADES = frozenset(
    ("Manager", "Administrator", "Specialist", "Coordinator", "Analyst", "Engineer", "Engineering", "Officer",
     "Package", "Team", "Department", "Plan", "Plans", "Program", "Programs", "Advisor", "Adviser", "Summary",
     "Analysis", "Management", "Questionnaire", "Questionnaires", "Review", "Framework", "Statement", "Form")
)  # fmt: skip
_BEFORE_NAMES = frozenset(("the", "a", "an", "our", "your", "this", "their", "its", "of", "and", "for", "with", "in"))
_SMALL = frozenset(("to", "and", "you", "we", "you'll", "you’ll", "we're", "we’re", "us", "the", "of", "for"))
_RUN_WORD = regex(r"(?:[A-Z]?[a-zß-ÿ'’]+|[A-Z]+(?![a-z])|[\w'’]) ?")


def _goes_on(text: str, at: int, heading: str) -> bool:
    """Say whether the words behind a heading belong to it: "Our client-centric", "ESSENTIAL JOB FUNCTIONS"."""
    if text[at : at + 1].islower() or text[at : at + 1] == "-":
        return True
    return heading.isupper() and text[at : at + 2].isupper()


def run_in(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Yield start and end of the headings that stand in running text with nothing to set them off.

    "... in Leeds. The Role You will ...": they begin in capitals, and so does what follows. Those behind the last word
    of an item that nothing ends come last.
    """
    for match in _RUN_IN.finditer(text, span.start, span.end):
        end = _end_of_heading(text, match.start(), span.end)
        if end is not None:
            yield match.start(), end
    at = text.find(_ABOUT, span.start, span.end)
    while at >= 0:
        about = _SAID_AGAIN.match(text, at, span.end)
        if about is not None and text[max(0, at - 1) : at].isspace():
            yield about.span()
        at = text.find(_ABOUT, at + 1, span.end)
    for match in _first_words().finditer(text, span.start + 2, span.end):
        start = match.start()
        before = text[start - 2]
        if text[start - 1].isspace() and (before.islower() or before.isdigit()):
            end = _end_of_heading(text, start, span.end)
            if end is not None and _stands_bare(text, start, end):
                yield start, end


@functools.cache
def _first_words() -> re.Pattern[str]:
    """Return a pattern for the words that headings in running text begin with, as headings write them."""
    words = sorted(_lexicon().run_in_first - _IN_NAMES)
    return regex("|".join(re.escape(written) for word in words for written in (word.capitalize(), word.upper())))


def _end_of_heading(text: str, start: int, limit: int) -> int | None:
    """Return where the longest known heading ends that begins at an offset; None where none does."""
    listed, first = _lexicon().run_in, _lexicon().run_in_first
    at, longest = start, None
    for _ in range(6):
        word = _RUN_WORD.match(text, at, limit)
        if word is None:
            break
        if at == start and normal(word.group()).partition(" ")[0] not in first:
            break
        at = word.end()
        heading = text[start:at].rstrip()
        if not _goes_on(text, at, heading) and normal(heading) in listed:
            longest = at if heading.istitle() or heading.isupper() or heading.count(" ") else longest
    return longest


def _stands_bare(text: str, start: int, end: int) -> bool:
    """Say whether words with capitals are a heading even right behind a word in small letters."""
    words = text[start:end].split()
    before = text[max(0, start - 30) : start - 1].rpartition(" ")[2]
    if words[0].casefold() in _IN_NAMES or before[:1].isupper() or before in _BEFORE_NAMES:
        return False
    if len(words) < 2:
        following = _RUN_WORD.match(text, end)
        return words[0] in _ALONE and following is not None and following.group().strip() not in _TRADES
    return text[end : end + 1] not in "&/" and all(word[0].isupper() or word in _SMALL for word in words)


def lead_start(text: str, span: Span) -> int:
    """Return where the last sentence begins of a line that leads in to a list."""
    start = span.start
    if text[span.end - 1] in ":…":
        for stop in _STOP.finditer(text, span.start, span.end):
            start = stop.end()
    return start


def without_search(text: str) -> str:
    """Return a line that leads in to a list, less sentences before it that say whom the employer looks for."""
    while (stop := _STOP.search(text)) and _SEARCH.search(text, 0, stop.start()):
        text = text[stop.end() :]
    return text


def lead_in(text: str) -> Kinds | None:
    """Return the kinds that a sentence before a list announces ("In return we can offer you some great benefits:")."""
    said = normal(without_search(text))
    words = f" {said} "
    for kind, telling in _lexicon().leads:
        if any(entry in words for entry in telling):
            ours = kind == "qualifications" and said.startswith(_WE_OWN) and " you " not in words
            return None if ours else (kind,)  # "We have three kitchens in:"
    return None


@functools.lru_cache(maxsize=1024)
def _known_key(key: str) -> Kinds | None:
    key = _FORMAT.sub("", key)  # `description_html`
    segments = [" ".join(_CAMEL.sub(" ", part).replace("_", " ").split()) for part in key.split(".")]
    for segment in map(normal, reversed(segments[1:])):
        for listed in (_lexicon().keys, _lexicon().whole):
            if listed.get(segment) in (("qualifications",), ("preferred",)):
                return listed[segment]  # "profile.must", "skills.nice", "skills.nice.skill"
    for start in range(len(segments)):
        spoken = " ".join(segments[start:])
        kinds = _lexicon().keys.get(normal(spoken))
        if kinds is None:
            kinds = _known(spoken, False, True)
        whose = _OTHERS if kinds == ("apply",) else _OWNERS if kinds == ("location",) else ()
        if any(word in whose for owner in segments[:start] for word in owner.split()):
            return ()
        if kinds is not None:
            return kinds
    words = segments[-1].split()
    for start in range(1, len(words)):  # "b_benefits", "aa_degrees_required"
        kinds = _known(" ".join(words[start:]), False, False)
        if kinds is not None:
            return tuple(kind for kind in kinds if kind in _ENDING)
    return None


def normal_key(key: str) -> str:
    """Return a key in the form headings are compared in: `jobTitle` and `job_title` are "job title"."""
    return normal(_JOINTS.sub(" ", key))


def kinds_of_key(key: str, extra: Mapping[str, SectionKind] | None = None, *, written: bool = False) -> Kinds | None:
    """Return the kinds that a field key announces, as `kinds_of`: `how_to_apply`, `jobLocation.address`, `Closing day`.

    `written` says that the key is a label in the text. A key of markup means more: of a dotted key its end may tell.
    """
    if extra and (own := extra.get(normal(key))):
        return (own,)
    if written:
        return _lexicon().keys.get(normal(key)) or _known(key, False, True)
    return _known_key(key)
