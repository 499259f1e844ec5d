"""What does the front matter at the start of a file say?"""

from __future__ import annotations

import re

from jdlint import data
from jdlint.errors import ParseError
from jdlint.parse.build import Builder

_OPENING = re.compile(r"\s*(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}


def read_front(builder: Builder) -> int:
    """Append the values of the front matter as fields; return where the text after it begins.

    0 when there is none. ParseError when it is not well formed.
    """
    text = builder.source.text
    opening = _OPENING.match(text)
    if not opening:
        return 0
    fence = opening.group(1)
    closing = _CLOSING[fence].search(text, opening.end())
    if not closing:
        return 0
    start, end = opening.end(), closing.start()
    if fence == "+++":
        from jdlint.parse import toml_front

        toml_front.read(builder, start, end)
        return closing.end()
    first_line = text.count("\n", 0, start)
    try:
        tree = data.Yaml(text[start:end], builder.source.path, error=ParseError, raw=True)
    except ParseError as fault:
        raise ParseError(
            fault.message, path=fault.path, line=None if fault.line is None else fault.line + first_line
        ) from None
    if not isinstance(tree.value, dict):
        return 0 if tree.value is not None else closing.end()
    from jdlint.parse import yaml_values

    yaml_values.read(builder, tree, start)
    return closing.end()
