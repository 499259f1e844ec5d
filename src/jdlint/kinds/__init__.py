"""The ways a rule can look at a posting: the `kind:` of a rule file, and the class behind it."""

from __future__ import annotations

import functools
from importlib import import_module

from jdlint.rule import Rule

KINDS: dict[str, str] = {
    "phrases": "jdlint.kinds.phrases:Phrases",
    "swap": "jdlint.kinds.swap:Swap",
    "pattern": "jdlint.kinds.pattern:Pattern",
    "tokens": "jdlint.kinds.tokens:Tokens",
    "gender-coded": "jdlint.kinds.gender_coded:GenderCoded",
    "section": "jdlint.kinds.section:SectionRule",
    "missing": "jdlint.kinds.missing:Missing",
    "count": "jdlint.kinds.count:Count",
    "order": "jdlint.kinds.order:Order",
    "parallel": "jdlint.kinds.parallel:Parallel",
    "broken-list": "jdlint.kinds.broken_list:BrokenList",
    "jobs": "jdlint.kinds.jobs:Jobs",
    "title": "jdlint.kinds.title:Title",
    "language-mix": "jdlint.kinds.language_mix:LanguageMix",
    "pay": "jdlint.kinds.pay:PayRule",
    "readability": "jdlint.kinds.readability:Readability",
    "passive": "jdlint.kinds.passive:Passive",
    "acronyms": "jdlint.kinds.acronyms:Acronyms",
    "capitals": "jdlint.kinds.capitals:Capitals",
    "casing": "jdlint.kinds.casing:Casing",
    "glued": "jdlint.kinds.glued:Glued",
    "stuffing": "jdlint.kinds.stuffing:Stuffing",
    "duplicate": "jdlint.kinds.duplicate:Duplicate",
    "dates": "jdlint.kinds.dates:Dates",
    "law": "jdlint.kinds.law:Law",
    "neutral-title": "jdlint.kinds.neutral_title:NeutralTitle",
    "requirements": "jdlint.kinds.requirements:Requirements",
    "years": "jdlint.kinds.years:Years",
    "role": "jdlint.kinds.role:RoleRule",
    "json-ld": "jdlint.kinds.jsonld:JsonLd",
}
"""The built-in kinds: name to `module:class`, imported when a rule first uses one."""


@functools.cache
def load_kind(place: str) -> type[Rule]:
    """Return the class at `module:class`."""
    module, _, name = place.partition(":")
    found: type[Rule] = getattr(import_module(module), name)
    return found
