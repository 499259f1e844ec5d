"""What the cells of a table are: cells, labels with their values, or plain blocks that a layout table holds apart."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

import msgspec

from jdlint.parse.build import LocalMark, Place, Raw
from jdlint.parse.shape import LOOK, is_short_title

Row: TypeAlias = "list[tuple[list[Raw], bool]]"
"""For every cell of a row its blocks, and whether it is a header cell."""

InText = TypeVar("InText", Place, LocalMark)

_LABEL_WORDS = 5
_VALUE_LENGTH = 150


def settle(rows: list[Row]) -> None:
    """Give the blocks of a finished table their kinds."""
    filled = [row for row in rows if any(blocks for blocks, _ in row)]
    if all(sum(bool(blocks) for blocks, _ in row) <= 1 for row in filled):
        for raw in (raw for row in filled for blocks, _ in row for raw in blocks if raw.kind == "cell"):
            raw.kind, raw.level = "paragraph", 0
        return
    heads = any(all(head for _, head in row) for row in filled[:1])
    for number, row in enumerate(filled, 0 if heads else 1):
        for blocks, _ in row:
            if len(blocks) == 1 and blocks[0].kind in ("paragraph", "cell"):
                blocks[0].kind, blocks[0].level = "cell", number
    if heads:
        return
    labelled = all(len(row) == 2 and len(row[0][0]) == 1 and _is_label(row[0][0][0]) for row in filled)
    if not (labelled or _is_layout(filled)):
        return
    for (labels, _), (values, _) in filled:
        paired = labelled and len(values) == 1 and values[0].kind == "cell" and pair_up(labels[0], values[0])
        if labels and values and not paired:
            labels[0].kind, labels[0].level = "heading", LOOK
        for raw in values if _is_text(values) else ():
            if raw.kind == "cell":
                raw.kind, raw.level = "paragraph", 0


def _is_text(blocks: list[Raw]) -> bool:
    """Say whether a cell holds text: a list, or more than a value."""
    return any(raw.kind == "item" for raw in blocks) or sum(len(raw.text.strip()) for raw in blocks) > _VALUE_LENGTH


def _is_layout(rows: list[Row]) -> bool:
    """Say whether a table is there for the layout: short lines on the left, and text beside most of them."""
    if not all(len(row) == 2 and len(row[0][0]) <= 1 for row in rows):
        return False
    lines = [raw for (labels, _), _ in rows for raw in labels]
    if not all(raw.kind == "cell" and is_short_title(raw.text.strip().rstrip(":")) for raw in lines):
        return False
    return 2 * sum(_is_text(values) for _, (values, _) in rows) > len(rows)


def pair_up(label: Raw, value: Raw) -> bool:
    """Make one field of a label and the value that follows it, if they are short; say whether they were."""
    name = label.text.strip()
    if not name or len(name.split()) > _LABEL_WORDS or "\n" in name or len(value.text.strip()) > _VALUE_LENGTH:
        return False
    joint = len(label.text) + 1
    label.kind, label.level, label.key, label.label = "field", 0, name.rstrip(" :"), joint
    label.text = f"{label.text}\n{value.text}"
    label.places += [_moved(place, joint) for place in value.places]
    label.marks += [_moved(mark, joint) for mark in value.marks]
    value.text, value.places, value.marks = "", [], []
    return True


def _is_label(raw: Raw) -> bool:
    text = raw.text.strip()
    return len(text.split()) <= _LABEL_WORDS and is_short_title(text.rstrip(":"))


def _moved(what: InText, by: int) -> InText:
    return msgspec.structs.replace(what, text_start=what.text_start + by, text_end=what.text_end + by)
