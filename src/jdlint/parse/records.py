"""Which postings a data file holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from jdlint.document import Document, Format, Source
from jdlint.errors import ParseError
from jdlint.parse import fields
from jdlint.parse.build import Builder
from jdlint.parse.tree import Scalar, Tree

# Keys under which exports and structured data name a posting, and say what it is about (letters only, lower case).
_TITLES = frozenset({"title", "jobtitle", "position", "positiontitle", "role", "name", "text", "jobname"})
_TEXTS = frozenset(
    """description content descriptionhtml descriptionplain descriptionbody jobdescription body summary responsibilities
    requirements qualifications duties about intro lists skills""".split()
)
_LINES = (".jsonl", ".ndjson")
_KIND = "@type"
_POSTING = "JobPosting"


def json_documents(source: Source) -> list[Document]:
    """Return a document for every posting of a JSON or JSON Lines source."""
    from jdlint.parse import json_tree

    try:
        return _documents(source, "json", json_tree.read(source.text, source.path))
    except ParseError as fault:
        trees = list(_sound_lines(source)) if source.path.lower().endswith(_LINES) else []
        fault.rest = _documents(source, "json", trees) if trees else ()
        raise


def _sound_lines(source: Source) -> Iterator[Tree]:
    """Yield the values of those lines of JSON Lines that are well formed."""
    from jdlint.parse import json_tree

    start = 0
    for line in source.text.split("\n"):
        with suppress(ParseError):
            yield from json_tree.read(source.text, source.path, start, start + len(line))
        start += len(line) + 1


def yaml_documents(source: Source) -> list[Document]:
    """Return a document for every posting of a YAML source."""
    from jdlint.parse import yaml_tree

    ranges = yaml_tree.documents(source.text)
    trees = [yaml_tree.read(source.text, source.path, start, end) for start, end in ranges]
    return _documents(source, "yaml", [tree for tree in trees if tree is not None])


def _documents(source: Source, format: Format, trees: list[Tree]) -> list[Document]:
    postings = [posting for tree in trees for posting in _postings(tree)]
    return [_document(source, format, posting, index) for index, posting in enumerate(postings or [{}])]


def _document(source: Source, format: Format, tree: Tree, index: int) -> Document:
    builder = Builder(source, format, index=index)
    fields.add_tree(builder, tree)
    return builder.finish()


def _postings(tree: Tree) -> Iterator[Tree]:
    """Yield the postings of a tree: the elements of the list that looks like many postings, else the whole."""
    for listed in _lists(tree):
        structured = [one for one in listed if is_job_posting(one)]
        if structured:
            yield from structured
            return
        if sum(_looks_like_posting(one) for one in listed) * 2 > len(listed):
            yield from listed
            return
    yield tree


def _lists(tree: Tree) -> Iterator[list[Tree]]:
    """Yield the lists that may hold the postings: the tree itself, or one directly under its keys."""
    if isinstance(tree, list):
        yield tree
    elif isinstance(tree, dict) and not _looks_like_posting(tree):
        for value in tree.values():
            if isinstance(value, list) and value:
                yield value


def is_job_posting(tree: Tree) -> bool:
    """Say whether a tree is a JobPosting of schema.org."""
    if not isinstance(tree, dict):
        return False
    kinds = tree.get(_KIND)
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, Scalar) and kind.text.rpartition("/")[2] == _POSTING for kind in named)


def _looks_like_posting(tree: Tree) -> bool:
    if not isinstance(tree, dict):
        return False
    keys = {"".join(filter(str.isalnum, key)).lower() for key in tree}
    return not keys.isdisjoint(_TITLES) and not keys.isdisjoint(_TEXTS)
