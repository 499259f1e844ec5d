"""Rules about what a posting asks for: years, contradictions, degrees, lengths of lists."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from jdlint.data import lexicon
from jdlint.finding import Severity
from jdlint.kinds.requirements import Requirements
from jdlint.kinds.years import Years
from jdlint.text import Span
from jdlint.understand.experience import stretches
from jdlint.understand.first_public import Table, Technology, table
from kind_checks import findings, matches, rule

IMPOSSIBLE = rule(Years, find="impossible", levels={"uncertain": Severity.NOTE}, severity=Severity.ERROR)
CLASH = rule(Requirements, find="contradiction", message="{what}: {clash}")
DAY = "2026-11-21"


def posting(*musts: str, nice: tuple[str, ...] = (), title: str = "Developer") -> str:
    lines = [f"# {title}", "", "## Requirements", "", *(f"- {item}" for item in musts)]
    if nice:
        lines += ["", "## Nice to have", "", *(f"- {item}" for item in nice)]
    return "\n".join(lines) + "\n"


# What is asked, on which day, and whether nobody can have it.
TOO_LONG = [
    ("12+ years of Kubernetes experience", "2020-07-01"),
    ("13 years of experience with Kubernetes", DAY),
    ("At least 15 years of Docker", DAY),
    ("Minimum of 20 years' Go experience", DAY),
    ("Ten years of hands-on experience with FastAPI", DAY),
    ("thirteen (13) years of Swift development", DAY),
    ("15 to 18 years as a React developer", DAY),
    ("Swift (14+ years)", DAY),
    ("Kubernetes: 14+ years", DAY),
    ("TypeScript - 16 years of experience", DAY),
    ("Experience with Terraform for at least 14 years", DAY),
    ("13+ years with Kubernetes, ideally in banking", DAY),
    ("13+ years with Kubernetes (EKS)", DAY),
    ("14 years of Kubernetes and Docker", DAY),
    ("14 years with Docker/Kubernetes", DAY),
    ("12 years of k8s administration", DAY.replace("2026", "2025")),
    ("6 years of experience with ChatGPT", DAY),
    ("12 yrs. experience in React Native", DAY),
    ("Five years of Next.js or FastAPI", "2020-01-01"),
    ("3 years of FastAPI", "2020-06-01"),
    ("A minimum of 12 years of proven experience in TensorFlow is required", DAY),
    ("10+ yrs hands-on exp. w/ FastAPI", DAY),
    ("16 years with Elixir", DAY),
    ("11 years of Docker", "2024-02-29"),
]
LONG_ENOUGH = [
    ("12+ years of Kubernetes experience", DAY),
    ("13 years of Docker", DAY),
    ("12 years with Java, Kotlin or FastAPI", DAY),
    ("12 years with FastAPI and Python", DAY),
    ("15 years of software engineering, with Kubernetes", DAY),
    ("15 years of software development experience, Kubernetes a plus", DAY),
    ("15 years of experience in IT, including Kubernetes", DAY),
    ("15+ years of web development with React", DAY),
    ("15 years with JavaScript/React", DAY),
    ("15 years of React or similar frameworks", DAY),
    ("15 years of Kubernetes or equivalent orchestration", DAY),
    ("Kubernetes or other container platforms (14+ years)", DAY),
    ("Docker, Kubernetes, 15 years of Linux", DAY),
    ("Java/Kotlin: 20 years", DAY),
    ("20 years of go-karting", DAY),
    ("20 years of rust removal on ships", DAY),
    ("20 years with swift payment processing", DAY),
    ("15 years of experience; you react calmly", DAY),
    ("Up to 15 years of Kubernetes", DAY),
    ("We have 20 years of Kubernetes between us", DAY),
    ("Our team has run Docker for 15 years", DAY),
    ("Must be 18 years or older and know FastAPI", DAY),
    ("8 years of FastAPI", "2027-01-02"),
    ("5-year contract with Kubernetes at its heart", DAY),
    ("10 years of Python, two of them with FastAPI", DAY),
    ("15 years of experience with container orchestration such as Kubernetes", DAY),
    ("15 years of experience. FastAPI is what we use", DAY),
    ("10 years of Docker", "2023-03-01"),
    ("11 years of Docker", "2024-03-01"),
]


@pytest.mark.parametrize(("asked", "day"), TOO_LONG)
def test_years_nobody_can_have_are_an_error(asked: str, day: str) -> None:
    found = findings(IMPOSSIBLE, posting(asked), as_of=day)
    assert [finding.severity for finding in found] == [Severity.ERROR], asked


@pytest.mark.parametrize(("asked", "day"), LONG_ENOUGH)
def test_years_somebody_can_have_are_none(asked: str, day: str) -> None:
    assert matches(IMPOSSIBLE, posting(asked), as_of=day) == []


def test_the_message_shows_the_sum() -> None:
    said = rule(Years, find="impossible", message="{technology} {first} {source} {possible} {day} {at_most} {years}")
    (found,) = findings(said, posting("15 years of Terraform"), as_of=DAY)
    assert found.message == "Terraform 2014-07-28 Center Consulting: Terraform 12 whole years 2026-11-21 12 15"
    assert found.match == "15 years of Terraform"


def test_the_day_of_publication_decides() -> None:
    front = "---\ntitle: Developer\ndatePosted: {}\n---\n\n## Requirements\n\n- 12 years of Kubernetes\n"
    assert matches(IMPOSSIBLE, front.format("2020-07-01"), as_of=DAY) == ["12 years of Kubernetes"]
    assert matches(IMPOSSIBLE, front.format("2026-10-01"), as_of="2020-07-01") == []


def test_an_unverified_date_makes_a_note_only() -> None:
    (found,) = findings(IMPOSSIBLE, posting("15 years of Ansible"), as_of="2020-01-01")
    assert found.severity is Severity.NOTE


def test_every_technology_has_a_date_a_source_and_a_confidence() -> None:
    listed = lexicon("technology-dates")
    assert listed["checked"]
    known: Table = table()
    rows: list[Technology] = list({*known.sure.values(), *known.exact.values()})
    assert len(rows) == len(listed["technologies"])
    for row in rows:
        assert row.since < date(2026, 11, 21), row
        assert row.title, row
        assert row.url.startswith("https://"), row
        assert row.confidence in ("high", "medium", "low"), row
        assert ("not yet verified" in row.title) <= (row.confidence == "low"), row
    used = {row.title for row in rows}
    assert used == {source["title"] for source in listed["sources"].values()}
    assert set(listed["also"]) <= set(listed["technologies"])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience", [5]),
        ("3-5 years in a similar role", [3]),
        ("seven (7) years as a midwife", [7]),
        ("between two and four years in a kitchen", [2]),
        ("more than ten years on site", [10]),
        ("at least 1.5 years of teaching", [1]),
        ("2 yrs. bar work and 4 years of cooking", [2, 4]),
        ("18 years or older", []),
        ("must be 21 years of age", []),
        ("a two-year contract", []),
        ("a four-year degree", []),
        ("2 years of college", []),
        ("within the last 5 years", []),
        ("up to 3 years of experience", []),
        ("not less than 12 years in catering", [12]),
        ("less than 2 years of experience", []),
        ("three years of law school", []),
        ("a crew with 10 years of experience at sea", []),
        ("every two years", []),
        ("a 1 year trial period", []),
        ("£5,000 paid over 3 years", []),
        ("we have 30 years of experience", []),
        ("our partners bring 40 years of experience", []),
    ],
)
def test_stretches_of_experience(text: str, years: list[int]) -> None:
    assert [stretch.years for stretch in stretches(text, Span(0, len(text)))] == years


CONTRADICTIONS = [
    (("Experience with Docker and Redis",), ("Docker",)),
    (("Docker",), ("Knowledge of Docker is a plus",)),
    (("Python, SQL and Tableau",), ("Experience with Tableau",)),
    (("Fluent French",), ("Fluent French",)),
    (("A food hygiene certificate",), ("Food hygiene certificate",)),
    (("Experience in palliative care",), ("Experience in palliative care preferred",)),
    (("5 years of TIG welding", "3 years of experience in TIG welding"), ()),
    (("At least 4 years of audit experience", "Two years of experience in audit"), ()),
    (("3+ years of experience", "At least 5 years of experience"), ()),
]
CONSISTENT = [
    (("Java or Kotlin",), ("Kotlin",)),
    (("Languages such as Go and Rust",), ("Rust",)),
    (("Docker/Podman",), ("Docker",)),
    (("Basic French",), ("Fluent French",)),
    (("Basic SQL",), ("Advanced SQL",)),
    (("Experience with Python",), ("Experience with Python web frameworks",)),
    (("2 years of front desk experience",), ("4 years of front desk experience",)),
    (("3 years of nursing experience", "1 year of intensive care"), ()),
    (("Bachelor's degree and 5 years of audit experience", "Master's degree and 3 years of audit experience"), ()),
    (("Senior: 5 years of welding experience", "Junior: 2 years of welding experience"), ()),
    (("5 years of plastering", "2 years of tiling"), ()),
    (("Teaching certificate",), ("Experience in a rural school",)),
]


@pytest.mark.parametrize(("musts", "nice"), CONTRADICTIONS)
def test_contradictions(musts: tuple[str, ...], nice: tuple[str, ...]) -> None:
    assert len(findings(CLASH, posting(*musts, nice=nice))) == 1, (musts, nice)


@pytest.mark.parametrize(("musts", "nice"), CONSISTENT)
def test_near_contradictions(musts: tuple[str, ...], nice: tuple[str, ...]) -> None:
    assert findings(CLASH, posting(*musts, nice=nice)) == [], (musts, nice)


def test_a_contradiction_names_the_other_line() -> None:
    (found,) = findings(CLASH, posting("Docker and SQL", nice=("Docker",)))
    assert found.message == "Docker: is nice to have here and a must in line 5"
    (found,) = findings(CLASH, posting("5 years of TIG welding", "3 years of TIG welding"))
    assert found.message == "TIG welding: asks for 3 years here and for 5 in line 5"


MISMATCH = rule(Years, find="junior", severity=Severity.WARNING, levels={"far": Severity.ERROR})


@pytest.mark.parametrize(
    ("title", "asked", "severity"),
    [
        ("Junior Accountant", "3 years of experience in audit", "warning"),
        ("Entry-level Electrician", "At least 5 years of wiring", "error"),
        ("Graduate Trainee", "4+ years of experience", "warning"),
        ("Marketing Intern", "6 years of marketing experience", "error"),
        ("Junior Accountant", "1-3 years of experience in audit", None),
        ("Junior Accountant", "A degree or 4 years of experience", None),
        ("Junior Accountant", "3 years of experience preferred", None),
        ("Junior or Senior Accountant", "6 years of experience", None),
        ("Internship Coordinator", "6 years of experience", None),
        ("Junior High School Teacher", "6 years of experience", None),
        ("Accountant", "6 years of experience", None),
    ],
)
def test_years_against_a_beginners_title(title: str, asked: str, severity: str | None) -> None:
    found = findings(MISMATCH, posting(asked, "A driving licence", title=title))
    assert [finding.severity.value for finding in found] == ([severity] if severity else [])


MUCH = rule(Years, find="many")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("At least 15 years in audit", ["15 years"]),
        ("14+ yrs of nursing experience", ["14+ yrs"]),
        ("Experience: 12 years", ["12 years"]),
        ("8 to 10 years of experience", []),
        ("15 years of experience preferred", []),
        ("A degree, or 12 years of experience", []),
        ("Records are kept for 15 years", []),
        ("We have mended boats on this river for over 40 years", []),
        ("16-18 year olds only", []),
        ("30 years after the first loaf, we still bake by hand", []),
    ],
)
def test_many_years(asked: str, expected: list[str]) -> None:
    assert matches(MUCH, posting(asked, "Clear writing", title="Auditor")) == expected


DEGREE = rule(Requirements, find="degree-only")


@pytest.mark.parametrize(
    ("title", "asked", "expected"),
    [
        ("Developer", "Bachelor's degree in Computer Science", "Bachelor's degree in Computer Science"),
        ("Developer", "Degree in Mathematics or a related field", "Degree in Mathematics"),
        ("Buyer", "University degree required", "University degree"),
        ("Analyst", "MSc or PhD in economics", "MSc"),
        ("Developer", "Bachelor's degree or equivalent experience", None),
        ("Developer", "Bachelor's degree, or four years of experience", None),
        ("Developer", "Experience or a degree in computing", None),
        ("Developer", "A degree is not required", None),
        ("Developer", "Bachelor's degree preferred", None),
        ("Developer", "Enrolled in a bachelor's degree", None),
        ("Developer", "A high degree of care", None),
        ("Staff Nurse", "Bachelor's degree in nursing", None),
        ("Primary Teacher", "Bachelor's degree and QTS", None),
        ("Solicitor", "Law degree and admission to the bar", None),
        ("Architect", "Master's degree", None),
        ("Cloud Architect", "Master's degree", "Master's degree"),
        ("Driver", "High school diploma", None),
    ],
)
def test_a_degree_with_no_other_way_in(title: str, asked: str, expected: str | None) -> None:
    found = matches(DEGREE, posting(asked, "A calm manner", title=title))
    assert found == ([expected] if expected else [])


def test_a_degree_that_another_item_replaces() -> None:
    text = posting("Bachelor's degree in logistics", "Experience may be substituted for the degree")
    assert matches(DEGREE, text) == []


MANY = rule(Requirements, find="many", over={"long": 3, "very_long": 5}, levels={"very_long": Severity.WARNING})


def numbered(count: int) -> list[str]:
    return [f"Knows tool number {name}" for name in itertools.islice("abcdefghijklmnopqrstuvwxyz", count)]


@pytest.mark.parametrize(("count", "severity"), [(3, None), (4, "note"), (5, "note"), (6, "warning")])
def test_many_musts(count: int, severity: str | None) -> None:
    found = findings(MANY, posting(*numbered(count)))
    assert [finding.severity.value for finding in found] == ([severity] if severity else [])
    assert all(finding.match == "Requirements" for finding in found)


def test_wishes_and_items_below_items_do_not_count() -> None:
    assert findings(MANY, posting("Reads plans", nice=tuple(numbered(9)))) == []
    nested = "# Joiner\n\n## Requirements\n\n- Knows wood:\n" + "".join(f"  - {item}\n" for item in numbered(9))
    assert findings(MANY, nested) == []


def test_a_split_is_a_heading_or_a_word() -> None:
    split = rule(Requirements, find="not-split", at_least=4, phrases=("a plus", "required"))
    assert matches(split, posting(*numbered(4))) == ["Requirements"]
    assert findings(split, posting(*numbered(3))) == []
    assert findings(split, posting(*numbered(4), nice=("Welsh",))) == []
    assert findings(split, posting(*numbered(4), "Welsh is a plus")) == []


def test_benefits_and_conditions_among_the_requirements_do_not_count() -> None:
    assert findings(MANY, posting(*numbered(3), "Health insurance", "Paid holidays", "Annual leave")) == []
    text = posting(*numbered(3)) + "\n## Working conditions\n\n- Dust\n- Noise on the line\n- Cold in winter\n"
    assert findings(MANY, text) == []


def test_of_a_choice_one_technology_counts() -> None:
    many = rule(Requirements, find="many-technologies", over={"long": 3})
    assert findings(many, posting("One of Python, Java, PHP or Ruby", "SQL")) == []
    assert findings(many, posting("Our stack: Python, Java, PHP, Ruby and SQL", "SQL")) == []
    assert len(findings(many, posting("Python, Java, PHP, Ruby", "SQL"))) == 1


def test_technologies_count_once() -> None:
    many = rule(Requirements, find="many-technologies", over={"long": 3}, message="{count} {names}")
    (found,) = findings(many, posting("Python, SQL and Docker", "Python and Redis"))
    assert found.message == "4 Python, SQL, Docker, Redis ..."
    assert findings(many, posting("Python, SQL and Docker", "Python")) == []


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ("A forklift licence is required", "is required"),
        ("Must have a stamp", "Must have"),
        ("German, mandatory", "mandatory"),
        ("A forklift licence is not required", None),
        ("The skills required to weld", None),
        ("Travel as required", None),
        ("Must be fluent in Polish", "Must be"),
        ("Papers that must be proven", None),
    ],
)
def test_obligation_among_wishes(wish: str, expected: str | None) -> None:
    one = rule(Requirements, find="must-in-preferred")
    assert matches(one, posting("Reads plans", nice=(wish,))) == ([expected] if expected else [])


def test_a_many_rule_needs_bounds() -> None:
    with pytest.raises(ValueError, match="needs `over`"):
        rule(Requirements, find="many")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cashier in Perth: you must hold a degree, any subject", "degree"),
        ("Night porters need a hotel school degree", "degree"),
        ("Degree required", "Degree"),
        ("only degree holders will be considered", "degree holders"),
        ("Cashiers must be graduates in any discipline", "graduates"),
        ("BTech or MCA mandatory for the help desk", "BTech"),
        ("Applicants without a degree will not be considered", "degree"),
        ("No degree, no interview.", "degree"),
        ("Tester with a chemistry degree", "degree"),
        ("A tertiary qualification is essential", "tertiary qualification"),
        ("The post requires a degree, for nurses alone", None),
        ("Nurses must hold a degree", None),
        ("A degree is not a must", None),
        ("A degree or a good portfolio is required", None),
        ("An HND/degree is required", None),
        ("The registry must issue degree certificates on time", None),
        ("The term means positions that require a degree", None),
        ("It must stand in an oven of 90 degrees", None),
        ("Work with a degree of care", None),
    ],
)
def test_a_degree_demanded_in_one_line(text: str, expected: str | None) -> None:
    assert matches(DEGREE, text, "text") == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pastry chef who has spent over a decade in kitchens", ["over a decade"]),
        ("Tram drivers with sixteen years' experience", ["sixteen years'"]),
        ("More than ten years of experience in law is required", ["More than ten years"]),
        ("At least ten years of experience in law", []),
        ("Tailors with two decades of experience wanted", ["two decades"]),
        ("A decade and a half in sales is the minimum", ["A decade and a half"]),
        ("Twenty-five years in the trade are a must", ["Twenty-five years"]),
        ("Saddler (12+ years)", ["12+ years"]),
        ("Applicants with fewer than 15 years in the trade need not apply", ["15 years"]),
        ("Cook with less than 15 years of experience", []),
        ("Grade 12 and two years of experience", []),
        ("You will be mentored by a cook with 20 years of experience", []),
        ("Finance director with 15 years of experience", []),
    ],
)
def test_many_years_in_one_line(text: str, expected: list[str]) -> None:
    assert matches(MUCH, text, "text") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Entry-level tester with five years' experience of Selenium", ["five years'"]),
        ("We seek a junior buyer with at least 4 years of experience", ["4 years"]),
        ("No experience needed; two years in a shop are required", ["two years"]),
        ("Experience is not required, but two years in a shop are", []),
        ("You mentor a junior cook and have five years of experience", []),
        ("This is not an entry-level job: five years of experience needed", []),
        ("University graduate with five years of experience", []),
    ],
)
def test_years_against_a_beginner_in_one_line(text: str, expected: list[str]) -> None:
    assert matches(MISMATCH, text, "text") == expected


@pytest.mark.parametrize(
    ("text", "what", "said"),
    [
        ("Permanent buyer on a three-month contract", "the contract", "“Permanent” and “three-month contract”"),
        ("Part-time buyer, 45 hours a week", "the hours", "“Part-time” and “45 hours a week”"),
        ("Full-time post of 12 hours per week", "the hours", "“Full-time” and “12 hours per week”"),
        ("No weekend work; shifts run Friday to Sunday", "weekends", "“No weekend work” and “to Sunday”"),
        ("Welsh is required but optional", "what is a must", "“required” and “optional”"),
    ],
)
def test_statements_that_exclude_each_other(text: str, what: str, said: str) -> None:
    (found,) = findings(CLASH, text, "text")
    assert found.message == f"{what}: says {said}"


@pytest.mark.parametrize(
    "text",
    [
        "Permanent or fixed-term contract",
        "A permanent job after a three-month contract",
        "Part-time (20 hours a week) or full-time (40 hours a week)",
        "Full-time students may work 15 hours a week",
        "No weekend work, except every second Saturday",
        "No certificate is required, but nice to have",
        "Experience is not required, but preferred",
        "Welsh is required, Cornish is optional",
    ],
)
def test_statements_that_go_together(text: str) -> None:
    assert findings(CLASH, text, "text") == []
