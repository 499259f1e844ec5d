"""kind: capitals. Sentences written in capital letters."""

from collections.abc import Iterator
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, word_set

_RUN = regex(r"(?<![\w])[A-Z][A-Z0-9 ,;:&'’/()–-]{14,}[.!?]*(?![a-z])")
_WORD = regex(r"[A-Z][A-Z'’-]*")
_SMALL = word_set(
    "A AN THE OF TO AND OR IN ON AT BY FOR FROM WITH WITHOUT IF AS THAT THIS THESE YOU YOUR WE OUR US IT ALL ANY ONLY "
    "NO NOT BE IS ARE WILL MUST HAVE HAS MAY CAN DO PLEASE BEFORE AFTER UNTIL"
)
_VERBS = word_set(
    "IS ARE BE WILL MUST SHOULD SHALL HAVE HAS CAN CANNOT MAY DO DON'T DON’T NOT PLEASE APPLY CALL SEND SUBMIT NEED "
    "NEEDED REQUIRED WANTED ACCEPTED CONSIDERED JOIN GET READ BRING EMAIL CONTACT WORK CLOSES ENDS STARTS"
)
_BY_LOOK = 7  # level of a heading that only its capitals make
_LEAST_WORDS = 5
_LEAST_SMALL = 2


class Capitals(Rule, frozen=True, kw_only=True):
    """Finds runs of capitals that read as a sentence: five words or more, with a verb and two small words.

    Headings, labels before a colon, names, addresses and rows of abbreviations have no verb or no small words.
    """

    slots: ClassVar[tuple[str, ...] | None] = ()

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each run in a paragraph, an item, or a sentence taken for a heading."""
        for block in posting.blocks:
            sentence = block.level == _BY_LOOK and posting.text[block.span.end - 1] in ".!"
            if block.kind not in ("paragraph", "item") and not sentence:
                continue
            for run in _RUN.finditer(posting.text, block.span.start, block.span.end):
                if _is_sentence(run.group()):
                    written = run.group().rstrip(" ,;:&/()–-")
                    yield Hit(Span(run.start(), run.start() + len(written)))


def _is_sentence(run: str) -> bool:
    if run.rstrip().endswith(":"):
        return False
    words = _WORD.findall(run.rpartition(":")[2])
    small = sum(word in _SMALL for word in words)
    return len(words) >= _LEAST_WORDS and small >= _LEAST_SMALL and not _VERBS.isdisjoint(words)
