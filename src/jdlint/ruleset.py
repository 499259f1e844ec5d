"""Which rules run, and how loud: the rules there are, the settings, and what the command line asks for."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec

from jdlint import packs
from jdlint.config import Config
from jdlint.errors import UsageError, did_you_mean
from jdlint.finding import Severity
from jdlint.packs import RuleFile
from jdlint.rule import Rule


@functools.cache
def _files(packs_named: tuple[str, ...], kinds: tuple[str, ...], base: Path) -> tuple[RuleFile, ...]:
    return tuple(packs.all_rules(packs_named, kinds, base))


def files(config: Config) -> tuple[RuleFile, ...]:
    """Return every rule the settings make available, on or off."""
    return _files(config.packs, config.kinds, config.base)


def _matches(name: str, rule_id: str) -> bool:
    """Say whether a selector (`all`, a folder, a glob, an id) names the rule."""
    return name in ("all", rule_id, rule_id.partition("/")[0]) or ("*" in name and fnmatchcase(rule_id, name))


def check_names(names: Iterable[str], rules: Sequence[RuleFile], option: str) -> None:
    """Raise UsageError when a selector names no rule."""
    ids = [rule.id for rule in rules]
    for name in names:
        if not any(_matches(name, rule_id) for rule_id in ids):
            known = [*ids, *dict.fromkeys(i.partition("/")[0] for i in ids)]
            hint = did_you_mean(name, known) or "; `jdlint rules` lists them"
            raise UsageError(f'{option}: no rule "{name}"{hint}')


def active(config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that run, each with the severity and options the user gave it.

    `select` and `ignore` of the command line stand above the settings' own. A rule that ships disabled runs when its
    full id is selected or it is given a severity or options; it is then a note unless a severity says otherwise.
    """
    available = files(config)
    check_names(select, available, "--select")
    check_names(ignore, available, "--ignore")
    config.check_rule_ids([rule.id for rule in available])
    chosen, left_out = tuple(select) or config.select, (*config.ignore, *ignore)
    found = []
    for file in available:
        setting = config.rules.get(file.id)
        if chosen and not any(_matches(name, file.id) for name in chosen):
            continue
        if any(_matches(name, file.id) for name in left_out) or (setting and setting.off and file.id not in select):
            continue
        named = file.id in chosen or (setting is not None and not setting.off)
        rule = file.rule(setting.options if setting else None, options_from=config.fault("rules", file.id))
        if rule.enabled or named:
            found.append(_with_severity(rule, setting.severity if setting else None))
    return tuple(found)


def _with_severity(rule: Rule, severity: Severity | None) -> Rule:
    if severity is None and not rule.enabled:
        severity = Severity.NOTE
    if severity is None:
        return rule
    return msgspec.structs.replace(rule, severity=severity, levels={}, enabled=True)
