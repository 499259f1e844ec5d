"""Rule files: from a folder of YAML to rules, every fault named by file and line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from jdlint import data
from jdlint.data import Yaml, check_keys
from jdlint.errors import ConfigError, JdlintError, RuleFileError, did_you_mean
from jdlint.example import Example, Examples, unmark
from jdlint.kinds import KINDS, load_kind
from jdlint.regex import regex
from jdlint.rule import Rule

_EXAMPLES = "examples:"
_NO_RULES = frozenset({"lexicon", "presets"})
_ID_PART = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SET_BY_LOADER = frozenset({"id", "file"})


class RuleFile(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A rule file that was found: its id (`folder/name`) and its path; `kinds` are the kinds it may use."""

    id: str
    path: str
    kinds: Mapping[str, str]

    def rule(self, options: Mapping[str, Any] | None = None, *, options_from: JdlintError | None = None) -> Rule:
        """Read the rule; `options` replace fields that its kind lets users set.

        Only the part before `examples:` is read. Raises RuleFileError, or `options_from` filled in when an option is
        at fault.
        """
        return _build(self, options or {}, options_from)

    @property
    def sleeps(self) -> bool:
        """Whether it ships disabled, whatever the employer: it need not be built then unless somebody names it."""
        value = self.value
        return isinstance(value, dict) and value.get("enabled") is False and "on_for" not in value

    @cached_property
    def value(self) -> Any:
        """The plain value of what stands before the examples."""
        return data.plain(self.path, before=_EXAMPLES)

    def examples(self) -> Examples:
        """Read the rule's examples."""
        return _examples(data.parsed(self.path))

    def fault(self, message: str, *keys: str | int) -> RuleFileError:
        """Return an error at the line of a key."""
        return RuleFileError(message, path=self.path, line=data.parsed(self.path, before=_EXAMPLES).line(*keys))


def find_rules(folder: Path, kinds: Mapping[str, str] = KINDS) -> Iterator[RuleFile]:
    """Yield the rule files of a pack, `folder/name.yaml` each, sorted by id."""
    for category in sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir() and entry.name not in _NO_RULES
    ):
        for name in sorted(entry.name for entry in os.scandir(folder / category) if entry.name.endswith(".yaml")):
            path = f"{folder}/{category}/{name}"
            for part in (category, name.removesuffix(".yaml")):
                if not _ID_PART.fullmatch(part):
                    raise RuleFileError(
                        f'"{part}" cannot be part of a rule\'s id; use small letters, digits and hyphens', path=path
                    )
            yield RuleFile(id=f"{category}/{name.removesuffix('.yaml')}", path=path, kinds=kinds)


def builtin() -> list[RuleFile]:
    """Return the rules jdlint ships."""
    return list(find_rules(data.rules_folder()))


def all_rules(packs: Sequence[str], kinds: Sequence[str], base: Path) -> list[RuleFile]:
    """Return the shipped rules and those of the packs and kinds a config names.

    A pack is a folder (relative to `base`) or the name of an entry point in the group `jdlint.packs`; a kind is the
    name of one in `jdlint.kinds`. Nothing is imported that is not named.
    """
    found = {rule.id: rule for rule in builtin()}
    for pack in packs:
        for rule in pack_rules(pack, kinds, base):
            if rule.id in found:
                raise RuleFileError(f'a rule "{rule.id}" exists already; give this one another name', path=rule.path)
            found[rule.id] = rule
    return list(found.values())


def pack_rules(pack: str, kinds: Sequence[str], base: Path) -> list[RuleFile]:
    """Return the rules of one pack, named as in `all_rules`; raises ConfigError when it has none."""
    folder = base / pack if "/" in pack or pack.startswith(".") or (base / pack).is_dir() else _pack_folder(pack)
    if not folder.is_dir():
        raise ConfigError(f'the pack "{pack}" is no folder: {folder}')
    known = {**KINDS, **{name: _entry_point("jdlint.kinds", name) for name in kinds}}
    rules = list(find_rules(folder, known))
    if not rules:
        raise ConfigError(f'the pack "{pack}" holds no rule: {folder} has no FOLDER/NAME.yaml')
    return rules


def _entry_point(group: str, name: str) -> str:
    from importlib.metadata import entry_points

    found = {entry.name: entry.value for entry in entry_points(group=group)}
    if name not in found:
        what = "is no folder, and no" if group == "jdlint.packs" else "is unknown: no"
        hint = did_you_mean(name, found) or "; correct the name, or install the package"
        raise ConfigError(f'"{name}" {what} installed package provides it as one of {group}{hint}')
    return found[name]


def _pack_folder(name: str) -> Path:
    from importlib.util import find_spec

    module = _entry_point("jdlint.packs", name).partition(":")[0]
    spec = find_spec(module)
    if spec is None or not spec.submodule_search_locations:
        raise ConfigError(f'the pack "{name}" names {module}, which is no installed package')
    return Path(next(iter(spec.submodule_search_locations)))


def _build(file: RuleFile, options: Mapping[str, Any], options_from: JdlintError | None) -> Rule:
    value = file.value
    if not isinstance(value, dict):
        raise file.fault("a rule file is a mapping: kind, summary, message ...")
    kind = value.get("kind")
    if not isinstance(kind, str) or kind not in file.kinds:
        hint = did_you_mean(str(kind), file.kinds) or f"; one of {', '.join(file.kinds)}"
        raise file.fault(f'unknown kind "{kind}"{hint}' if kind else "the key `kind` is missing", "kind")
    try:
        rule_class = load_kind(file.kinds[kind])
    except Exception as fault:  # noqa: BLE001 (third-party code may raise anything)
        raise file.fault(f'the kind "{kind}" cannot be loaded: {type(fault).__name__}: {fault}', "kind") from None
    known = rule_class.__struct_encode_fields__
    for key in value:
        if key not in known or key in _SET_BY_LOADER:
            raise file.fault(f'unknown key "{key}"{did_you_mean(key, known) or "; remove it"}', key)
    for name in options:
        if name not in rule_class.options:
            hint = did_you_mean(name, rule_class.options) or f"; it has {', '.join(rule_class.options) or 'none'}"
            raise _option_fault(options_from, f'{file.id} has no option "{name}"{hint}')
    bounds = {name: None for key in ("over", "under", "levels") for name in value.get(key) or ()}
    for key in ("over", "under"):
        for name in options.get(key) or ():
            if name not in bounds:
                hint = did_you_mean(name, bounds) or f"; it has {', '.join(bounds)}"
                raise _option_fault(options_from, f'{file.id} has no bound "{name}"{hint}')
    filled = {**value, **options, "id": file.id, "file": file.path}
    try:
        rule: Rule = msgspec.convert(filled, rule_class)
    except msgspec.ValidationError as fault:
        keys = _keys(str(fault))
        if keys and keys[0] in options:
            raise _option_fault(options_from, f"{file.id}: {_plain(str(fault))}") from None
        raise file.fault(_plain(str(fault)), *keys) from None
    _check_slots(file, rule)
    return rule


_SLOT = regex(r"\{([^{}]*)\}")


def _check_slots(file: RuleFile, rule: Rule) -> None:
    """Raise RuleFileError for a message that no hit can fill."""
    bare = rule.message.replace("{{", "").replace("}}", "")
    if "{" in (rest := _SLOT.sub("", bare)) or "}" in rest:
        raise file.fault("message: a brace has no other half; write {{ or }} for a brace itself", "message")
    named = [name for name in _SLOT.findall(bare) if name != "match"]
    if not named or (known := rule.slot_names) is None:
        return
    for name in named:
        if name not in known:
            hint = did_you_mean(name, known) or f"; the kind {rule.kind} has {', '.join(sorted(known))}"
            raise file.fault(f"message: nothing fills {{{name}}}{hint}", "message")


def _option_fault(template: JdlintError | None, message: str) -> JdlintError:
    if template is None:
        return ConfigError(message)
    return type(template)(message, path=template.path, line=template.line)


def _keys(fault: str) -> list[str | int]:
    """Return the keys a msgspec message ends on: `... - at `$.where.in[0]``."""
    _, _, where = fault.rpartition("`$")
    return [int(index) if index else name for name, index in regex(r"\.(\w+)|\[(\d+)\]").findall(where.rstrip("`"))]


def _plain(fault: str) -> str:
    """Return a msgspec message in the words of a rule file."""
    what, _, where = fault.partition(" - at `$")
    what = what.replace("Object missing required field", "the key is missing:").replace("`str`", "text")
    what = what.replace("`array`", "a list").replace("`object`", "a mapping").replace("`int`", "a whole number")
    key = where.rstrip("`").lstrip(".")
    return f"{key}: {what[:1].lower()}{what[1:]}" if key else what[:1].lower() + what[1:]


_EXAMPLE_KEYS = ["text", "fixed", "format", "as_of", "options", "employer", "jurisdictions"]


def _examples(source: Yaml) -> Examples:
    value = (source.value or {}).get("examples", {})
    if not isinstance(value, dict):
        source.fail("examples is a mapping of bad, good and known", source.line("examples"))
    check_keys(source, value, ["bad", "good", "known"], "examples")
    groups: dict[str, tuple[Example, ...]] = {}
    for group in ("bad", "good", "known"):
        listed = value.get(group) or []
        if not isinstance(listed, list):
            source.fail(f"examples.{group} is a list", source.line("examples", group))
        groups[group] = tuple(_example(source, group, at, one) for at, one in enumerate(listed))
    return Examples(**groups)


def _example(source: Yaml, group: str, at: int, written: Any) -> Example:
    line = source.line("examples", group, at)
    fields = {"text": written} if isinstance(written, str) else written
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        source.fail("an example is a text, or a mapping with `text`", line)
    check_keys(source, fields, _EXAMPLE_KEYS, "examples", group, at)
    try:
        text, spans = unmark(fields["text"])
        example = msgspec.convert({**fields, "text": text, "line": line}, Example)
    except (ValueError, msgspec.ValidationError) as fault:
        source.fail(f"example: {fault}", line)
    if (group != "good") != bool(spans):
        hint = "a good example has no [[ ]]" if group == "good" else "mark the place with [[ ]]"
        source.fail(hint, line)
    return msgspec.structs.replace(example, spans=spans)
