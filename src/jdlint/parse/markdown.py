"""What a Markdown text says."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pyromark

from jdlint.document import Document, Source
from jdlint.parse.build import Builder
from jdlint.parse.front import read_front
from jdlint.parse.markup import Markup
from jdlint.parse.masks import Mask, masked
from jdlint.parse.tables import Row, settle
from jdlint.parse.wrap import Wraps
from jdlint.regex import regex

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS
_NOT_ASCII = regex(r"[^\x00-\x7f]")
_INLINE = frozenset({"Strong", "Emphasis", "Strikethrough", "Link"})
_SILENT = frozenset({"Image", "CodeBlock"})
_RULED = regex(r"^ {0,3}[-:|][-:| \t]*\r?$", re.MULTILINE)  # a tab there keeps pyromark from the table
_FENCE = regex(
    r"^(```+|~~~+)[ \t]*+(?:(?:text|txt|plaintext|plain|markdown|md)\b[ \t]*+)?\r?\n(?P<inside>.*?)^\1[ \t\r]*$",
    re.MULTILINE | re.DOTALL,
)
_CODE_LINE = regex(r"[{}]\s*$", re.MULTILINE)
_PROSE = 60  # words in a fence
_SHARE = 4  # times as many words as outside it
_LEVELS = {f"H{level}": level for level in range(1, 7)}


def parse(source: Source) -> Document:
    """Return the document of a Markdown or reStructuredText source; front matter becomes fields."""
    builder = Builder(source, "markdown")
    after = read_front(builder)
    if source.path.lower().endswith(".rst"):
        from jdlint.parse import rst

        _read(builder, after, rst.as_markdown(builder, after))
    else:
        read(builder, after)
    return builder.finish()


def read(builder: Builder, start: int) -> None:
    """Append the Markdown from `start` to the end of the builder's source."""
    _read(builder, start, builder.source.text[start:])


def _read(builder: Builder, start: int, text: str) -> None:
    """Append a Markdown text, which stands for the builder's source from `start` on, character by character."""
    clean, masks = masked(_unfenced(text) if "```" in text or "~~~" in text else text)
    if "\t|" in clean:
        clean = _RULED.sub(lambda row: row.group().replace("\t", " "), clean)
    _Walker(builder, clean, start, masks).walk()


def _unfenced(text: str) -> str:
    """Return a text most of which stands in one fence, as notes on a posting have it, with blanks for the fence."""
    fences = list(_FENCE.finditer(text))
    inside = fences[0]["inside"].split() if len(fences) == 1 else []
    if len(inside) < _PROSE or len(inside) < _SHARE * (len(text.split()) - len(inside)) or _CODE_LINE.search(text):
        return text
    start, end = fences[0].span("inside")
    blank = (" " * (start - 1 - fences[0].start()), " " * (fences[0].end() - end))
    return f"{text[: fences[0].start()]}{blank[0]}\n{text[start:end]}{blank[1]}{text[fences[0].end() :]}"


class _Offsets:
    """Turns the UTF-8 offsets of pyromark into code points of the source."""

    def __init__(self, text: str, base: int) -> None:
        self.base = base
        self.ascii = text.isascii()
        if self.ascii:
            return
        from bisect import bisect_right

        self._bisect = bisect_right
        self._at: list[int] = [-1]
        self._surplus: list[int] = [0]
        surplus = 0
        for match in _NOT_ASCII.finditer(text):
            code = ord(match.group())
            self._at.append(match.start() + surplus)
            surplus += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            self._surplus.append(surplus)

    def __call__(self, byte: int) -> int:
        if self.ascii:
            return byte + self.base
        return byte - self._surplus[self._bisect(self._at, byte - 1) - 1] + self.base


class _Walker:
    """Walks the events of one Markdown text and feeds the builder."""

    def __init__(self, builder: Builder, text: str, base: int, masks: list[Mask]) -> None:
        self._builder = builder
        self._text = text
        self._offset = _Offsets(text, base)
        self._markup = Markup(builder)
        self._masks = [msgspec.structs.replace(mask, start=mask.start + base, end=mask.end + base) for mask in masks]
        self._next_mask = 0
        self._lists = 0
        self._heading = 0
        self._inline: list[tuple[int, int, str]] = []
        self._silent = 0
        self._html: tuple[int, int] | None = None
        self._rows: list[Row] = []
        self._cell_from = 0
        self._code = False
        self._indented = False
        self._set_in = -1  # where the last line of an indented block ended
        self._wraps = Wraps(builder.source.text)

    def walk(self) -> None:
        offset = self._offset
        name: str
        value: Any
        for event, where in pyromark.events_with_range(self._text, options=_OPTIONS):
            if isinstance(event, str):
                self._plain(event, offset(where["start"]), offset(where["end"]))
                continue
            ((name, value),) = event.items()
            if name == "Text" and self._indented:
                self._line(value, offset(where["start"]), offset(where["end"]))
            elif name == "Text":
                self._words(value, offset(where["start"]), offset(where["end"]))
            elif name == "Start":
                self._start(value, where)
            elif name == "End":
                self._end(value, where)
            elif name == "InlineHtml":
                self._tag(offset(where["start"]), offset(where["end"]))
            elif name == "Html":
                start, end = offset(where["start"]), offset(where["end"])
                self._html = (self._html[0], end) if self._html and self._html[1] == start else self._fed(start, end)
            elif name == "Code":
                self._inline_code(value, offset(where["start"]), offset(where["end"]))
        self._flush()
        self._markup.close()
        for mask in self._masks[self._next_mask :]:
            self._aside(mask)

    def _plain(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            if not self._silent and not self._builder.ends_in_break:
                wrapped = event == "SoftBreak" and self._wraps.at(start)
                self._builder.either(" " if wrapped else "\n", start, end)
        elif event == "Rule":
            self._flush()

    def _flush(self) -> None:
        """End the open block: as what Markdown says it is, else as what the HTML round it says."""
        if self._heading:
            self._markup.outside = ("heading", self._heading)
        else:
            self._markup.outside = ("item", self._lists) if self._lists else None
        self._markup.flush()

    def _start(self, value: Any, where: Any) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _INLINE or name in _SILENT:
            start, end = self._offset(where["start"]), self._offset(where["end"])
        if name in ("Strong", "Emphasis", "Strikethrough"):
            self._inline.append((self._builder.size, start, ""))
        elif name == "Link":
            self._inline.append((self._builder.size, start, value[name]["dest_url"]))
        elif name == "Image":
            self._silent += 1
            self._builder.aside("image", start, end, value[name]["dest_url"])
        else:
            self._flush()
            if name == "Heading":
                self._heading = _LEVELS[value[name]["level"]]
            elif name == "List":
                self._lists += 1
            elif value == {"CodeBlock": "Indented"}:
                self._indented = True
            elif name == "CodeBlock":
                self._silent += 1
                self._builder.aside("code", start, end, self._builder.source.text[start:end])
            elif name == "Table":
                self._rows = []
            elif name in ("TableHead", "TableRow"):
                self._rows.append([])
            elif name == "TableCell":
                self._cell_from = len(self._builder.raws)

    def _end(self, value: Any, where: Any) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _INLINE:
            end = self._offset(where["end"])
            since, opened, url = self._inline.pop()
            if name == "Strong":
                self._builder.mark("strong", since, opened, end)
            elif name == "Link":
                self._builder.mark("link", since, opened, end, url)
        elif name == "CodeBlock" and self._indented:
            self._indented = False
            self._set_in = -1
            self._flush()
        elif name in _SILENT:
            self._silent -= 1
        elif name == "HtmlBlock":
            self._fed(0, 0)
            self._html = None
        elif name == "TableCell":
            self._markup.outside = ("cell", len(self._rows) - 1)
            self._markup.flush()
            self._rows[-1].append((self._builder.raws[self._cell_from :], len(self._rows) == 1))
        elif name == "Table":
            settle(self._rows)
        else:
            self._flush()
            if name == "Heading":
                self._heading = 0
            elif name == "List":
                self._lists -= 1

    def _line(self, words: str, start: int, end: int) -> None:
        """Read a line of an indented block: in a posting that is text or HTML set in, and no code."""
        stop = start + len(words.rstrip())
        if 0 <= self._set_in < start:
            if self._wraps.at(self._set_in):
                self._builder.either(" ", self._set_in, start)
            else:
                self._flush()
        self._set_in = stop
        if "<" in words:
            self._markup.feed(start, end)
        else:
            self._words(words.rstrip(), start, stop)

    def _words(self, words: str, start: int, end: int) -> None:
        if self._silent:
            return
        while self._next_mask < len(self._masks) and self._masks[self._next_mask].start < end:
            mask = self._masks[self._next_mask]
            self._next_mask += 1
            if mask.end <= start:
                self._aside(mask)
                continue
            if start < mask.start:
                self._builder.verbatim(start, mask.start)
            if mask.kind is not None:
                self._builder.mark(mask.kind, self._builder.size, mask.start, mask.end, mask.value)
            words, start = words[max(0, mask.end - start) :], min(mask.end, end)
        if start < end:
            self._builder.either(words, start, end)

    def _aside(self, mask: Mask) -> None:
        if mask.kind is not None:
            self._builder.aside(mask.kind, mask.start, mask.end, mask.value)

    def _inline_code(self, code: str, start: int, end: int) -> None:
        if self._silent:
            return
        source = self._builder.source.text
        inner = start
        while inner < end and source[inner] == "`":
            inner += 1
        ticks = inner - start
        if not source.startswith(code, inner) and source.startswith(code, inner + 1):
            inner += 1
        since = self._builder.size
        if source.startswith(code, inner):
            self._builder.verbatim(inner, inner + len(code))
        else:
            self._builder.atom(code, start + ticks, end - ticks)
        self._builder.mark("code", since, start, end, code)

    def _tag(self, start: int, end: int) -> None:
        source = self._builder.source.text
        if source.startswith("<!--", start):
            self._builder.aside("comment", start, end, source[start + 4 : end - 3].strip())
        elif not source.startswith(("<!", "<?"), start):
            self._markup.tag(start, end, end)

    def _fed(self, start: int, end: int) -> tuple[int, int]:
        """Read the stretch of HTML collected so far; return the new one."""
        if self._html is not None:
            # The tags of the template language in there are read as HTML's.
            while self._next_mask < len(self._masks) and self._masks[self._next_mask].start < self._html[1]:
                mask = self._masks[self._next_mask]
                self._next_mask += 1
                if mask.end <= self._html[0]:
                    self._aside(mask)
            self._markup.feed(*self._html)
        return start, end
