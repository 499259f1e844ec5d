"""Rule files: from a folder of YAML to rules, every fault named by file and line."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from jdlint import data
from jdlint.data import Yaml, check_keys
from jdlint.errors import ConfigError, RuleFileError, did_you_mean
from jdlint.example import Example, Examples, unmark
from jdlint.kinds import KINDS, load_kind
from jdlint.kinds.phrases import Phrases
from jdlint.regex import regex
from jdlint.rule import Rule

_EXAMPLES = "examples:"
_NO_RULES = frozenset({"lexicon", "presets"})
_ID_PART = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SET_BY_LOADER = frozenset({"id", "file"})


class RuleFile(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A rule file that was found: its id (`folder/name`) and its path; `kinds` are the kinds it may use.

    `shipped` says that it is one of jdlint's own, which are tested, and need not be examined once more in every run.
    """

    id: str
    path: str
    kinds: Mapping[str, str]
    shipped: bool = False

    def rule(self, options: Mapping[str, Any] | None = None) -> Rule:
        """Read the rule; `options` replace fields that its kind lets users set.

        Only the part before `examples:` is read. Raises RuleFileError, or ConfigError with the keys below the rule's
        when an option is at fault.
        """
        options = options or {}
        rule = _build(self, options)
        if options or not self.shipped:
            _examine(self, rule, options, options if self.shipped else rule.__struct_fields__)
        return _whole(rule)

    def examine(self) -> None:
        """Raise RuleFileError for what is wrong in the rule, whoever wrote it."""
        rule = _build(self, {})
        _examine(self, rule, {}, rule.__struct_fields__)

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


def find_rules(folder: Path, kinds: Mapping[str, str] = KINDS, *, shipped: bool = False) -> Iterator[RuleFile]:
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
            yield RuleFile(id=f"{category}/{name.removesuffix('.yaml')}", path=path, kinds=kinds, shipped=shipped)


def builtin() -> list[RuleFile]:
    """Return the rules jdlint ships."""
    return list(find_rules(data.rules_folder(), shipped=True))


def all_rules(packs: Sequence[str], kinds: Sequence[str], base: Path) -> list[RuleFile]:
    """Return the shipped rules and those of the packs and kinds a config names.

    A pack is a folder (relative to `base`) or the name of an entry point in the group `jdlint.packs`; a kind is the
    name of one in `jdlint.kinds`. Nothing is imported that is not named. Raises RuleFileError, or ConfigError with the
    keys of the setting.
    """
    found = {rule.id: rule for rule in builtin()}
    known = known_kinds(kinds)
    for pack in packs:
        for rule in pack_rules(pack, known, base):
            if rule.id in found:
                raise RuleFileError(f'a rule "{rule.id}" exists already; give this one another name', path=rule.path)
            found[rule.id] = rule
    return list(found.values())


def known_kinds(names: Sequence[str]) -> dict[str, str]:
    """Return the built-in kinds and those that installed packages provide under `names`; raises ConfigError."""
    return {**KINDS, **{name: _entry_point("kinds", name) for name in names}}


def pack_rules(pack: str, kinds: Mapping[str, str], base: Path) -> list[RuleFile]:
    """Return the rules of one pack, named as in `all_rules`; raises ConfigError when it has none."""
    folder = base / pack if "/" in pack or pack.startswith(".") or (base / pack).is_dir() else _pack_folder(pack)
    if not folder.is_dir():
        raise ConfigError(f'the pack "{pack}" is no folder: {folder}', keys=("packs", pack))
    _check_places(folder)
    rules = list(find_rules(folder, kinds))
    if not rules:
        raise ConfigError(f'the pack "{pack}" holds no rule: {folder} has no FOLDER/NAME.yaml', keys=("packs", pack))
    return rules


def _is_rule(path: Path) -> bool:
    """Say whether a file reads like a rule's, by its keys."""
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:  # told where it is read
        return False
    return all(any(line.startswith(key) for line in lines) for key in ("kind:", "message:"))


def _check_places(folder: Path) -> None:
    """Raise RuleFileError for a rule of a pack that would not be found where it stands."""
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"), *folder.glob("*/*.yml"))):
        if path.parent.name in _NO_RULES or not _is_rule(path):
            continue
        if path.parent == folder:
            raise RuleFileError("a rule stands in a folder of its pack, FOLDER/NAME.yaml; move it", path=str(path))
        raise RuleFileError(f"the file of a rule ends in .yaml; call it {path.stem}.yaml", path=str(path))


def _entry_point(key: str, name: str) -> str:
    from importlib.metadata import entry_points

    found = {entry.name: entry.value for entry in entry_points(group=f"jdlint.{key}")}
    if name not in found:
        what = f'"{name}" is no folder, and no' if key == "packs" else f'kinds: "{name}" is unknown: no'
        hint = did_you_mean(name, found) or "; correct the name, or install the package"
        message = f"{what} installed package provides it as one of jdlint.{key}{hint}"
        raise ConfigError(message, keys=(key, name))
    return found[name]


def _pack_folder(name: str) -> Path:
    from importlib.util import find_spec

    module = _entry_point("packs", name).partition(":")[0]
    spec = find_spec(module)
    if spec is None or not spec.submodule_search_locations:
        raise ConfigError(f'the pack "{name}" names {module}, which is no installed package', keys=("packs", name))
    return Path(next(iter(spec.submodule_search_locations)))


def _build(file: RuleFile, options: Mapping[str, Any]) -> Rule:
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
            raise ConfigError(f'{file.id} has no option "{name}"{hint}', keys=(_written(name),))
    filled = {**value, **options, "id": file.id, "file": file.path}
    try:
        rule: Rule = msgspec.convert(filled, rule_class)
    except msgspec.ValidationError as fault:
        raise _misfit(file, options, str(fault), filled, rule_class) from None
    for key in ("over", "under"):
        _check_bounds(file, key, options.get(key) or {})
    _check_slots(file, rule)
    return rule


def _misfit(
    file: RuleFile, options: Mapping[str, Any], fault: str, filled: Mapping[str, Any], rule_class: type[Rule]
) -> RuleFileError | ConfigError:
    """Return what msgspec's `fault` tells of a rule, or of the options it was given."""
    from jdlint import mismatch  # only where something is wrong

    told = mismatch.explained(fault, filled, rule_class)
    keys = told.keys
    if options and not keys:
        _build(file, {})  # fails when the rule itself is at fault
    own = file.value.get(keys[0]) if keys else None
    shown = data.flow(own) if own and isinstance(own, dict) else ""
    hint = f"; the rule's own is {shown}" if 0 < len(shown) <= _LONGEST_SHOWN else ""
    return _fault(file, options, keys, told.message, hint)


_LONGEST_SHOWN = 80  # characters of what a rule has in place of a wrong option


def _fault(
    file: RuleFile, options: Mapping[str, Any], keys: Sequence[str | int], message: str, hint: str = ""
) -> RuleFileError | ConfigError:
    """Return an error at the keys of a rule: of its file, or of the options, whose message then ends in `hint`."""
    if not options or (keys and keys[0] not in options):
        return file.fault(message, *keys)
    for name in keys[:1]:
        message = message.replace(str(name), _written(str(name)), 1)
    return ConfigError(f"{file.id}: {message}{hint}", keys=_as_in_settings(options, keys))


def _as_in_settings(options: Any, keys: Sequence[str | int]) -> tuple[str, ...]:
    """Return the keys by which settings know the lines of options: a text in a list under the text itself."""
    found: list[str] = []
    for key in keys:
        options = options[key]
        if isinstance(key, str):
            found.append(key if found else _written(key))
        elif isinstance(options, str):
            found.append(options)
        else:
            break
    return tuple(found)


def _written(name: str) -> str:
    """Return an option's name as settings write it."""
    return name.replace("_", "-")


def _check_bounds(file: RuleFile, key: str, given: Mapping[str, Any]) -> None:
    """Raise ConfigError for a bound that the rule does not have."""
    own = [file.value.get(one) for one in ("over", "under", "levels")] if given else []
    known = {name: None for bounds in own if isinstance(bounds, dict) for name in bounds}
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or f"; it has {', '.join(known)}"
            raise ConfigError(f'{file.id} has no bound "{name}"{hint}', keys=(key, name))


def _examine(file: RuleFile, rule: Rule, options: Mapping[str, Any], fields: Container[str]) -> None:
    """Raise an error at the first mistake in some fields of a rule."""
    for mistake in rule.mistakes(fields):
        raise _fault(file, options, mistake.keys, mistake.message)


_LEAD = regex(r"(?:[;:,]|\s[–—])\s*(?=\{group\})")


def _whole(rule: Rule) -> Rule:
    """Return a rule whose message is whole, too, where what it found is of no group.

    What leads to `{group}` then goes with the name.
    """
    if not (isinstance(rule, Phrases) and rule.groups and (rule.phrases or rule.fields)):
        return rule
    lead = _LEAD.search(rule.message)
    if lead is None:
        return rule
    groups = {f"{lead.group()}{name}": phrases for name, phrases in rule.groups.items()}
    return msgspec.structs.replace(rule, message=_LEAD.sub("", rule.message, count=1), groups=groups)


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
