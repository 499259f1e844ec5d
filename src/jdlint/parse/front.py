"""What the front matter at the start of a file says."""

from __future__ import annotations

import re

from jdlint.errors import ParseError
from jdlint.parse.build import Builder
from jdlint.parse.tree import Scalar, Tree
from jdlint.regex import regex

_OPENING = regex(r"\s*(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_YAML_END = regex(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML_END = regex(r"^\+\+\+[ \t]*$", re.MULTILINE)
_FIRST_KEY = regex(r"[A-Za-z_][\w -]{0,30}:[ \t\r\n]")
_FEWEST_KEYS = 3
_LONGEST_KEY = 30
_KEY = regex(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[\w\"'][^:\r\n]*:(?:[ \t\r\n]|\Z)")
# What stands between two rulers is no mapping, so it is text.
_NO_FRONT = Scalar([])


def read_front(builder: Builder) -> int:
    """Append the values of the front matter as fields; return where the text after it begins, 0 when there is none.

    Malformed YAML is read line by line: the site generator will complain of it, and the posting can still be judged.
    Malformed TOML is a ParseError.
    """
    text = builder.source.text
    opening = _OPENING.match(text)
    if not opening:
        return _without_opening(builder)
    is_toml = opening.group(1) == "+++"
    # In multi-line mode "$" knows LF alone.
    closing = (_TOML_END if is_toml else _YAML_END).search(text.replace("\r", "\n"), opening.end())
    if not closing:
        return 0
    start, end = opening.end(), closing.start()
    tree: Tree | None
    if is_toml:
        from jdlint.parse import toml_tree

        tree = toml_tree.read(text, builder.source.path, start, end)
    else:
        tree = _yaml(text, builder.source.path, start, end)
    if isinstance(tree, Scalar):
        return 0
    if tree:
        from jdlint.parse import fields

        fields.add_tree(builder, tree)
    return closing.end()


def _without_opening(builder: Builder) -> int:
    """Read front matter that lacks its first ruler: keys from the first line on, and a ruler after them."""
    text = builder.source.text
    closing = _YAML_END.search(text.replace("\r", "\n")) if _FIRST_KEY.match(text) else None
    if closing is None:
        return 0
    tree = _yaml(text, builder.source.path, 0, closing.start())
    if not isinstance(tree, dict) or len(tree) < _FEWEST_KEYS or any(len(key) > _LONGEST_KEY for key in tree):
        return 0
    from jdlint.parse import fields

    fields.add_tree(builder, tree)
    return closing.end()


def _yaml(text: str, path: str, start: int, end: int) -> Tree | None:
    from jdlint.parse import yaml_tree

    try:
        tree = yaml_tree.read(text, path, start, end)
    except ParseError:
        if not _KEY.match(text, start, end):
            return _NO_FRONT
        from jdlint.parse import loose_tree

        return loose_tree.read(text, start, end)
    return tree if tree is None or isinstance(tree, dict) else _NO_FRONT
