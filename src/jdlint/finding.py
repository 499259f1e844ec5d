"""What a rule saw, and what the user is told."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from jdlint.text import Position, Span, fold


class Severity(StrEnum):
    """How loud a finding is; `note` never fails a run by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the loudest."""
        return _RANK[self]


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Edit(msgspec.Struct, frozen=True):
    """Replace a span by `text`. In a `Hit` the span is of the document's text, in a `Finding` of the source."""

    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True):
    """Edits that belong together; `safe` when meaning and grammar surely hold."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Hit(msgspec.Struct, frozen=True):
    """What a rule saw: a span of `Document.text` (empty where something is missing).

    `slots` fill the rule's message, `suggestions` are ways to write it instead, `level` names one of the rule's
    `levels`.
    """

    span: Span
    slots: dict[str, str] = {}
    fix: Fix | None = None
    suggestions: tuple[str, ...] = ()
    level: str | None = None


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What the user sees. `span` is of the source, in code points; `start` and `end` are its positions.

    `match` is the flagged text as a reader sees it, white space folded; `index` the posting's number in its file;
    `block` the text of the block it stands in, likewise.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    index: int
    span: Span
    start: Position
    end: Position
    match: str
    url: str
    fix: Fix | None
    suggestions: tuple[str, ...]
    block: str

    @property
    def fingerprint(self) -> str:
        """What stays the same when lines move: a hash of rule, folded match and the block's text."""
        import hashlib

        seen = "\0".join((self.rule, fold(self.match), self.block))
        return hashlib.blake2b(seen.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()

    @property
    def category(self) -> str:
        """The rule's folder."""
        return self.rule.partition("/")[0]
