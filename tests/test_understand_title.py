from __future__ import annotations

import pytest

from jdlint.document import Document, Source
from jdlint.parse import parse
from jdlint.understand import title as understand


def document(text: str, name: str = "posting.md") -> Document:
    return parse(Source(path=name, text=text))[0]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("---\ntitle: Ward Sister\n---\nText.\n", "a.md", "Ward Sister"),
        ("# Crane Operator\n\nText.\n", "a.md", "Crane Operator"),
        ("Town Clerk\n\nThe council needs you.\n", "a.txt", "Town Clerk"),
        ("Green Acres Ltd\nPOSITION:  Beekeeper and Gardener\nLOCATION: Bled\n", "a.txt", "Beekeeper and Gardener"),
        (
            "Green Acres Ltd\n\nGreen Acres is hiring an experienced Tractor Driver for the harvest.\n",
            "a.txt",
            "Tractor Driver",
        ),
        ("Summary\n\nThe Court Interpreter will translate hearings into Polish.\n", "a.txt", "Court Interpreter"),
        ("About us\n\nWe teach. We are looking for a part-time music teacher to join us.\n", "a.txt", "music teacher"),
        ("---\ntitle: Archivist - Springfield Museum\n---\nText.\n", "a.md", "Archivist"),
        ("# Payroll Officer at Brightwater Council\n\nText.\n", "a.md", "Payroll Officer"),
        ("# Budget Analyst, GS-0560-12\n\nText.\n", "a.md", "Budget Analyst"),
        ("# Night Band 6 Theatre Nurse\n\nText.\n", "a.md", "Night Band 6 Theatre Nurse"),
        ('{"text": "Roof Tiler II", "description": "<h3>Who we are</h3><p>A yard.</p>"}', "a.json", "Roof Tiler II"),
        ("# Senior Analyst - Fraud and Risk\n\nText.\n", "a.md", "Senior Analyst - Fraud and Risk"),
        (
            "---\ntitle: Heritage Fellow - Stone Mason, Restoration\n---\n\n# Stone Mason, Restoration\n\nWalls.\n",
            "a.md",
            "Stone Mason, Restoration",
        ),
        (
            "---\ntitle: Alpha Bakery hiring Pastry Chef in Greater Lyon | LinkedIn\n---\nBake.\n",
            "a.md",
            "Pastry Chef",
        ),
        (
            "Northern Steel Works\n\nWe roll steel.\n\nThe welder in this role joins beams and signs them off.\n",
            "a.txt",
            "welder",
        ),
        (
            "Harbour Line\n\nWe are looking for a thought leader.\n\nHead Navigator, Northern Routes\n\nSteer ships.\n",
            "a.txt",
            "Head Navigator, Northern Routes",
        ),
        ("Proven experience as a plumber\n\nWe need a plumber for our depot in Kent.\n", "a.txt", "plumber"),
        ("We are a team.\n\nYou will take on the primary role of a site electrician.\n", "a.txt", "site electrician"),
    ],
)
def test_the_title_is_found_without_its_decoration(text: str, name: str, title: str) -> None:
    doc = document(text, name)
    stated = understand.title(doc, ())
    assert stated is not None
    assert stated.value == title
    assert stated.span.of(doc.text) == title


@pytest.mark.parametrize("text", ["", "Our mission is clean water. We build wells and pumps in twelve countries.\n"])
def test_no_title_is_none(text: str) -> None:
    assert understand.title(document(text, "a.txt"), ()) is None


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Accountant", "senior"),
        ("Sr. Buyer", "senior"),
        ("Junior Architect", "junior"),
        ("Plumbing Apprentice", "intern"),
        ("Head of Music", "director"),
        ("Kitchen Manager", "manager"),
        ("Lead Midwife", "lead"),
        ("Chief Engineer", "executive"),
        ("Graduate Surveyor", "entry"),
    ],
)
def test_the_title_names_the_level(title: str, level: str) -> None:
    doc = document(f"# {title}\n\nText.\n")
    stated = understand.seniority(doc, understand.title(doc, ()))
    assert stated is not None
    assert stated.value == level
    assert stated.span.of(doc.text).casefold().rstrip(".") in title.casefold()


def test_a_plain_title_names_no_level() -> None:
    doc = document("# Leadlight Glazier\n\nText.\n")
    assert understand.seniority(doc, understand.title(doc, ())) is None
