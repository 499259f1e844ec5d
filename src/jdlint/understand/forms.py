"""Whether a text is a form to fill in, or a data file that holds no text at all."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.document import Document
from jdlint.facts import DETAILS, Section, SectionKind
from jdlint.regex import regex
from jdlint.understand import headings, title
from jdlint.understand.headlines import TOP
from jdlint.understand.kinds_of_text import HEADING
from jdlint.understand.title_form import names_work

# Data files.
_KEYED: frozenset[SectionKind] = frozenset({"pay", "deadline", "employment_type", "location", "benefits"})
_VALUE = 20  # code points; a shorter list of duties or demands is none
_PROSE = 120  # code points; what a data file says in fewer is a setting or a name
KEYS = 2  # kinds of fact under keys of their own; a data file with so many, and one title, is a posting
_ENTRY_WORDS = 60  # those of the link too
_LINK_KEYS = frozenset({"link", "url", "href", "apply_url", "applyurl", "apply_link", "job_url", "joburl"})

_LEADING = frozenset({"redirect_to", "redirect", "redirect_url", "redirecturl"})

# Templates.
_GAPS = 4  # blocks that end with a gap to fill in
_GAP = regex(r"(?:[\[<{][^\[\]<>{}\n]+[\]>}]|_{4,})\W*$")
_GAP_MARKS = ("]", "}", ">", "____")
_GAP_LONGEST = 80  # code points
_BLANK = regex(r"\[[A-Z][^\[\]\n]{2,60}\]")
_BLANKS = 6  # different gaps, "[Name of school]"; a text with so many is a form, however much stands between them
_UNTITLED = ("position title", "job title", "role title", "post title", "employee title", "vacancy title")
_ISSUE = frozenset({"name", "about", "labels"})  # the keys of a form for issues
_RULE = frozenset({"kind", "summary", "message", "why"})  # those of a rule: a pack may lie beside the postings
_FILLER = frozenset(
    {"lorem", "ipsum", "dolor", "amet", "consectetur", "adipiscing", "elit", "sed", "eiusmod", "nunc", "nec"}
)
_FILLED = 0.1  # the share of filler at which nothing else is said


def is_template(document: Document) -> bool:
    """Say whether most of the text is filler or gaps to fill in: "[Duty 1]", "Salary: ______"."""
    words = document.words
    if "lorem" in words.places:
        filler = sum(len(words.places[word]) for word in _FILLER & words.places.keys())
        if filler >= _FILLED * len(words):
            return True
    tags = sum(mark.kind == "template" for mark in document.marks)
    if (
        _has_no_title_yet(document)
        or {field.key for field in document.fields} >= _ISSUE
        or (tags >= _GAPS and tags >= len(document.blocks))
    ):
        return True
    if not any(mark in document.text for mark in _GAP_MARKS):
        return False
    if len(set(_BLANK.findall(document.text))) >= _BLANKS:
        return True
    said = [block.span for block in document.blocks if block.kind != "heading"]
    gaps = sum(bool(_GAP.search(document.text, max(span.start, span.end - _GAP_LONGEST), span.end)) for span in said)
    return gaps >= _GAPS and 2 * gaps >= len(said)


def _has_no_title_yet(document: Document) -> bool:
    """Say whether "Position title" stands where the title should."""
    head = next((block for block in document.blocks[:TOP] if block.kind == "heading"), None)
    if head is None or len(head.span) > HEADING:
        return False
    raw = head.span.of(document.text)
    if not raw.rstrip(" ]>}:*").casefold().endswith("title"):
        return False
    line = headings.normal(raw)
    if not line.endswith(_UNTITLED):
        return False
    named = title.title(document, ())
    return named is None or headings.normal(named.value) == line


def is_settings(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a data file holds no part of a posting: neither lists of duties or demands nor any prose."""
    if document.format not in ("json", "yaml"):
        return False
    names_one = sum(_is_title_key(field.key) for field in document.fields) == 1
    details = (s for s in sections if s.kind in DETAILS and (s.how != "body" or names_one))
    if any(len(section.span) > _VALUE for section in details):
        return False
    if len(keyed_kinds(document)) >= KEYS and names_one:
        return False
    told = any(len(f.span) >= _PROSE and headings.kinds_of_key(f.key) is not None for f in document.fields)
    return not (told or is_record(document))


def is_rule(document: Document) -> bool:
    """Say whether data are a rule of jdlint's; its examples are lines of postings."""
    return document.format == "yaml" and {field.key for field in document.fields} >= _RULE


def is_entry(document: Document) -> bool:
    """Say whether data give a job in a line or two and a link to the rest, or front matter does and leads there."""
    leads = any(field.key.casefold() in _LEADING for field in document.fields)
    if leads and all(block.kind == "field" for block in document.blocks):
        return True
    if document.format not in ("json", "yaml") or len(document.words) > _ENTRY_WORDS:
        return False
    keys = {field.key.rpartition(".")[2].casefold() for field in document.fields}
    listed = any(headings.kinds_of_key(key) in (("responsibilities",), ("qualifications",)) for key in keys)
    return not (_LINK_KEYS.isdisjoint(keys) or listed)


def is_record(document: Document) -> bool:
    """Say whether data give a job and its description, however short: "TODO: write this"."""
    if document.format not in ("json", "yaml") or not any("description" in f.key.casefold() for f in document.fields):
        return False
    named = title.title(document, ())
    return named is not None and named.value[0].isupper() and names_work(named.value)  # no "usb-driver"


def _is_title_key(key: str) -> bool:
    return key.rpartition(".")[2].casefold() in {"title", "name"}


def keyed_kinds(document: Document) -> frozenset[SectionKind]:
    """Return what the keys and labels of fields announce that only a posting has."""
    kinds = (headings.kinds_of_key(field.key, written=field.labelled) or () for field in document.fields)
    return _KEYED.intersection(kind for found in kinds for kind in found)
