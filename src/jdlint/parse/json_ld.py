"""What the structured data of a web page says about the job."""

from __future__ import annotations

from collections.abc import Iterable

from jdlint.errors import ParseError
from jdlint.parse import fields, json_tree
from jdlint.parse.build import Builder
from jdlint.parse.records import is_job_posting
from jdlint.parse.tree import Tree

PREFIX = "jsonld"


def add_json_ld(builder: Builder, start: int, end: int, known: str) -> None:
    """Append the JobPosting that the script content `[start, end)` of the source holds, keys under `jsonld.`.

    Long texts that the page says too (`known`: its letters) are left out. Malformed structured data is passed over:
    the page around it can still be judged.
    """
    try:
        trees = json_tree.read(builder.source.text, builder.source.path, start, end)
    except ParseError:
        return
    for tree in _all(trees):
        if is_job_posting(tree):
            fields.add_tree(builder, tree, prefix=PREFIX, known=known)


def _all(trees: Iterable[Tree]) -> Iterable[Tree]:
    for tree in trees:
        yield tree
        if isinstance(tree, list):
            yield from tree
        elif isinstance(tree, dict):
            graph = tree.get("@graph")
            if isinstance(graph, list):
                yield from graph
