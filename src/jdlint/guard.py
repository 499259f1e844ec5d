"""Whom or what a word speaks about: the contexts, shared by all rules, in which it is not about the applicant."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

import msgspec

from jdlint import data
from jdlint.errors import did_you_mean
from jdlint.facts import SectionKind
from jdlint.phrase import Match, PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.text import Span, Words, sentence_at

_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
_QUOTE_REACH = 80  # characters from an opening quote to the flagged words, and on to the closing one
_WINKED_AT = 5  # words in scare quotes
_TAKES_WORDS = frozenset({
    "a", "an", "our", "your", "true", "real", "genuine", "proper", "natural", "total", "next", "more", "and", "or",
    "be", "is", "are", "with", "have", "has", "want", "need", "seek", "offer", "pay", "salary", "experienced",
})  # fmt: skip
_SPEAKS_OF_WORDS = frozenset({
    "word", "words", "phrase", "phrases", "term", "terms", "say", "says", "said", "saying", "call", "calls", "called",
    "write", "writes", "mean", "means", "label", "labels", "title", "titled", "entitled", "named", "known", "motto",
    "no", "not", "never", "nobody", "neither", "nor", "without", "avoid", "instead", "rather", "tired", "typical",
    "don't", "doesn't", "isn't", "aren't", "won't", "so-called", "cliché", "cliche", "jargon", "myth", "stereotype",
    "question", "answer", "ask", "asks", "hear", "heard", "someone", "beyond", "reads", "read", "quote", "quotes",
})  # fmt: skip
_PARTS = regex(r"[:;]")
_ARTICLES = frozenset(
    ("a", "an", "the", "each", "every", "any", "this", "that", "one", "another", "his", "her", "their", "our", "your")
)
_ANTECEDENT_REACH = 40  # words from a pronoun that begins a sentence back to the one it stands for


class Guard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A context, as `rules/lexicon/contexts.yaml` describes it; any one of its signs makes it hold.

    `sections`: the words stand in such a section. `before`, `after`: phrases (also in the plural) that stand there,
    with at most `reach` words between; `spare`: longer phrases that begin like one of `before` and do not count ("not
    only"). `sentence`: phrases anywhere in the same sentence. `nearest`: read back from the words, one of these nouns
    (with an article or the like) comes before any of `unlike`. `name`: the words are part of a proper name. `quoted`:
    they stand in quotation marks.
    """

    why: str
    sections: tuple[SectionKind, ...] = ()
    before: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    reach: int = 0
    sentence: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    name: bool = False
    quoted: bool = False

    @functools.cached_property
    def _before(self) -> PhraseSet:
        return PhraseSet(self.before, "noun")

    @functools.cached_property
    def _spare(self) -> PhraseSet:
        return PhraseSet(self.spare)

    @functools.cached_property
    def _after(self) -> PhraseSet:
        return PhraseSet(self.after, "noun")

    @functools.cached_property
    def _sentence(self) -> PhraseSet:
        return PhraseSet(self.sentence)

    @functools.cached_property
    def _nearest(self) -> PhraseSet:
        return PhraseSet(self.nearest)

    @functools.cached_property
    def _unlike(self) -> PhraseSet:
        return PhraseSet(self.unlike, "noun")

    def holds(self, posting: Posting, span: Span, inside: range, sentence: Span) -> bool:
        """Say whether the words `inside` (of the index; `span` of the text) stand in this context."""
        words = posting.words
        if self.sections and posting.section_kinds(span) & set(self.sections):
            return True
        around = words.within(sentence)
        if self.sentence and self._sentence.occurs_in(words, around):
            return True
        following = range(inside.stop, min(inside.stop + self.reach + 1, around.stop))
        if self.after and self._after.occurs_in(words, following):
            return True
        preceding = range(max(inside.start - self.reach - 1, around.start), inside.start)
        if self.before and any(self._precedes(words, at, inside.start) for at in preceding):
            return True
        if self.nearest and self._is_nearest(words, inside.start, around.start):
            return True
        if self.name and _is_name(posting, span, inside, around):
            return True
        return self.quoted and _is_quoted(posting, span, sentence)

    def _precedes(self, words: Words, at: int, start: int) -> bool:
        """Say whether a phrase of `before`, and none of `spare`, ends with word `at`, in one clause with `start`."""
        found = self._before.ending(words, at)
        between = slice(words.ends[at], words.starts[start] if start < len(words.starts) else None)
        return any(not _some(self._spare.at(words, one.first)) for one in found) and not _PARTS.search(
            words.text[between]
        )

    def _is_nearest(self, words: Words, start: int, sentence: int) -> bool:
        """Say whether a phrase of `nearest` stands closer before word `start` than any of `unlike`.

        Only the sentence, whose first word is `sentence`, is searched, or what precedes when it begins with `start`.
        """
        first = sentence if start > sentence else max(0, start - _ANTECEDENT_REACH)
        for at in range(start - 1, first - 1, -1):
            if words.blocks[at] != words.blocks[start] or _some(self._unlike.ending(words, at)):
                return False
            if _some(self._nearest.ending(words, at)) and _has_article(words, at):
                return True
        return False


@functools.cache
def guards() -> dict[str, Guard]:
    """Return the shared contexts by name."""
    return msgspec.convert(data.lexicon("contexts"), dict[str, Guard])


def guarded(posting: Posting, span: Span, inside: range, names: Iterable[str]) -> bool:
    """Say whether any of the named contexts holds for the words at `span`."""
    block = posting.document.block_at(span.start)
    if block is None:
        return False
    sentence = sentence_at(posting.text, posting.document.spans[block], span.start)
    return any(_named(name).holds(posting, span, inside, sentence) for name in names)


def _named(name: str) -> Guard:
    if name not in guards():
        raise ValueError(f'no context "{name}" for `guards`{did_you_mean(name, guards())}')
    return guards()[name]


def _some(found: Iterator[Match]) -> bool:
    return next(found, None) is not None


def _has_article(words: Words, noun: int) -> bool:
    """Say whether a person is meant ("each new client"), not a modifier ("client needs")."""
    return any(words.folded[at] in _ARTICLES for at in range(max(0, noun - 2), noun))


def _is_name(posting: Posting, span: Span, inside: range, sentence: range) -> bool:
    """Say whether the words carry capitals that their sentence does not explain."""
    text, words = posting.text, posting.words

    def capital(at: int) -> bool:
        return text[words.starts[at]].isupper()

    if not capital(inside.start) or span.of(text).isupper():
        return False
    others = [at for at in sentence if at not in inside and len(words.folded[at]) > 3]
    if sum(map(capital, others)) * 2 > len(others):
        return False  # a heading or title: everything has capitals
    if inside.start > sentence.start:
        return True
    return inside.stop < sentence.stop and capital(inside.stop)


def _is_quoted(posting: Posting, span: Span, sentence: Span) -> bool:
    """Say whether the words stand in quotation marks that make them another's: a name, a title, a word spoken of.

    Scare quotes (a real “self-starter”) do not.
    """
    text = posting.text
    before = text[max(sentence.start, span.start - _QUOTE_REACH) : span.start]
    after = text[span.end : min(sentence.end, span.end + _QUOTE_REACH)]
    for opening, closing in _QUOTES.items():
        at = before.rfind(opening)
        if at < 0 or (at > 0 and before[at - 1].isalnum()) or closing in before[at + 1 :]:
            continue
        if closing in after:
            quoted = Span(span.start - len(before) + at + 1, span.end + after.index(closing))
            return not _are_scare_quotes(posting.words, quoted, sentence)
    return False


def _are_scare_quotes(words: Words, quoted: Span, sentence: Span) -> bool:
    """Say whether a posting uses the `quoted` words of a `sentence` itself, and only winks at them.

    So it is when they are few and begin small, stand where the sentence needs them (wants a “go-getter”), and the
    sentence has no word that speaks of words.
    """
    inside, around = words.within(quoted), words.within(sentence)
    if not 0 < len(inside) <= _WINKED_AT or not words.text[quoted.start].islower() or inside.start == around.start:
        return False
    if words.folded[inside.start - 1] not in _TAKES_WORDS:
        return False
    return _SPEAKS_OF_WORDS.isdisjoint(words.folded[at] for at in around)
