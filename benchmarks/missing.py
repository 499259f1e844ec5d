"""Measures how far the missing-* rules agree with people who read the postings.

FOLDER holds `postings/` and `labels*.jsonl`: one JSON object a posting with `file`, `posting` (false: no posting, left
out), `language`, and `sections`, a mapping of the section kinds to null where a reader found none. Prints, for each
rule, how many of its findings a reader agrees with and how many of the absences readers saw it finds.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jdlint import packs, parse, read
from jdlint.kinds.missing import Missing
from jdlint.posting import Posting
from jdlint.rule import Context


def labels(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the labels of English postings."""
    for path in sorted(folder.glob("labels*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            if label["posting"] and label["language"] == "en":
                yield label


def main() -> None:
    """Measure and print a row a rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rules = [rule for file in packs.builtin() if isinstance(rule := file.rule(), Missing) and len(rule.about) == 1]
    right, said, absent = (dict.fromkeys((rule.id for rule in rules), 0) for _ in range(3))
    context = Context(as_of=date.today())
    for label in labels(folder):
        document = parse.parse(read.read(str(folder / "postings" / label["file"])))[0]
        posting = Posting(document=document)
        for rule in rules:
            (kind,) = rule.about
            missing = label["sections"][kind] is None
            speaks = any(True for _ in rule.check(posting, context))
            absent[rule.id] += missing
            said[rule.id] += speaks
            right[rule.id] += missing and speaks
    for rule in rules:
        agreed, found = right[rule.id] / max(1, said[rule.id]), right[rule.id] / max(1, absent[rule.id])
        print(
            f"{rule.id:34} readers agree with {right[rule.id]:3} of {said[rule.id]:3} findings ({agreed:.2f}); "
            f"{right[rule.id]:3} of {absent[rule.id]:3} absences found ({found:.2f})"
        )


if __name__ == "__main__":
    main()
