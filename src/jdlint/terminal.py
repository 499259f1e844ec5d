"""How text looks in a terminal: its width in cells, its colours, its links, and what must never be printed raw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Literal, TextIO

import msgspec

from jdlint.regex import regex

Tone = Literal["error", "warning", "note", "good", "bold", "dim"]

DEFAULT_WIDTH = 100
"""Columns where the output is no terminal."""

_SGR: dict[Tone, str] = {"error": "1;31", "warning": "1;33", "note": "1;36", "good": "32", "bold": "1", "dim": "2"}
# Latin letters and the usual quotes, dashes and bullets: a column each, and nothing joins them.
_SIMPLE = regex("[ -~\xa0-\xac\xae-\u02ff‐-‧€→−]*")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """How a report is dressed: colours, hyperlinks (OSC 8), whether it leaves out the closing line, columns."""

    colour: bool = False
    hyperlinks: bool = False
    quiet: bool = False
    width: int = DEFAULT_WIDTH

    def paint(self, text: str, tone: Tone) -> str:
        """Return `text` in a colour, or as it is when colours are off."""
        return f"\x1b[{_SGR[tone]}m{text}\x1b[0m" if self.colour and text else text

    def link(self, text: str, url: str) -> str:
        """Return `text` as a hyperlink, or as it is when hyperlinks are off."""
        return f"\x1b]8;;{printable(url)}\x1b\\{text}\x1b]8;;\x1b\\" if self.hyperlinks and url else text


def style_for(stream: TextIO, environ: Mapping[str, str], *, columns: int = 0, quiet: bool = False) -> Style:
    """Return the style that suits a stream: plain for a file or pipe.

    `NO_COLOR` (no-color.org) and `FORCE_COLOR` overrule what the stream is, `FORCE_HYPERLINK` likewise for links; the
    first of the two that is set to anything wins in that order. `columns` is the terminal's width, 0 when unknown.
    """
    terminal = stream.isatty() and environ.get("TERM") != "dumb"
    colour = not environ.get("NO_COLOR") and (terminal or environ.get("FORCE_COLOR", "0") not in {"", "0", "false"})
    forced = environ.get("FORCE_HYPERLINK")
    links = forced not in {"", "0", "false"} if forced is not None else terminal and _shows_links(environ)
    width = max(40, columns) if terminal and columns else DEFAULT_WIDTH
    return Style(colour=colour, hyperlinks=links, quiet=quiet, width=width)


def _shows_links(environ: Mapping[str, str]) -> bool:
    """Say whether the terminal is known to show OSC 8 links; the list follows the `supports-hyperlinks` package."""
    if any(environ.get(name) for name in ("WT_SESSION", "DOMTERM", "KONSOLE_VERSION", "KITTY_WINDOW_ID")):
        return True
    if environ.get("TERM_PROGRAM") in {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed", "Tabby"}:
        return True
    if (
        environ.get("TERM") in {"xterm-kitty", "alacritty", "xterm-ghostty"}
        or environ.get("COLORTERM") == "xfce4-terminal"
    ):
        return True
    vte = environ.get("VTE_VERSION", "")
    return vte.isdigit() and int(vte) >= 5000


def _shown(char: str) -> str:
    """Return what to print for one character: itself, or a visible name for a control or format character."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    # Format characters turn the reading direction round or hide; joiners and tags are parts of words and emoji.
    hidden = unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}
    if hidden and code not in {0x200C, 0x200D} and not 0xE0020 <= code <= 0xE007F:
        return f"<U+{code:04X}>"
    return char


def printable(text: str) -> str:
    """Return `text` on one line and harmless: control characters, line ends and direction marks made visible."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _extends(char: str, before: str) -> bool:
    """Say whether `char` is drawn into the same cells as the characters `before` it."""
    code = ord(char)
    if before[-1] == _JOINER or char == _JOINER or 0x1F3FB <= code <= 0x1F3FF or 0x1160 <= code <= 0x11FF:
        return True
    if 0x1F1E6 <= code <= 0x1F1FF:
        return len(before) == 1 and 0x1F1E6 <= ord(before) <= 0x1F1FF
    return 0xE0020 <= code <= 0xE007F or unicodedata.category(char).startswith("M")


def _cells(cluster: str) -> int:
    if len(cluster) > 1 and (_EMOJI_STYLE in cluster or _JOINER in cluster or ord(cluster[0]) >= 0x1F1E6):
        return 2
    return 2 if unicodedata.east_asian_width(cluster[0]) in "WF" else 1


def glyphs(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield `(shown, cells, length)` of each thing drawn as one: what to print, its columns, its code points in `text`.

    Wide characters and emoji take two columns, combining marks none of their own. A tab is left as it is, one cell.
    """
    if _SIMPLE.fullmatch(text):
        yield from ((char, 1, 1) for char in text)
        return
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and not text[end].isascii() and _extends(text[end], text[at:end]):
            end += 1
        cluster = text[at:end]
        if cluster.isascii() and (cluster.isprintable() or cluster == "\t"):
            yield cluster, 1, 1
        elif unicodedata.category(cluster[0]).startswith("M"):
            yield f"◌{cluster}", 1, end - at
        else:
            shown = printable(cluster)
            yield shown, _cells(cluster) if shown == cluster else len(shown), end - at
        at = end


def cells(text: str) -> int:
    """Return how many columns printable `text` takes."""
    return len(text) if text.isascii() else sum(width for _, width, _ in glyphs(text))


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Return `text` as lines of at most `width` columns, `indent` before each; a longer word has its own."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = cells(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line = ""
        line, used = (f"{line} {word}", used + 1 + size) if line else (indent + word, len(indent) + size)
    return [*lines, line] if line else lines
