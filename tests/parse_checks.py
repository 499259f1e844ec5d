"""What must hold for every document, whatever it was parsed from."""

from __future__ import annotations

from jdlint import parse
from jdlint.document import Document, Format, Source


def document(text: str, format: Format = "markdown") -> Document:
    """Parse a text that holds one posting, and check the document."""
    (one,) = parse.parse(Source(path="posting", text=text), format)
    check(one)
    return one


def outline(one: Document) -> list[str]:
    """Return one line a block: `kind text`, the level after the kind where it has one."""
    return [f"{block.kind}{block.level or ''} {block.span.of(one.text)}" for block in one.blocks]


def fields(one: Document) -> dict[str, str]:
    """Return the value of every field, the last of equal keys."""
    return {field.key: field.span.of(one.text) for field in one.fields}


def marks(one: Document, kind: str) -> list[tuple[str, str]]:
    """Return text and value of every mark of a kind."""
    return [(mark.span.of(one.text), mark.value) for mark in one.marks if mark.kind == kind]


def on_disk(one: Document, words: str) -> str:
    """Return the source that the first occurrence of `words` in the text stands for."""
    from jdlint.text import Span

    start = one.text.index(words)
    return one.source_span(Span(start, start + len(words))).of(one.source.text)


def check(one: Document) -> None:
    """Fail where blocks, pieces, fields or marks do not fit together."""
    text, source = one.text, one.source.text
    assert text == "\n".join(block.span.of(text) for block in one.blocks)
    end = -1
    for block in one.blocks:
        assert end < block.span.start < block.span.end <= len(text)
        assert block.span.of(text) == block.span.of(text).strip()
        end = block.span.end
    end = 0
    for piece in one.map.pieces:
        assert end <= piece.text.start < piece.text.end <= len(text)
        assert 0 <= piece.source.start <= piece.source.end <= len(source)
        if not piece.atomic:
            assert piece.text.of(text) == piece.source.of(source)
        end = piece.text.end
    for field in one.fields:
        assert any(b.span.start <= field.span.start <= field.span.end for b in one.blocks)
        assert field.span.end <= len(text)
    for mark in one.marks:
        assert mark.span.end <= len(text)
        assert mark.source.end <= len(source)
    for block in one.blocks:
        span = one.source_span(block.span)
        assert 0 <= span.start <= span.end <= len(source)
