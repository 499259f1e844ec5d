"""HTML to documents."""

from __future__ import annotations

import pytest

from parse_checks import document, fields, marks, on_disk, outline


def html(text: str) -> list[str]:
    return outline(document(text, "html"))


def test_blocks() -> None:
    assert html(
        "<!doctype html><html><head><title>No</title><meta name=x></head><body><h1>Welder</h1>"
        "<p>Join\n  us&nbsp; in&#32;Perth<div>Text<div>inner</div>tail</div>"
        "<ul><li>One<li><p>Two</p><p>Three</p><ol><li>Four</ol></ul>"
    ) == [
        "heading1 Welder",
        "paragraph Join us in Perth",
        "paragraph Text",
        "paragraph inner",
        "paragraph tail",
        "item1 One",
        "item1 Two",
        "item1 Three",
        "item2 Four",
    ]


def test_the_end_of_any_heading_ends_a_heading() -> None:
    assert html("<h1>Welder</h2><p>Join us.</p>") == ["heading1 Welder", "paragraph Join us."]


def test_hidden_parts_are_no_text() -> None:
    text = "<script>if (a<b) '</p>'</script><style>p{}</style><template><p>x</p></template><p>Seen</p>"
    text += "<nav><ul><li>Home</ul></nav><noscript>no</noscript><svg><text>x</text></svg>"
    assert html(text) == ["paragraph Seen"]


def test_any_heading_end_tag_ends_an_open_heading() -> None:
    assert html("<h1>Baker</h2><p>Bread.</p>") == ["heading1 Baker", "paragraph Bread."]


def test_the_template_of_a_single_file_component_is_its_text() -> None:
    page = "<template>\n<main><h1>Welder</h1><template>x</template><p>Join us.</p></main>\n</template>\n"
    expected = ["heading1 Welder", "paragraph Join us."]
    assert html(page) == expected
    assert html("<script setup>let a</script>" + page + "<style scoped>p{}</style>\n") == expected
    assert html(page + "<p>Seen</p>") != expected


def test_line_breaks_and_bold_headings() -> None:
    assert html("<p><b>Your tasks</b><br>Cook<br/>Clean<br><br>Next</p><p><strong>Pay:</strong></p>") == [
        "heading7 Your tasks",
        "paragraph Cook\nClean",
        "paragraph Next",
        "heading7 Pay:",
    ]


def test_short_line_over_a_list_is_a_heading() -> None:
    assert html("<p>Your profile</p><ul><li>Licence</ul><p>We are here.</p><ul><li>x</ul>") == [
        "heading7 Your profile",
        "item1 Licence",
        "paragraph We are here.",
        "item1 x",
    ]


def test_labels() -> None:
    one = document(
        "<p><b>Salary:</b> £30k</p><p>Place: Cork<br>Hours: 40</p><dl><dt>Team<dd>Kitchen</dl>"
        "<table><tr><td>Start</td><td>May</td></tr><tr><td>Grade:</td><td>5</td></tr></table>",
        "html",
    )
    assert fields(one) == {
        "Salary": "£30k",
        "Place": "Cork",
        "Hours": "40",
        "Team": "Kitchen",
        "Start": "May",
        "Grade": "5",
    }
    assert {block.kind for block in one.blocks} == {"field"}


def test_tables_of_long_text_and_of_layout() -> None:
    long = "We bake. " * 30
    assert html(f"<dl><dt>About us</dt><dd><p>{long}</dd></dl>") == ["heading7 About us", f"paragraph {long.strip()}"]
    assert html("<table><tr><td>Only<td></tr></table>") == ["paragraph Only"]
    assert html("<table><tr><th>A<th>B<tr><td>1<td>2</table>") == ["cell A", "cell B", "cell1 1", "cell1 2"]
    assert html("<table><tr><td>Duties</td><td><ul><li>Cook</ul></td></tr></table>") == [
        "heading7 Duties",
        "item1 Cook",
    ]


def test_code_is_marked() -> None:
    one = document("<p>Type <code>tar x</code>, <kbd>q</kbd></p><code>a<p>b</code>", "html")
    assert [mark.span.of(one.text) for mark in one.marks if mark.kind == "code"] == ["tar x", "q", "a", "b"]
    assert one.in_code(one.marks[0].span)
    open_end = document("<ul><li><code>tar</li><li>Bake bread.</li></ul>", "html")
    assert [mark.span.of(open_end.text) for mark in open_end.marks] == ["tar"]


def test_what_a_server_fills_in_is_no_text() -> None:
    assert html(
        '<?php if ($open > 3): ?><h2 class="<%= job.css %>">Night Porter</h2><?php endif ?>'
        '<p><a href="<?= $this->url("apply") ?>" class="button">Apply here</a> by <%= job.closes > today %>noon.</p>'
    ) == ["heading2 Night Porter", "paragraph Apply here by noon."]


def test_blade_directives_are_no_text() -> None:
    assert html(
        "@extends('shop.layout')\n@section('title', 'Jobs (all): apply!')\n@section('head', __(join('a')))\n"
        "<h2>Night Porter</h2>\n  @if(open())\n"
        "<p>Write to hotel@show.example, or ask\n@show on the net, or watch @show\nlive.</p>\n@endif\n"
    ) == [
        "heading2 Night Porter",
        "paragraph Write to hotel@show.example, or ask @show on the net, or watch @show live.",
    ]


def test_components_are_blocks_where_they_stand_on_lines_of_their_own() -> None:
    assert html(
        "<Grid container>\n  <Paper className={title}>Night Porter</Paper>\n  <Paper>Adelaide</Paper>\n"
        "  <p>Write to <Mail>the hotel</Mail> or\n    <Chat>ask us</Chat>\n    today.</p>\n</Grid>"
    ) == ["paragraph Night Porter", "paragraph Adelaide", "paragraph Write to the hotel or ask us today."]


def test_links_comments_images_and_templates() -> None:
    one = document("<!-- ask --><p><a href='/a?b&amp;c'>Apply</a> <img src=x.png>{{ page.pay }}</p><!-- open", "html")
    assert one.text == "Apply"
    assert marks(one, "link") == [("Apply", "/a?b&c")]
    assert marks(one, "image") == [("", "x.png")]
    assert marks(one, "template") == [("", "page.pay")]
    assert marks(one, "comment")[0][1] == "ask"


def test_bold_that_never_ends_ends_with_its_paragraph() -> None:
    one = document("<p><b>Careful</p><p>Text</p>", "html")
    assert marks(one, "strong") == [("Careful", "")]


@pytest.mark.parametrize(
    "text", ["1 < 2 and 3 > 2", "R&D &bogus; &", "a<>b", "<3 our team", "it's <b class='x>bold</b>"]
)
def test_stray_signs_are_text(text: str) -> None:
    assert document(f"<p>{text}</p>", "html").text


def test_places() -> None:
    one = document("<p>R&amp;D\r\n  &euro;30&nbsp;000 für <b>Köche</b> &#x1f600;</p>", "html")
    assert one.text == "R&D €30 000 für Köche 😀"
    assert on_disk(one, "R&D €30 000") == "R&amp;D\r\n  &euro;30&nbsp;000"
    assert on_disk(one, "für Köche") == "für <b>Köche"
    assert on_disk(one, "😀") == "&#x1f600;"
    assert one.line(one.text.index("€")) == 2


def test_front_matter_before_html() -> None:
    one = document("---\ntitle: Cook\n---\n<p>Body</p>", "html")
    assert outline(one) == ["field Cook", "paragraph Body"]


JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": "JobPosting",
"title": "Nurse", "baseSalary": {"value": {"minValue": 30000}}, "description": "%s"}]}</script>"""


def test_json_ld_becomes_fields_and_what_the_page_says_too_is_taken_once() -> None:
    said = "You care for patients on two wards and train new staff. " * 6
    one = document(f"<head>{JSON_LD % f'<p>{said}</p>'}</head><body><h1>Nurse</h1><p>{said}</p>", "html")
    assert fields(one) == {
        "jsonld.@type": "JobPosting",
        "jsonld.title": "Nurse",
        "jsonld.baseSalary.value.minValue": "30000",
    }
    alone = document(JSON_LD % f"<p>{said}</p>", "html")
    assert fields(alone)["jsonld.description"] == said.strip()


def test_malformed_json_ld_is_passed_over() -> None:
    assert html('<script type="application/ld+json">{"@type": </script><p>Body</p>') == ["paragraph Body"]


def test_a_style_in_bold_type_looks_like_bold_type() -> None:
    one = document(
        '<div><span style="font-weight: 700">Location</span></div>'
        '<div><span style="font-weight: 400">Hull</span></div>',
        format="html",
    )
    assert [mark.span.of(one.text) for mark in one.marks if mark.kind == "strong"] == ["Location"]
    assert outline(one) == ["heading7 Location", "paragraph Hull"]


LONG = "We mend boats and sails for the harbour, and have done so since 1880, in all weathers. " * 2


def test_a_table_for_the_layout_has_headings_and_text() -> None:
    one = document(
        f"<table><tr><td></td><td><p>{LONG}</p><p>Since 1880.</p></td></tr>"
        "<tr><td><b>What a good boat builder of ours brings</b></td><td><ul><li>Calm</li><li>Glue</li></ul></td></tr>"
        "<tr><td>Shifts</td><td>Early</td></tr></table>",
        format="html",
    )
    assert outline(one) == [
        f"paragraph {LONG.strip()}",
        "paragraph Since 1880.",
        "heading7 What a good boat builder of ours brings",
        "item1 Calm",
        "item1 Glue",
        "heading7 Shifts",
        "cell3 Early",
    ]


def test_a_table_of_data_has_no_headings() -> None:
    rows = f"<tr><td>Boat<td>60%<td>{LONG}<tr><td>Sail<td>40%<td>Care"
    assert {block.split()[0] for block in html(f"<table><tr><td>Part<td>Share<td>Work{rows}</table>")} == {
        "cell1", "cell2", "cell3",
    }  # fmt: skip
    few = f"<tr><td>What the boat asks of those on board<td>{LONG}<tr><td>Sail<td>Care<tr><td>Rope<td>Tar"
    assert not any(block.startswith("heading") for block in html(f"<table>{few}</table>"))
