"""What the project promises about itself: documentation, sources, packaging, start-up cost."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from jdlint import config, packs
from jdlint.cli import jdlint as command_line
from jdlint.config.reader import READERS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = {".md", ".py", ".toml", ".yaml", ".yml", ".txt", ".html", ".json", ""}

RULES = packs.builtin()
every_rule = pytest.mark.parametrize("file", RULES, ids=[file.id for file in RULES])


def _fenced(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def _options(command: click.Command) -> set[str]:
    written = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return {name for name in written if name.startswith("-")} | {"-h", "--help"}


# Rules.


@every_rule
def test_a_rule_says_what_it_finds_and_why_and_by_whose_word(file: packs.RuleFile) -> None:
    rule = file.rule()
    assert rule.summary.strip()
    assert rule.message.strip()
    assert rule.why.strip()
    assert any(source.title.strip() and re.match(r"https?://\S+\.\S+", source.url) for source in rule.sources)


@every_rule
def test_a_rule_has_its_proof(file: packs.RuleFile) -> None:
    examples = file.examples()
    near_misses = 4 if file.rule().category in {"bias", "wording"} else 2
    assert len(examples.bad) >= 1
    assert len(examples.good) >= near_misses


@every_rule
def test_a_rule_has_its_page(file: packs.RuleFile) -> None:
    page = ROOT / "docs" / "rules" / f"{file.id}.md"
    assert page.is_file(), "run: python docs/generate.py"
    assert f"({file.id}.md)" in (ROOT / "docs" / "rules" / "README.md").read_text(encoding="utf-8")


@every_rule
def test_examples_are_the_last_key(file: packs.RuleFile) -> None:
    """A run reads a rule file up to there."""
    keys = re.findall(r"^([\w-]+):", Path(file.path).read_text(encoding="utf-8"), re.MULTILINE)
    assert keys[-1] == "examples"


# Documentation.


def _commands_in_pages() -> Iterator[tuple[str, str]]:
    """Yield every command line of jdlint in the hand-written pages, with the page's name."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        quoted = [*re.findall(r"`(jdlint [^`\n]*)`", text), *"\n".join(_fenced(page, "sh")).splitlines()]
        for written in quoted:
            for line in re.split(r"&&|\|", written):
                if line.strip().startswith("jdlint "):
                    yield page.name, line.strip()


def test_every_command_and_option_in_the_pages_exists() -> None:
    seen = list(_commands_in_pages())
    assert seen
    for page, line in seen:
        _, name, *words = line.split()
        if name == "--version":
            continue
        assert name in command_line.commands, f"{page}: {line}"
        for word in words:
            if word.startswith("-") and word != "-":
                assert word.partition("=")[0] in _options(command_line.commands[name]), f"{page}: {line}"


def test_every_option_named_alone_in_the_pages_exists() -> None:
    known = set.union(*(_options(command) for command in (command_line, *command_line.commands.values())))
    ours = {"--check", "--strict"}
    for page in PAGES:
        for option in re.findall(r"`(--[a-z][a-z-]*)[ =`]", page.read_text(encoding="utf-8")):
            assert option in known | ours, f"{page.name}: {option}"


def test_the_guide_names_every_command_option_format_and_setting() -> None:
    from jdlint.report import FORMATS

    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    for name, command in command_line.commands.items():
        assert f"`jdlint {name}" in guide
        for option in _options(command):
            assert not option.startswith("--") or f"`{option}" in guide, f"jdlint {name} {option}"
    for form in FORMATS:
        assert f"`{form}`" in guide
    for setting in READERS:
        assert f"`{setting.replace('_', '-')}`" in guide, setting


def test_the_settings_shown_are_valid(tmp_path: Path) -> None:
    shown = [block for page in PAGES for block in _fenced(page, "yaml") if block.startswith("# jdlint.yaml")]
    assert shown
    for number, block in enumerate(shown):
        file = tmp_path / f"{number}.yaml"
        file.write_text(block, encoding="utf-8")
        config.load(file).check_rule_ids([rule.id for rule in RULES])


def test_the_rule_of_five_minutes_does_what_contributing_says(tmp_path: Path) -> None:
    page = ROOT / "CONTRIBUTING.md"
    written, amended, *_ = _fenced(page, "yaml")
    first, second, *_ = _fenced(page, "text")
    (command,) = [block for block in _fenced(page, "sh") if block.startswith("jdlint test")]
    file = tmp_path / "rules" / "wording" / "synergy.yaml"
    file.parent.mkdir(parents=True)
    better = re.sub(r"^unless:\n(?:  .*\n)+", amended, written, flags=re.MULTILINE)
    for text, printed in ((written, first), (better, second)):
        file.write_text(text, encoding="utf-8")
        words = [sys.executable, "-m", *command.split()]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert (done.stdout, done.stderr) == (printed, "")


def test_contributing_says_what_every_module_is_for() -> None:
    said = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "src" / "jdlint").iterdir()):
        if not path.name.startswith("_") and path.name != "py.typed":
            assert (f" {path.name}/" if path.is_dir() else f"{path.name}") in said, path.name


def test_nothing_stands_at_the_top_that_does_not_belong_there() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    top = {path.partition("/")[0] for path in listed.stdout.split("\n") if path}
    assert top <= {
        ".ci", ".github", ".gitignore", ".pre-commit-hooks.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
        "README.md", "benchmarks", "docs", "examples", "pyproject.toml", "rules", "src", "tests",
    }  # fmt: skip


def test_every_link_inside_the_project_leads_somewhere() -> None:
    for page in (*PAGES, *(ROOT / "docs" / "rules").rglob("*.md")):
        text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        for target in re.findall(r"\]\((?!https?:|mailto:|<)([^)#\s]+)(?:#[^)]*)?\)", text):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"


def test_no_file_names_a_path_of_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    foreign = re.compile(r"(?<![\w.:/~-])/(?:home|work|Users|root|mnt)/")
    for name in listed.stdout.decode("utf-8").split("\0"):
        path = ROOT / name
        if not name or path.suffix not in TEXT or not path.is_file():
            continue
        found = foreign.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{name}: {found and found.group()}"


# Packaging.


def test_textstat_is_pinned_and_pyproject_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "textstat>=0.7.8,<0.7.9" in tomllib.loads(text)["project"]["dependencies"]
    assert re.search(r"#[^\n]*cmudict[^\n]*offline[^\n]*\n\s*\"textstat", text)


def test_an_installed_jdlint_finds_its_rules(tmp_path: Path) -> None:
    """The wheel holds every rule and lexicon, and works where no checkout is near."""
    built, installed = tmp_path / "built", tmp_path / "installed"
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(installed)
    rules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*.*") if path.suffix}
    assert {f"jdlint/{name}" for name in rules} <= names
    assert "jdlint/py.typed" in names
    assert not [name for name in names if name.split("/")[0] in {"tests", "docs", "benchmarks", "examples"}]

    listing = "import sys; sys.path.insert(0, sys.argv[1]); from jdlint import data, packs; " + (
        "print(data.rules_folder()); print(len(packs.builtin()))"
    )
    command = [sys.executable, "-I", "-c", listing, str(installed)]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout
    assert printed.splitlines() == [str(installed / "jdlint" / "rules"), str(len(RULES))]


# Start-up.

PLAIN = """\
# Tram driver

You drive trams on line 4 in Graz and help passengers with a ramp. You hold a licence for trams.

- Drive by the timetable
- Report faults in writing

Pay: €2,900 a month. Write to jobs@example.org.
"""
NETWORK = {"asyncio", "socket", "ssl", "http.client", "urllib.request"}
HEAVY = {"spacy", "numpy", "pathspec", "rich", "textstat", "importlib.metadata"}


def _imported(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that a cold `jdlint` imports, asked for with `arguments`."""
    command = [sys.executable, "-X", "importtime", "-m", "jdlint", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), done.stderr
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


PROSE = "You read the line and the weather, and you speak to people who are late. " * 20


def test_a_plain_check_imports_nothing_heavy(tmp_path: Path) -> None:
    """Every default rule runs; no posting pays for what its words do not call for."""
    (tmp_path / "x.md").write_text(f"{PLAIN}\n{PROSE}\n", encoding="utf-8")
    imported = _imported(tmp_path, "check", "x.md")
    assert "jdlint.lint" in imported
    assert imported & (HEAVY | NETWORK | {"jdlint.nlp"}) == set()


def test_textstat_is_imported_when_a_formula_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(f"{PLAIN}\n{PROSE}\n", encoding="utf-8")
    (tmp_path / "jdlint.yaml").write_text("rules: {readability/reading-grade: {formula: lix}}", encoding="utf-8")
    imported = _imported(tmp_path, "check", "x.md", "--select", "readability/reading-grade")
    assert "textstat" in imported
    assert imported & {"spacy", "numpy", "pathspec", "rich"} == set()
