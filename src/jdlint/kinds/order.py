"""kind: order. Sections that do not stand in the order the settings ask for."""

from collections.abc import Iterator
from typing import ClassVar

from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule


class Order(Rule, frozen=True, kw_only=True):
    """Compares the sections that have headings with `order`; kinds it does not name may stand anywhere.

    Speaks at the first heading that comes too late.
    """

    options: ClassVar[dict[str, str]] = {"order": "section kinds, in the order they should stand"}
    slots: ClassVar[tuple[str, ...] | None] = ("section", "before")

    order: tuple[SectionKind, ...]

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first heading that stands after one it should stand before."""
        rank = {kind: at for at, kind in enumerate(self.order)}
        latest: SectionKind | None = None
        seen: set[SectionKind] = set()
        for section in posting.sections:
            if section.heading is None or section.kind not in rank or section.kind in seen:
                continue
            seen.add(section.kind)
            if latest is not None and rank[section.kind] < rank[latest]:
                yield Hit(section.heading, {"section": _plain(section.kind), "before": _plain(latest)})
                return
            latest = section.kind


def _plain(kind: SectionKind) -> str:
    return kind.replace("_", " ")
