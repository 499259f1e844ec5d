"""kind: language-mix. Sentences that change their language half-way."""

import itertools
from collections.abc import Iterator, Sequence
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.phrase import in_address
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Words, one_line, sentences
from jdlint.understand.language import common_words


def _mixed(words: Sequence[str], least: int) -> bool:
    """Say whether `words` hold at least `least` different common words of one language and as many of a second.

    One word less of each will do where the sentence changes once and for all: names do not ("La Cuisine de la Mer").
    """
    common = common_words()
    present = frozenset(words)
    found = {code: present & listed for code, listed in common.items()}
    for one, other in itertools.permutations(found, 2):
        first, second = found[one] - common[other], found[other] - common[one]
        if min(len(first), len(second)) >= least:
            return True
        if min(len(first), len(second)) < least - 1 or len(first) + len(second) < 2 * least - 1:
            continue
        last = max(at for at, word in enumerate(words) if word in first)
        if all(at > last for at, word in enumerate(words) if word in second):
            return True
    return False


def _is_spoken(words: Words, at: int) -> bool:
    """Say whether word `at` is one of the sentence's own, not an initial or part of a name or an address."""
    start, end = words.starts[at], words.ends[at]
    return not (words.text[start].isupper() or in_address(words.text, start, end))


class LanguageMix(Rule, frozen=True, kw_only=True):
    """Finds sentences with at least `min_words` different common words of each of two languages."""

    options: ClassVar[dict[str, str]] = {"min_words": "common words a sentence must hold of each language"}
    slots: ClassVar[tuple[str, ...] | None] = ()

    min_words: int = 3

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the sentences that mix languages."""
        words = posting.words
        for block in posting.document.blocks:
            for sentence in sentences(posting.text, block.span):
                inside = words.within(sentence)
                found = [words.folded[at] for at in inside if at == inside.start or _is_spoken(words, at)]
                if len(found) >= 2 * self.min_words and _mixed(found, self.min_words):
                    yield Hit(sentence, {"match": one_line(sentence.of(posting.text))})
