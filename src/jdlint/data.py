"""The only door to YAML: values with their places, and the lexicons under `rules/`."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import msgspec

from jdlint.cache import Store
from jdlint.errors import JdlintError, RuleFileError, did_you_mean

T = TypeVar("T")
_HERE = Path(__file__).parent


@functools.cache
def rules_folder() -> Path:
    """Return the folder of the shipped rules: beside the package in a wheel, at the top of a checkout otherwise."""
    packaged, checkout = _HERE / "rules", _HERE.parent.parent / "rules"
    return packaged if packaged.is_dir() else checkout


class Yaml:
    """A YAML text as plain values, which can name the line of each.

    Mappings, lists, strings, booleans, integers, floats and null. A duplicate key is an error, and so is a tag or
    an alias cycle: data files have no use for them. `path` names the file in errors, `error` is their class;
    `raw` keeps every scalar as it is written; `words` are texts that YAML 1.1 takes for booleans and this file does not
    ("off").
    """

    def __init__(
        self,
        text: str,
        path: str,
        *,
        error: type[JdlintError] = RuleFileError,
        raw: bool = False,
        words: frozenset[str] = frozenset(),
    ) -> None:
        self.path = path
        self.error = error
        self.raw = raw
        self.words = words
        self._seen: set[int] = set()
        import yaml  # (a tenth of a cold run; the cache spares it to those who have no front matter)

        try:
            self.root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            self.value: Any = None if self.root is None else self._value(self.root)
        except yaml.YAMLError as fault:
            mark = getattr(fault, "problem_mark", None)
            problem = getattr(fault, "problem", None) or "not valid YAML"
            self.fail(f"{problem}; mend the YAML here", mark.line + 1 if mark else None)
        except (ValueError, RecursionError) as fault:
            self.fail(f"not valid YAML: {fault}")

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        """Raise this text's error class at a line."""
        raise self.error(message, path=self.path, line=line)

    def _value(self, node: Any) -> Any:
        if node.id != "scalar":
            if id(node) in self._seen:
                self.fail("an alias (*name) has no use here; write the value out", node.start_mark.line + 1)
            self._seen.add(id(node))
        if node.id == "mapping":
            mapping: dict[str, Any] = {}
            for key, value in node.value:
                if key.id != "scalar":
                    self.fail("a key must be plain text", key.start_mark.line + 1)
                if key.value in mapping:
                    self.fail(f'the key "{key.value}" stands here a second time; keep one', key.start_mark.line + 1)
                mapping[key.value] = self._value(value)
            return mapping
        if node.id == "sequence":
            return [self._value(item) for item in node.value]
        return self._scalar(node)

    def _scalar(self, node: Any) -> Any:
        text: str = node.value
        if self.raw or text in self.words or node.tag == "tag:yaml.org,2002:str":
            return text
        if node.tag == "tag:yaml.org,2002:bool":
            # YAML 1.1 reads `no`, `on` and `yes` as booleans; in a word list they are words.
            if text.lower() in {"true", "false"}:
                return text.lower() == "true"
            self.fail(f'YAML reads {text} as true or false; put it in quotes: "{text}"', node.start_mark.line + 1)
        try:
            if node.tag == "tag:yaml.org,2002:int":
                return int(text)
            if node.tag == "tag:yaml.org,2002:float":
                return float(text)
        except ValueError:
            self.fail(f'YAML reads {text} as a number; put it in quotes: "{text}"', node.start_mark.line + 1)
        if node.tag == "tag:yaml.org,2002:null":
            return None
        if node.tag == "tag:yaml.org,2002:timestamp":
            return text
        return self.fail(f"the tag {node.tag} has no meaning here", node.start_mark.line + 1)

    def line(self, *keys: str | int) -> int | None:
        """Return the line (from 1) where the value under `keys` stands; of its key, when it is in a mapping."""
        node: Any = self.root
        line = 1 if self.root is None else self.root.start_mark.line + 1
        for step in keys if node is not None else ():
            if node.id == "mapping":
                pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
                if pair is None:
                    return line
                line, node = pair[0].start_mark.line + 1, pair[1]
            elif node.id == "sequence" and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
            else:
                return line
        return line

    def scalars(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Yield every scalar with the path of its keys, in order; list elements share their list's path."""
        stack: list[tuple[tuple[str, ...], Any]] = [((), self.root)] if self.root is not None else []
        while stack:
            keys, node = stack.pop()
            if node.id == "mapping":
                stack += [((*keys, key.value), value) for key, value in reversed(node.value)]
            elif node.id == "sequence":
                stack += [(keys, item) for item in reversed(node.value)]
            elif node.id == "scalar":
                yield keys, node


def check_keys(yaml_text: Yaml, value: dict[str, Any], known: Iterator[str] | list[str], *at: str | int) -> None:
    """Fail at the first key of `value` (which stands under the keys `at`) that is not known."""
    names = list(known)
    for key in value:
        if key not in names:
            yaml_text.fail(f'unknown key "{key}"{did_you_mean(key, names) or "; remove it"}', yaml_text.line(*at, key))


@functools.cache
def _store() -> Store:
    return Store("yaml", made_by=__file__)


def plain(path: str, *, before: str = "") -> Any:
    """Return the plain value of a YAML file, or of the part before a line that starts with `before`.

    Taken from the cache when size and time of the file are those of last time. Raises RuleFileError.
    """
    try:
        stat = os.stat(path)  # noqa: PTH116 (a Path a file would cost a millisecond a run)
    except OSError as fault:
        raise RuleFileError(f"cannot be read: {fault.strerror}", path=path) from None
    key, look = f"{path}\0{before}", [stat.st_size, stat.st_mtime_ns]
    kept = _store().get(key)
    if kept is None or kept[0] != look:
        kept = [look, parsed(path, before=before).value]
        _store().put(key, kept)
    return kept[1]


def parsed(path: str, *, before: str = "") -> Yaml:
    """Return a YAML file, or the part before a line that starts with `before`, with its places."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as fault:
        raise RuleFileError(f"cannot be read: {fault.strerror}", path=path) from None
    except UnicodeDecodeError:
        raise RuleFileError("is not UTF-8; save it as UTF-8", path=path) from None
    return Yaml(text.partition(f"\n{before}")[0] if before else text, path)


@functools.cache
def lexicon(name: str) -> Any:
    """Return the plain value of `rules/lexicon/NAME.yaml`."""
    return plain(str(rules_folder() / "lexicon" / f"{name}.yaml"))


def derived(name: str, shape: type[T], build: Callable[[Any], T]) -> T:
    """Return what `build` makes of a lexicon: a struct of the type `shape`.

    Kept in the cache while the lexicon and the module of `shape` stay as they are.
    """
    path = str(rules_folder() / "lexicon" / f"{name}.yaml")
    files = (path, str(sys.modules[shape.__module__].__file__))
    looks = [f"{stat.st_size} {stat.st_mtime_ns}" for stat in map(os.stat, files)]
    key = "\0".join((*files, *looks))
    kept: T | None = _store().get(key, shape)
    if kept is None:
        kept = build(lexicon(name))
        _store().put(key, kept)
    return kept


def to_json(value: Any, *, indent: int = 0) -> bytes:
    """Return `value` (plain data or structs) as JSON in UTF-8."""
    encoded = msgspec.json.encode(value)
    return msgspec.json.format(encoded, indent=indent) if indent else encoded


_NOT_TEXT = frozenset({"y", "n", "yes", "no", "true", "false", "on", "null"})
_BARE_MARKS = str.maketrans(dict.fromkeys("-./_", "a"))


def flow(value: Any) -> str:
    """Return plain data as YAML on one line, a text bare where that is safe."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{flow(key)}: {flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str) and value[:1].isalpha() and value.lower() not in _NOT_TEXT:
        bare = value.isascii() and value.translate(_BARE_MARKS).isalnum()
        return value if bare else to_json(value).decode()
    return to_json(value).decode()
