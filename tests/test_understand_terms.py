from __future__ import annotations

import pytest

from jdlint.document import Document, Source
from jdlint.parse import parse
from jdlint.posting import Posting
from jdlint.understand import dates, terms


def document(text: str, name: str = "posting.md") -> Document:
    return parse(Source(path=name, text=text))[0]


def types(text: str, name: str = "posting.md") -> list[str]:
    return [stated.value for stated in terms.employment_type(document(text, name), ())]


def types_of_posting(text: str) -> list[str]:
    return [stated.value for stated in Posting(document=document(text)).employment_type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\njob_type: full_time\n---\nText.\n", ["full-time"]),
        ("---\nemploymentType: PART_TIME\n---\nText.\n", ["part-time"]),
        ("This is a permanent, full-time post in our library.\n", ["permanent", "full-time"]),
        ("A two-year soil research position is open.\n", ["temporary"]),
        ("Press officer (one-year internship)\n", ["internship"]),
        ("This is a six-month assignment.\n", ["temporary"]),
        ("The post is paid by the state and is for two years.\n", ["contract"]),
        ("We hire two seasonal rangers.\n", ["temporary"]),
        ("Carpenter\n\nTemp\n\nYou fit doors.\n", ["temporary"]),
        ("You will be self-employed.\n", ["contract"]),
        ("Full-Time Salary Range: $57,000 - $64,000\n", ["full-time"]),
        ("We need a fitter on a six month contract in Perth.\n", ["contract"]),
        ("The post is temporary until August.\n", ["temporary"]),
        ("This internship is paid and lasts ten weeks.\n", ["internship"]),
        ("It is a volunteer position.\n", ["volunteer"]),
        ("Full and part time positions are open.\n", ["full-time", "part-time"]),
        ("Work on an as and when basis.\n", ["casual"]),
        ("The duration is one year at first.\n", ["contract"]),
        ("A 6 month placement on the ward.\n", ["temporary"]),
        ("# Brewing Intern\n\nStir the mash.\n", ["internship"]),
        ("Temporary Cook for the summer camp.\n", ["temporary"]),
        ("Seasonal work from May to September.\n", ["temporary"]),
        ("This is a voluntary role.\n", ["volunteer"]),
        ("We are recruiting for full-time positions at the depot.\n", ["full-time"]),
        ("There is a bonus for full-time staff.\n", []),
        ("# Volunteer Driver\n\nDrive the van.\n", ["volunteer"]),
        ("# Volunteer Coordinator\n\nRun the rota.\n", []),
        ("# Intern Archive Research\n\nSort the letters.\n", ["internship"]),
        ("A F/T post at the pool.\n", ["full-time"]),
        ("It is temp to hire.\n", ["temporary"]),
        ("Lift boxes as and when requested.\n", []),
        ("The post has a contract of 3 months.\n", ["contract"]),
        ("The appointment is for an initial period of two years.\n", ["contract"]),
        ("An internship of six months.\n", ["internship"]),
        ("W2 contract only\n", ["contract"]),
        ("The 1-year position is in Turin.\n", ["temporary"]),
        ("Three years post-doctoral research and one year post qualification experience.\n", []),
    ],
)
def test_the_types_of_employment(text: str, expected: list[str]) -> None:
    assert sorted(types(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Permanent residents and citizens may apply.\n",
        "Full-time hourly employees accrue 35 days of leave a year.\n",
        "You need one year in your current position.\n",
        "Full-time students are welcome in our choir.\n",
        "You will review contracts and contract law.\n",
        "Three years of full-time experience are needed.\n",
        "You will look after our volunteers.\n",
        "You manage part-time volunteers.\n",
        "Full-time and part-time associates get a discount.\n",
        "Gym membership for full-time staff and $500 a year for part-time.\n",
        "Travel per diem and hotel are paid.\n",
        "Full-time, verified work experience counts.\n",
        "Design temporary works and permanent relocations.\n",
        "The plant is permanently located by the river.\n",
        "People currently employed by the city on a part-time basis may apply.\n",
        "Lead the internship program of the museum.\n",
        "You will manage volunteer opportunities.\n",
    ],
)
def test_words_of_employment_that_are_not_about_this_job(text: str) -> None:
    assert types(text) == []


def test_what_the_employer_is_made_of_is_no_type_of_this_job() -> None:
    board = "## About us\n\nThe board has four part-time members."
    assert types_of_posting(f"# Clerk\n\nA permanent job.\n\n{board}\n") == ["permanent"]
    assert types_of_posting("# Clerk\n\n## About us\n\nThis is a part-time role in a library.\n") == ["part-time"]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("You will work 37.5 hours per week in two shifts.\n", "37.5 hours per week"),
        ("---\nhours: 10am - 4pm\n---\nText.\n", "10am - 4pm"),
        ("The 30-hour week is spread over four days.\n", "30-hour week"),
        ("We open Monday to Friday.\n", "Monday to Friday"),
    ],
)
def test_hours(text: str, hours: str) -> None:
    stated = terms.hours(document(text), ())
    assert stated is not None
    assert stated.value == hours


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("---\ncloses: 2031-05-03\n---\nText.\n", "2031-05-03"),
        ("APPLICATION DEADLINE:  13 August 2031\n", "2031-08-13"),
        ("Please apply by May 3, 2031.\n", "2031-05-03"),
        ("Send your CV to the head teacher at school@example.org by 3rd May 2031.\n", "2031-05-03"),
        ("Applications close on the 29th of July.\n", "29th of July"),
        ("The deadline for applications is 23:59 UTC+01:00 on Tuesday 30th March.\n", "30th March"),
        ("We’re accepting submissions until Friday, March 18, 2022 at noon.\n", "2022-03-18"),
        ("Closing date for receipt of applications: 12 noon, 3 May\n", "3 May"),
        ("CVs should reach the office within 31st October, 2031.\n", "2031-10-31"),
        ("The application window closes May 31.\n", "May 31"),
        ("Applications received prior to September 8th come first.\n", "September 8th"),
        ("We start reviewing applications on March 1.\n", "March 1"),
        ("Posting period: 3-May-2031 to 17-May-2031\n", "2031-05-17"),
        ("The post is open until filled.\n", "open until filled"),
        ("---\nDeadline Date: 2031-05-31 23:59\n---\nText.\n", "2031-05-31"),
        ("Applications close at noon on 31 October.\n", "31 October"),
        ("To apply, submit the following by October 31st:\n", "October 31st"),
        (
            "Applications have to be received not later than 12 October 2031.\n",
            "2031-10-12",
        ),
        ("Submit a letter and two references by July 12 to the dean.\n", "July 12"),
        ("Review of applications will begin on March 2.\n", "March 2"),
        ("E-mail your CV by lunchtime on 3rd May.\n", "3rd May"),
        ("The post closes midnight 21 May.\n", "21 May"),
        ("Priority goes to applications received before 15 November.\n", "15 November"),
        ("We are recruiting drivers on an ongoing basis.\n", "recruiting drivers on an ongoing basis"),
        ("The job will remain open until all positions are filled.\n", "until all positions are filled"),
        ('---\nexpireDate: "4 May 2031"\n---\nText.\n', "2031-05-04"),
    ],
)
def test_the_deadline(text: str, deadline: str) -> None:
    stated = terms.deadline(document(text, "a.md"), ())
    assert stated is not None
    assert stated.value == deadline


def test_a_deadline_that_says_nothing_is_none() -> None:
    assert terms.deadline(document('---\nclosing_date: "-"\n---\nText.\n'), ()) is None
    assert terms.deadline(document("---\ndeadline: Not specified\n---\nText.\n"), ()) is None
    assert terms.deadline(document("---\nexpire_days: 90\nexpired: 0\n---\nText.\n"), ()) is None


def test_the_hours_of_others_are_none() -> None:
    assert terms.hours(document("Employees working at least 20 hours a week get leave.\n"), ()) is None
    assert terms.hours(document("We give a 24 hour admission service.\n"), ()) is None


@pytest.mark.parametrize(
    "text",
    [
        "You work to tight deadlines.\n",
        "The deadline for the tax return is 5 April.\n",
        "We were founded by two sisters on 3 May 1990.\n",
    ],
)
def test_no_deadline(text: str) -> None:
    assert terms.deadline(document(text), ()) is None


def test_the_posting_date_is_a_field() -> None:
    stated = terms.posted(document("---\ndate_posted: '2031-02-28'\n---\nText.\n"))
    assert stated is not None
    assert stated.value == "2031-02-28"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-04-05", "2031-04-05"),
        ("4/5/2031", "2031-04-05"),
        ("25/4/2031", "2031-04-25"),
        ("4.5.2031", "2031-05-04"),
        ("5th of April 2031", "2031-04-05"),
        ("Sept. 5, 2031", "2031-09-05"),
        ("the last day of February 2032", "2032-02-29"),
        ("end of June, 2031", "2031-06-30"),
        ("31 February 2031", None),
        ("in April", None),
    ],
)
def test_dates(written: str, day: str | None) -> None:
    assert dates.first(written) == day


def test_a_closing_date_in_data_counts_before_one_in_the_text() -> None:
    posting = '{"title": "Cook", "description": "<p>Closing date: 08/11/2031</p>", "validThrough": "2031-11-08T23:59"}'
    found = terms.deadline(document(posting, "a.json"), ())
    assert found is not None
    assert found.value == "2031-11-08"


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ('"first_published": "2031-04-17T05:58:03-04:00"', "2031-04-17"),
        ('"createdAt": 1700000000000', "2023-11-14"),
        ('"createdAt": 1700000000', None),
    ],
)
def test_the_day_an_export_gives(field: str, day: str | None) -> None:
    found = terms.posted(document(f'{{"title": "Cook", "description": "You cook.", {field}}}', "a.json"))
    assert (found and found.value) == day


def test_replies_that_must_be_in_by_a_day() -> None:
    found = terms.deadline(document("All replies must be received at the town hall by 4pm on May 22, 2031.\n"), ())
    assert found is not None
    assert found.value == "2031-05-22"


def test_hours_written_short() -> None:
    assert terms.hours(document("We work 38h/week in shifts.\n"), ()) is not None
