from __future__ import annotations

from pathlib import Path

import pytest

from config_checks import settings_in
from jdlint.config import DEFAULT, Config, RuleSetting, describe, find, for_file, load, selects
from jdlint.errors import ConfigError
from jdlint.finding import Severity

EVERYTHING = """\
extends: recommended
select: [all]
ignore:
  - bias/gender-coded
  - title/*
rules:
  pay/missing-pay: error
  structure/missing-team-context: off
  readability/long-sentence: {severity: note, max-words: 30}
  wording/hero:
    allow: [guru]
required-sections: [pay, deadline]
headings:
  benefits: [Goodies, What is in it]
employer: {size: 120, federal-contractor: true}
jurisdictions: [US-CO, AT]
include: ["*.md"]
exclude: [archive/]
respect-gitignore: false
postings: ["jobs/*.md"]
encoding: cp1252
max-bytes: 1000
fail-on: error
packs: [./house-rules]
kinds: [acme-tone]
"""


def test_every_setting(folder: Path) -> None:
    config = settings_in(folder, EVERYTHING)
    assert (config.file, config.base) == ("jdlint.yaml", folder)
    assert config.select == ("all",)
    assert config.ignore == ("bias/gender-coded", "title/*")
    assert config.rules == {
        "pay/missing-pay": RuleSetting(severity=Severity.ERROR),
        "structure/missing-team-context": RuleSetting(off=True),
        "readability/long-sentence": RuleSetting(severity=Severity.NOTE, options={"max_words": 30}),
        "wording/hero": RuleSetting(options={"allow": ["guru"]}),
    }
    assert config.required_sections == ("pay", "deadline")
    assert config.headings == {"benefits": ("Goodies", "What is in it")}
    assert config.employer == {"size": 120, "federal_contractor": True}
    assert config.jurisdictions == ("US-CO", "AT")
    assert (config.include, config.exclude, config.respect_gitignore) == (("*.md",), ("archive/",), False)
    assert (config.postings, config.encoding, config.max_bytes) == (("jobs/*.md",), "cp1252", 1000)
    assert (config.fail_on, config.packs, config.kinds) == ("error", ("./house-rules",), ("acme-tone",))


def test_a_pyproject_table_says_the_same(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        """\
[project]
name = "postings"

[tool.jdlint]
fail-on = "error"
ignore = [
  "title/*",
]

[tool.jdlint.rules]
"pay/missing-pay" = "error"
"readability/long-sentence" = { severity = "note", max-words = 30 }

[tool.jdlint.rules."wording/hero"]
allow = ["guru"]

[tool.other]
fail-on = "x"
""",
        encoding="utf-8",
    )
    config = load(folder / "pyproject.toml")
    assert (config.fail_on, config.ignore) == ("error", ("title/*",))
    assert config.rules["readability/long-sentence"].options == {"max_words": 30}
    assert config.line("fail-on") == 5
    assert config.line("rules", "pay/missing-pay") == 11
    assert config.line("rules", "wording/hero", "allow") == 15


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}"])
def test_an_empty_file_changes_nothing(folder: Path, text: str) -> None:
    config = settings_in(folder, text)
    assert (config.include, config.fail_on, config.select) == (DEFAULT.include, "warning", ())


FAULTS = [
    ("select: [all]\ningore: [pay]", '2: unknown key "ingore"; did you mean "ignore"?'),
    ("max_bytes: 3", '1: unknown key "max_bytes"; did you mean "max-bytes"?'),
    ("\nselect: pay", "2: select takes a list, not text"),
    ("select:\n  - pay\n  - 3", "3: select takes a list of texts, not a number"),
    ("select:\n  - pay\n  -", "3: select takes a list of texts, not nothing"),
    ("fail-on: warn", '1: fail-on: "warn" is not known; did you mean "warning"?'),
    ("fail-on: 3", "1: fail-on takes one of never, error, warning, note, not a number"),
    ("extends: picky", '1: extends: "picky" is not known; it takes recommended, strict, minimal, inclusive, '
        "plain-language, us, ca, eu, uk, strictest"),
    ("extends: [us, stict]", '1: extends: "stict" is not known; did you mean "strict"?'),
    (
        "jurisdictions:\n  - AT\n  - Colorado",
        '3: jurisdictions: "Colorado" is no code of a place; write it as in AT, US-CO or US-NY-NYC; '
        "`jdlint law` lists those with a law",
    ),
    (
        "jurisdictions: [US-XX]",
        '1: jurisdictions: "US-XX" is no code of a place; write it as in AT, US-CO or US-NY-NYC; '
        "`jdlint law` lists those with a law",
    ),
    ("extends: 3", "1: extends takes the name of a preset, the path of a settings file or a list of them, "
        "not a number"),
    ("max-bytes: big", "1: max-bytes takes a whole number, not text"),
    ("max-bytes: 0", "1: max-bytes takes a number from 1 on, not 0"),
    ("respect-gitignore: 1", "1: respect-gitignore takes true or false, not a number"),
    ("encoding: utf-99", '1: encoding: no encoding is called "utf-99"; write it as in utf-8, cp1252, latin-1'),
    (
        "rules:\n  pay/missing-pay: eror",
        '2: rules: pay/missing-pay: "eror" is not known; did you mean "error"?',
    ),
    (
        "rules:\n  pay/missing-pay:\n    severity: loud",
        '3: rules: pay/missing-pay: severity: "loud" is not known; it takes error, warning, note, off',
    ),
    (
        "rules:\n  pay/missing-pay: true",
        "2: rules: pay/missing-pay takes error, warning, note, off or a mapping, not true or false",
    ),
    ("rules: [pay]", "1: rules takes a mapping, not a list"),
    (
        "required-sections:\n  - pay\n  - benefit",
        '3: required-sections: "benefit" is not known; did you mean "benefits"?',
    ),
    ("headings:\n  dutys: [x]", '2: headings: unknown key "dutys"; there are summary, responsibilities, '
        "qualifications, preferred, pay, benefits, company, location, employment_type, "
        "apply, deadline, equal_opportunity"),
    ("headings:\n  pay: Geld", "2: headings: pay takes a list, not text"),
    ("employer:\n  sice: 4", '2: employer: unknown key "sice"; did you mean "size"?'),
    ("employer:\n  size: many", "2: employer: size takes a whole number, not text"),
    ("- select", "1: settings are a mapping: `key: value` lines"),
    ("select: [pay]\nselect: [bias]", '2: the key "select" stands here a second time; keep one'),
    ("select: [pay", "2: did not find expected ',' or ']'; mend the YAML here"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fault"), FAULTS)
def test_faults_name_the_line_and_what_to_do(folder: Path, text: str, fault: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_in(folder, text)
    assert str(caught.value) == f"jdlint.yaml:{fault}"


TOML_FAULTS = [
    ("[tool.jdlint]\nselct = []", '2: unknown key "selct"; did you mean "select"?'),
    ("[tool.jdlint]\nselect = [\n  1,\n]", "2: select takes a list of texts, not a number"),
    ("[tool.jdlint.employer]\n\nsize = 'x'", "3: employer: size takes a whole number, not text"),
    ("[tool]\njdlint.employer.size = 'x'", "2: employer: size takes a whole number, not text"),
    ("[tool.jdlint]\nselect = [", " not valid TOML: Invalid value (at end of document)"),
    ("[tool.jdlintx]\n", " has no table [tool.jdlint]"),
]


@pytest.mark.parametrize(("text", "fault"), TOML_FAULTS)
def test_faults_of_a_pyproject_table(folder: Path, text: str, fault: str) -> None:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(folder / "pyproject.toml")
    assert str(caught.value) == f"pyproject.toml:{fault}"


def test_unreadable_files(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"^gone\.yaml: no such settings file$"):
        load(Path("gone.yaml"))
    (folder / "jdlint.yaml").write_bytes(b"select: [caf\xe9]")
    with pytest.raises(ConfigError, match=r"^jdlint\.yaml: is not UTF-8; save it as UTF-8$"):
        load(Path("jdlint.yaml"))


def test_the_nearest_file_holds_alone(folder: Path) -> None:
    (folder / "wards" / "night").mkdir(parents=True)
    (folder / "depot").mkdir()
    settings_in(folder, "fail-on: error\nselect: [pay]")
    settings_in(folder / "wards", "fail-on: note", ".jdlint.yaml")
    posting = folder / "wards" / "night" / "nurse.md"
    assert find(posting.parent) == folder / "wards" / ".jdlint.yaml"
    assert (for_file(posting).fail_on, for_file(posting).select) == ("note", ())
    assert for_file(folder / "wards").fail_on == "note"
    assert for_file(Path("depot/driver.md")).fail_on == "error"
    assert for_file(Path("-")).fail_on == "error"
    assert for_file(Path("nowhere/at/all.md")).fail_on == "error"


def test_of_two_files_in_a_folder_the_first_name_holds(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.jdlint]\nfail-on = 'note'", encoding="utf-8")
    settings_in(folder, "fail-on: never", ".jdlint.yaml")
    settings_in(folder, "fail-on: error")
    assert find(folder) == folder / "jdlint.yaml"


def test_a_pyproject_that_says_nothing_to_us_is_passed_over(folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "pyproject.toml").write_bytes(b"[tool.ruff] # caf\xe9\n")
    settings_in(folder, "fail-on: error")
    assert find(folder / "inner") == folder / "jdlint.yaml"


def test_rule_names_are_checked_at_their_line(folder: Path) -> None:
    known = ["pay/missing-pay", "bias/age-coded", "bias/bro-culture"]
    settings_in(folder, "select: [all, bias, 'bias/a*', pay/missing-pay]\nrules: {bias/age-coded: off}").check_rule_ids(
        known
    )
    for name, text, fault in (
        ("a.yaml", "select:\n  - bias\n  - biass", '3: select: no rule "biass"; did you mean "bias"?'),
        ("b.yaml", "ignore: [title/*]", '1: ignore: no rule "title/*"; `jdlint rules` lists them'),
        ("c.yaml", "rules:\n  bias/age-code: off", '2: rules: no rule "bias/age-code"; did you mean "bias/age-coded"?'),
        (
            "d.yaml",
            "rules:\n  bias: off",
            '2: rules: "bias" names several rules, and settings are for one; '
            "`ignore: [bias]` switches them all off, `select: [bias]` all others",
        ),
        (
            "e.yaml",
            "rules: {'bias/*': off}",
            '1: rules: "bias/*" names several rules, and settings are for one; '
            '`ignore: ["bias/*"]` switches them all off, `select: ["bias/*"]` all others',
        ),
    ):
        with pytest.raises(ConfigError) as caught:
            settings_in(folder, text, name).check_rule_ids(known)
        assert str(caught.value) == f"{name}:{fault}"


def test_selectors() -> None:
    assert all(selects(name, "bias/age-coded") for name in ("all", "bias", "bias/*", "*-coded", "bias/age-coded"))
    assert not any(selects(name, "bias/age-coded") for name in ("bia", "age-coded", "bias/age", "pay/*", "*coder"))


def test_describe_gives_every_setting_and_its_origin(folder: Path) -> None:
    text = "rules:\n  pay/missing-pay: off\n  wording/hero: {severity: error, max-words: 3}\nemployer: {size: 40}\n"
    config = settings_in(folder, text + 'headings: {pay: ["Geld: wie viel?"]}\nignore: [bias]\n')
    assert describe(config) == [
        "extends: recommended                             # default",
        "select: []                                       # default",
        "ignore: [bias]                                   # jdlint.yaml:6",
        "rules:",
        "  pay/missing-pay: off                           # jdlint.yaml:2",
        "  wording/hero: {severity: error, max-words: 3}  # jdlint.yaml:3",
        "required-sections: []                            # default",
        "headings:",
        '  pay: ["Geld: wie viel?"]                       # jdlint.yaml:5',
        "employer:",
        "  size: 40                                       # jdlint.yaml:4",
        "jurisdictions: []                                # default",
        "roles: []                                        # default",
        'include: ["*.md", "*.markdown", "*.txt", "*.html", "*.htm", "*.yaml", "*.yml", "*.json", "*.jsonl", "*.lr", '
        '"*.docx"]  # default',
        "exclude: []                                      # default",
        "respect-gitignore: true                          # default",
        "postings: []                                     # default",
        "encoding: null                                   # default",
        "max-bytes: 2097152                               # default",
        "fail-on: warning                                 # default",
        "packs: []                                        # default",
        "kinds: []                                        # default",
    ]


def test_what_describe_prints_is_a_settings_file(folder: Path) -> None:
    config = settings_in(folder, EVERYTHING)
    again = settings_in(folder, "\n".join(describe(config)), "again.yaml")
    assert [getattr(again, name) for name in Config.__struct_fields__ if name not in {"file", "lines"}] == [
        getattr(config, name) for name in Config.__struct_fields__ if name not in {"file", "lines"}
    ]
    assert settings_in(folder, "\n".join(describe(DEFAULT)), "default.yaml").include == DEFAULT.include
