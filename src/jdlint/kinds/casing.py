"""kind: casing. Names that are not written the way their owners write them."""

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from jdlint.finding import Edit, Fix, Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line


class Casing(Rule, frozen=True, kw_only=True):
    """Finds `names` in another spelling: a list of right spellings, or a right one with its wrong ones.

    Code, fields and lines in capitals are passed over. The fix is safe: it changes letters, not words.
    """

    options: ClassVar[dict[str, str]] = {
        "names": "how names are written: each with its wrong spellings, beside those that differ in case alone",
        "allow": "spellings to leave alone",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("instead",)

    names: dict[str, tuple[str, ...]]
    allow: tuple[str, ...] = ()

    @property
    def fixable(self) -> bool:
        """Always."""
        return True

    @cached_property
    def _lookup(self) -> tuple[PhraseSet, dict[str, str]]:
        right = {written: name for name, wrong in self.names.items() for written in (name, *wrong)}
        return PhraseSet(right), right

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each place where a name is written otherwise."""
        phrases, right = self._lookup
        for found in phrases.find(posting.words):
            span = Span(found.start, found.end)
            written = one_line(span.of(posting.text))
            name = right[found.key]
            if written == name or written in self.allow or _is_ordinary(written) or _no_prose(posting, span):
                continue
            yield Hit(span, {"instead": f"“{name}”"}, Fix((Edit(span, name),), safe=True), (name,))


def _is_ordinary(written: str) -> bool:
    """Say whether a name in two words is just two words: "a power point", not "Power Point"."""
    words = written.replace("-", " ").split()
    return len(words) > 1 and not all(word[0].isupper() for word in words)


def _no_prose(posting: Posting, span: Span) -> bool:
    """Say whether `span` is a data field, part of a file name or handle, or of a line in capitals."""
    document = posting.document
    block = document.block_at(span.start)
    if block is None or posting.blocks[block].kind == "field":
        return True
    before, after = posting.text[: span.start][-1:], posting.text[span.end : span.end + 2]
    if before in tuple("#@/.\\-_") or after[:1] in tuple("/\\_") or (after[:1] in tuple(".-") and after[1:].isalnum()):
        return True
    return span.of(posting.text).isupper() and not any(c.islower() for c in document.spans[block].of(posting.text))
