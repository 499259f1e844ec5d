from __future__ import annotations

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jdlint.excerpt import excerpt, underline
from jdlint.terminal import DEFAULT_WIDTH, Style, cells, glyphs, printable, style_for, wrap
from jdlint.text import Lines, Span


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "environ", "colour"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),  # no-color.org: present and not an empty string
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(terminal: bool, environ: dict[str, str], colour: bool) -> None:
    assert style_for(_Terminal() if terminal else io.StringIO(), environ).colour is colour


@pytest.mark.parametrize(
    ("terminal", "environ", "links"),
    [
        (True, {}, False),
        (True, {"TERM_PROGRAM": "WezTerm"}, True),
        (True, {"WT_SESSION": "a"}, True),
        (True, {"VTE_VERSION": "6003"}, True),
        (True, {"VTE_VERSION": "4200"}, False),
        (False, {"TERM_PROGRAM": "WezTerm"}, False),
        (False, {"FORCE_HYPERLINK": "1"}, True),
        (True, {"TERM_PROGRAM": "WezTerm", "FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_hyperlinks(terminal: bool, environ: dict[str, str], links: bool) -> None:
    assert style_for(_Terminal() if terminal else io.StringIO(), environ).hyperlinks is links


def test_width() -> None:
    assert style_for(_Terminal(), {}, columns=132).width == 132
    assert style_for(_Terminal(), {}, columns=10).width == 40
    assert style_for(io.StringIO(), {}, columns=132).width == DEFAULT_WIDTH


@given(st.text())
def test_nothing_printable_returns_is_a_control_character(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert not any(char < " " or "\x7f" <= char < "\xa0" or char in "\u2028\u2029\u202e" for char in shown)


@given(st.text())
def test_glyphs_cover_the_text(text: str) -> None:
    assert sum(length for _, _, length in glyphs(text)) == len(text)
    assert all(width in {1, 2} or len(shown) == width for shown, width, _ in glyphs(text))


def test_cells() -> None:
    assert [cells(text) for text in ("chef", "cafe\u0301", "看護師", "👩🏽‍🔧", "❤️", "🇦🇺🇦🇹", "\u1112\u1161\u11ab")] == [
        4,
        4,
        6,
        2,
        2,
        4,
        2,
    ]


def test_wrap() -> None:
    assert wrap("one two three four", 10, "  ") == ["  one two", "  three", "  four"]
    assert wrap("incomprehensibilities it is", 10) == ["incomprehensibilities", "it is"]
    assert wrap("  ", 10) == []


@given(
    st.text(alphabet="ab \t\n\r\u0301東👩\u200d", max_size=60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(20, 40),
)
@example("a" + 8 * "\t", 9, 0, 40)  # a point behind the last column
def test_an_excerpt_fits_the_width_for_any_span(text: str, start: int, length: int, width: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    rows = excerpt(text, Lines(text), span, style=Style(width=width), tone="note")
    assert all(cells(row) <= max(width, 30) for row in rows)


@given(st.text(alphabet="ab 東", min_size=1, max_size=40), st.data())
def test_carets_are_as_wide_as_what_they_mark(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown, carets = underline(text, Span(0, len(text)), [Span(start, end)], 200)
    assert shown == text
    assert carets == " " * cells(text[:start]) + "^" * cells(text[start:end])


def test_several_marks_on_a_line() -> None:
    text = "salesmen and barmen"
    assert underline(text, Span(0, 19), [Span(0, 8), Span(13, 19)], 80) == (text, "^^^^^^^^     ^^^^^^")
    assert underline(text, Span(0, 19), [Span(9, 9)], 80) == (text, "         ^")
