"""Structured data of pages and exports: what is missing, what is wrong, and what the page contradicts."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from jdlint import packs, parse
from jdlint.document import Source
from jdlint.finding import Finding
from jdlint.kinds.jsonld import JsonLd
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context
from kind_checks import findings, matches, rule

REQUIRED = rule(JsonLd, find="required", message="{names}")
VALUES = rule(JsonLd, find="values", message="{property}: {wanted}")
REMOTE = rule(JsonLd, find="remote")
MISMATCH = rule(JsonLd, find="mismatch", message="{property}: {value} / {here}")

WHOLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Tram driver",
    "description": "You drive trams through the old town, by day and by night.",
    "datePosted": "2026-01-05",
    "validThrough": "2026-03-01T00:00:00+01:00",
    "employmentType": "FULL_TIME",
    "hiringOrganization": {"@type": "Organization", "name": "City Trams"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Leipzig", "addressCountry": "DE"}},
    "baseSalary": {"currency": "EUR", "value": {"minValue": 2900, "maxValue": 3300, "unitText": "MONTH"}},
}
PAGE = """\
<h1>Tram driver (m/w/d)</h1>
<p>Location: Leipzig, Germany</p>
<p>You drive trams through the old town.</p>
<h2>Pay</h2><p>€2,900 to €3,300 per month</p>
<p>Closing date: 1 March 2026</p>
"""


def data(**changes: Any) -> dict[str, Any]:
    """Return the whole data with changes; None takes a property away."""
    return {key: value for key, value in {**WHOLE, **changes}.items() if value is not None}


def export(**changes: Any) -> str:
    return json.dumps(data(**changes), ensure_ascii=False)


def pay(currency: str, **value: Any) -> dict[str, Any]:
    return {"baseSalary": {"currency": currency, "value": value}}


def page(body: str = PAGE, **changes: Any) -> str:
    return f'<html><body>{body}<script type="application/ld+json">{export(**changes)}</script></body></html>'


@pytest.mark.parametrize("one", [REQUIRED, VALUES, REMOTE, MISMATCH], ids=lambda one: one.find)
def test_nothing_is_wrong_with_whole_data(one: JsonLd) -> None:
    assert matches(one, page(), "html") == []
    assert matches(one, export(), "json") == []


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"title": None}, "title"),
        ({"datePosted": None, "hiringOrganization": None}, "datePosted, hiringOrganization"),
        ({"description": ""}, "description"),
        ({"jobLocation": None}, "jobLocation"),
        ({"jobLocation": {}}, "jobLocation"),
        ({"jobLocation": None, "jobLocationType": "TELECOMMUTE"}, None),
        ({"hiringOrganization": "City Trams"}, None),
        ({"jobLocation": [{"address": {"addressLocality": "Leipzig"}}]}, None),
    ],
)
def test_required_properties(changes: dict[str, Any], names: str | None) -> None:
    found = findings(REQUIRED, export(**changes), "json")
    assert [finding.message for finding in found] == ([names] if names else [])
    assert all(finding.match == "JobPosting" for finding in found)


def test_a_description_that_the_page_has_too_is_there() -> None:
    told = "You drive trams through the old town. " * 12
    assert matches(REQUIRED, page(f"<h1>Tram driver</h1><p>{told}</p>", description=told), "html") == []


def test_other_structured_data_and_several_jobs_are_left_alone() -> None:
    other = '<h1>Tram driver</h1><script type="application/ld+json">{"@type": "Organization"}</script>'
    assert matches(REQUIRED, other, "html") == []
    two = f'<script type="application/ld+json">[{export(title=None)}, {export(title=None)}]</script>'
    assert matches(REQUIRED, two, "html") == []
    assert matches(REQUIRED, "---\ntitle: Tram driver\n---\n\nYou drive trams.\n") == []


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ({"employmentType": "Full-time"}, ["employmentType: FULL_TIME"]),
        ({"employmentType": ["FULL_TIME", "Internship"]}, ["employmentType: INTERN"]),
        ({"employmentType": "permanent"}, ["employmentType: one of FULL_TIME, PART_TIME"]),
        ({"employmentType": ["FULL_TIME", "PER_DIEM"]}, []),
        ({"datePosted": "5 January 2026"}, ["datePosted: a date such as 2026-01-31"]),
        ({"datePosted": "2026-02-30"}, ["datePosted: a date such as 2026-01-31"]),
        ({"validThrough": "01/03/2026"}, ["validThrough: a date such as 2026-01-31"]),
        ({"validThrough": "2025-12-31"}, ["validThrough: a day after datePosted, 2026-01-05"]),
        ({"validThrough": "2026-03-01T23:59:59+0100"}, []),
        ({"validThrough": "2026-03-01T23:59:59.000Z"}, []),
        ({"jobLocationType": "remote"}, ["jobLocationType: TELECOMMUTE"]),
        ({"jobLocationType": "On-site"}, ["jobLocationType: TELECOMMUTE, for work from home alone, or nothing"]),
        (pay("€", value=30, unitText="HOUR"), ["currency: a code of ISO 4217"]),
        (pay("eur", value=30, unitText="hour"), ["currency: EUR", "unitText: HOUR"]),
        (pay("EUR", value="competitive"), ["value: a number without sign or comma"]),
        (pay("EUR", minValue="2,900", maxValue="3300.50"), ["minValue: a number"]),
        (pay("EUR", unitText="SHIFT", value="30"), ["unitText: one of HOUR"]),
    ],
)
def test_values(changes: dict[str, Any], messages: list[str]) -> None:
    found = [finding.message for finding in findings(VALUES, export(**changes), "json")]
    assert len(found) == len(messages), found
    for said, expected in zip(found, messages, strict=True):
        assert said.startswith(expected)


def test_a_value_that_can_only_mean_one_thing_is_mended() -> None:
    (found,) = findings(VALUES, export(employmentType="part time"), "json")
    assert found.fix is not None
    assert found.fix.safe
    assert [edit.text for edit in found.fix.edits] == ["PART_TIME"]
    (found,) = findings(VALUES, export(employmentType="permanent"), "json")
    assert found.fix is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"jobLocation": None, "jobLocationType": "TELECOMMUTE"}, ["TELECOMMUTE"]),
        ({"jobLocationType": "TELECOMMUTE"}, []),
        ({"jobLocation": None}, []),
        (
            {
                "jobLocation": None,
                "jobLocationType": "TELECOMMUTE",
                "applicantLocationRequirements": {"@type": "Country", "name": "India"},
            },
            [],
        ),
    ],
)
def test_a_remote_job_needs_countries(changes: dict[str, Any], expected: list[str]) -> None:
    assert matches(REMOTE, export(**changes), "json") == expected
    assert matches(REMOTE, page(**changes), "html") == expected


LESS = {"currency": "EUR", "value": {"minValue": 2500, "maxValue": 3300, "unitText": "MONTH"}}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"baseSalary": LESS}, "baseSalary: 2500 / €2,900 to €3,300 per month"),
        ({"title": "Payroll officer"}, "title: Payroll officer / Tram driver (m/w/d)"),
        ({"jobLocation": {"address": {"addressLocality": "Rostock"}}}, "addressLocality: Rostock / Leipzig, Germany"),
        ({"validThrough": "2026-04-15"}, "validThrough: 2026-04-15 / 1 March 2026"),
    ],
)
def test_the_page_says_something_else(changes: dict[str, Any], message: str) -> None:
    assert [finding.message for finding in findings(MISMATCH, page(**changes), "html")] == [message]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Driver of trams and buses"},
        {"title": "TRAM DRIVER"},
        {"validThrough": "2026-02-28T23:59:59"},
        {"baseSalary": {"currency": "EUR", "value": {"minValue": "2900.00", "maxValue": 3299, "unitText": "MONTH"}}},
        {"baseSalary": {"currency": "EUR", "value": {"value": 3000, "unitText": "MONTH"}}},
        {"baseSalary": {"currency": "EUR", "value": {"minValue": 34800, "maxValue": 39600, "unitText": "YEAR"}}},
        {"baseSalary": None},
        {"jobLocation": {"address": {"addressLocality": "Depot West, Leipzig"}}},
        {"jobLocation": {"address": {"addressLocality": "Grünau", "addressRegion": "Leipzig"}}},
        {"jobLocation": None},
    ],
)
def test_the_page_says_the_same_in_other_words(changes: dict[str, Any]) -> None:
    assert findings(MISMATCH, page(**changes), "html") == []


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2026-06-01", "integrity/stale-deadline"), ("2025-06-01", "integrity/jsonld-values")]
)
def test_one_rule_speaks_of_an_early_end(as_of: str, expected: str) -> None:
    named = {"integrity/jsonld-values", "integrity/stale-deadline", "integrity/inconsistent-dates"}
    rules = [file.rule() for file in packs.builtin() if file.id in named]
    (document,) = parse.parse(Source(path="x", text=export(validThrough="2025-12-01")), "json")
    found = list(lint(Posting(document=document), rules, Context(as_of=date.fromisoformat(as_of))))
    assert [one.rule for one in found if isinstance(one, Finding)] == [expected]


def test_remote_work_that_the_page_calls_hybrid() -> None:
    body = PAGE + "<p>This is a hybrid role: three days a week in the office.</p>"
    (found,) = findings(MISMATCH, page(body, jobLocationType="TELECOMMUTE"), "html")
    assert found.message.startswith("jobLocationType: TELECOMMUTE / ")


def test_a_numeric_date_may_be_read_both_ways() -> None:
    body = "<h1>Tram driver</h1><p>Closing date: 08/11/2026</p>"
    for day in ("2026-11-08", "2026-08-11"):
        assert findings(MISMATCH, page(body, validThrough=day, jobLocation=None, baseSalary=None), "html") == []
    assert matches(MISMATCH, page(body, validThrough="2026-09-30", baseSalary=None), "html") == ["2026-09-30"]


def test_an_export_is_compared_with_its_description() -> None:
    told = "<p>You drive trams.</p><h3>Pay</h3><p>€2,900 to €3,300 per month</p>"
    assert matches(MISMATCH, export(description=told), "json") == []
    assert matches(MISMATCH, export(description=told, baseSalary=LESS), "json") == ["2500"]
