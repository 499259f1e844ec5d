"""The words of a posting: what stands where, and how it is written."""

from __future__ import annotations

import msgspec

from jdlint.document import Document
from jdlint.facts import SectionKind
from jdlint.text import Span
from jdlint.understand import cues, title
from jdlint.understand.cues import word_set
from jdlint.understand.headings import Kinds
from jdlint.understand.outline import Part, Unit

WE = word_set("we our we're we've us")
WILL = word_set("will you'll")
READER = word_set("you your you'll employees staff everyone everybody team")
ORGANISATIONS = word_set(
    "company firm organization organisation agency trust university school college department library bank team "
    "hospital practice business charity institute center centre museum studio foundation client district "
    "mission teams service group council city county division program lab laboratory staff association society town "
    "ministry authority church network academy gallery hotel restaurant brewery bakery nursery "
    "orchestra clinic"
)


class Passage(msgspec.Struct, frozen=True):
    """A unit of the text, and what was found in it.

    `kinds` are those that the heading above names; none where there is no such heading. `first` and `last` are the
    indexes of its `length` words. `scores` and `phrases` are what its cues weigh, and the cues, by the kind they speak
    for; `sure` are the kinds that one cue alone tells. `duties` counts the things to do that it tells, at most three.
    `gift` says that it names a thing that employers give, `addressed` that it holds a link, a web or an e-mail address.
    """

    unit: Unit
    part: Part
    kinds: Kinds
    first: int
    last: int
    length: int
    scores: dict[SectionKind, int]
    phrases: dict[SectionKind, list[str]]
    sure: frozenset[SectionKind]
    duties: int
    gift: bool
    addressed: bool


class Wording:
    """The text of a posting, its words as in `Words`, and the words of its title with their place."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.document = document
        self.text = document.text
        self.folded, self.starts, self.ends, self.places = words.folded, words.starts, words.ends, words.places
        self.verbs = cues.duty_verbs()
        named = title.title(document, ())
        self.title_at: Span | None = None if named is None else named.span
        at = range(0) if named is None else words.within(named.span)
        whole = self.folded[at.start : at.stop]
        self.title = [word for word in whole if len(word) > 1] or whole  # "Baker (m/f/d)"

    def has(self, said: Passage, words: frozenset[str]) -> bool:
        """Say whether a passage holds one of some words."""
        return not words.isdisjoint(self.folded[said.first : said.last])

    def opens(self, said: Passage, words: str) -> bool:
        """Say whether a passage opens with some words, in small letters and a blank between."""
        opening = words.split(" ")
        return self.folded[said.first : said.last][: len(opening)] == opening

    def ending(self, said: Passage) -> str:
        """Return the last character of a passage."""
        return self.text[said.unit.span.end - 1]

    def has_figure(self, said: Passage) -> bool:
        """Say whether a passage holds a figure."""
        return any(map(str.isdigit, said.unit.span.of(self.text)))

    def after_comma(self, word: int) -> bool:
        """Say whether a comma stands right behind the word before this one."""
        return self.text[self.ends[word - 1]] == ","

    def is_label(self, word: int) -> bool:
        """Say whether a colon follows a word."""
        return self.text.startswith(":", self.ends[word])

    def are_capitals(self, first: int, last: int) -> bool:
        """Say whether each of a run of words has a capital first."""
        return all(self.text[self.starts[i]].isupper() for i in range(first, last))

    def is_name(self, word: int) -> bool:
        """Say whether a word has a capital first or after figures: "Acme", "3M"."""
        return self.text[self.starts[word] : self.ends[word]].lstrip("0123456789")[:1].isupper()
