"""kind: gender-coded. Whether a posting leans towards words that research calls masculine or feminine."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, Words, plural

_STRONG = 3  # a difference of more than this many words is "strongly" coded


class _Coded:
    """The coded words of one side, in order of place: indexes of words, the first of each when hyphenated.

    A word counts once, or with `raw` once for every stem it begins with.
    """

    def __init__(self, words: Words, stems: Sequence[str], skip: frozenset[int], raw: bool) -> None:
        self.words = words
        found = [at for at in _starting(words, stems) if at not in skip]
        self.at = found if raw else list(dict.fromkeys(found))

    def listed(self, posting: Posting) -> str:
        """Name each word with its lines: "lead (lines 4, 9), compete (line 12)"."""
        lines: dict[str, list[int]] = {}
        for at in self.at:
            span = posting.document.source_span(Span(self.words.starts[at], self.words.ends[at]))
            line = posting.document.source.position(span.start).line
            lines.setdefault(self.words.folded[at], []).append(line)
        return ", ".join(f"{word} ({_lines(found)})" for word, found in lines.items()) or "none"


def _lines(found: Sequence[int]) -> str:
    return f"line{'s' if len(found) > 1 else ''} {', '.join(map(str, found))}"


def _starting(words: Words, stems: Sequence[str]) -> Iterator[int]:
    """Yield the words that begin with a stem, once for each such stem; a hyphen in a stem joins two words."""
    plain = tuple(stem for stem in stems if "-" not in stem)
    joined = [stem.partition("-") for stem in stems if "-" in stem]
    passed = -1
    for at, word in enumerate(words.folded):
        if at == passed:
            continue
        if word.startswith(plain):
            yield from (at for stem in plain if word.startswith(stem))
        for first, _, second in joined:
            if word == first and _follows(words, at, second):
                passed = at + 1
                yield at


def _follows(words: Words, at: int, stem: str) -> bool:
    """Say whether a hyphen and a word that begins with `stem` follow word `at`."""
    following = at + 1
    if following >= len(words) or not words.folded[following].startswith(stem):
        return False
    return words.text[words.ends[at] : words.starts[following]] == "-"


class GenderCoded(Rule, frozen=True, kw_only=True):
    """Counts words that begin with one of the stems `masculine` and `feminine`, and speaks when one side outweighs.

    `excepted` are phrases in which a stem has another sense ("server-side logic"), and sections about equality are left
    out. Only a difference of more than three words is a finding then. With `raw`, every word counts, as the published
    word count does, and so does every difference: up to three words is "coded", more is "strongly coded", none is
    neutral; a word that begins with two stems counts twice there ("dominant": domina, dominant). Slots: `verdict`,
    `masculine`, `feminine` (each word with its lines), `counts`.
    """

    options: ClassVar[dict[str, str]] = {
        "raw": "count as the published word lists do: every word, every difference",
        "masculine": "the stems of one side",
        "feminine": "the stems of the other side",
        "excepted": "phrases in which a stem has another sense",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("verdict", "counts", "masculine", "feminine")

    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    excepted: tuple[str, ...] = ()
    raw: bool = False

    @cached_property
    def _excepted(self) -> PhraseSet:
        return PhraseSet(self.excepted)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield one finding, at the first word of the side that outweighs."""
        words = posting.words
        skip = frozenset() if self.raw else frozenset(self._skipped(posting))
        masculine, feminine = (_Coded(words, stems, skip, self.raw) for stems in (self.masculine, self.feminine))
        difference = len(masculine.at) - len(feminine.at)
        if abs(difference) <= (0 if self.raw else _STRONG):
            return
        more = masculine if difference > 0 else feminine
        at = more.at[0]
        strongly = "strongly " if abs(difference) > _STRONG else ""
        slots = {
            "verdict": f"{strongly}{'masculine' if difference > 0 else 'feminine'}-coded",
            "counts": f"{plural(len(masculine.at), 'masculine word')}, {plural(len(feminine.at), 'feminine word')}",
            "masculine": masculine.listed(posting),
            "feminine": feminine.listed(posting),
        }
        yield Hit(Span(words.starts[at], words.ends[at]), slots)

    def _skipped(self, posting: Posting) -> Iterator[int]:
        """Yield the words that do not count: in an excepted phrase, or in a statement about equality."""
        words = posting.words
        for match in self._excepted.find(words):
            yield from range(match.first, match.last + 1)
        yield from _within(words, [s.span for s in posting.sections if s.kind == "equal_opportunity"])


def _within(words: Words, spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from words.within(span)
