"""Role profiles: which title means which role, what a posting leaves out, and profiles of the user's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jdlint import parse
from jdlint.config import load
from jdlint.data import rules_folder
from jdlint.document import Source
from jdlint.errors import RuleFileError
from jdlint.finding import Finding
from jdlint.kinds.role import RoleRule
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context
from jdlint.run import Options, Run
from jdlint.text import Span, Words
from jdlint.understand.profiles import Profile, profile_for, read
from kind_checks import rule

SHIPPED = sorted((rules_folder() / "lexicon" / "roles").glob("*.yaml"))
COVERAGE = rule(RoleRule, find="coverage", message="{role}: {missing}")
SCOPE = rule(RoleRule, find="scope", message="{terms}: {other}")

OWN = """\
name: beekeeper
titles: beekeeper, apiarist
at_least: 2
groups:
  bees: {core: true, any: "bee, hive, swarm"}
  honey: {core: true, any: "honey, wax"}
  weather: {core: true, any: "rain, frost"}
foreign:
  baker: "bake, dough, oven"
sources:
  - {title: "Beekeeping for all", url: "https://example.org/bees"}
checked: 2026-11-01
"""
DUTIES = """\
# Apiarist

## What you will do

- Look after forty {bees} at the edge of the moor, from the first warm day to the last, with a colleague
- Drive between the stands in our van and keep the diary, and help visitors at the gate on open days in summer
- Mend frames and floors in winter

## Requirements

- A driving licence and a strong back
- Two years out of doors in any trade, or as many as you like in a garden of your own
"""


def role_of(title: str, *own: Profile) -> str | None:
    words = Words(title, [Span(0, len(title))])
    profile = profile_for(words, Span(0, len(title)), own)
    return profile.name if profile else None


def messages(one: RoleRule, text: str, *own: Profile) -> list[str]:
    (document,) = parse.parse(Source(path="x", text=text), "markdown")
    context = Context(as_of=date(2026, 11, 21), roles=own)
    return [found.message for found in lint(Posting(document=document), [one], context) if isinstance(found, Finding)]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "roles" / "beekeeper.yaml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_profile(path: Path) -> None:
    profile = read(path)
    assert path.read_text(encoding="utf-8").count("\ntitles: ") == 1, "titles stand on one line"
    assert profile.sources
    assert all(source.url.startswith("https://") for source in profile.sources)
    assert profile.checked <= date(2026, 12, 31)
    assert 3 <= profile.at_least < len(profile.core), "some of the core groups may be missing"
    every = [term.strip() for group in profile.groups.values() for term in group.any.split(",")]
    for word in profile.exact.split(","):
        assert not word.strip() or word.strip() in every, word


def test_the_roles_that_ship() -> None:
    assert len(SHIPPED) >= 10


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Back-End Developer", "back-end developer"),
        ("Senior Backend Engineer (Go)", "back-end developer"),
        ("Back-End Web Developer", "back-end developer"),
        ("Server-side developer", "back-end developer"),
        ("Frontend Engineer", "front-end developer"),
        ("React Developer", "front-end developer"),
        ("Full-Stack Developer", "full-stack developer"),
        ("Fullstack engineer", "full-stack developer"),
        ("Data Engineer", "data engineer"),
        ("Lead Data Scientist", "data scientist"),
        ("Site Reliability Engineer", "DevOps or site reliability engineer"),
        ("SRE", "DevOps or site reliability engineer"),
        ("QA Engineer", "software tester"),
        ("Product Owner", "product manager"),
        ("UX/UI Designer", "designer of digital products"),
        ("Staff Nurse, Ward 7", "registered nurse"),
        ("RN - Night shift", "registered nurse"),
        ("Teacher of Mathematics", "teacher"),
        ("Primary School Teacher", "teacher"),
        ("Front-end and back-end developer", None),
        ("Engineering Manager, Backend", None),
        ("Director of Nursing", None),
        ("Nursery Nurse", None),
        ("Healthcare Assistant", None),
        ("Teaching Assistant", None),
        ("Teacher Recruitment Coordinator", None),
        ("Product Marketing Manager", None),
        ("Civil Infrastructure Engineer", None),
        ("Fashion Designer", None),
        ("Data Entry Clerk", None),
        ("Sheet metal worker", None),
    ],
)
def test_the_role_a_title_means(title: str, role: str | None) -> None:
    assert role_of(title) == role


def test_a_profile_of_the_users_own_comes_first(own: Path) -> None:
    profile = read(own)
    assert role_of("Beekeeper") is None
    assert role_of("Senior Beekeeper", profile) == "beekeeper"
    rival = read(own.parent / own.name)
    assert role_of("Back-end developer", rival) == "back-end developer"


def test_coverage_lists_what_is_not_named(own: Path) -> None:
    profile = read(own)
    assert messages(COVERAGE, DUTIES.format(bees="hives"), profile) == ["beekeeper: honey or weather"]
    assert messages(COVERAGE, DUTIES.format(bees="hives, their honey"), profile) == []
    assert messages(COVERAGE, DUTIES.format(bees="gates"), profile) == ["beekeeper: bees, honey or weather"]


def test_coverage_is_silent_on_little_text(own: Path) -> None:
    assert messages(COVERAGE, "# Apiarist\n\n## Duties\n\n- Drive\n\n## Requirements\n\n- A licence\n", read(own)) == []


def test_what_stands_in_the_company_section_is_not_named(own: Path) -> None:
    about = "\n## About us\n\nOur bees made two tons of honey in a year of rain.\n"
    assert messages(COVERAGE, DUTIES.format(bees="gates") + about, read(own)) == ["beekeeper: bees, honey or weather"]


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Bake bread and knead dough", ["“Bake” and “dough”: baker"]),
        ("Bake bread", []),
        ("Bring honey to the oven team and the dough specialists", []),
    ],
)
def test_scope_takes_two_terms(own: Path, duty: str, expected: list[str]) -> None:
    text = f"# Beekeeper\n\n## Duties\n\n- {duty}\n- Look after bees\n\n## Requirements\n\n- Likes an oven\n"
    assert messages(SCOPE, text, read(own)) == expected


def test_an_exact_term_needs_its_spelling(own: Path) -> None:
    changed = OWN.replace("at_least: 2", "at_least: 3\nexact: hive").replace("bee, hive", "Go, hive")
    own.write_text(changed, encoding="utf-8")
    profile = read(own)
    assert messages(COVERAGE, DUTIES.format(bees="Hives"), profile) == ["beekeeper: bees, honey or weather"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ((b"at_least: 2\n", b""), "at_least"),
        ((b"foreign:", b"foreigners:"), "unknown key"),
        ((b"honey, wax", b"***"), "holds no word"),
        ((b"name: beekeeper", b"name: b\xff"), "UTF-8"),
        ((OWN.encode(), b"- a list"), "a role is a mapping"),
    ],
)
def test_a_faulty_profile(own: Path, change: tuple[bytes, bytes], message: str) -> None:
    own.write_bytes(own.read_bytes().replace(*change))
    with pytest.raises(RuleFileError, match=message):
        read(own)


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="cannot read the role"):
        read(tmp_path / "none.yaml")


def test_the_settings_name_profiles(own: Path, tmp_path: Path) -> None:
    (tmp_path / "jdlint.yaml").write_text("roles: [roles/beekeeper.yaml]\nselect: [requirements/role-coverage]\n")
    posting = tmp_path / "a.md"
    posting.write_text(DUTIES.format(bees="gates"))
    assert load(tmp_path / "jdlint.yaml").roles == ("roles/beekeeper.yaml",)
    outcomes = list(Run(Options(as_of=date(2026, 11, 21), assume_posting=True)).check([str(posting)]))
    assert [found.rule for outcome in outcomes for found in outcome.findings] == ["requirements/role-coverage"]
