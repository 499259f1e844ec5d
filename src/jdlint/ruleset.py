"""Which rules run, and how loud: the rules there are, the settings, and what the command line asks for."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from jdlint import packs
from jdlint.config import Config, selects
from jdlint.errors import ConfigError, JdlintError, RuleFileError, UsageError, did_you_mean
from jdlint.finding import Severity
from jdlint.kinds.missing import Missing
from jdlint.packs import RuleFile
from jdlint.rule import Rule


@functools.cache
def _files(packs_named: tuple[str, ...], kinds: tuple[str, ...], base: Path) -> tuple[RuleFile, ...]:
    return tuple(packs.all_rules(packs_named, kinds, base))


def files(config: Config) -> tuple[RuleFile, ...]:
    """Return every rule the settings make available, on or off; raises ConfigError, RuleFileError."""
    try:
        return _files(config.packs, config.kinds, config.base)
    except ConfigError as fault:
        raise config.fault(*fault.keys, message=fault.message) from None


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
    errors: tuple[JdlintError, ...]


def active(config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Active:
    """Return the rules that run, each with the severity and options the user gave it.

    A rule that cannot be read, or not with the options it is given, becomes an error; the others still run. `select`
    and `ignore` of the command line stand above the settings' own.
    """
    available = files(config)
    check_names(select, available, "--select")
    check_names(ignore, available, "--ignore")
    config.check_rule_ids([rule.id for rule in available])
    found: list[Rule] = []
    errors: list[JdlintError] = []
    for file in available:
        try:
            rule = as_set(file, config, select, ignore)
        except (ConfigError, RuleFileError) as fault:
            errors.append(fault)
            continue
        if rule is not None:
            found.append(rule)
    if not (found or errors):
        if select or ignore:
            raise UsageError("no rule is on: --select, --ignore and the settings leave none")
        raise config.fault("ignore", message="no rule is on; to leave files out, write `exclude`")
    for rule in found:
        rule.enlist()
    return Active(tuple(found), tuple(errors))


def as_set(file: RuleFile, config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Rule | None:
    """Return a rule as it runs by the settings and the command line, None when it does not.

    A rule that ships disabled runs when its full id is selected or it is given a severity or options; it is then a note
    unless a severity says otherwise. Raises RuleFileError, or ConfigError when an option is at fault.
    """
    chosen, setting = select or config.select, config.rules.get(file.id)
    if chosen and not any(selects(name, file.id) for name in chosen):
        return None
    if any(selects(name, file.id) for name in (*config.ignore, *ignore)):
        return None
    if setting and setting.off and file.id not in select:
        return None
    named = file.id in chosen or (setting is not None and not setting.off)
    if not (named or config.required_sections) and file.sleeps:
        return None
    rule = _with_options(file, config)
    if not (rule.enabled or named or _required(rule, config)):
        return None
    return _with_severity(rule, (setting and setting.severity) or _required(rule, config))


def _with_options(file: RuleFile, config: Config) -> Rule:
    setting = config.rules.get(file.id)
    try:
        return file.rule(setting.options if setting else None)
    except ConfigError as fault:
        raise config.fault("rules", file.id, *fault.keys, message=fault.message) from None


def faults(config: Config) -> list[JdlintError]:
    """Return what is wrong with the settings and with the rules of their packs, on or off."""
    found: list[JdlintError] = []
    try:
        available = files(config)
        config.check_rule_ids([file.id for file in available])
    except (ConfigError, RuleFileError) as fault:
        return [fault]
    for file in available:
        if file.id in config.rules or not file.shipped:
            try:
                _with_options(file, config)
            except (ConfigError, RuleFileError) as fault:
                found.append(fault)
    return found


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
