"""YAML, JSON, exports, structured data, Lektor and word processors' files to documents."""

from __future__ import annotations

import json
import random
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from jdlint import parse, read
from jdlint.document import Document, Format, Source
from jdlint.errors import ParseError, ReadError
from jdlint.text import Span
from parse_checks import check, document, fields, on_disk, outline


def documents(text: str, format: Format) -> list[Document]:
    found = parse.parse(Source(path="jobs", text=text), format)
    for one in found:
        check(one)
    assert [one.index for one in found] == list(range(len(found)))
    return found


DUTIES = "<h3>What you do</h3><ul><li>Lay bricks &amp; mix mortar</li><li>Read plans</li></ul>"


def test_posting_as_yaml() -> None:
    one = document(
        "title: Bricklayer\npay:\n  min: 30000\nremote: no\nduties:\n- Lay bricks\n- |\n  Read\n  plans\n", "yaml"
    )
    assert fields(one)["pay.min"] == "30000"
    assert fields(one)["remote"] == "no"
    assert outline(one)[-2:] == ["field Lay bricks", "field Read\nplans"]


def test_many_postings_in_yaml() -> None:
    listed = documents("jobs:\n- title: A\n  description: x\n- title: B\n  description: y\n", "yaml")
    assert [fields(one)["title"] for one in listed] == ["A", "B"]
    streamed = documents("title: A\n---\ntitle: B\n", "yaml")
    assert [fields(one)["title"] for one in streamed] == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "format", "line"),
    [
        ("title: A\npay: [1, 2\n", "yaml", 3),
        ("title: A\n---\ntitle: [\n", "yaml", 4),
        ('{"title": "A",\n "pay": }', "json", 2),
        ('{"title": "A",\n\n "pay": "x', "json", 3),
        ('{"title": "A"\n "pay": 1}', "json", 2),
        ("[1, 2", "json", 1),
        ("nonsense", "json", 1),
    ],
)
def test_malformed_data_names_the_line_and_what_to_do(text: str, format: Format, line: int) -> None:
    with pytest.raises(ParseError) as caught:
        documents(text, format)
    assert caught.value.line == line
    assert "mend the" in str(caught.value)


@pytest.mark.parametrize(("text", "format"), [("[" * 500, "json"), ("[" * 500 + "]" * 500, "yaml")])
def test_deep_nesting_is_an_error(text: str, format: Format) -> None:
    with pytest.raises(ParseError):
        documents(text, format)


def test_json_lines_and_escapes() -> None:
    text = '{"title": "K\\u00f6ch\\u0131n \\ud83d\\ude00 \\"x\\""}\n{"title": "B\\ud800", "none": null, "yes": true}\n'
    first, second = documents(text, "json")
    assert first.text == 'Köchın 😀 "x"'
    assert on_disk(first, "😀") == "\\ud83d\\ude00"
    assert on_disk(first, '"x"') == '\\"x\\"'
    assert fields(second) == {"title": "B\ufffd", "yes": "true"}


def test_export_with_escaped_html_in_json() -> None:
    content = DUTIES.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = json.dumps(
        {"jobs": [{"title": "Bricklayer", "location": {"name": "Perth"}, "content": content}], "meta": {"total": 1}}
    )
    one = document(text, "json")
    assert outline(one)[-3:] == ["heading3 What you do", "item1 Lay bricks & mix mortar", "item1 Read plans"]
    assert on_disk(one, "bricks & mix") == "bricks &amp;amp; mix"
    assert fields(one)["location.name"] == "Perth"
    assert fields(one)["content"].startswith("What you do\nLay")


def test_export_with_sections_and_two_forms_of_each_text() -> None:
    long = "You lay bricks for houses in the whole of the west and help the young ones. " * 4
    text = json.dumps(
        [
            {
                "text": "Bricklayer",
                "descriptionPlain": f"{long}\n\nSee https://example.org",
                "description": f"<div>{long}</div><div><a href='https://example.org'>See</a></div>",
                "opening": f"<div>{long}</div>",
                "lists": [{"text": "You bring", "content": "<li>A trowel</li><li>Patience</li>"}],
                "categories": {"team": "Site", "allLocations": ["Perth", "Cork"]},
            }
        ]
    )
    one = document(text, "json")
    assert one.text.count("You lay bricks") == long.count("You lay bricks")
    assert "heading2 You bring" in outline(one)
    assert "item1 A trowel" in outline(one)
    assert [f.span.of(one.text) for f in one.fields if f.key == "categories.allLocations"] == ["Perth", "Cork"]


def test_job_posting_of_a_graph_and_of_an_array() -> None:
    posting = {"@type": "JobPosting", "title": "Nurse", "baseSalary": {"value": {"minValue": 30000}}}
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"}, posting]}
    for value in (graph, [posting], posting):
        one = document(json.dumps(value), "json")
        assert fields(one) == {"@type": "JobPosting", "title": "Nurse", "baseSalary.value.minValue": "30000"}


def test_data_that_is_no_posting_stays_one_document() -> None:
    assert len(documents('{"name": "x", "scripts": {"a": "b"}, "files": ["a", "b"]}', "json")) == 1
    assert len(documents('{"rows": [{"id": 1}, {"id": 2}]}', "json")) == 1
    assert len(documents("", "json")) == 1


def test_every_place_in_an_export_leads_to_what_it_says() -> None:
    words = [
        "Lay bricks",
        "R&D",
        'a "small" team',
        "café\n",
        "<b>mix</b>",
        "😀 joy",
        "back\\slash",
        "tab\there",
        "x < y",
    ]
    chance = random.Random(7)
    for _ in range(40):
        inner = "".join(f"<p>{' '.join(chance.choices(words, k=4))}</p>" for _ in range(3))
        value = inner.replace("&", "&amp;").replace("<", "&lt;") if chance.random() < 0.5 else inner
        one = document(json.dumps({"content": value}, ensure_ascii=chance.random() < 0.5), "json")
        for _ in range(5):
            start = chance.randrange(len(one.text))
            span = Span(start, min(len(one.text), start + 1))
            _assert_reads(one, span)


def _assert_reads(one: Document, span: Span) -> None:
    from html import unescape

    want = span.of(one.text)
    raw = one.source_span(span).of(one.source.text)
    got = unescape(unescape(json.loads(f'"{raw}"'))) if raw else ""
    assert got == want or not want.strip()


def test_lektor() -> None:
    one = document("title: Cook\n---\nbody:\n\n## Duties\n\n- Cook\n\nMore\n---\npay: £12\n---\nempty:\n", "lektor")
    assert outline(one) == ["field Cook", "heading2 Duties", "item1 Cook", "paragraph More", "field £12"]
    assert fields(one)["title"] == "Cook"
    assert one.line(one.text.index("More")) == 9


@pytest.mark.parametrize(
    ("path", "text", "format"),
    [
        ("a/Job.MD", "", "markdown"),
        ("job.htm", "<p>x</p>", "html"),
        ("job.html", "---\ntitle: x\n---\n# Cook\n\nText with <b>bold</b>\n", "markdown"),
        ("job.html", "---\ntitle: x\n---\n<p>Cook</p>", "html"),
        ("job.html", "no tag at all", "html"),
        ("job.html", "title: Cook\n---\n# Duties\n", "markdown"),
        ("jobs.jsonl", "", "json"),
        ("contents.lr", "", "lektor"),
        ("job.yml", "", "yaml"),
        ("-", "<div>Cook</div>", "html"),
        ("-", '  {"title": "Cook"}', "json"),
        ("-", "---\ntitle: Cook\n---\nText", "markdown"),
        ("-", "# Cook\n\n<p>x</p>\n", "markdown"),
        ("-", "We need a cook.\n\n- [Apply](https://example.org)\n", "markdown"),
        ("-", "COOK\n\nWe need a cook.\n", "text"),
        ("-", "[Company] needs a cook.\n", "text"),
        ("job", "", "text"),
    ],
)
def test_format(path: str, text: str, format: Format) -> None:
    assert parse.format_of(path, text) == format


class _Paragraph:
    def __init__(self, text: str, style: str = "Normal", *, bold: bool = False, numbered: bool = False) -> None:
        self.text = text
        self.style = types.SimpleNamespace(name=style)
        self.runs = [types.SimpleNamespace(text=text, bold=bold)]
        numbering = types.SimpleNamespace(numPr=object() if numbered else None)
        self._p = types.SimpleNamespace(pPr=numbering)


def _fake_docx(monkeypatch: pytest.MonkeyPatch, *blocks: Any) -> None:
    table = types.ModuleType("docx.table")
    table.Table = _Table  # type: ignore[attr-defined]
    module = types.ModuleType("docx")
    module.Document = lambda _: types.SimpleNamespace(iter_inner_content=lambda: blocks)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "docx", module)
    monkeypatch.setitem(sys.modules, "docx.table", table)


class _Table:
    def __init__(self, *rows: list[str]) -> None:
        self.rows = [types.SimpleNamespace(cells=[types.SimpleNamespace(text=cell) for cell in row]) for row in rows]


def test_word_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "job.docx"
    path.write_bytes(b"PK")
    _fake_docx(
        monkeypatch,
        _Paragraph("Welder", "Title"),
        _Paragraph("We build ships."),
        _Paragraph(""),
        _Paragraph("Duties", bold=True),
        _Paragraph("Weld hulls", numbered=True),
        _Paragraph("Read plans", "List Bullet"),
        _Paragraph("Pay", "Heading 2"),
        _Table(["Hourly", "£20"]),
    )
    source = read.read(str(path))
    (one,) = parse.parse(source)
    check(one)
    assert one.format == "docx"
    assert outline(one) == [
        "heading1 Welder",
        "paragraph We build ships.",
        "heading7 Duties",
        "item1 Weld hulls",
        "item1 Read plans",
        "heading2 Pay",
        "cell1 Hourly",
        "cell1 £20",
    ]
    assert one.line(one.text.index("Weld hulls")) == 5
    with pytest.raises(ReadError, match="word processor"):
        read.write(source, "x")


def test_word_file_without_the_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "job.docx"
    path.write_bytes(b"PK")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ReadError, match=r'pip install "jdlint\[docx\]"'):
        read.read(str(path))


def test_real_word_file(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_heading("Welder", 1)
    made.add_paragraph("Weld hulls", style="List Bullet")
    path = tmp_path / "job.docx"
    made.save(str(path))
    (one,) = parse.parse(read.read(str(path)))
    assert outline(one) == ["heading1 Welder", "item1 Weld hulls"]


def test_lines_of_a_value_that_were_not_wrapped_are_blocks_of_their_own() -> None:
    value = "Needed:\\nOne year at the wheel\\nMust lift bags of clay with a trolley\\nA steady hand\\nTwo pots to show"
    doc = parse.parse(Source(path="a.json", text=f'{{"title": "Thrower", "description": "{value}"}}'))[0]
    assert [(block.kind, block.span.of(doc.text)) for block in doc.blocks][1:] == [
        ("heading", "Needed:"),
        ("item", "One year at the wheel"),
        ("item", "Must lift bags of clay with a trolley"),
        ("item", "A steady hand"),
        ("item", "Two pots to show"),
    ]


def test_wrapped_lines_of_a_value_stay_together() -> None:
    value = "We throw mugs for cafes in three\\nCounties of the north, and bowls for\\nSchools. You glaze and pack."
    doc = parse.parse(Source(path="a.json", text=f'{{"title": "Thrower", "description": "{value}"}}'))[0]
    assert len(doc.blocks) == 2
