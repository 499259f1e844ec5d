"""What a text becomes when fixes are applied."""

from __future__ import annotations

from collections.abc import Iterable

from jdlint.finding import Edit, Fix


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """Return `text` with the fixes applied, and those that were.

    Edits are of `text`. A fix that touches a place an earlier one has changed is left out as a whole; running again picks
    it up.
    """
    edits: list[Edit] = []
    applied: list[Fix] = []
    for fix in fixes:
        if not any(_clash(new, old) for new in fix.edits for old in edits):
            edits += fix.edits
            applied.append(fix)
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join([*parts, text[at:]]), applied


def _clash(one: Edit, other: Edit) -> bool:
    return one.span.overlaps(other.span) or one.span.start == other.span.start
