"""What is wrong with a value that does not fit its type, in the words of those who write rule files and settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import inspect

from jdlint.errors import did_you_mean, in_words
from jdlint.regex import regex

Key = str | int

# What msgspec says, and how it names the place: `$.where.in[0]`; any value of a mapping is `[...]`.
_EXPECTED = regex(r"Expected `[^`]+`, got `(\w+)`")
_INVALID = regex(r"Invalid enum value (?:'(.*)'|(.*))")
_UNKNOWN = regex(r"Object contains unknown field `(.*)`")
_MISSING = regex(r"Object missing required field `(.*)`")
_KEY_OF = "key` in `"
_STEP = regex(r"\.([^.\[\]`]+)|\[(\d+|\.\.\.)\]")
_NAMES = {
    bool: "bool", int: "int", float: "float", str: "str", list: "array", tuple: "array", dict: "object",
    type(None): "null",
}  # fmt: skip


class Mismatch(msgspec.Struct, frozen=True):
    """The keys that lead to a wrong value, and what is wrong with it."""

    keys: tuple[Key, ...]
    message: str


def explained(fault: str, value: Any, shape: Any) -> Mismatch:
    """Return what msgspec's message says of `value`, which should have been a `shape`."""
    what, _, place = fault.partition(" - at `")
    of_key = place.startswith(_KEY_OF)
    steps = [name or (None if index == "..." else int(index)) for name, index in _STEP.findall(place)]
    keys, leaf = _place(value, steps, what, of_key=of_key)
    info: inspect.Type | None = inspect.type_info(shape)
    named = info
    for key in keys:
        info = _below(info, key)
        named = info if isinstance(key, str) else named
    if of_key and isinstance(info, inspect.DictType):
        known = _choices(info.key_type)
        hint = f"; it takes {', '.join(known)}" if known else "; a key is a text"
        return Mismatch((*keys, leaf), _said(keys, f'unknown key "{leaf}"{hint}', ": "))
    if _EXPECTED.fullmatch(what):
        return Mismatch(keys, _said(keys, f"takes {_wanted(named) or 'something else'}, not {in_words(leaf)}"))
    if _INVALID.fullmatch(what):
        return Mismatch(keys, _said(keys, f'"{leaf}" is not known; it takes {", ".join(_choices(info))}', ": "))
    if unknown := _UNKNOWN.fullmatch(what):
        fields = info.fields if isinstance(info, inspect.StructType) else ()
        hint = did_you_mean(unknown[1], [field.encode_name for field in fields]) or "; remove it"
        return Mismatch((*keys, unknown[1]), _said(keys, f'unknown key "{unknown[1]}"{hint}', ": "))
    if missing := _MISSING.fullmatch(what):
        return Mismatch(keys, _said(keys, f"the key `{missing[1]}` is missing", ": "))
    return Mismatch(keys, _said(keys, what, ": "))


def _said(keys: Sequence[Key], wrong: str, joint: str = " ") -> str:
    named = ": ".join(key for key in keys if isinstance(key, str))
    return f"{named}{joint}{wrong}" if named else wrong


def _place(value: Any, steps: Sequence[Key | None], what: str, *, of_key: bool) -> tuple[tuple[Key, ...], Any]:
    """Return the keys that `steps` stand for, and the value (or wrong key) there: the first that `what` fits."""
    found = [
        (keys, one)
        for keys, leaf in _leaves(value, steps)
        for one in (leaf if of_key and isinstance(leaf, dict) else (leaf,))
    ]
    return next((one for one in found if _fits(one[1], what)), found[0] if found else ((), value))


def _leaves(value: Any, steps: Sequence[Key | None]) -> Iterator[tuple[tuple[Key, ...], Any]]:
    if not steps:
        yield (), value
        return
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, (list, tuple)) else ()
    for key, one in below:
        if steps[0] in (None, key):
            yield from (((key, *keys), leaf) for keys, leaf in _leaves(one, steps[1:]))


def _fits(leaf: Any, what: str) -> bool:
    if expected := _EXPECTED.fullmatch(what):
        return _NAMES.get(type(leaf)) == expected[1]
    if invalid := _INVALID.fullmatch(what):
        return str(leaf) in invalid.groups()
    if unknown := _UNKNOWN.fullmatch(what):
        return isinstance(leaf, dict) and unknown[1] in leaf
    missing = _MISSING.fullmatch(what)
    return missing is None or (isinstance(leaf, dict) and missing[1] not in leaf)


def _below(info: inspect.Type | None, key: Key) -> inspect.Type | None:
    """Return the type of what stands under a key of a type, None when that is not known."""
    match info, key:
        case inspect.UnionType(), _:
            return next(filter(None, (_below(one, key) for one in info.types)), None)
        case inspect.StructType(), str():
            return next((field.type for field in info.fields if field.encode_name == key), None)
        case inspect.DictType(), str():
            return info.value_type
        case inspect.ListType() | inspect.VarTupleType(), int():
            return info.item_type
        case inspect.TupleType(), int():
            return info.item_types[key]
    return None


def _choices(info: inspect.Type | None) -> list[str]:
    """Return the texts that a type takes, when it takes but a few."""
    match info:
        case inspect.UnionType():
            return [choice for one in info.types for choice in _choices(one)]
        case inspect.EnumType():
            return [str(member.value) for member in info.cls]
        case inspect.LiteralType():
            return [str(value) for value in info.values]
    return []


def _wanted(info: inspect.Type | None) -> str:
    """Return what a type takes, in words."""
    if choices := _choices(info):
        return f"one of {', '.join(choices)}"
    match info:
        case inspect.UnionType():
            return " or ".join(filter(None, map(_wanted, info.types)))
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():
            return "a whole number"
        case inspect.FloatType():
            return "a number"
        case inspect.StrType():
            return "a text"
        case inspect.DictType():
            return f"a mapping{_of(info.value_type)}"
        case inspect.StructType():
            return "a mapping"
        case inspect.ListType() | inspect.VarTupleType():
            return f"a list{_of(info.item_type)}"
        case inspect.TupleType():
            return "a list"
    return ""


def _of(info: inspect.Type) -> str:
    many = {inspect.IntType: " of whole numbers", inspect.FloatType: " of numbers", inspect.StrType: " of texts"}
    return many.get(type(info), "")
