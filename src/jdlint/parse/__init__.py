"""What a source says: which format it is in, and which documents it holds."""

from __future__ import annotations

import functools
import re

from jdlint.document import Document, Format, Source
from jdlint.regex import regex

_BY_EXTENSION: dict[str, Format] = {
    "md": "markdown",
    "markdown": "markdown",
    "mkd": "markdown",
    "mdown": "markdown",
    "mdx": "markdown",
    "rst": "markdown",
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
_JSON = r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])"
_FRONT = r"\s*(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)"
_FRONT_KEY = _FRONT + r"\w[\w -]*\s?[:=]"
_FRONT_END = r"(?m)^(?:---|\+\+\+|\.\.\.)[ \t]*$"
_BLOCK_TAG = r"(?i)<(?:!doctype|html|body|head|div|p|ul|ol|li|table|h[1-6]|section|article)\b[^<]*>"
_ATX = r"(?m)^#{1,6} \S"
_MARKDOWN = r"(?m)^(?:#{1,6} \S|[-*+] \S.*|\*\*\S.*|>\s\S|```)|\]\([^\s()]{1,500}\)|\*\*\S[^*\n]*\*\*"


@functools.cache
def _regex(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled: only HTML and text without a name need these."""
    return regex(pattern)


def format_of(path: str, text: str) -> Format:
    """Return the format of a file: by its extension, and where that is open (or missing) by its text.

    An `.html` file without one block tag, but with front matter or Markdown's marks, is Markdown (some site generators'
    postings are); so is a `.txt` file with front matter.
    """
    name = path.rpartition("/")[2]
    by_extension = _BY_EXTENSION.get(name.rpartition(".")[2].lower()) if "." in name else None
    if by_extension == "html":
        body = _body(text)
        if _regex(_BLOCK_TAG).search(text, body):
            return "html"
        return "markdown" if body or _regex(_MARKDOWN).search(text) else "html"
    if by_extension == "text" and _regex(_FRONT_KEY).match(text) and _body(text):
        return "markdown"
    return by_extension or _sniffed(text)


def _body(text: str) -> int:
    """Return where the text after front matter begins, 0 without front matter."""
    front = _regex(_FRONT).match(text)
    end = _regex(_FRONT_END).search(text, front.end()) if front else None
    return end.end() if end else 0


def _sniffed(text: str) -> Format:
    body = _body(text)
    if not body and _regex(_JSON).match(text):
        return "json"
    if _regex(_BLOCK_TAG).search(text, body):
        return "markdown" if not body and _regex(_ATX).search(text) else "html"
    return "markdown" if body or _regex(_MARKDOWN).search(text) else "text"


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
