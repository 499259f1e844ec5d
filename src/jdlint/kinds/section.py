"""kind: section. A part of the posting that is empty or too long."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from jdlint.document import Block, Document
from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span
from jdlint.understand.headings import kinds_of

_COMMENT = 3
_LOOK = 7  # the level of a heading that only looks like one


def _comment_lines(document: Document) -> set[int]:
    """Return the indexes of first-level headings of which `_COMMENT` or more stand one after the other."""
    found: set[int] = set()
    run: list[int] = []
    for at, block in enumerate((*document.blocks, None)):
        if block is not None and block.kind == "heading" and block.level == 1:
            run.append(at)
            continue
        if len(run) >= _COMMENT:
            found.update(run)
        run = []
    return found


_ASKING = frozenset({"qualifications", "preferred"})
# What has a list below it: of two such names, one above the other, the first has none.
_LISTS = frozenset({"responsibilities", "qualifications", "preferred", "benefits"})
_LONGEST_NAME = 6  # words; a longer heading says what it has to say
_SAYS_ALL = (
    r"[.!?…]\W*$|:\s*\S|\bhttps?:|\w@\w|^\W*(?:please\b|apply\b|click\b|no\b|we\b|you\b|an?\b)"
    r"|\bemployer\W*$|\b(?:is|are|has|have|will)\b"
)


def _names_a_section(document: Document, span: Span) -> bool:
    """Say whether a heading is the name of a section, not a statement, a call or a link that needs nothing below it."""
    heading = span.of(document.text)
    if len(heading.split()) > _LONGEST_NAME or regex(_SAYS_ALL, re.IGNORECASE).search(heading):
        return False
    return not any(mark.kind in ("link", "image") and mark.span.overlaps(span) for mark in document.marks)


def _is_bold(document: Document, block: Block) -> bool:
    """Say whether a block is in bold type from its first letter to its last."""
    return any(
        mark.kind == "strong" and mark.span.start == block.span.start and mark.span.end >= block.span.end - 1
        for mark in document.marks
    )


def _introduces(document: Document, heading: Block, following: Block) -> bool:
    """Say whether what follows a heading stands below it: a heading of the same level that begins a part of the same,
    too, and a line that only looks like a heading behind another such line, but for two names of lists in bold type.
    """
    if following.kind != "heading" or following.level > heading.level:
        return True
    kinds, others = (
        set(kinds_of(block.span.of(document.text), {}, loose=True) or ()) for block in (heading, following)
    )
    if min(heading.level, following.level) >= _LOOK:
        named = kinds and others and _LISTS.issuperset(kinds | others) and _names_a_section(document, following.span)
        if not named or not (_is_bold(document, heading) and _is_bold(document, following)):
            return True
    return bool(kinds & others) or not (_ASKING.isdisjoint(kinds) or _ASKING.isdisjoint(others))


def _empty_headings(document: Document) -> Iterator[Span]:
    """Yield headings right before one of their own level or a higher one, or at the end.

    A heading that only looks like one must have a name that headings have. A picture, an include or other markup
    below it counts as content, and the headings above all other text may be title, employer and place. Lines of `#`
    one after the other are a comment, whatever Markdown makes of them.
    """
    comments = _comment_lines(document)
    last = max((at for at, block in enumerate(document.blocks) if block.kind != "heading"), default=-1)
    first = next((at for at, block in enumerate(document.blocks) if block.kind != "heading"), len(document.blocks))
    for at, (block, following) in enumerate(pairwise((*document.blocks, None))):
        if block is None or block.kind != "heading" or at == 0 or at in comments:
            continue
        trails = at > last and following is not None and following.level <= block.level
        if following is not None and not trails and _introduces(document, block, following):
            continue
        known = bool(kinds_of(block.span.of(document.text), {}))
        if not known and (block.level >= _LOOK or at < first):
            continue
        if block.level == 1 and not any(b.kind == "heading" for b in document.blocks[:at]):
            continue
        if not _names_a_section(document, block.span):
            continue
        if not _holds_markup(document, block, following):
            yield block.span


def _holds_markup(document: Document, heading: Block, following: Block | None) -> bool:
    """Say whether a picture, an include or the like stands below a heading; what follows may have markup of its own."""
    start = document.source_span(heading.span).end
    end = document.source_span(following.span).start if following else len(document.source.text)
    return any(
        start <= mark.source.start < end and not (following and mark.span.overlaps(following.span))
        for mark in document.marks
        if mark.kind != "comment"
    )


class SectionRule(Rule, frozen=True, kw_only=True):
    """Speaks about sections: `find: empty`, headings with nothing under them; `find: long`, sections of the given
    `kinds` with more than `max_words` words, or with `share_from` words and more than `max_share` (0-1) of the
    posting's words.
    """

    options: ClassVar[dict[str, str]] = {
        "max_words": "the most words such a section may have",
        "max_share": "the most of the posting (0 to 1) it may take up",
        "share_from": "the words from which on its share counts",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "share", "max_words")

    find: Literal["empty", "long"]
    kinds: tuple[SectionKind, ...] = ()
    max_words: int | None = None
    max_share: float | None = None
    share_from: int = 0

    def __post_init__(self) -> None:
        if self.find == "long" and not (self.kinds and (self.max_words or self.max_share)):
            raise ValueError("`find: long` needs `kinds` and `max_words` or `max_share`")

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the headings (the first line, where there is none) of the sections concerned."""
        if self.find == "empty":
            for span in _empty_headings(posting.document):
                yield Hit(span)
            return
        total = max(1, len(posting.words))
        for kind in self.kinds:
            parts = [section for section in posting.sections if section.kind == kind]
            count = len({at for part in parts for at in posting.words.within(part.span)})
            share = count / total
            too_many = self.max_words is not None and count > self.max_words
            if too_many or (self.max_share is not None and count >= self.share_from and share > self.max_share):
                where = parts[0].heading or posting.document.spans[posting.document.block_at(parts[0].span.start) or 0]
                yield Hit(where, {"count": str(count), "share": f"{share:.0%}", "max_words": str(self.max_words)})
