"""Settings on top of those they extend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from jdlint.config.model import DEFAULT, Config, RuleSetting, written
from jdlint.config.reader import READERS

_MAPPINGS = frozenset(("rules", "headings", "employer"))
_ADD_UP = frozenset(("ignore", "required_sections", "jurisdictions", "roles", "exclude", "postings", "packs", "kinds"))


def _sets(config: Config, name: str) -> bool:
    return (written(name),) in config.lines or (written(name),) in config.inherited


def _setting(below: RuleSetting | None, own: RuleSetting) -> RuleSetting:
    """Return what holds for a rule: its own severity, else that below; the options of both, its own first."""
    if below is None or own.off:
        return own
    severity = own.severity or below.severity
    return RuleSetting(severity=severity, options={**below.options, **own.options})


def _value(name: str, below: Config, own: Config) -> Any:
    lower, upper = getattr(below, name), getattr(own, name)
    if name == "rules":
        return {**lower, **{rule: _setting(lower.get(rule), one) for rule, one in upper.items()}}
    if name in _MAPPINGS:
        return {**lower, **upper}
    if name in _ADD_UP:
        return tuple(dict.fromkeys((*lower, *upper)))
    if name == "select" and lower and not _sets(own, "select"):
        # A rule that the settings themselves set runs, whatever the preset selects.
        return tuple(dict.fromkeys((*lower, *(rule for rule, one in own.rules.items() if not one.off))))
    return upper if _sets(own, name) else lower


def _on_top(below: Config, own: Config) -> Config:
    """Return the settings `own` on top of those `below`: mappings key by key, lists added up, all else replaced."""
    fields = {name: _value(name, below, own) for name in READERS if name != "extends"}
    inherited = {**below.inherited, **{keys: (below.file or "", line) for keys, line in below.lines.items()}}
    return msgspec.structs.replace(own, **fields, inherited={**inherited, **own.inherited})


def merged(own: Config, extended: Iterable[Config]) -> Config:
    """Return settings on top of those they extend, of which a later one stands above the earlier."""
    below = DEFAULT
    for config in extended:
        # A folder of rules, and a role, is found from the file that names it.
        packs = tuple(str(config.base / pack) if "/" in pack else pack for pack in config.packs)
        roles = tuple(str(config.base / role) for role in config.roles)
        below = _on_top(below, msgspec.structs.replace(config, packs=packs, roles=roles))
    return own if below is DEFAULT else _on_top(below, own)
