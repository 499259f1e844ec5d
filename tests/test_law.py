from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from jdlint import packs, parse
from jdlint.document import Source
from jdlint.errors import UsageError
from jdlint.explain.jurisdiction import report
from jdlint.finding import Finding, Severity
from jdlint.law.codes import is_code
from jdlint.law.statutes import Row, codes, jurisdiction, parents
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context
from jdlint.terminal import Style

RULES = [file.rule() for file in packs.builtin() if file.id.startswith(("law/", "pay/", "structure/missing"))]
ROWS = [(code, row) for code in codes() for row in jurisdiction(code).rows]

STATED = {
    "pay": "Pay: $61,000 to $68,000 a year",
    "hourly": "Pay: $24 to $28 an hour",
    "up to": "Pay: up to $50,000 a year",
    "and up": "Pay: $50,000 and up a year",
    "cad": "Pay: CAD 61,000 to CAD 68,000 a year",
    "wide cad": "Pay: CAD 70,000 to CAD 140,000 a year",
    "high cad": "Pay: CAD 150,000 to CAD 230,000 a year",
    "euro": "Gehalt: ab 2.800 € brutto im Monat",
    "vague": "Salary: competitive, depending on experience",
    "benefits": "We offer health insurance, a retirement plan and 20 days of paid leave.",
    "deadline": "Apply by 15 January 2028.",
    "rolling": "We accept applications on an ongoing basis.",
    "apply": "To apply, send your CV to jobs@example.org.",
    "vacancy": "This posting is for an existing vacancy.",
    "ai": "We use artificial intelligence to screen applications.",
    "records": "We consider qualified applicants with arrest or conviction records.",
    "usajobs": "Apply on USAJOBS.",
    "gs level": "The post is at GS Level 11, Step 3.",
    "gs": "You audit firms that make GS cells.",
    "general schedule": "Pay follows the General Schedule.",
}


def _findings(
    text: str, as_of: str = "2026-11-21", employer: Mapping[str, Any] = {}, jurisdictions: tuple[str, ...] = ()
) -> dict[str, Finding]:
    """Return what the law rules, and those they stand in for, say of a posting: one finding a rule."""
    (document,) = parse.parse(Source(path="job.md", text=text))
    context = Context(as_of=date.fromisoformat(as_of), employer=employer, jurisdictions=jurisdictions)
    rules = [rule for rule in RULES if rule.enabled or rule.id == "structure/missing-deadline"]
    found = list(lint(Posting(document=document), rules, context))
    assert all(isinstance(one, Finding) for one in found)
    by_rule = {one.rule: one for one in found if isinstance(one, Finding)}
    assert len(by_rule) == len(
        [one for one in found if isinstance(one, Finding) and one.rule.startswith("law/")]
    ) + len([rule for rule in by_rule if not rule.startswith("law/")])
    return by_rule


def _job(place: str, stated: str = "", title: str = "Pastry chef") -> str:
    said = "\n\n".join(STATED[name] for name in stated.split(", ") if name)
    return f"# {title}\n\nLocation: {place}\n\nYou will bake bread and cakes for our two shops.\n\n{said}\n"


SHORT = {
    "law/pay-required": "pay",
    "law/benefits-required": "benefits",
    "law/deadline-required": "deadline",
    "law/apply-required": "apply",
    "law/missing-vacancy-statement": "vacancy",
    "law/missing-ai-statement": "ai",
    "law/missing-fair-chance": "records",
}

# place | date | size | what is stated | what the law rules say: E(rror), W(arning), N(ote) and the duty
CASES = """
Denver, CO               | 2026-11-21 |     |                                   | E pay, E benefits, E deadline, E apply
Denver, CO               | 2026-11-21 | 1   |                                   | E pay, E benefits, E deadline, E apply
Denver, CO               | 2026-11-21 |     | pay                               | E benefits, E deadline, E apply
Denver, CO               | 2026-11-21 |     | pay, benefits, deadline, apply    |
Boulder, Colorado        | 2026-11-21 |     | pay, benefits, rolling, apply     |
Denver, CO               | 2023-12-31 |     |                                   | E pay, E benefits
Denver, CO               | 2024-01-01 |     | pay, benefits                     | E deadline, E apply
Denver, CO               | 2020-12-31 |     |                                   |
Denver, CO               | 2026-11-21 |     | up to, benefits, deadline, apply  | E pay
Denver, CO               | 2026-11-21 |     | and up, benefits, deadline, apply | E pay
Denver, CO               | 2026-11-21 |     | vague, benefits, deadline, apply  | E pay
San Diego, CA            | 2026-11-21 |     |                                   | E pay
San Diego, CA            | 2026-11-21 | 14  |                                   |
San Diego, CA            | 2026-11-21 | 15  |                                   | E pay
San Diego, CA            | 2022-12-31 | 15  |                                   |
San Diego, CA            | 2026-11-21 | 15  | up to                             |
Los Angeles, CA          | 2026-11-21 | 40  | pay                               | E records
Los Angeles, CA          | 2026-11-21 | 9   | pay                               |
Los Angeles, CA          | 2026-11-21 |     | pay, records                      |
Los Angeles, CA          | 2017-06-30 | 40  | pay                               |
Marina del Rey, CA       | 2026-11-21 | 5   | pay                               | E records
Marina del Rey, CA       | 2024-09-02 | 5   | pay                               |
Seattle, WA              | 2026-11-21 |     |                                   | E pay, E benefits
Seattle, WA              | 2026-11-21 | 14  |                                   |
Seattle, WA              | 2026-11-21 | 15  | hourly, benefits                  |
Brooklyn, NY             | 2026-11-21 | 4   |                                   | E pay
Brooklyn, NY             | 2026-11-21 | 3   |                                   |
Brooklyn, NY             | 2023-01-15 | 4   |                                   | E pay
Buffalo, NY              | 2023-09-16 | 4   |                                   |
Buffalo, NY              | 2023-09-17 | 4   |                                   | E pay
Ithaca, NY               | 2023-01-15 | 4   |                                   | E pay
White Plains, NY         | 2023-01-15 | 4   |                                   | E pay
Chicago, IL              | 2024-12-31 | 40  |                                   |
Chicago, IL              | 2025-01-01 | 40  |                                   | E pay, E benefits
Chicago, IL              | 2026-11-21 | 14  |                                   |
Minneapolis, MN          | 2026-11-21 |     |                                   | W pay, W benefits
Minneapolis, MN          | 2026-11-21 | 30  | up to, benefits                   | E pay
Minneapolis, MN          | 2026-11-21 | 29  |                                   |
Trenton, NJ              | 2025-05-31 | 10  |                                   |
Trenton, NJ              | 2025-06-01 | 10  |                                   | E pay, E benefits
Trenton, NJ              | 2026-11-21 | 9   |                                   |
Jersey City, NJ          | 2026-11-21 | 5   |                                   | E pay, E benefits
Jersey City, NJ          | 2022-04-12 | 5   |                                   |
Burlington, Vermont      | 2025-07-01 | 5   |                                   | E pay
Burlington, Vermont      | 2026-11-21 | 4   |                                   |
Boston, MA               | 2025-10-28 | 25  |                                   |
Boston, MA               | 2025-10-29 | 25  |                                   | E pay
Boston, MA               | 2026-11-21 |     |                                   | W pay
Baltimore, Maryland      | 2026-11-21 | 1   | and up, benefits                  | E pay
Baltimore, Maryland      | 2024-10-01 | 1   |                                   | E pay, E benefits
Honolulu, HI             | 2026-11-21 | 49  |                                   |
Honolulu, HI             | 2026-11-21 | 50  |                                   | E pay
Washington, DC           | 2024-06-29 |     |                                   |
Washington, DC           | 2024-06-30 |     |                                   | E pay
Hartford, CT             | 2026-09-30 |     |                                   |
Hartford, CT             | 2026-10-01 |     |                                   | E pay, E benefits
Portland, Maine          | 2026-07-12 | 10  |                                   |
Portland, Maine          | 2026-07-13 | 10  |                                   | E pay
Portland, Maine          | 2026-11-21 | 9   |                                   |
Richmond, Virginia       | 2026-06-30 |     |                                   |
Richmond, Virginia       | 2026-07-01 |     |                                   | E pay
Wilmington, Delaware     | 2026-11-21 | 500 |                                   |
Wilmington, Delaware     | 2027-09-25 | 500 |                                   |
Wilmington, Delaware     | 2027-09-26 | 500 |                                   | E pay, E benefits
Wilmington, Delaware     | 2027-09-26 | 25  |                                   |
Cleveland, OH            | 2025-10-26 | 15  |                                   |
Cleveland, OH            | 2025-10-27 | 15  |                                   | E pay
East Cleveland, OH       | 2026-11-21 | 15  |                                   |
Cleveland Heights, OH    | 2026-11-21 | 15  |                                   |
Columbus, OH             | 2026-11-21 | 15  |                                   |
Columbus, OH             | 2026-12-31 | 15  |                                   |
Columbus, OH             | 2027-01-01 | 15  |                                   | E pay
Columbus, Georgia        | 2027-01-01 | 15  |                                   |
Reno, Nevada             | 2026-11-21 | 900 |                                   |
Providence, Rhode Island | 2026-11-21 | 900 |                                   |
Cincinnati, OH           | 2026-11-21 | 900 |                                   |
Toledo, OH               | 2026-11-21 | 900 |                                   |
Austin, Texas            | 2026-11-21 | 900 |                                   |
Denver, CO               | 2026-11-21 |     | usajobs                           |
Denver, CO               | 2026-11-21 |     | gs level                          |
Denver, CO               | 2026-11-21 |     | general schedule                  |
Toronto, Ontario         | 2025-12-31 | 25  |                                   |
Toronto, Ontario         | 2026-01-01 | 25  |                                   | E pay, E vacancy, W ai
Toronto, Ontario         | 2026-11-21 | 24  |                                   |
Toronto, Ontario         | 2026-11-21 |     |                                   | W pay, W vacancy, W ai
Toronto, Ontario         | 2026-11-21 | 25  | cad, vacancy, ai                  |
Toronto, Ontario         | 2026-11-21 | 25  | wide cad, vacancy, ai             | E pay
Toronto, Ontario         | 2026-11-21 | 25  | high cad, vacancy, ai             |
Vancouver, BC            | 2023-10-31 |     |                                   |
Vancouver, BC            | 2026-11-21 | 1   |                                   | E pay
Vancouver, BC            | 2026-11-21 | 1   | up to                             | E pay
Charlottetown, PEI       | 2026-11-21 |     |                                   | E pay
Winnipeg, Manitoba       | 2026-11-21 |     |                                   |
Milan, Italy             | 2026-06-06 |     |                                   |
Milan, Italy             | 2026-06-07 |     |                                   | E pay
Vilnius, Lithuania       | 2026-11-21 |     |                                   | E pay
Riga, Latvia             | 2018-11-27 |     |                                   |
Riga, Latvia             | 2026-11-21 |     |                                   | E pay
Vienna, Austria          | 2011-12-31 |     |                                   |
Vienna, Austria          | 2026-11-21 |     |                                   | E pay
Vienna, Austria          | 2026-11-21 |     | euro                              |
Bratislava, Slovakia     | 2026-11-21 |     |                                   | N pay
Warsaw, Poland           | 2026-11-21 |     |                                   |
Berlin, Germany          | 2026-11-21 |     |                                   |
Dublin, Ireland          | 2026-11-21 |     |                                   |
Leeds, UK                | 2026-11-21 |     |                                   |
Tokyo, Japan             | 2026-11-21 |     |                                   |
"""
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in CASES.strip().splitlines()]


def test_the_table_is_large() -> None:
    assert len(TABLE) >= 60


@pytest.mark.parametrize(("place", "day", "size", "stated", "said"), TABLE)
def test_what_holds_where_when_and_for_whom(place: str, day: str, size: str, stated: str, said: str) -> None:
    found = _findings(_job(place, stated), day, {"size": int(size)} if size else {})
    got = [f"{one.severity[0].upper()} {SHORT[rule]}" for rule, one in found.items() if rule in SHORT]
    assert sorted(got) == sorted(filter(None, said.split(", ")))


def test_a_finding_names_the_law_the_day_and_what_is_missing_and_is_no_advice() -> None:
    found = _findings(_job("Denver, CO"))["law/deadline-required"]
    assert found.message == (
        "No closing date was found; Colorado (Equal Pay for Equal Work Act, since 2024-01-01) asks for one, or for the "
        "statement that applications are taken on an ongoing basis. This is no legal advice."
    )
    said = _findings(_job("San Diego, CA"))["law/pay-required"].message
    assert "California (Labor Code § 432.3, since 2023-01-01, for employers of 15 or more) asks" in said
    assert "employers of" not in _findings(_job("San Diego, CA"), employer={"size": 20})["law/pay-required"].message


def test_a_law_is_told_once_and_in_place_of_the_usual_rule() -> None:
    found = _findings(_job("Denver, CO"))
    replaced = {
        "pay/missing-pay",
        "pay/missing-benefits",
        "structure/missing-deadline",
        "structure/missing-how-to-apply",
    }
    assert not replaced & found.keys()
    assert replaced <= _findings(_job("Austin, Texas")).keys()


def test_an_open_range_is_told_once() -> None:
    assert "pay/open-ended-range" not in _findings(_job("Denver, CO", "up to"))
    assert "pay/open-ended-range" in _findings(_job("San Diego, CA", "up to"))
    assert "pay/wide-range" not in _findings(_job("Toronto, Ontario", "wide cad"), employer={"size": 60})


def test_every_rule_that_is_replaced_exists() -> None:
    ids = {file.id for file in packs.builtin()}
    assert all(ids.issuperset((*file.rule().replaces, *file.rule().yields_to)) for file in packs.builtin())


def test_a_note_does_not_hide_a_warning() -> None:
    found = _findings(_job("Bratislava, Slovakia"))
    assert found["law/pay-required"].severity == Severity.NOTE
    assert found["pay/missing-pay"].severity == Severity.WARNING


def test_places_of_several_states_make_one_finding() -> None:
    found = _findings(_job("New York, NY; Chicago, IL; Boston, MA"))["law/pay-required"]
    assert all(name in found.message for name in ("New York State", "New York City", "Illinois", "Massachusetts"))
    assert " ask for " in found.message
    assert found.severity == Severity.ERROR


REMOTE = """\
# Claims adjuster

Location: Remote (United States)

This is a fully remote position. You will settle claims.
"""


def test_remote_work_in_the_us_is_one_finding_on_the_laws_that_reach_it() -> None:
    found = _findings(REMOTE)
    said = found["law/pay-required"]
    assert said.severity == Severity.WARNING
    for name in ("California", "Colorado", "Maryland", "New York City", "Washington"):
        assert name in said.message
    for name in ("Illinois", "Vermont", "Virginia", "Hawaii", "New York State", "Delaware", "Nevada"):
        assert name not in said.message
    assert "remote work" in said.message
    assert found["law/deadline-required"].severity == Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        REMOTE.replace("Remote (United States)", "Remote (Germany)"),
        REMOTE.replace("Location: Remote (United States)\n\n", ""),
        REMOTE.replace("Remote (United States)", "Houston, Texas").replace("This is a fully remote position. ", ""),
        REMOTE.replace("Remote (United States)", "Remote, Texas"),
    ],
)
def test_remote_work_elsewhere_or_in_one_state_is_not_reached(text: str) -> None:
    assert not SHORT.keys() & _findings(text).keys()


def test_remote_work_in_canada_is_reached_by_british_columbia() -> None:
    said = _findings(REMOTE.replace("United States", "Canada"))["law/pay-required"].message
    assert "British Columbia" in said
    assert "Ontario" not in said


@pytest.mark.parametrize(
    ("named", "place", "rules"),
    [
        (("US-CO",), "Austin, Texas", {"pay", "benefits", "deadline", "apply"}),
        (("US-NY-NYC",), "Austin, Texas", {"pay"}),
        (("US-OH-CLE", "AT"), "Leeds, UK", {"pay"}),
        (("US-NV", "US-TX", "ZZ"), "Leeds, UK", set()),
        (("US",), "Leeds, UK", set()),
    ],
)
def test_the_settings_name_a_place(named: tuple[str, ...], place: str, rules: set[str]) -> None:
    found = _findings(_job(place), jurisdictions=named)
    assert {SHORT[rule] for rule in found if rule in SHORT} == rules


def test_the_settings_say_that_no_software_screens() -> None:
    text = _job("Toronto, Ontario", "cad, vacancy")
    assert "law/missing-ai-statement" in _findings(text, employer={"size": 60, "ai_screening": True})
    assert "law/missing-ai-statement" not in _findings(text, employer={"size": 60, "ai_screening": False})


def test_where_the_row_says_so_the_day_of_the_posting_decides() -> None:
    text = f"---\ndatePosted: 2025-11-03\n---\n{_job('Toronto, Ontario')}"
    assert "law/pay-required" not in _findings(text, employer={"size": 60})
    assert "law/pay-required" in _findings(text.replace("2025-11-03", "2026-02-03"), employer={"size": 60})
    assert "law/pay-required" in _findings(text.replace("Toronto, Ontario", "Denver, CO"))


def test_a_link_to_the_pay_is_enough_where_the_law_says_so() -> None:
    text = _job("Chicago, IL", "benefits") + "\nSee the [salary range](https://example.org/pay) of this job.\n"
    assert "law/pay-required" not in _findings(text)
    assert "law/pay-required" in _findings(text.replace("Chicago, IL", "San Diego, CA"))


def test_no_law_on_pay_reaches_volunteers() -> None:
    text = _job("Denver, CO").replace("You will", "This is a volunteer position. You will")
    assert not SHORT.keys() & _findings(text).keys()


def test_a_doubtful_place_makes_no_error() -> None:
    found = _findings(_job("Elizabeth Arden Hospital"))
    assert all(one.severity != Severity.ERROR for rule, one in found.items() if rule in SHORT)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Buchhalter", "Buchhalter"),
        ("Leitender Oberarzt Chirurgie", "Oberarzt"),
        ("Erzieherin", "Erzieherin"),
        ("Kaufmann im Einzelhandel", "Kaufmann"),
        ("Projektmanager Bau", "Projektmanager"),
        ("Java Developer", "Developer"),
        ("Buchhalter (m/w/d)", ""),
        ("Buchhalter (w|m|x)", ""),
        ("Buchhalter m/w/d", ""),
        ("Buchhalter*in", ""),
        ("Buchhalter:in", ""),
        ("Buchhalter/in", ""),
        ("Buchhalter/-in", ""),
        ("BuchhalterIn", ""),
        ("Buchhalter_in", ""),
        ("Kaufmann/Kauffrau (all genders)", ""),
        ("Pflegefachkraft", ""),
        ("Leitung Finanzen", ""),
        ("Ausbildung im Handwerk", ""),
        ("Aushilfe im Lager", ""),
        ("Lehrkraft für Sport", ""),
    ],
)
def test_german_titles(title: str, word: str) -> None:
    text = (
        f"# {title}\n\nWir suchen für unser Team in Kassel eine Verstärkung. Du bist mit den Kunden im Gespräch und "
        "hältst die Unterlagen in Ordnung. Der Lohn ist nach Tarif, und die Arbeit macht uns Freude.\n"
    )
    found = _findings(text)
    assert (found["law/missing-mwd"].match if "law/missing-mwd" in found else "") == word


@pytest.mark.parametrize(("code", "row"), ROWS, ids=[f"{code} {row.law[:30]} {row.binding}" for code, row in ROWS])
def test_every_row_says_where_it_was_read_and_when(code: str, row: Row) -> None:
    assert row.sources
    assert all(re.fullmatch(r"https?://\S+", source.url) and source.title for source in row.sources)
    assert date(2026, 1, 1) <= row.checked
    assert row.law
    assert not row.states or row.effective


@pytest.mark.parametrize(("code", "row"), ROWS, ids=[f"{code} {row.law[:30]} {row.binding}" for code, row in ROWS])
def test_a_row_whose_first_day_was_not_found_has_low_confidence(code: str, row: Row) -> None:
    unknown = ("give no first day", "not the day.", "the first day were not checked", "own was not checked")
    assert row.confidence == "low" or not any(said in row.note for said in unknown)


def test_codes_are_written_as_the_scheme_says() -> None:
    for code in codes():
        assert re.fullmatch(r"[A-Z]{2}(-[A-Z]{2}(-[A-Z]{2,3})?)?", code)
        assert bool(jurisdiction(code).places) == (code.count("-") == 2)
        assert all(place == place.casefold() for place in jurisdiction(code).places)
    assert parents("US-NY-NYC") == ("US-NY-NYC", "US-NY", "US")


def test_amendments_come_later_than_what_they_replace() -> None:
    for code in codes():
        rows = jurisdiction(code).rows
        for law in {row.law for row in rows}:
            days = [str(row.binding) for row in rows if row.law == law]
            assert days == sorted(set(days))


def _unverified(code: str) -> bool:
    rows = [row for one in parents(code) if one in codes() for row in jurisdiction(one).rows if row.states]
    return all(row.confidence == "low" for row in rows)


@pytest.mark.parametrize("code", [code for code in codes() if _unverified(code)])
def test_low_confidence_never_makes_more_than_a_note(code: str) -> None:
    found = _findings(_job("Leeds, UK"), "2030-01-01", {"size": 9999}, (code,))
    assert all(found[rule].severity == Severity.NOTE for rule in SHORT if rule in found)


def test_the_levels_of_every_law_rule_are_set() -> None:
    for rule in RULES:
        if rule.kind == "law":
            assert rule.levels["unverified"] == Severity.NOTE
            assert rule.levels["uncertain"] != Severity.ERROR


PLAIN = Style(width=100)


def test_the_table_of_the_command() -> None:
    lines = report(None, date(2026, 11, 21), PLAIN)
    assert any(re.match(r"US-CO +Colorado +2021-01-01 +all +pay, other pay, benefits, deadline", one) for one in lines)
    coming = lines[lines.index("To come:") :]
    assert any(one.startswith("US-DE") and "2027-09-26" in one for one in coming)
    assert any(one.startswith("US-OH-CMH") and "2027-01-01" in one for one in coming)
    silent = " ".join(lines[next(at for at, one in enumerate(lines) if one.startswith("Nothing to state")) :])
    assert all(name in silent for name in ("Nevada", "Rhode Island", "Cincinnati", "Toledo"))
    assert max(map(len, lines)) <= 100


def test_a_page_of_the_command() -> None:
    page = "\n".join(report("us-co", date(2026, 11, 21), PLAIN))
    assert page.startswith(
        "Colorado (US-CO) on 2026-11-21. No legal advice.\n\nEqual Pay for Equal Work Act: in force since"
    )
    assert "must state     pay, other pay (bonus, commission, equity), benefits, deadline, how to apply\n" in page
    assert "https://regulations.justia.com/" in page
    assert "in force from 2021-01-01, amended since" in page


def test_a_page_says_what_will_hold() -> None:
    assert "House Bill 105 of 2025: to come on 2027-09-26" in "\n".join(report("US-DE", date(2026, 11, 21), PLAIN))
    assert "House Bill 105 of 2025: in force since 2027-09-26" in "\n".join(report("US-DE", date(2027, 10, 1), PLAIN))


def test_a_country_or_state_without_a_law_of_its_own_lists_those_inside() -> None:
    lines = report("US-OH", date(2026, 11, 21), PLAIN)
    assert any(one.startswith("US-OH-CLE") for one in lines)
    assert report("Ontario", date(2026, 11, 21), PLAIN) == report("CA-ON", date(2026, 11, 21), PLAIN)
    assert "New York City (US-NY-NYC)" in " ".join(report("US-NY", date(2026, 11, 21), PLAIN))


def test_a_place_there_is_no_data_for() -> None:
    with pytest.raises(UsageError, match=r'^no data on the law of "US-TX"; `jdlint law` lists the places'):
        report("US-TX", date(2026, 11, 21), PLAIN)
    with pytest.raises(UsageError, match=r'did you mean "Colorado"\?$'):
        report("Colorada", date(2026, 11, 21), PLAIN)


def test_a_part_of_a_name_suggests_all_that_begin_with_it() -> None:
    for part, longer in (
        ("New York", r"New York State (US-NY) or New York City (US-NY-NYC)"),
        ("los angeles", r"City of Los Angeles (US-CA-LA) or Los Angeles County (US-CA-LAC)"),
        ("nyc", "New York City (US-NY-NYC)"),
    ):
        with pytest.raises(UsageError, match=rf"; did you mean {re.escape(longer)}\?$"):
            report(part, date(2026, 11, 21), PLAIN)


@pytest.mark.parametrize(
    "code", ["AT", "EU", "GB-ENG", "US-TX", "US-NY-NYC", "US-VI", "AU-NSW", "DE-BY", "FR-75", "BO"]
)
def test_codes_of_places(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["UK", "us-co", "US-XX", "CA-ONT", "US-TX-AUS", "USA", "DE-BAVARIA", "XX", "US-", "-"])
def test_codes_of_no_place(code: str) -> None:
    assert not is_code(code)
