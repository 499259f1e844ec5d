"""What a source says: which format it is in, and which documents it holds."""

from __future__ import annotations

import re

from jdlint.document import Document, Format, Source

_BY_EXTENSION: dict[str, Format] = {
    "md": "markdown",
    "markdown": "markdown",
    "mkd": "markdown",
    "mdown": "markdown",
    "txt": "text",
    "text": "text",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "yaml": "yaml",
    "yml": "yaml",
    "json": "json",
    "jsonl": "json",
    "ndjson": "json",
    "lr": "lektor",
    "docx": "docx",
}
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_FRONT = re.compile(r"\s*(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_FRONT_END = re.compile(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$", re.MULTILINE)
_BLOCK_TAG = re.compile(
    r"<(?:!doctype|html|body|head|div|p|ul|ol|li|table|h[1-6]|section|article)\b[^<]*>", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|[-*+] \S.*|\*\*\S.*|>\s\S|```)|\]\([^\s()]{1,500}\)|\*\*\S[^*\n]*\*\*", re.MULTILINE
)


def format_of(path: str, text: str) -> Format:
    """Return the format of a file: by its extension, and where that is open (or missing) by its text.

    An `.html` file with front matter and not one block tag below it is Markdown (some site generators' postings are).
    """
    name = path.rpartition("/")[2]
    by_extension = _BY_EXTENSION.get(name.rpartition(".")[2].lower()) if "." in name else None
    if by_extension == "html":
        body = _body(text)
        return "html" if body == 0 or _BLOCK_TAG.search(text, body) else "markdown"
    return by_extension or _sniffed(text)


def _body(text: str) -> int:
    """Return where the text after front matter begins, 0 without front matter."""
    front = _FRONT.match(text)
    end = _FRONT_END.search(text, front.end()) if front else None
    return end.end() if end else 0


def _sniffed(text: str) -> Format:
    body = _body(text)
    if not body and _JSON.match(text):
        return "json"
    if _BLOCK_TAG.search(text, body):
        return "markdown" if not body and re.search(r"^#{1,6} \S", text, re.MULTILINE) else "html"
    return "markdown" if body or _MARKDOWN.search(text) else "text"


def parse(source: Source, format: Format | None = None) -> list[Document]:
    """Return the documents of a source, one for every posting it holds; ParseError when it is not well formed."""
    format = format or format_of(source.path, source.text)
    if format == "markdown":
        from jdlint.parse import markdown

        return [markdown.parse(source)]
    if format == "html":
        from jdlint.parse import html

        return [html.parse(source)]
    if format in ("json", "yaml"):
        from jdlint.parse import records

        return records.json_documents(source) if format == "json" else records.yaml_documents(source)
    if format == "lektor":
        from jdlint.parse import lektor

        return [lektor.parse(source)]
    from jdlint.parse import plain

    return [plain.parse(source, format)]
