"""kind: section. A part of the posting that is empty or too long."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from jdlint.document import Document
from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.posting import Posting
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


def _empty_headings(document: Document) -> Iterator[Span]:
    """Yield headings right before one of their own level or a higher one, or at the end.

    A heading that only looks like one must have a name that headings have. A picture, an include or other markup
    below it counts as content, and the first heading of a document may be its title. Lines of `#` one after the other
    are a comment, whatever Markdown makes of them.
    """
    comments = _comment_lines(document)
    for at, (block, following) in enumerate(pairwise((*document.blocks, None))):
        if block is None or block.kind != "heading" or at == 0 or at in comments:
            continue
        if following is not None and (following.kind != "heading" or following.level > block.level):
            continue
        if block.level >= _LOOK and (following is not None and following.level >= _LOOK):
            continue  # of two lines that look like headings, the first may well introduce the second
        if block.level >= _LOOK and not kinds_of(block.span.of(document.text), {}):
            continue
        if block.level == 1 and not any(b.kind == "heading" for b in document.blocks[:at]):
            continue
        start = document.source_span(block.span).end
        end = document.source_span(following.span).start if following else len(document.source.text)
        if not any(start <= mark.source.start < end for mark in document.marks if mark.kind != "comment"):
            yield block.span


class SectionRule(Rule, frozen=True, kw_only=True):
    """Speaks about sections: `find: empty`, headings with nothing under them; `find: long`, sections of the given
    `kinds` with more than `max_words` words or more than `max_share` (0-1) of the posting's words.
    """

    options: ClassVar[dict[str, str]] = {
        "max_words": "the most words such a section may have",
        "max_share": "the most of the posting (0 to 1) it may take up",
    }

    find: Literal["empty", "long"]
    kinds: tuple[SectionKind, ...] = ()
    max_words: int | None = None
    max_share: float | None = None

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
            if too_many or (self.max_share is not None and share > self.max_share):
                where = parts[0].heading or posting.document.spans[posting.document.block_at(parts[0].span.start) or 0]
                yield Hit(where, {"count": str(count), "share": f"{share:.0%}", "max_words": str(self.max_words)})
