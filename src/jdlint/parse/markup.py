"""What HTML tags do to the text between them.

Shared by the HTML parser and the Markdown parser, which meets tags in its blocks and lines. The tokens are our own: one
regular expression gives exact offsets in linear time and the same answer in every Python version.
"""

from __future__ import annotations

import re

import msgspec

from jdlint.document import BlockKind, MarkKind
from jdlint.parse.build import Builder, Raw
from jdlint.parse.masks import GAP, is_unfilled
from jdlint.parse.shape import LOOK
from jdlint.parse.tables import Row, pair_up, settle
from jdlint.regex import regex

_TOKEN = regex(
    r"(?P<comment><!--(?:.*?--!?>|.*\Z))"  # an open one runs to the end
    r"|(?P<other><\?(?:php\b|=).*?(?:\?>|\Z)|<%.{0,1000}?%>|<[!?][^<>]*+>"  # PHP, ERB, doctype and the like
    # Blade: "@section('content')" as a line
    r"|(?<![^\n])[ \t]*+@(?:extends|section|show|yield|include\w*|push|stack|php|csrf|if|elseif|else|unless|isset|auth"
    r"|guest|foreach|forelse|component|slot|lang|props|vite|parent|end(?:section|push|php|if|unless|isset|auth|guest"
    r"|foreach|forelse|component|slot))\b"
    r"(?:[ \t]*+\((?:[^()\n]++|\((?:[^()\n]++|\([^()\n]*+\))*+\))*+\))?(?=[ \t]*\r?(?:\n|\Z)))"
    # A quoted value may hold ">"; a quote that never ends does not swallow the page.
    r"|(?P<tag></?[a-zA-Z](?:[^<>\"']++|\"[^\"<]*+(?:<[?%][^\"<]*+)?\"|'[^'<]*+(?:<[?%][^'<]*+)?')*+>|</?[a-zA-Z][^<>]*+>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?)"
    r"|(?P<template>\{\{.{0,500}?\}\}|\{%.{0,1000}?%\})",
    re.DOTALL,
)
_NAME = regex(r"[^\s/>]+")
_ATTRIBUTE = regex(r"(?<![\w:-])([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_GAP = regex(r"<[A-Za-z]+(?: [A-Za-z]+){0,4}>")
_TAG_AFTER = regex(r"[ \t\r]*\n\s*<")
_TAG_BEFORE = regex(r">[ \t\r]*\n\s*\Z")
_INDENT = 200  # characters before a tag in which the one before it ends
_SPACES = regex(r"[ \t\n\r\f\xa0]+")
_IRREGULAR_SPACE = regex(r"[\t\n\r\f\xa0]|  ")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": "\xa0", "&#39;": "'"}

# Elements whose content no reader sees.
_HIDDEN = frozenset(
    ["script", "style", "template", "noscript", "nav", "svg", "select", "textarea", "iframe", "object", "title"]
)
_RAW_TEXT = frozenset(["script", "style", "textarea", "title", "iframe"])
_COMPONENT_END = regex(r"</template\s*>\s*(?:(?><(script|style)\b.*?</\1\s*>)\s*+)*+\Z", re.DOTALL | re.IGNORECASE)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol option p pre section summary
    table tbody td tfoot th thead tr ul""".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    """a abbr acronym audio b bdi bdo big button canvas cite code col colgroup data datalist del dfn em embed font frame
    frameset i ins kbd label map mark marquee math meter nobr optgroup output param path picture progress q rb rp rt
    rtc ruby s samp search slot small source span strike strong sub summary sup time track tt u var video""".split()
)
# What a button to apply says, and where it leads when only a script knows.
_APPLY = regex(r">\s*(?:apply|submit (?:your )?(?:cv|resume|application))\b", re.IGNORECASE)
_SCRIPTED = "#"
_VOID = frozenset(["br", "hr", "img", "input", "link", "meta", "wbr"])
_LISTS = frozenset({"ul", "ol", "menu"})
_LINKS = frozenset({"a", "button"})
_STRONG = frozenset({"b", "strong"})
_BOLD = regex(r"(?i)font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b")
_CODE = frozenset({"code", "kbd", "samp"})
# An opening tag ends these when they are still open inside the same container.
_ENDS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
}
_CONTAINERS = frozenset({"ul", "ol", "menu", "dl", "table"})
# As browsers do, so that tags without end cannot cost quadratic time.
_DEEPEST = 256
_MOST_OPEN = 8


class Tag(msgspec.Struct, frozen=True):
    """A tag: its name in lower case, whether it closes, and its raw text."""

    name: str
    closing: bool
    raw: str

    def attribute(self, wanted: str) -> str:
        """Return the value of an attribute, entities decoded, or an empty string."""
        for name, *values in _ATTRIBUTE.findall(self.raw):
            if name.lower() == wanted:
                return decode("".join(values))
        return ""


def decode(text: str) -> str:
    """Return `text` with its character references decoded."""
    if "&" not in text:
        return text
    known = _ENTITIES.get(text)
    if known is not None:
        return known
    from html import unescape  # its table of names costs a millisecond

    return unescape(text)


def read_tag(raw: str) -> Tag:
    """Return what a tag says."""
    closing = raw.startswith("</")
    match = _NAME.match(raw, 2 if closing else 1)
    return Tag(match.group().lower() if match else "", closing, raw)


class Markup:
    """Feeds stretches of marked-up source to a builder; what is open stays open between two stretches.

    `structured` collects where scripts of linked data (JSON-LD) have their content. `outside` is the kind and level of
    block that the tags stand in, when another markup language is round them.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._open: list[str] = []
        self._endless: set[str] = set()
        self._bold: list[bool] = []  # of each open <span>, whether it is in bold type
        # Open bold type and code: where each began in the text and on disk, and inside how many elements.
        self._spans: dict[MarkKind, list[tuple[int, int, int]]] = {"strong": [], "code": []}
        self._links: list[tuple[int, int, str]] = []
        self._tables: list[list[Row]] = []
        self._cell_from = 0
        self._term: Raw | None = None
        self._break_end = -1
        self.structured: list[tuple[int, int]] = []
        self.outside: tuple[BlockKind, int] | None = None

    def feed(self, start: int, end: int) -> None:
        """Read `source[start:end]`."""
        text = self._builder.source.text
        at = start
        while match := _TOKEN.search(text, at, end):
            kind, left, right = match.lastgroup, match.start(), match.end()
            if at < left:
                self._data(at, left)
            at = right
            if kind == "tag":
                at = self.tag(left, right, end)
            elif kind == "comment":
                self._builder.aside("comment", left, right, text[left + 4 : right - 3].strip())
            elif kind == "entity":
                self._entity(left, right)
            elif kind == "template" and not (GAP.fullmatch(match.group()) and is_unfilled(text)):
                self._builder.mark("template", self._builder.size, left, right, text[left + 2 : right - 2].strip())
            elif kind == "template":
                self._data(left, right)
        if at < end:
            self._data(at, end)

    def close(self) -> None:
        """End what is still open."""
        self.flush()
        while self._tables:
            self._end_table()

    def context(self) -> tuple[BlockKind, int]:
        """Return the kind and level of block that text standing here belongs to."""
        if self.outside is not None and (self.outside[0] == "heading" or not self._open):
            return self.outside
        for at in range(len(self._open) - 1, -1, -1):
            name = self._open[at]
            if name in _HEADINGS:
                return "heading", _HEADINGS[name]
            if name == "li":
                return "item", max(1, sum(n in _LISTS for n in self._open[:at]))
            if name in ("td", "th"):
                return "cell", len(self._tables[-1]) if self._tables else 0
            if name in _LISTS or name in ("dl", "table"):
                break
        return self.outside or ("paragraph", 0)

    def flush(self) -> Raw | None:
        """End the open block in the present context."""
        size = self._builder.size
        if not size:
            return self._builder.flush("paragraph")
        for since, start, url in self._links:
            if since < size and url:
                self._builder.mark("link", since, start, start, url)
        for kind, spans in self._spans.items():
            for since, start, _ in spans:
                if since < size:
                    self._builder.mark(kind, since, start, start)
        raw = self._builder.flush(*self.context())
        self._links = [(0, start, url) for _, start, url in self._links]
        for spans in self._spans.values():
            spans[:] = [(0, start, depth) for _, start, depth in spans]
        return raw

    def _data(self, start: int, end: int) -> None:
        builder = self._builder
        text = builder.source.text
        irregular = _IRREGULAR_SPACE.search(text, start, end)
        if irregular is None and not (text[start] == " " and builder.ends_in_space):
            builder.verbatim(start, end)
            return
        at = start
        while match := _SPACES.search(text, at, end):
            builder.verbatim(at, match.start())
            self._space(match.start(), match.end())
            at = match.end()
        builder.verbatim(at, end)

    def _space(self, start: int, end: int) -> None:
        if not self._builder.ends_in_space:
            self._builder.either(" ", start, end)

    def _entity(self, start: int, end: int) -> None:
        raw = self._builder.source.text[start:end]
        text = decode(raw)
        if text in ("\xa0", " ", "\n", "\t"):
            self._space(start, end)
        elif text == raw:
            self._builder.verbatim(start, end)
        elif len(text) > 1 and raw.endswith(text[1:]):
            # "&nbspfull": the reference ends before the letters after it.
            self._entity(start, end - len(text) + 1)
            self._builder.verbatim(end - len(text) + 1, end)
        else:
            self._builder.atom(text, start, end)

    def tag(self, start: int, end: int, limit: int) -> int:
        """Act on the tag at `[start, end)`; return where to read on (behind the content of a script or style)."""
        tag = read_tag(self._builder.source.text[start:end])
        name = tag.name
        if name in _HIDDEN and not self._holds_the_page(tag):
            return self._hide(tag, end, limit)
        if name == "br":
            self._line_break(start, end)
        elif name in _BLOCKS:
            self._block(tag)
        elif name in _STRONG:
            self._span("strong", tag, start, end)
        elif name == "span":
            self._styled(tag, start, end)
        elif name in _LINKS:
            self._link(tag, start, end)
        elif name in _CODE:
            self._span("code", tag, start, end)
        elif name == "img":
            self._builder.aside("image", start, end, tag.attribute("src"))
        elif self._is_gap(tag):
            self._builder.verbatim(start, end)
        elif name not in _INLINE and self._stands_apart(tag, start, end):  # a component: "<Card>"
            self.flush()
        return end

    def _stands_apart(self, tag: Tag, start: int, end: int) -> bool:
        """Say whether a tag begins its line after another, or, a closing one, ends it before another."""
        text = self._builder.source.text
        found = _TAG_AFTER.match(text, end) if tag.closing else _TAG_BEFORE.search(text, max(0, start - _INDENT), start)
        return found is not None

    def _is_gap(self, tag: Tag) -> bool:
        """Say whether a tag is none but words in pointed brackets: "<job title>"."""
        known = tag.name in _INLINE or tag.name in _VOID
        return not known and bool(_GAP.fullmatch(tag.raw)) and f"</{tag.name}" not in self._builder.source.text.lower()

    def _holds_the_page(self, tag: Tag) -> bool:
        """Say whether a tag opens the template of a single-file component, outside of which is nothing to read."""
        if tag.name != "template" or self._open or self._builder.size or self._builder.raws:
            return False
        text = self._builder.source.text
        return _COMPONENT_END.match(text, text.rfind("</template")) is not None

    def _hide(self, tag: Tag, end: int, limit: int) -> int:
        """Pass over an element that no reader sees; one that never ends is passed over only when browsers do so."""
        if tag.closing or tag.raw.endswith("/>") or tag.name in self._endless:
            return end
        closing = re.compile(rf"</{tag.name}\s*>", re.IGNORECASE).search(self._builder.source.text, end, limit)
        if "ld+json" in tag.raw:
            self.structured.append((end, closing.start() if closing else limit))
        if closing:
            return closing.end()
        if end < limit:
            self._endless.add(tag.name)
        return limit if tag.name in _RAW_TEXT else end

    def _line_break(self, start: int, end: int) -> None:
        builder = self._builder
        if self._break_end == builder.size and builder.size:
            self.flush()
            self._break_end = -1
            return
        if builder.size:
            builder.atom("\n", start, end)
        self._break_end = builder.size

    def _styled(self, tag: Tag, start: int, end: int) -> None:
        """Read a span as bold type where its style says so, as word processors write it."""
        if tag.closing:
            bold = bool(self._bold) and self._bold.pop()
        else:
            del self._bold[_MOST_OPEN:]
            bold = "weight" in tag.raw and _BOLD.search(tag.attribute("style")) is not None
            self._bold.append(bold)
        if bold:
            self._span("strong", tag, start, end)

    def _span(self, kind: MarkKind, tag: Tag, start: int, end: int) -> None:
        spans = self._spans[kind]
        if not tag.closing:
            del spans[_MOST_OPEN:]
            spans.append((self._builder.size, start, len(self._open)))
        elif spans:
            since, opened, _ = spans.pop()
            if since < self._builder.size:
                self._builder.mark(kind, since, opened, end)

    def _link(self, tag: Tag, start: int, end: int) -> None:
        if not tag.closing:
            del self._links[_MOST_OPEN:]
            self._links.append((self._builder.size, start, tag.attribute("href")))
        elif self._links:
            since, opened, url = self._links.pop()
            if not url and tag.name == "button" and _APPLY.search(self._builder.source.text, opened, start):
                url = _SCRIPTED
            if url:
                self._builder.mark("link", since, opened, end, url)

    def _block(self, tag: Tag) -> None:
        self.flush()
        name = tag.name
        if tag.closing:
            if name in _HEADINGS:  # the end of one heading ends any other, as browsers have it
                name = next((open_ for open_ in reversed(self._open) if open_ in _HEADINGS), name)
            if name in self._open:
                self._close_to(len(self._open) - 1 - self._open[::-1].index(name))
            return
        if name in _VOID:
            return
        if name in _ENDS:
            self._end_siblings(_ENDS[name])
        elif "p" in self._open[-1:]:
            self._close_to(len(self._open) - 1)
        if len(self._open) < _DEEPEST:
            self._open.append(name)
        if name == "table":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._tables[-1].append([])
        elif name in ("td", "th"):
            self._cell_from = len(self._builder.raws)

    def _end_siblings(self, names: frozenset[str]) -> None:
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at] in _CONTAINERS:
                return
            if self._open[at] in names:
                self._close_to(at)
                return

    def _close_to(self, at: int) -> None:
        # Bold type or code that was never switched off ends with the element it began in.
        for spans in self._spans.values():
            spans[:] = [span for span in spans if span[2] <= at]
        while len(self._open) > at:
            name = self._open.pop()
            if name in ("td", "th"):
                self._end_cell(name == "th")
            elif name == "table":
                self._end_table()
            elif name == "dt":
                raws = self._builder.raws
                self._term = raws[-1] if raws else None
                if self._term is not None:
                    self._term.kind, self._term.level = "heading", LOOK
            elif name == "dd":
                self._end_description()

    def _end_cell(self, heads: bool) -> None:
        if not self._tables:
            return
        rows = self._tables[-1] or [[]]
        self._tables[-1] = rows
        rows[-1].append((self._builder.raws[self._cell_from :], heads))
        self._cell_from = len(self._builder.raws)

    def _end_description(self) -> None:
        raws, term = self._builder.raws, self._term
        self._term = None
        if term is not None and len(raws) > 1 and raws[-2] is term:
            pair_up(term, raws[-1])

    def _end_table(self) -> None:
        if self._tables:
            settle(self._tables.pop())
            self._cell_from = len(self._builder.raws)
