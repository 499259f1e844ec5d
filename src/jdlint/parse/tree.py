"""Which values a data text holds, and where each code point of them stands.

Every data format (YAML, JSON, TOML, Lektor) is read into the same tree of mappings, lists and scalars.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

import msgspec


class Run(msgspec.Struct, frozen=True):
    """A run of a value: its text, and the `[start, end)` of the source that it stands for.

    Where both read the same it is carried code point by code point, else (an escape, a folded line end) as a whole.
    """

    text: str
    start: int
    end: int


class Scalar(msgspec.Struct, frozen=True):
    """A value that is no collection; null has no runs."""

    runs: Sequence[Run]

    @property
    def text(self) -> str:
        """The value."""
        return self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)


Tree: TypeAlias = Union[Scalar, "dict[str, Tree]", "list[Tree]"]

# Deeper nesting is no posting; it would only exhaust the stack.
DEEPEST = 100


def scalars(tree: Tree, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, Scalar]]:
    """Yield every scalar with its dotted key, in order; list elements share their list's key."""
    if isinstance(tree, Scalar):
        yield ".".join(keys), tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from scalars(value, (*keys, key))
    else:
        for value in tree:
            yield from scalars(value, keys)
