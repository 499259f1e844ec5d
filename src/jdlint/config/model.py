"""What can be set, and what holds where nothing is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import msgspec

from jdlint.data import flow
from jdlint.discover import INCLUDE
from jdlint.errors import ConfigError, did_you_mean
from jdlint.facts import SectionKind
from jdlint.finding import Severity
from jdlint.read import MAX_BYTES

LEVELS = ("never", "error", "warning", "note")
"""What `fail-on` takes, from the most lenient on."""

PRESETS = (
    "recommended",
    "strict",
    "minimal",
    "inclusive",
    "plain-language",
    "us",
    "ca",
    "eu",
    "uk",
    "strictest",
)
"""The presets jdlint ships: `rules/presets/NAME.yaml`."""

EMPLOYER: dict[str, type] = {"size": int, "federal_contractor": bool, "ai_screening": bool}
"""What the settings may say of the employer: its number of employees, whether it is a US federal contractor, whether
software screens its applicants. Some laws ask."""

OFF = "off"


class RuleSetting(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says of one rule: switched off, a severity, values for its options."""

    off: bool = False
    severity: Severity | None = None
    options: Mapping[str, Any] = {}


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The user's settings; every field has the default that holds without a file.

    `file` is where they were read from, as messages name it, and `base` its folder, which globs and packs are relative
    to. `lines` gives the line (from 1) of every key, under the path of keys that leads to it, as written; `inherited`
    the file and line of every key that a file of `extends` set.
    """

    extends: tuple[str, ...] = ("recommended",)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = {}
    required_sections: tuple[SectionKind, ...] = ()
    headings: Mapping[SectionKind, tuple[str, ...]] = {}
    employer: Mapping[str, Any] = {}
    jurisdictions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    include: tuple[str, ...] = INCLUDE
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    postings: tuple[str, ...] = ()
    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    fail_on: str = "warning"
    packs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    file: str | None = None
    base: Path = Path()
    lines: Mapping[tuple[str, ...], int] = {}
    inherited: Mapping[tuple[str, ...], tuple[str, int]] = {}

    def line(self, *keys: str) -> int | None:
        """Return the line of a key, or of the nearest key above it that the file has."""
        return next((self.lines[keys[:n]] for n in range(len(keys), 0, -1) if keys[:n] in self.lines), None)

    def fault(self, *keys: str, message: str = "") -> ConfigError:
        """Return an error at the place of a key, or of the nearest above it."""
        above = [keys[:n] for n in range(len(keys), 0, -1)]
        known = next((one for one in above if one in self.lines or one in self.inherited), keys)
        if known not in self.lines and known in self.inherited:
            path, line = self.inherited[known]
            return ConfigError(message, path=path, line=line)
        return ConfigError(message, path=self.file, line=self.line(*known))

    def check_rule_ids(self, known: Sequence[str]) -> None:
        """Raise ConfigError at the first rule named in `select`, `ignore` or `rules` that is not among `known` ids."""
        for key, names in (("select", self.select), ("ignore", self.ignore)):
            for name in names:
                if not any(selects(name, rule) for rule in known):
                    folders = dict.fromkeys(rule.partition("/")[0] for rule in known)
                    hint = did_you_mean(name, [*known, *folders, "all"]) or "; `jdlint rules` lists them"
                    raise self.fault(key, name, message=f'{key}: no rule "{name}"{hint}')
        for name in self.rules:
            if name in known:
                continue
            if any(selects(name, rule) for rule in known):
                listed = flow([name])
                hint = f"`ignore: {listed}` switches them all off, `select: {listed}` all others"
                message = f'rules: "{name}" names several rules, and settings are for one; {hint}'
            else:
                hint = did_you_mean(name, known) or "; `jdlint rules` lists them"
                message = f'rules: no rule "{name}"{hint}'
            raise self.fault("rules", name, message=message)


DEFAULT = Config()


def selects(name: str, rule: str) -> bool:
    """Say whether a selector (`all`, a folder, a glob, an id) names the rule with this id."""
    return name in ("all", rule, rule.partition("/")[0]) or ("*" in name and fnmatchcase(rule, name))


def written(name: str) -> str:
    """Return a field's name as settings files write it."""
    return name.replace("_", "-")


def is_path(extended: str) -> bool:
    """Say whether a value of `extends` is the path of a settings file, not the name of a preset."""
    return "/" in extended or "\\" in extended or extended.endswith((".yaml", ".yml", ".toml"))
