from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from config_checks import settings_in
from jdlint import packs, ruleset
from jdlint.config import DEFAULT, Config, RuleSetting, describe, load
from jdlint.config.model import PRESETS
from jdlint.data import rules_folder
from jdlint.errors import ConfigError
from jdlint.finding import Severity
from jdlint.run import Options, Run

IDS = [file.id for file in packs.builtin()]


def _on(config: Config) -> dict[str, Severity]:
    active = ruleset.active(config)
    assert active.errors == ()
    return {rule.id: rule.severity for rule in active.rules}


def test_each_file_is_a_preset_and_each_preset_a_file() -> None:
    assert sorted(path.stem for path in (rules_folder() / "presets").iterdir()) == sorted(PRESETS)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_rules_there_are_and_says_what_it_is_for(preset: str) -> None:
    path = rules_folder() / "presets" / f"{preset}.yaml"
    load(path).check_rule_ids(IDS)
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_can_be_extended(folder: Path, preset: str) -> None:
    assert _on(settings_in(folder, f"extends: {preset}"))


def test_recommended_is_what_holds_without_a_file(folder: Path) -> None:
    assert _on(settings_in(folder, "extends: recommended")) == _on(DEFAULT)


def test_strict_is_louder_everywhere(folder: Path) -> None:
    strict = _on(settings_in(folder, "extends: strict"))
    usual = _on(DEFAULT)
    assert usual.keys() < strict.keys()
    assert all(strict[rule].rank <= usual[rule].rank for rule in usual)


def test_minimal_is_a_part_of_recommended(folder: Path) -> None:
    assert _on(settings_in(folder, "extends: minimal")).keys() < _on(DEFAULT).keys()


def test_the_users_own_settings_win(folder: Path) -> None:
    config = settings_in(
        folder,
        "extends: strict\nfail-on: error\nrules:\n  pay/missing-pay: note\n  wording/cliche: off\n"
        "  readability/long-sentence: {severity: note}\n",
    )
    assert config.fail_on == "error"
    assert config.rules["pay/missing-pay"] == RuleSetting(severity=Severity.NOTE)
    assert config.rules["wording/cliche"].off
    assert config.rules["structure/missing-company"].severity == Severity.WARNING


def test_a_rule_set_by_the_user_runs_beside_what_a_preset_selects(folder: Path) -> None:
    on = _on(settings_in(folder, "extends: minimal\nrules: {wording/hero: warning, bias/age-limit: off}"))
    assert on["wording/hero"] == Severity.WARNING
    assert "bias/age-limit" not in on
    assert "bias/religion" in on
    assert "title/all-caps" not in on


def test_an_own_selection_replaces_that_of_a_preset(folder: Path) -> None:
    on = _on(settings_in(folder, "extends: minimal\nselect: [title]"))
    assert {rule.partition("/")[0] for rule in on} == {"title"}


def test_lists_add_up_and_later_presets_win(folder: Path) -> None:
    config = settings_in(folder, "extends: [us, ca]\njurisdictions: [US-CO]\nignore: [readability]")
    assert config.jurisdictions == ("US", "CA", "US-CO")
    assert config.ignore == ("readability",)
    both = settings_in(folder, "extends: [inclusive, us]", "b.yaml")
    assert both.rules["bias/citizenship"].severity == Severity.ERROR
    assert both.rules["bias/class"].severity == Severity.WARNING


def test_a_file_can_be_extended_and_extend_in_turn(folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "shared" / "house").mkdir()
    settings_in(folder / "shared", "extends: uk\npacks: [./house]\nemployer: {size: 40}\nfail-on: note", "house.yaml")
    config = settings_in(folder, "extends: shared/house.yaml\nemployer: {ai-screening: false}")
    assert config.jurisdictions == ("GB",)
    assert config.employer == {"size": 40, "ai_screening": False}
    assert config.fail_on == "note"
    assert config.packs == (str(folder / "shared" / "house"),)
    assert config.rules["bias/age-coded"].severity == Severity.ERROR


def test_a_pyproject_can_extend(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.jdlint]\nextends = ["strict", "us"]\n', encoding="utf-8")
    assert load(folder / "pyproject.toml").jurisdictions == ("US",)


def test_options_of_a_preset_and_of_the_user_are_joined(folder: Path) -> None:
    settings_in(folder, "rules:\n  wording/hero: {severity: error, allow: [guru]}", "house.yaml")
    config = settings_in(folder, "extends: ./house.yaml\nrules:\n  wording/hero: {severity: note}")
    assert config.rules["wording/hero"] == RuleSetting(severity=Severity.NOTE, options={"allow": ["guru"]})


def test_faults_name_the_file_they_stand_in(folder: Path) -> None:
    for name, text, fault in (
        ("a.yaml", "extends: [us, ./a.yaml]", "a.yaml:1: extends: ./a.yaml extends itself"),
        ("b.yaml", "fail-on: error\nextends: gone.yaml", "gone.yaml: no such settings file"),
    ):
        with pytest.raises(ConfigError) as caught:
            settings_in(folder, text, name)
        assert str(caught.value) == fault
    settings_in(folder, "\nrules: {pay/mising-pay: off}", "house.yaml")
    with pytest.raises(ConfigError) as caught:
        settings_in(folder, "extends: house.yaml").check_rule_ids(IDS)
    assert str(caught.value) == 'house.yaml:2: rules: no rule "pay/mising-pay"; did you mean "pay/missing-pay"?'


def test_the_settings_shown_say_which_preset_they_come_from(folder: Path) -> None:
    lines = describe(settings_in(folder, "extends: us\nrules: {bias/citizenship: note}"))
    shown = {line.split(":")[0].strip(): line.partition("#")[2].strip() for line in lines}
    assert shown["extends"] == "jdlint.yaml:1"
    assert shown["jurisdictions"] == "preset us:3"
    assert shown["bias/age-coded"] == "preset us:5"
    assert shown["bias/citizenship"] == "jdlint.yaml:2"
    assert shown["fail-on"] == "default"


def _rules_that_speak(folder: Path, settings: str, posting: str) -> dict[str, Severity]:
    # Settings are read once a path.
    name = f"{settings.split()[-1].strip('{}')}.yaml"
    settings_in(folder, settings, name)
    (folder / "job.md").write_text(posting, encoding="utf-8")
    run = Run(Options(as_of=date(2026, 11, 21), assume_posting=True, config=name))
    return {found.rule: found.severity for outcome in run.check(["job.md"]) for found in outcome.findings}


REMOTE = "# Bookkeeper\n\nThis is a fully remote position. You will keep the books of small shops.\n"


def test_presets_of_places_make_remote_work_theirs(folder: Path) -> None:
    assert "law/pay-required" not in _rules_that_speak(folder, "{}", REMOTE)
    assert _rules_that_speak(folder, "extends: us", REMOTE)["law/pay-required"] == Severity.WARNING
    assert _rules_that_speak(folder, "extends: ca", REMOTE)["law/pay-required"] == Severity.WARNING
    assert "law/pay-required" not in _rules_that_speak(folder, "extends: uk", REMOTE)


def test_the_strictest_preset_holds_a_posting_to_colorado_and_ontario(folder: Path) -> None:
    found = _rules_that_speak(
        folder, "extends: strictest\nemployer: {size: 300}", "# Mason\n\nLocation: Leeds, UK\n\nLay bricks.\n"
    )
    for duty in (
        "pay-required",
        "benefits-required",
        "deadline-required",
        "apply-required",
        "missing-vacancy-statement",
    ):
        assert found[f"law/{duty}"] == Severity.ERROR
    assert "pay/missing-pay" not in found
    assert "structure/missing-deadline" not in found


def test_a_federal_contractor_is_asked_for_its_statement(folder: Path) -> None:
    posting = "# Radar technician\n\nYou will maintain radar on ships.\n"
    assert "law/missing-eeo" not in _rules_that_speak(folder, "employer: {size: 9}", posting)
    found = _rules_that_speak(folder, "employer:\n  federal-contractor: true", posting)
    assert found["law/missing-eeo"] == Severity.WARNING
    assert "law/missing-eeo" not in _rules_that_speak(folder, "employer:\n  federal-contractor: false", posting)


def test_the_preset_of_the_eu_asks_for_neutral_titles(folder: Path) -> None:
    posting = "# Salesman\n\nLocation: Tallinn, Estonia\n\nSell boats.\n"
    assert "law/gender-neutral-notice" not in _rules_that_speak(folder, "{}", posting)
    assert _rules_that_speak(folder, "extends: eu", posting)["law/gender-neutral-notice"] == Severity.WARNING
