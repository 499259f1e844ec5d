"""For any text at all: no exception, and a map that holds."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jdlint import parse
from jdlint.document import Document, Format, Source
from jdlint.errors import ParseError
from parse_checks import check

FORMATS: tuple[Format, ...] = ("markdown", "html", "text", "lektor", "yaml", "json", "docx")
LENIENT: tuple[Format, ...] = ("html", "text", "lektor", "docx")


def made_of(parts: str, most: int = 25) -> st.SearchStrategy[str]:
    """Return texts put together from parts, which stand between broken bars."""
    return st.lists(st.sampled_from([*parts.split("¦"), " ", "\n", "\n\n", "\r\n"]), max_size=most).map("".join)


MARKDOWN = made_of(
    "# ¦## ¦- ¦* ¦1. ¦> ¦    ¦\r¦**¦*¦_¦`¦```\n¦~~¦|¦[apply](https://example.org/a)¦![logo](x.png)¦"
    "<https://example.org>¦\\*¦"
    "| a | b |\n|---|---|\n¦\\|¦{{ pay }}¦{% include a.html %}¦{: .note}¦{#top}¦<!-- note -->¦<b>¦</b>¦<br>¦<p>¦"
    "</p>¦<ul><li>¦"
    "</ul>¦<div>¦</div>¦&amp;¦&nbsp;¦&#8211;¦Nurse¦Berlin¦£30,000¦Location: Leeds¦Requirements:¦• ¦· ¦…¦naïve¦"
    "日本¦😀¦\t¦---\n¦"
    "+++\n¦title: Cook\n¦key: |\n  text\n¦=====\n¦  ¦. ¦WE OFFER\n¦\x00¦\u2028¦\ufeff¦jobs@example.org¦"
    "www.example.org"
)
HTML = made_of(
    "<p>¦</p>¦<ul>¦</ul>¦<li>¦</li>¦<br>¦<br/>¦<h2>¦</h2>¦<b>¦</b>¦<strong>¦</strong>¦<table>¦<tr>¦<td>¦</td>¦"
    "<th>¦</table>¦<dl>¦<dt>¦"
    "<dd>¦</dl>¦</a>¦<!--¦<a href='https://example.org'>¦<!-- hidden -->¦<script>¦</script>¦<style>¦</style>¦"
    "<head>¦</head>¦<title>¦"
    '</title>¦<img src=x>¦<span class="a>b">¦</span>¦<p title="open¦<¦>¦&¦&amp;¦&lt;p&gt;¦&nbsp;¦&#xfc;¦&bogus;¦'
    "&#0;¦Salary: ¦£30k¦"
    "Nurse¦\u00a0¦Zürich¦😀¦{{ x }}¦Apply."
)
PLAIN = made_of(
    "- ¦* ¦• ¦1. ¦a) ¦  ¦\t¦DUTIES¦Location: ¦Leeds¦=====¦-----¦Requirements:¦.¦o ¦## ¦*note¦cook¦"
    "We are looking for a warehouse worker who likes early hours and",
    most=30,
)
RST = made_of(
    "Nurse\n¦=====\n¦-----\n¦~~~~\n¦:date: 2031-01-02\n¦:pay: £30k\n¦   and more\n¦.. note:: a\n¦.. |br| raw:: html\n¦"
    " |br|¦- ¦* ¦``code``¦`a <https://example.org>`_¦Location: Leeds\n¦```\n¦~~~\n¦:¦ ¦\t¦naïve¦😀¦\x00¦\u2028"
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | HTML,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["title", "description", "@type", "jobs", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def documents(text: str, format: Format, path: str = "posting") -> list[Document]:
    try:
        found = parse.parse(Source(path=path, text=text), format)
    except ParseError as fault:
        if format in LENIENT or "\n" in str(fault):
            raise
        return []
    for one in found:
        check(one)
    return found


def decodes(one: Document) -> None:
    """An atomic piece reads, after unescaping and folding white space, as its text."""
    for piece in one.map.pieces:
        if piece.atomic:
            raw = unescape(piece.source.of(one.source.text))
            text = piece.text.of(one.text)
            assert raw == text or not raw.strip("\\ \t\r\n\f\xa0") or raw.lower().startswith("<br") or raw == "\x00", (
                raw,
                text,
            )


@given(st.text(max_size=200), st.sampled_from(FORMATS))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, format: Format) -> None:
    documents(text, format)


@given(MARKDOWN)
@settings(max_examples=300, deadline=None)
def test_markdown(text: str) -> None:
    documents(text, "markdown")


@given(RST)
@settings(max_examples=300, deadline=None)
def test_restructuredtext(text: str) -> None:
    documents(text, "markdown", "posting.rst")


@given(HTML)
@settings(max_examples=300, deadline=None)
def test_html(text: str) -> None:
    for one in documents(text, "html"):
        decodes(one)


@given(PLAIN)
@settings(max_examples=200, deadline=None)
def test_plain(text: str) -> None:
    for one in documents(text, "text"):
        decodes(one)


@given(JSON, st.booleans())
@settings(max_examples=200, deadline=None)
def test_json(value: Any, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert documents(text, "json")


@given(st.dictionaries(st.text(min_size=1, max_size=6), st.text(max_size=30), max_size=4))
@example({"text": "a\\\nb"})  # a backslash before a line end is a break in Markdown, and no text
@example({"0": "`\r0`"})  # and a line end at the beginning of code is none either
@settings(max_examples=200, deadline=None)
def test_json_strings_point_at_their_escapes(value: dict[str, str]) -> None:
    text = json.dumps(value)
    for one in documents(text, "json"):
        for piece in one.map.pieces:
            raw = piece.source.of(text)
            if piece.atomic and raw.startswith("\\") and "&" not in raw:
                decoded = json.loads(f'"{raw}"')
                assert (
                    piece.text.of(one.text) in (decoded, decoded.lstrip("\r\n"))
                    or not decoded.strip().strip("\\")
                    or "\ud800" <= decoded <= "\udfff"
                    or decoded == "\x00"
                )


@given(
    st.text(st.sampled_from("ab é\n\t:-#'\"|>\\xu0041{}[]&*,\r"), max_size=60),
    st.sampled_from(["title: ", "a: |\n  ", "a: >-\n  ", "- ", 'a: "', ""]),
)
@settings(max_examples=300, deadline=None)
def test_front_matter(text: str, before: str) -> None:
    documents(f"---\n{before}{text}\n---\nBody", "markdown")
    documents(f"+++\n{before}{text}\n+++\nBody", "markdown")


@given(MARKDOWN | HTML | PLAIN, st.sampled_from(["a.md", "a.html", "a.txt", "-", "a.json", "a"]))
@settings(max_examples=100, deadline=None)
def test_every_text_has_a_format(text: str, path: str) -> None:
    assert parse.format_of(path, text) in FORMATS


HOSTILE = '<a ¦<!--¦<p¦<a "¦{{¦{%¦&¦<ul>¦[¦> ¦**¦- ¦a:¦ ¦\n¦*a\n¦&#¦a@¦http://¦| '


@pytest.mark.parametrize("part", HOSTILE.split("¦"))
@pytest.mark.parametrize("format", ["markdown", "html", "text"])
def test_hostile_texts_take_no_more_than_linear_time(part: str, format: Format) -> None:
    documents(part * 4_000, format)
