"""Where things stand in a text: spans, positions, words, sentences."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import msgspec

from jdlint.regex import regex


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range `[start, end)` in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}..{self.end}: 0 <= start <= end does not hold")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of `text` the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span `by` code points later."""
        return Span(self.start + by, self.end + by)


class Position(msgspec.Struct, frozen=True, order=True):
    """A place as people count: line and column from 1, columns in code points."""

    line: int
    column: int


LINE_END = regex(r"\r\n|\n|\r")


class Lines:
    """Turns offsets into positions; a line ends at LF, CRLF or CR and nothing else."""

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of `offset` (0-based, code points)."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)


# A word is a run of letters and digits; an apostrophe inside belongs to it ("don't"), a possessive 's does not
# ("salesman's" is the word "salesman"), a hyphen divides words.
_WORD = regex(r"([^\W_]+(?:['’](?![sS](?![^\W_]))[^\W_]+)*)((?:['’][sS](?![^\W_]))?)")


def fold(word: str) -> str:
    """Return `word` in the form words are compared in: case folded, straight apostrophes."""
    return word.casefold().replace("’", "'")


def small_letters(text: str) -> str:
    """Return `text` in small letters, each of them in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


class Words:
    """The words of a text, indexed: `folded[i]` stands at `[starts[i], ends[i])` in block `blocks[i]`.

    `spans` are the blocks, ascending; together they hold every word of the text.

    `places` maps a folded word to the ascending list of its indexes, `vocabulary` is its keys. Built once a posting, so
    that every rule can ask "does one of my words occur?" without reading the text (0.4 ms for 4 KB).
    """

    __slots__ = ("_after", "blocks", "ends", "folded", "places", "starts", "text", "vocabulary")

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self.text = text
        whole = fold(text)
        if len(whole) == len(text):
            # What stands before a word, the word, its possessive, in turn: no word of Python runs for each of them.
            pieces = _WORD.split(whole)
            borders = list(accumulate(map(len, pieces)))
            self.folded: list[str] = pieces[1::3]
            self.starts: list[int] = borders[:-1:3]
            self.ends: list[int] = borders[1::3]
        else:  # a letter became two: "ß"
            found = split_words(text)
            self.folded = [word for _, _, word in found]
            self.starts = [start for start, _, _ in found]
            self.ends = [end for _, end, _ in found]
        self.places: dict[str, list[int]] = {}
        places = self.places
        for at, word in enumerate(self.folded):
            if word in places:
                places[word].append(at)
            else:
                places[word] = [at]
        self.vocabulary = frozenset(places)
        self._after: dict[str, frozenset[str]] = {}
        self.blocks: list[int] = []
        for block, span in enumerate(spans):
            before = len(self.blocks)
            self.blocks += [block] * (bisect_left(self.starts, span.end, before) - before)

    def __len__(self) -> int:
        return len(self.folded)

    def after(self, word: str) -> frozenset[str]:
        """Return the words that follow `word` somewhere."""
        found = self._after.get(word)
        if found is None:
            folded, last = self.folded, len(self.folded) - 1
            found = self._after[word] = frozenset([folded[at + 1] for at in self.places.get(word, ()) if at < last])
        return found

    def within(self, span: Span) -> range:
        """Return the indexes of the words that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def split_words(text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, folded)` of every word of a short text, by the rules of `Words`."""
    return [(*match.span(1), fold(match.group(1))) for match in _WORD.finditer(text)]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: the plainest way to write a word list in code."""
    return frozenset(words.split())


# Words whose full stop never ends a sentence: something always follows them.
_NEVER_LAST = word_set(
    "e.g i.e eg ie vs viz cf approx ca incl excl mr mrs ms mx dr prof rev hon messrs sr jr st mt ft asst assoc dept "
    "univ est fig gen gov lt sgt capt col maj sen cllr supt rs resp exp cert equiv admin"
)
# Words that are short for something and end a sentence only before a word that begins one.
_SHORT = word_set(
    "inc ltd co corp bros llc plc pty pvt etc al min max hr hrs wk wks yr yrs mo mos temp perm lic req reqs qual "
    "quals govt intl natl mgmt mgr tel ext mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug "
    "sep sept oct nov dec ave rd blvd no nos art sec vol ch pt para reg op p pp v ver"
)
# Times end a sentence unless what follows belongs to them: "5 p.m. Monday", "9 a.m. EST".
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays mon tue tues wed thu thur thurs fri sat sun est edt cst cdt mst mdt pst pdt et ct mt pt gmt bst utc ist "
    "aest"
)
# Words that begin sentences and hardly ever a name: "Acme Inc. The role" are two, "Acme Inc. Chicago" is one.
_OPENERS = word_set(
    "a after all also an and any anyone applicants apply as at be because before being both but by call candidates "
    "click come contact do during each email ensure every everyone experience find for from full had has have he help "
    "here how i if in is it its join knowledge learn located looking maintain manage many more most must no not on "
    "once one or other our please prepare provide reporting responsibilities responsible salary see send she should "
    "since so some standard successful support that the their then there these they this those through to under us "
    "use visit we what when where whether which while who whose why will with within work working would you your"
)
# What stands after the stop of a name spelt with one ("Booking.Com"): no sentence begins there.
_ENDINGS = word_set(
    "ai app asp au biz ca cc co com de dev edu eu fm gov gg ie info io js ml net ng nl org py rb rs sh tech ts tv uk "
    "vb xyz"
)
_BULLETS = "•·●▪‣◦⁃\uf0b7"
_STOP = regex(rf"""[.!?…]+["'”’)\]*]*|[{_BULLETS}]""")
_GLUED = regex(r"[A-Z][a-z]*(?=[\s,'’])")
_DOTTED = regex(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_FIRST_WORD = regex(r"""[\s(\[{"'“‘«–—*_£$€₹-]*([^\W_]+(?:['’.][^\W_]+)*)""")
_PLAIN = 6  # letters, one more than the longest abbreviation has
_TOKEN_REACH = 40  # characters back from a stop within which the word it belongs to is read


def _is_plain_end(text: str, start: int, at: int) -> bool:
    """Say whether a stop is of the commonest kind: behind a word too long to be short for something, before a capital.

    Spares most stops the closer look.
    """
    word, after = text[max(start, at - _PLAIN) : at], text[at + 1 : at + 3]
    return len(word) == _PLAIN and word.isalpha() and after[:1] == " " and after[1:].isupper()


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Say whether the sentence that began at `start` ends with `stop`; the block ends at `end`."""
    marks, after = stop.group(), stop.end()
    if marks == "." and _is_plain_end(text, start, stop.start()):
        return True
    glued = after < end and not text[after].isspace()
    if marks in _BULLETS:
        return not glued and (stop.start() == start or text[stop.start() - 1].isspace())
    before = text[max(start, stop.start() - _TOKEN_REACH) : stop.start()].split()
    token = before[-1].strip("()[]\"'“”‘’*_").casefold() if before else ""
    if glued:
        capital = _GLUED.match(text, after, end)
        known = token in _NEVER_LAST or token in _SHORT or "." in token
        return bool(capital and capital.group().casefold() not in _ENDINGS and token[-2:].isalpha() and not known)
    following = _FIRST_WORD.match(text, after, end)
    if not following:
        return True
    word = following.group(1)
    if marks[0] != "." or marks.startswith(".."):
        closed = marks[0] in ".…" or marks[-1] not in "!?" or token == "yahoo"
        return not (word[0].islower() and closed)
    return _full_stop_ends(marks, token, word, first=len(before) == 1)


def _full_stop_ends(marks: str, token: str, following: str, *, first: bool) -> bool:
    """Say whether a full stop after `token` ends its sentence; `first` says that nothing stands before the token."""
    if token in _NEVER_LAST or (first and token.isdigit() and len(token) < 3):
        return False
    if token in _CLOCK:
        return following[0].isupper() and following.casefold() not in _AFTER_CLOCK
    if token in _SHORT or _DOTTED.fullmatch(token) or (len(token) == 1 and token.isalpha() and token != "i"):
        return following[0].isupper() and following.casefold() in _OPENERS
    if following[0].islower():
        # "the team. we work" is a slip of the shift key, "max. five" is none.
        return marks == "." and len(token) > 2 and token.isalpha()
    return True


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of one block of `text`, without the white space around them.

    A stop ends a sentence when white space follows it, unless it belongs to an abbreviation ("e.g.", "U.S."), an
    initial or a list number, or the next word speaks against it ("approx. five"). "Node.js", "ASP.NET" and decimals
    have no white space after their stop; a sentence glued to the next one ("the team.You will") has none either, and is
    told by the capital. A bullet sign between spaces ends a sentence too: flattened lists have no other stop.
    """
    return iter(_sentences(text, span.start, span.end))


# Several rules ask for the sentences of the same block, one after the other.
@functools.lru_cache(maxsize=1024)
def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    found: list[Span] = []
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, stop, end):
            found += _trimmed(text, start, stop.start() if stop.group() in _BULLETS else stop.end())
            start = stop.end()
    return (*found, *_trimmed(text, start, end))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def sentence_at(text: str, block: Span, offset: int) -> Span:
    """Return the sentence of `block` that holds `offset`, or the block when it lies between two."""
    for sentence in sentences(text, block):
        if sentence.start <= offset < sentence.end:
            return sentence
    return block


def trim(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends (an empty span at its start when nothing else is there)."""
    if span.start < span.end and not text[span.start].isspace() and not text[span.end - 1].isspace():
        return span
    return next(_trimmed(text, span.start, span.end), Span(span.start, span.start))


def one_line(text: str) -> str:
    """Return `text` with every run of white space as one space: for messages and comparison."""
    return " ".join(text.split())


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`; at least one name."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def plural(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def index_of(spans: Sequence[Span], offset: int) -> int | None:
    """Return the index of the span that holds `offset` among ascending, disjoint `spans`, or None between them."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at if at >= 0 and offset <= spans[at].end else None
