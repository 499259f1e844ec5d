"""kind: jobs. Several jobs in one posting, told by words or by a second title with duties and demands of its own."""

from collections.abc import Iterator

from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.kinds.pattern import Pattern
from jdlint.posting import Posting
from jdlint.rule import Context
from jdlint.text import Span
from jdlint.understand.headings import kinds_of

_MARKED_UP = 6  # the lowest level of headings that are marked up as such
_OF_A_JOB: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})


class Jobs(Pattern, frozen=True, kw_only=True):
    """Finds `patterns`, and headings of one level that name no section, each with duties and requirements below it."""

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each match, and the heading of the second job."""
        yield from super().check(posting, context)
        jobs: dict[int, int] = {}
        for level, heading, below in _parts(posting):
            named = {kind for _, kind in below}
            if named >= _OF_A_JOB and kinds_of(heading.of(posting.text)) is None:
                jobs[level] = jobs.get(level, 0) + 1
                if jobs[level] > 1:
                    yield Hit(heading)
                    return


def _parts(posting: Posting) -> Iterator[tuple[int, Span, list[tuple[Span, SectionKind]]]]:
    """Yield every heading with its level, and the headed sections up to the next of its level or a higher one."""
    blocks = posting.document.blocks
    headings = [block for block in blocks if block.kind == "heading" and block.level <= _MARKED_UP]
    headed = [(section.heading, section.kind) for section in posting.sections if section.heading]
    for at, block in enumerate(headings):
        end = next((other.span.start for other in headings[at + 1 :] if other.level <= block.level), len(posting.text))
        yield block.level, block.span, [one for one in headed if block.span.end <= one[0].start < end]
