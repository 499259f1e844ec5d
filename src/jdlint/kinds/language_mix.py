"""kind: language-mix. Sentences that change their language half-way."""

from collections.abc import Iterator
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import one_line, sentences
from jdlint.understand.language import common_words


def _mixed(words: frozenset[str], least: int) -> bool:
    """Say whether `words` hold at least `least` common words of one language, and as many others of a second."""
    common = common_words()
    found = {code: words & listed for code, listed in common.items()}
    first = max(found, key=lambda code: len(found[code]))
    return any(
        len(other - common[first]) >= least and len(found[first] - common[code]) >= least
        for code, other in found.items()
        if code != first
    )


class LanguageMix(Rule, frozen=True, kw_only=True):
    """Finds sentences with at least `min_words` different common words of each of two languages."""

    options: ClassVar[dict[str, str]] = {"min_words": "common words a sentence must hold of each language"}

    min_words: int = 3

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the sentences that mix languages."""
        words = posting.words
        for block in posting.document.blocks:
            for sentence in sentences(posting.text, block.span):
                found = frozenset(words.folded[at] for at in words.within(sentence))
                if len(found) >= 2 * self.min_words and _mixed(found, self.min_words):
                    yield Hit(sentence, {"match": one_line(sentence.of(posting.text))})
