"""Which rules run, and how loud: the rules there are, the settings, and what the command line asks for."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from jdlint import packs
from jdlint.config import Config, selects
from jdlint.errors import RuleFileError, UsageError, did_you_mean
from jdlint.finding import Severity
from jdlint.kinds.missing import Missing
from jdlint.packs import RuleFile
from jdlint.rule import Rule


@functools.cache
def _files(packs_named: tuple[str, ...], kinds: tuple[str, ...], base: Path) -> tuple[RuleFile, ...]:
    return tuple(packs.all_rules(packs_named, kinds, base))


def files(config: Config) -> tuple[RuleFile, ...]:
    """Return every rule the settings make available, on or off."""
    return _files(config.packs, config.kinds, config.base)


def check_names(names: Iterable[str], rules: Sequence[RuleFile], option: str) -> None:
    """Raise UsageError when a selector names no rule."""
    ids = [rule.id for rule in rules]
    for name in names:
        if not any(selects(name, rule_id) for rule_id in ids):
            known = [*ids, *dict.fromkeys(i.partition("/")[0] for i in ids)]
            hint = did_you_mean(name, known) or "; `jdlint rules` lists them"
            raise UsageError(f'{option}: no rule "{name}"{hint}')


class Active(msgspec.Struct, frozen=True):
    """The rules that run, and the faults of those that cannot."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleFileError, ...]


def active(config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Active:
    """Return the rules that run, each with the severity and options the user gave it.

    A rule file that cannot be read becomes an error; the others still run. `select` and `ignore` of the command line
    stand above the settings' own. A rule that ships disabled runs when its full id is selected or it is given a
    severity or options; it is then a note unless a severity says otherwise.
    """
    available = files(config)
    check_names(select, available, "--select")
    check_names(ignore, available, "--ignore")
    config.check_rule_ids([rule.id for rule in available])
    chosen, left_out = tuple(select) or config.select, (*config.ignore, *ignore)
    found: list[Rule] = []
    errors: list[RuleFileError] = []
    for file in available:
        setting = config.rules.get(file.id)
        if chosen and not any(selects(name, file.id) for name in chosen):
            continue
        if any(selects(name, file.id) for name in left_out) or (setting and setting.off and file.id not in select):
            continue
        named = file.id in chosen or (setting is not None and not setting.off)
        try:
            if not (named or config.required_sections) and file.sleeps:
                continue
            rule = file.rule(setting.options if setting else None, options_from=config.fault("rules", file.id))
        except RuleFileError as fault:
            errors.append(fault)
            continue
        if rule.enabled or named or _required(rule, config):
            severity = setting.severity if setting else None
            found.append(_with_severity(rule, severity or _required(rule, config)))
    for rule in found:
        rule.enlist()
    return Active(tuple(found), tuple(errors))


def _required(rule: Rule, config: Config) -> Severity | None:
    """Return how loud a rule is about a section that the settings require, or that an employer like theirs needs."""
    if rule.on_for and all(config.employer.get(fact) == wanted for fact, wanted in rule.on_for.items()):
        return rule.severity
    if isinstance(rule, Missing) and rule.about & set(config.required_sections):
        return Severity.ERROR
    return None


def _with_severity(rule: Rule, severity: Severity | None) -> Rule:
    if severity is None and not rule.enabled:
        severity = Severity.NOTE
    if severity is None:
        return rule
    return msgspec.structs.replace(rule, severity=severity, levels={}, enabled=True)


def named(files: Sequence[RuleFile], names: Sequence[str]) -> list[RuleFile]:
    """Return the rules that any of `names` selects, or all when there are none."""
    check_names(names, files, "rules")
    return [file for file in files if not names or any(selects(name, file.id) for name in names)]
