"""How the values of front matter and data become text: as fields, or as texts of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jdlint.document import Document, Piece, Source, TextMap
from jdlint.parse.build import Builder
from jdlint.parse.tree import Run, Scalar, Tree, scalars
from jdlint.regex import regex
from jdlint.text import Span

_MARKUP = regex(r"[\n<&`•]|\*\*|\]\(|(?<!\w)[*_]\S|\{\{|\{%")
_TAG = regex(r"</?(?:p|div|ul|ol|li|br|b|strong|h[1-6]|span|em|i|u|a|table|section)\b[^<>]*>", re.IGNORECASE)
_ESCAPED_TAG = regex(r"&lt;/?(?:p|div|ul|ol|li|br|b|strong|h[1-6]|span|em|i|u|a|table|section)\b", re.IGNORECASE)
_REFERENCE = regex(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
_MARKDOWN_BLOCK = regex(r"(?:\A|\n)[ \t]*(?:[-*+]|\d+\.|#{1,6}) \S")
# In a list of mappings, the short value under one of these names what stands beside it ("title" and "items").
_NAMING = frozenset({"title", "text", "heading", "header", "name", "label"})
# Keys that say how a text is laid out, not what it is about: in a data file the text under its title is no field.
_LAYOUT = frozenset({"lists", "list", "sections", "blocks", "parts", "content", "contents", "body", "items", "html"})
_HEADING_LEVEL = 2
_HEADING_LENGTH = 120
# A value this long can be the same text in another form ("description" and "descriptionPlain").
_LONG = 200
_NO_LETTER = regex(r"<[^<>]*>|https?://\S+|(?:[^\w<]|_)+|<")


def add_tree(builder: Builder, tree: Tree, *, prefix: str = "", known: str = "") -> None:
    """Append every value of a tree as a field, its dotted key after `prefix`.

    The same long text in two forms (HTML and plain) is taken once, and not at all when the letters of `known` hold it.
    """
    twins = _twins(tree, known)
    _add(builder, tree, prefix, twins)


def _add(builder: Builder, tree: Tree, key: str | None, twins: set[int]) -> None:
    """Append a tree under its dotted key; None says that it is text without a name."""
    if isinstance(tree, Scalar):
        if tree.runs and id(tree.runs) not in twins:
            add_field(builder, key, tree.runs)
    elif isinstance(tree, dict):
        for name, value in tree.items():
            _add(builder, value, f"{key}.{name}" if key else name, twins)
    else:
        for value in tree:
            if isinstance(value, dict) and (title := _title(value)):
                _add_titled(builder, value, title, key, twins)
            else:
                _add(builder, value, key, twins)


def _title(tree: dict[str, Tree]) -> str | None:
    """Return the key whose short value heads the long text or list of texts beside it."""
    for name, value in tree.items():
        if name.lower() in _NAMING and isinstance(value, Scalar) and 0 < len(value.text) <= _HEADING_LENGTH:
            others = [other for key, other in tree.items() if key != name]
            return name if any(_is_body(other) for other in others) else None
    return None


def _is_body(tree: Tree) -> bool:
    if isinstance(tree, Scalar):
        return len(tree.text) > _HEADING_LENGTH or bool(_TAG.search(tree.text))
    return any(len(scalar.text.split()) > 2 for _, scalar in scalars(tree)) if isinstance(tree, list) else False


def _add_titled(builder: Builder, tree: dict[str, Tree], title: str, key: str | None, twins: set[int]) -> None:
    heading = tree[title]
    if isinstance(heading, Scalar):
        for run in heading.runs:
            builder.either(run.text, run.start, run.end)
        builder.flush("heading", _HEADING_LEVEL)
    for name, value in tree.items():
        if name != title:
            path = f"{key}.{name}"
            laid_out = builder.format in ("json", "yaml") and _LAYOUT.issuperset(path.lower().split("."))
            _add(builder, value, None if laid_out else path, twins)


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, without tags and addresses: equal for two forms of one text."""
    return _NO_LETTER.sub("", _flat(text)).casefold()


def _twins(tree: Tree, known: str) -> set[int]:
    """Return the identities of long values whose text stands in another value, or in `known`, too."""
    long = [(key, scalar) for key, scalar in scalars(tree) if len(scalar.text) >= _LONG]
    if not known and len(long) < 2:
        return set()
    keys = {key.lower() for key, _ in long}
    twins = {id(scalar.runs) for key, scalar in long if _is_plain_twin(key.lower(), keys)}
    said = [(letters(s.text), bool(_TAG.search(_flat(s.text))), id(s.runs)) for _, s in long if id(s.runs) not in twins]
    # Of equal texts the one with markup is kept: it has headings and lists.
    said.sort(key=lambda entry: (len(entry[0]), entry[1]), reverse=True)
    kept = [known] if known else []
    for text, _, identity in said:
        if any(text in other for other in kept):
            twins.add(identity)
        else:
            kept.append(text)
    return twins


def _is_plain_twin(key: str, keys: set[str]) -> bool:
    stem = key.removesuffix("plain")
    return stem != key and not keys.isdisjoint({stem, f"{stem}html"})


def _flat(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape

    return unescape(unescape(text))


def add_field(builder: Builder, key: str | None, runs: Sequence[Run]) -> None:
    """Append a value as a field; one that holds markup or several lines is read as HTML or Markdown first.

    Without a key it is an item of a list, or what its markup says.
    """
    value = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    if not _MARKUP.search(value) or ("<" not in value and len(value.split(None, 1)) < 2):
        for run in runs:
            builder.either(run.text, run.start, run.end)
        raw = builder.flush("item", 1) if key is None else builder.flush("field")
        if raw is not None:
            raw.key = key
        return
    via = _map(runs, builder.source.text)
    if _ESCAPED_TAG.search(value) and not _TAG.search(value):
        value, inner = _unescaped(value)
        via = inner.through(via)
    builder.embed(_read(value, builder.source.path), via, key)


def _map(runs: Sequence[Run], on_disk: str) -> TextMap:
    pieces: list[Piece] = []
    size = 0
    for run in runs:
        if run.text:
            changed = on_disk[run.start : run.end] != run.text
            pieces.append(Piece(Span(size, size + len(run.text)), Span(run.start, run.end), changed))
            size += len(run.text)
    return TextMap(pieces)


def _unescaped(text: str) -> tuple[str, TextMap]:
    """Return a text with its character references decoded once, and the way back."""
    from html import unescape

    parts: list[str] = []
    pieces: list[Piece] = []
    size = at = 0
    for match in _REFERENCE.finditer(text):
        if at < match.start():
            parts.append(text[at : match.start()])
            pieces.append(Piece(Span(size, size + match.start() - at), Span(at, match.start())))
            size += match.start() - at
        decoded = unescape(match.group())
        parts.append(decoded)
        pieces.append(Piece(Span(size, size + len(decoded)), Span(*match.span()), True))
        size += len(decoded)
        at = match.end()
    if at < len(text):
        parts.append(text[at:])
        pieces.append(Piece(Span(size, size + len(text) - at), Span(at, len(text))))
    return "".join(parts), TextMap(pieces)


def _read(value: str, path: str) -> Document:
    """Return a value as a document of its own: HTML when it has HTML's tags and no Markdown block, else Markdown."""
    source = Source(path=path, text=value)
    if _TAG.search(value) and not _MARKDOWN_BLOCK.search(value):
        from jdlint.parse.markup import Markup

        builder = Builder(source, "html")
        markup = Markup(builder)
        markup.feed(0, len(value))
        markup.close()
    else:
        from jdlint.parse.markdown import read

        builder = Builder(source, "markdown", of_value=True)
        read(builder, 0)
    return builder.finish()
