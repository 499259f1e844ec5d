"""What a rule is: a description, the places it speaks about, and a check."""

# Without `from __future__ import annotations`: msgspec would evaluate the text of every annotation here once for each
# kind, 20 ms a cold run.

from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Literal

import msgspec

from jdlint.document import BlockKind
from jdlint.errors import did_you_mean
from jdlint.facts import SectionKind, WorkMode
from jdlint.finding import Hit, Severity
from jdlint.guard import guarded, guards
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.text import Span, Words, sentence_at
from jdlint.understand.title import line as title_line

DOCS = "https://github.com/jdlint/jdlint/blob/main/docs/rules"


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule may know beside the posting: the date to judge by, and what the settings say of the employer.

    `roles` are the user's own role profiles (`jdlint.understand.profiles.Profile`).
    """

    as_of: date
    employer: Mapping[str, Any] = {}
    jurisdictions: tuple[str, ...] = ()
    roles: tuple[Any, ...] = ()


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A source for what a rule claims."""

    title: str
    url: str


class Where(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"in_": "in"}):
    """The parts of a posting a rule speaks about: sections it keeps to (`in`) or leaves out (`not`), kinds of block."""

    in_: tuple[SectionKind, ...] = ()
    not_: tuple[SectionKind, ...] = msgspec.field(default=(), name="not")
    blocks: tuple[BlockKind, ...] = ()
    title: Literal["too", "only", "never"] = "too"

    def allows(self, posting: Posting, span: Span) -> bool:
        """Say whether a rule so limited may speak about `span`."""
        if self.title != "too":
            title = title_line(posting.document)
            in_title = title is not None and title.start <= span.start <= title.end
            if in_title != (self.title == "only"):
                return False
        if self.blocks:
            at = posting.document.block_at(span.start)
            if at is None or posting.blocks[at].kind not in self.blocks:
                return False
        if not (self.in_ or self.not_):
            return True
        kinds = posting.section_kinds(span)
        return not kinds.intersection(self.not_) and (not self.in_ or bool(kinds.intersection(self.in_)))


class Mistake(msgspec.Struct, frozen=True):
    """What is wrong in a rule: the keys that lead there, and a message."""

    keys: tuple[str | int, ...]
    message: str


_ANYWHERE = Where()
_MATCH = "{match}"
_BETWEEN = 4  # words that "..." before `{match}` stands for


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A rule as its file describes it; a kind adds its own fields and `check`.

    `id` is `folder/name`; `file` the path it was read from. `severity` holds unless a hit names one of `levels`, or
    stands where one of them says: `title` (in the job title), `pay_stated` (in a posting that gives a pay figure),
    `benefits_stated` (in one that names a benefit).
    `where`, `unless`, `unless_stated`, `guards`, `given_mode` and `limit` are applied to every kind alike by `admits`
    and the linter: `unless` lists contexts, with `{match}` for the flagged words ("... {match}": up to four words
    before them) or, without it, phrases whose presence in the same sentence makes it no finding; `unless_stated` lists
    phrases that make it none wherever in the posting they stand; `guards` names contexts that rules share (`negated`,
    `equality` ...: `rules/lexicon/contexts.yaml`); `given_mode` keeps the rule to postings of that work mode,
    `given_top` to those with one of its phrases in the title, a field or a short line below the title, `given_stated`
    to those (or these) with one of its phrases anywhere; `limit` is the most findings a posting gets. `replaces` names
    rules whose findings on a posting are dropped where this one speaks at least as loud, so that a fault is told once;
    `yields_to` names rules whose finding on the same words is told in place of this one's; `on_for` facts of the
    employer (`federal_contractor`) that switch on a rule that ships disabled.
    """

    options: ClassVar[dict[str, str]] = {}
    """The kind's own fields that users may set, each with a line of description."""

    slots: ClassVar[tuple[str, ...] | None] = None
    """What its hits may fill in the message beside `{match}`; None: not known before a hit."""

    @property
    def slot_names(self) -> frozenset[str] | None:
        """What the message of this rule may name, or None when that is not known."""
        return None if self.slots is None else frozenset(("match", *self.slots))

    id: str
    file: str
    kind: str
    summary: str
    message: str
    why: str
    severity: Severity
    sources: tuple[Reference, ...] = ()
    enabled: bool = True
    levels: dict[str, Severity] = {}
    languages: tuple[str, ...] = ("en",)
    where: Where = _ANYWHERE
    unless: tuple[str, ...] = ()
    unless_stated: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    given_mode: WorkMode | None = None
    given_top: tuple[str, ...] = ()
    given_stated: tuple[str, ...] = ()
    limit: int | None = None
    replaces: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    on_for: dict[str, bool] = {}
    since: str = "0.1.0"

    def enlist(self) -> None:
        """Prepare for a run over many postings; the rule finds the same without it."""

    def mistakes(self, fields: Container[str]) -> Iterator[Mistake]:
        """Yield what is wrong with some fields and their types do not tell: asked where somebody else wrote them."""
        for at, name in enumerate(self.guards if "guards" in fields else ()):
            if name not in guards():
                hint = did_you_mean(name, guards()) or f"; there are {', '.join(guards())}"
                yield Mistake(("guards", at), f'guards: no context "{name}"{hint}')

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield what the rule sees in `posting`. Pure: the same arguments always give the same hits."""
        raise NotImplementedError(f"{self.kind} has no check")

    @property
    def category(self) -> str:
        """The folder the rule lies in."""
        return self.id.partition("/")[0]

    @property
    def url(self) -> str:
        """The address of the rule's page."""
        return f"{DOCS}/{self.id}.md"

    @property
    def fixable(self) -> bool:
        """Whether its hits can carry a fix."""
        return False

    @cached_property
    def _contexts(self) -> tuple[tuple[PhraseSet | None, PhraseSet | None, int], ...]:
        """What may stand before and right behind a hit, for each context of `unless` with `{match}`.

        The number says how many words may lie between the first of the two and the hit: some after "...".
        """
        parts = (written.partition(_MATCH) for written in self.unless if _MATCH in written)
        return tuple(
            (
                PhraseSet([before.rstrip(". ")]) if before.strip() else None,
                PhraseSet([after]) if after.strip() else None,
                _BETWEEN if before.rstrip().endswith("...") else 0,
            )
            for before, _, after in parts
        )

    @cached_property
    def _companions(self) -> PhraseSet:
        return PhraseSet(written for written in self.unless if _MATCH not in written)

    def concerns(self, posting: Posting) -> bool:
        """Say whether the rule has anything to say about a posting of this language and work mode."""
        if posting.language not in self.languages and "any" not in self.languages:
            return False
        if self.given_mode and (posting.work_mode is None or posting.work_mode.value != self.given_mode):
            return False
        if not (self.given_top or self.given_stated):
            return True
        words = posting.words
        for found in self._top.find(words):
            if words.folded[found.first - 1 : found.first] not in _DENIED and _at_top(posting, found.start):
                return True
        return self._anywhere.occurs(words)

    @cached_property
    def _top(self) -> PhraseSet:
        return PhraseSet(self.given_top)

    @cached_property
    def _anywhere(self) -> PhraseSet:
        return PhraseSet(self.given_stated)

    @cached_property
    def _excuses(self) -> PhraseSet:
        return PhraseSet(self.unless_stated)

    def admits(self, posting: Posting, span: Span) -> bool:
        """Say whether a hit at `span` stands, given the rule's `where`, `unless`, `unless_stated` and `guards`.

        Code is no text to any rule.
        """
        if self.where is not _ANYWHERE and not self.where.allows(posting, span):
            return False
        if span and posting.document.in_code(span):
            return False
        words = posting.words
        if self.unless_stated and self._excuses.occurs(words):
            return False
        if not (self.unless or self.guards):
            return True
        inside = words.within(span)
        if not inside:
            return True
        if any(_surrounded(words, inside, *context) for context in self._contexts):
            return False
        if self.guards and guarded(posting, span, inside, self.guards):
            return False
        if not self._companions.by_first:
            return True
        block = posting.document.block_at(span.start)
        sentence = sentence_at(posting.text, posting.document.spans[block or 0], span.start)
        return not self._companions.occurs_in(words, words.within(sentence))


_TOP_BLOCKS, _SHORT = 4, 8  # blocks, words: a line of facts below the title ("Fully remote, full time")
# Before a phrase of `given_top` that is denied: "no remote work".
_DENIED = (["no"], ["not"], ["non"])
_ONE_LINE = 40  # words; a text of one block and no more is all at the top


def _at_top(posting: Posting, offset: int) -> bool:
    title = title_line(posting.document)
    if title is not None and title.start <= offset < title.end:
        return True
    if any(field.span.start <= offset < field.span.end for field in posting.document.fields):
        return True
    if len(posting.document.blocks) == 1 and len(posting.words) <= _ONE_LINE:
        return True
    first = (block.span for block in posting.document.blocks[:_TOP_BLOCKS])
    return any(span.start <= offset < span.end and len(posting.words.within(span)) <= _SHORT for span in first)


def _surrounded(words: Words, inside: range, before: PhraseSet | None, after: PhraseSet | None, between: int) -> bool:
    """Say whether the words `inside` have `before` in front, `between` words away at most, and `after` behind."""
    block = words.blocks[inside.start]
    if after is not None:
        following = inside.stop
        if following >= len(words) or words.blocks[following] != block or not after.occurs_in(words, (following,)):
            return False
    if before is None:
        return True
    for last in range(inside.start - 1, max(-1, inside.start - 2 - between), -1):
        if words.blocks[last] != block or (between and any(stop in _gap(words, last) for stop in ".!?;:")):
            return False
        if any(before.ending(words, last)):
            return True
    return False


def _gap(words: Words, at: int) -> str:
    """Return what stands between word `at` and the next."""
    return words.text[words.ends[at] : words.starts[at + 1]]
