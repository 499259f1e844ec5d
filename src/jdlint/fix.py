"""What a text becomes when fixes are applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jdlint.finding import Edit, Finding, Fix
from jdlint.text import LINE_END


def wanted(findings: Iterable[Finding], *, unsafe: bool = False) -> list[Fix]:
    """Return the fixes of `findings` that may be applied: the safe ones, and with `unsafe` the others too."""
    return [finding.fix for finding in findings if finding.fix is not None and (finding.fix.safe or unsafe)]


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """Return `text` with the fixes applied, and those that were.

    Edits are of `text`. A fix that touches a place an earlier one has changed is left out as a whole; running again
    picks it up. A fix whose own edits clash is left out too.
    """
    edits: list[Edit] = []
    applied: list[Fix] = []
    for fix in fixes:
        if not _clashes(fix.edits, edits):
            edits += fix.edits
            applied.append(fix)
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join([*parts, text[at:]]), applied


def _clashes(new: Sequence[Edit], old: Sequence[Edit]) -> bool:
    return any(_clash(one, other) for at, one in enumerate(new) for other in (*old, *new[:at]))


def _clash(one: Edit, other: Edit) -> bool:
    return one.span.overlaps(other.span) or one.span.start == other.span.start


def diff(path: str, before: str, after: str) -> str:
    """Return the unified diff that turns `before` into `after`, empty when they are equal.

    Lines keep their own ends (LF, CRLF or CR), so that `patch` can apply it; a last line without one is marked as
    usual.
    """
    if before == after:
        return ""
    import difflib

    name = path.lstrip("/")  # as git has it: `a/` takes the place of the root
    changed = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    missing = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith(("\n", "\r")) else line + missing for line in changed)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` with their ends; a line ends where `Position` says that it does."""
    ends = [match.end() for match in LINE_END.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]
