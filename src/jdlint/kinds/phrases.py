"""kind: phrases. Words and phrases that should not stand there."""

from collections.abc import Container, Iterator
from functools import cached_property
from operator import attrgetter
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.kinds.fields import Fields
from jdlint.kinds.people import People
from jdlint.phrase import Inflect, PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Context, Mistake, Rule
from jdlint.text import Span, sentence_at

_AROUND = " .,;:!-–•*"  # marks that may stand around a whole sentence


class Phrases(Rule, frozen=True, kw_only=True):
    """Finds every phrase of a list; the notation is that of `jdlint.phrase`.

    Those in `alone` are found where they are a whole item or sentence ("No children." asks it of the applicant).
    `groups` are phrases that share a suggestion: a name to a list; `{group}` in the message is the name. `fields` are
    the values of fields that say the same (front matter's `start: Immediate`). `people` are phrases that name people,
    found where a posting refuses or wants these.
    """

    options: ClassVar[dict[str, str]] = {
        "phrases": "the phrases to find, in place of the rule's own; those of its groups stay",
        "alone": "phrases to find where they are a whole item or sentence, in place of the rule's own",
        "allow": "phrases of the list to leave alone",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("group",)

    phrases: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = {}
    fields: Fields | None = None
    people: People | None = None
    inflect: Inflect = "none"
    allow: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.phrases or self.groups or self.alone or self.people):
            raise ValueError("a phrases rule needs `phrases`, `groups`, `alone` or `people`")

    def mistakes(self, fields: Container[str]) -> Iterator[Mistake]:
        """Yield the phrases that hold no word."""
        yield from super().mistakes(fields)
        if self.people and "people" in fields:
            yield from self.people.mistakes("people")
        listed = [("phrases", self.phrases), ("alone", self.alone)]
        for key, written in ((key, written) for key, written in listed if key in fields):
            for at, phrase in enumerate(written):
                if not any(map(str.isalnum, phrase)):
                    yield Mistake((key, at), f'{key}: "{phrase}" holds no word')

    @cached_property
    def _lookup(self) -> tuple[PhraseSet, dict[str, str]]:
        groups = {written: group for group, listed in self.groups.items() for written in listed}
        every = dict.fromkeys((*self.phrases, *groups))
        return PhraseSet((written for written in every if written not in self.allow), self.inflect), groups

    @cached_property
    def _whole(self) -> PhraseSet:
        return PhraseSet(written for written in self.alone if written not in self.allow)

    def _alone(self, posting: Posting) -> Iterator[tuple[Span, str]]:
        for found in self._whole.find(posting.words) if self.alone else ():
            block = posting.document.spans[posting.words.blocks[found.first]]
            sentence = sentence_at(posting.text, block, found.start)
            if sentence.of(posting.text).strip(_AROUND) == posting.text[found.start : found.end]:
                yield Span(found.start, found.end), found.key

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the places of the phrases, none inside another."""
        phrases, groups = self._lookup
        seen = [(Span(found.start, found.end), found.key) for found in phrases.find(posting.words)]
        seen += [one for one in self._alone(posting) if not any(one[0].overlaps(span) for span, _ in seen)]
        hits = [Hit(span, {"group": groups.get(key, "")}) for span, key in seen]
        if self.people:
            hits = self.people.among(posting, hits, ("group",))
        for value in self.fields.find(posting) if self.fields else ():
            if not any(hit.span.overlaps(value) for hit in hits):
                hits.append(Hit(value, {"group": ""}))
        yield from sorted(hits, key=attrgetter("span.start"))
