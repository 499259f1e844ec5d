"""What text stands in a file, and how it is written back."""

from __future__ import annotations

import codecs
import io
import os
import stat
from pathlib import Path
from typing import Any

from jdlint.document import Source
from jdlint.errors import ReadError
from jdlint.regex import regex
from jdlint.text import Lines, one_line

# 2 MiB: a hundred times the longest posting seen; a file beyond that is an export or no text at all.
MAX_BYTES = 2 * 1024 * 1024

# The BOM of UTF-32 begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WORD_HEADING = regex(r"(?:Heading ([1-6])|Title)\Z")
# A bold line is a heading of level 7, one that only looks like it.
_LOOKS_LIKE_HEADING = "####### "
_SHORT_HEADING = 12
# The "encoding" of a word processor's file, whose text is taken out and cannot be put back.
_WORD = "docx"


def read(path: str, *, encoding: str | None = None, max_bytes: int = MAX_BYTES) -> Source:
    """Return the file, decoded; ReadError when it is missing, no file, unreadable, too large, binary or ill encoded."""
    try:
        with Path(path).open("rb") as file:
            size = os.fstat(file.fileno())
            if stat.S_ISDIR(size.st_mode):
                raise ReadError("is a folder, not a file", path=path)
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise ReadError("no such file", path=path) from None
    except IsADirectoryError:
        raise ReadError("is a folder, not a file", path=path) from None
    except PermissionError:
        raise ReadError("permission denied; make the file readable or exclude it", path=path) from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise ReadError(f"cannot be read: {reason}", path=path) from None
    if path.lower().endswith(".docx") and len(data) <= max_bytes:
        return Source(path=path, text=_word_text(data, path), encoding=_WORD)
    return decode(data, path, encoding, max_bytes=max_bytes)


def _word_text(data: bytes, path: str) -> str:
    """Return the text of a .docx file, a paragraph or table row a line, headings and bullets marked as in plain text.

    So the line of a finding is the number of the paragraph it stands in.
    """
    import zipfile

    try:
        import docx  # an optional extra
        from docx.table import Table
    except ImportError:
        raise ReadError('.docx files need an extra: pip install "jdlint[docx]"', path=path) from None
    try:
        found = docx.Document(io.BytesIO(data))
    except (ValueError, KeyError, zipfile.BadZipFile) as fault:
        raise ReadError(f"is no .docx file: {fault}", path=path) from None
    lines: list[str] = []
    for block in found.iter_inner_content():
        if isinstance(block, Table):
            lines += ("\t".join(one_line(cell.text) for cell in row.cells) for row in block.rows)
        else:
            lines.append(_word_mark(block) + one_line(block.text))
    return "\n".join(lines)


def _word_mark(paragraph: Any) -> str:
    """Return what plain text puts before such a paragraph: by its style, its numbering, or bold type throughout."""
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    heading = _WORD_HEADING.match(style)
    if heading and paragraph.text.strip():
        return "#" * int(heading.group(1) or 1) + " "
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    if (numbered or style.startswith("List")) and paragraph.text.strip():
        return "- "
    runs = [run for run in paragraph.runs if run.text.strip()]
    short = 0 < len(paragraph.text.split()) <= _SHORT_HEADING and not paragraph.text.rstrip().endswith((".", "!", ";"))
    return _LOOKS_LIKE_HEADING if short and runs and all(run.bold for run in runs) else ""


def decode(data: bytes, path: str, encoding: str | None = None, *, max_bytes: int = MAX_BYTES) -> Source:
    """Return `data` as the source `path`: by its BOM, else as `encoding`, else as UTF-8; ReadError when that fails."""
    if len(data) > max_bytes:
        raise ReadError(f"is larger than {max_bytes:,} bytes; exclude it or raise `max-bytes`", path=path)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Source(path=path, text=_text(data, len(bom), name, path), encoding=name, bom=True)
    wanted = encoding or "utf-8"
    try:
        codecs.lookup(wanted)
    except LookupError:
        raise ReadError(
            f'unknown encoding "{wanted}"; use a name such as utf-8, cp1252 or latin-1', path=path
        ) from None
    if b"\x00" in data and not wanted.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32")):
        raise ReadError("is a binary file (it holds NUL bytes); exclude it", path=path)
    return Source(path=path, text=_text(data, 0, wanted, path), encoding=wanted)


def _text(data: bytes, skip: int, encoding: str, path: str) -> str:
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as fault:
        good = data[skip : skip + fault.start].decode(encoding, "replace")
        raise ReadError(
            f"is not {encoding}: byte {fault.start + skip:,} cannot be decoded; "
            "save it as UTF-8 or name its encoding with `--encoding`",
            path=path,
            line=Lines(good).position(len(good)).line,
        ) from None
    return _without_surrogates(text)


def _without_surrogates(text: str) -> str:
    """Replace lone surrogates (some codecs let them pass) one for one: nothing after us can encode them."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def write(source: Source, text: str) -> None:
    """Replace the file of `source` by `text`, at once or not at all.

    Encoding, BOM and file mode stay; the line ends are those of `text`. ReadError when the file cannot be written, or
    its encoding lacks a character.
    """
    if source.encoding == _WORD:
        raise ReadError("cannot be changed in place; edit it in a word processor", path=source.path)
    bom = next((mark for mark, name in _BOMS if name == source.encoding), b"") if source.bom else b""
    try:
        data = bom + text.encode(source.encoding)
    except UnicodeEncodeError as fault:
        char = text[fault.start]
        raise ReadError(f'cannot be written as {source.encoding}: it has no "{char}"', path=source.path) from None
    import tempfile

    target = Path(os.path.realpath(source.path))
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        temporary = Path(name)
        try:
            with open(handle, "wb") as file:  # noqa: PTH123 (it is a descriptor)
                file.write(data)
            temporary.chmod(mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise ReadError(f"cannot be written: {fault.strerror}", path=source.path) from None
