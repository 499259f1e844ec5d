"""How does a value of front matter or data become text: a field, or a text of its own?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from jdlint.document import Piece, Source, TextMap
from jdlint.parse.build import Builder
from jdlint.text import Span

if TYPE_CHECKING:
    from jdlint.document import Document

_MARKUP = re.compile(r"[\n<&`]|\*\*|\]\(|(?<!\w)[*_]\S|\{\{|\{%")
_HTML = re.compile(r"</?(?:p|div|ul|ol|li|br|b|strong|h[1-6]|span|em|i|a|table)\b[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+\Z")


class _Run(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def add_field(builder: Builder, key: str, runs: Sequence[_Run]) -> None:
    """Append a value as a field; one that holds markup or several lines is read as Markdown or HTML first."""
    value = "".join(run.text for run in runs)
    if not _MARKUP.search(value) or _ADDRESS.match(value.strip()):
        for run in runs:
            builder.either(run.text, run.start, run.end)
        raw = builder.flush("field")
        if raw is not None:
            raw.key = key
        return
    builder.embed(_read(value, builder.source.path), _map(runs, builder.source.text), key)


def _map(runs: Sequence[_Run], on_disk: str) -> TextMap:
    pieces: list[Piece] = []
    size = 0
    for run in runs:
        if run.text:
            atomic = on_disk[run.start : run.end] != run.text
            pieces.append(Piece(Span(size, size + len(run.text)), Span(run.start, run.end), atomic))
            size += len(run.text)
    return TextMap(pieces)


def _read(value: str, path: str) -> Document:
    """Return a value as a document of its own: HTML when it has HTML's tags, else Markdown."""
    source = Source(path=path, text=value)
    if _HTML.search(value) and not re.search(r"\n\s*\n(?:[-*+#] |\S)", value):
        from jdlint.parse.markup import Markup

        builder = Builder(source, "html")
        markup = Markup(builder)
        markup.feed(0, len(value))
        markup.close()
    else:
        from jdlint.parse.markdown import read

        builder = Builder(source, "markdown")
        read(builder, 0)
    return builder.finish()
