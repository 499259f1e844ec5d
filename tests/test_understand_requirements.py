from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.facts import Requirement
from jdlint.parse import parse
from jdlint.understand import requirements as understand
from jdlint.understand import sections


def requirements_of(text: str, name: str = "posting.md") -> tuple[Requirement, ...]:
    doc = parse(Source(path=name, text=text))[0]
    return understand.requirements(doc, sections.sections(doc, {}))


def only(item: str) -> Requirement:
    (found,) = requirements_of(f"# Surveyor\n\n## Requirements\n\n- {item}\n")
    return found


def test_each_item_is_a_requirement_with_its_place() -> None:
    text = "# Surveyor\n\n## Requirements\n\n- A steady hand\n- Good eyes\n\n## Nice to have\n\n- A boat licence\n"
    found = requirements_of(text)
    assert [(r.text, r.level) for r in found] == [
        ("A steady hand", "must"),
        ("Good eyes", "must"),
        ("A boat licence", "nice"),
    ]
    doc = parse(Source(path="posting.md", text=text))[0]
    assert all(r.span.of(doc.text) == r.text for r in found)


@pytest.mark.parametrize(
    ("item", "years"),
    [
        ("5+ years of experience in a kitchen", 5),
        ("3-5 years on the road", 3),
        ("Three to five years as a welder", 3),
        ("At least two (2) years of bookkeeping", 2),
        ("A minimum of ten years in court", 10),
        ("2 years with horses and 4 years with cattle", 4),
        ("Over 18 years old", None),
        ("You like a company that is 30 years in business", None),
    ],
)
def test_years_of_experience(item: str, years: int | None) -> None:
    assert only(item).years == years


@pytest.mark.parametrize(
    ("item", "technologies"),
    [
        ("Experience with Python, Go and PostgreSQL", ("Python", "Go", "PostgreSQL")),
        ("Statistics in R or SAS", ("R", "SAS")),
        ("C++ and C# on Linux", ("C++", "C#", "Linux")),
        ("Word, Excel and Outlook", ("Word", "Excel", "Outlook")),
        ("Node.js, React Native and Spring Boot", ("Node.js", "React Native", "Spring Boot")),
        ("You go the extra mile and excel at teaching", ()),
        ("A kind word for every guest", ()),
        ("Ready to start in spring, with rust removal as your trade", ()),
        ("A grade C or better in English", ()),
    ],
)
def test_technologies(item: str, technologies: tuple[str, ...]) -> None:
    assert only(item).technologies == technologies


@pytest.mark.parametrize(
    ("item", "degree"),
    [
        ("High school diploma or GED", "high school"),
        ("Bachelor’s or Master's degree in forestry", "bachelor"),
        ("BSc in chemistry", "bachelor"),
        ("MSc in hydrology", "master"),
        ("PhD in linguistics", "doctorate"),
        ("A degree in nursing", "degree"),
        ("A high degree of patience", "degree"),
        ("Patience", None),
    ],
)
def test_the_lowest_degree_named(item: str, degree: str | None) -> None:
    if item == "A high degree of patience":
        degree = None
    assert only(item).degree == degree


@pytest.mark.parametrize(
    ("item", "licence"),
    [
        ("A valid driving licence", "valid driving licence"),
        ("CDL class A", "CDL class A"),
        ("Current registration with the NMC; NMC registration is checked", "NMC registration"),
        ("Forklift certificate", "Forklift certificate"),
        ("Security clearance", "Security clearance"),
        ("A licence to dream", None),
    ],
)
def test_licences(item: str, licence: str | None) -> None:
    assert only(item).licence == licence


@pytest.mark.parametrize(
    ("item", "level"),
    [
        ("Knowledge of Welsh is a plus", "nice"),
        ("Ideally some experience of choirs", "nice"),
        ("Five years as a choir master, preferably in a cathedral", "must"),
        ("A degree, preferably in music", "must"),
        ("A music degree is required; a doctorate is preferred", "must"),
        ("Experience with organs (harmonium is a plus)", "must"),
        ("A boat licence (preferred)", "nice"),
        ("Experience with kilns preferred but not required!", "nice"),
        ("Rigging: 1 year (Preferred)", "nice"),
        ("Two years with a crane (of steel, preferred) or a winch", "must"),
        ("Two years with a crane (preferred) or a winch", "must"),
    ],
)
def test_an_item_may_say_that_it_is_optional(item: str, level: str) -> None:
    assert only(item).level == level


def test_how_to_apply_asks_for_nothing() -> None:
    text = (
        "# Surveyor\n\n## Requirements\n\n- A boat licence\n- Tide tables: you know how to apply them\n\n"
        "Applicants should submit a letter and a resume.\n"
    )
    found = [one.text for one in requirements_of(text)]
    assert found == ["A boat licence", "Tide tables: you know how to apply them"]
    prose = text.replace("- A boat licence\n- Tide tables: you", "You have a boat licence. You")
    assert [one.text for one in requirements_of(prose)] == ["You have a boat licence.", "You know how to apply them"]


def test_running_text_asks_only_where_it_asks() -> None:
    text = (
        "Verger\n\nOur cathedral stands on a hill above the river. You must have a driving licence and two years of "
        "experience with historic buildings. The hill is steep.\n"
    )
    assert [r.text.split()[0] for r in requirements_of(text, "plain.txt")] == ["You"]


def test_a_plain_demand_counts_wherever_it_stands() -> None:
    text = (
        "# Verger\n\n## About the role\n\nYou ring bells. A degree in history is mandatory. You also need twelve years "
        "of bell ringing, with sixty bells.\n\n## Requirements\n\n- A steady hand\n"
    )
    assert [(r.text, r.level) for r in requirements_of(text)] == [
        ("A degree in history is mandatory.", "must"),
        ("You also need twelve years of bell ringing, with sixty bells.", "must"),
        ("A steady hand", "must"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Our bell ringers need a degree of patience",
        "We have needed this bell for twelve years",
        "A degree would be an advantage",
    ],
)
def test_what_demands_nothing(line: str) -> None:
    assert all(one.degree is None and one.years is None for one in requirements_of(line, "plain.txt"))
