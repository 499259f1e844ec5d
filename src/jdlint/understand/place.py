"""Where is the work done, and from where: on site, remote, or both?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jdlint.document import Document
from jdlint.facts import Location, Section, Stated, WorkMode
from jdlint.text import Span

_KEY = re.compile(r"(?i)\b(?:location|locations|city|workplace|office|addresslocality|location/trust)\b")
_BASED = re.compile(
    r"\b(?:based (?:in|at|out of)|located (?:in|at)|position (?:is )?in|role (?:is )?in|join our)\s+((?:our |the )?[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,4})"
)
_REMOTE = re.compile(
    r"(?i)\b(?:100% |fully |completely )?remote(?:ly)?\b(?!\s+(?:procedure|sensing|sens|control|site|monitor|area|communit|patient|access|desktop|server|device|system|communication|support|office))|"
    r"#LI-Remote|\bwork(?:ing)? from home\b|\btelecommut|\bwork distributedly\b|\bperformed from anywhere\b"
)
_HYBRID = re.compile(r"(?i)#LI-Hybrid|\bhybrid\b(?!\s+(?:cloud|infra|vehicle|app|mobile|environments? of))")
_ONSITE = re.compile(
    r"(?i)#LI-Onsite|\bon[- ]?site (?:work|role|position|only|job)\b|\bnot eligible for (?:telework|remote)"
)


def candidates(document: Document) -> tuple[Location, ...]:
    """Return the stated places of work, in order of place; an address in the text about the employer is left out."""
    found: list[Location] = []
    text = document.text
    for field in document.fields:
        if _KEY.search(field.key) and field.span.start < field.span.end:
            found.append(Location(span=field.span, text=field.span.of(text)))
    for match in _BASED.finditer(text):
        found.append(Location(span=Span(*match.span(1)), text=match.group(1)))
    return tuple(found)


def mode(document: Document) -> Stated[WorkMode] | None:
    """Return remote, hybrid or on site as the text states it, or None where it does not."""
    for pattern, value in ((_HYBRID, "hybrid"), (_REMOTE, "remote"), (_ONSITE, "onsite")):
        if match := pattern.search(document.text):
            return Stated(value, Span(*match.span()))  # type: ignore[arg-type]
    return None


def locations(document: Document, sections: Sequence[Section]) -> tuple[Location, ...]:
    """Return the places of work, those in a section about the location first."""
    found = candidates(document)
    company = [s.span for s in sections if s.kind == "company"]
    return tuple(c for c in found if not any(s.start <= c.span.start < s.end for s in company))


def work_mode(document: Document, sections: Sequence[Section]) -> Stated[WorkMode] | None:
    """Return the work mode as the text states it for this role, or None where it does not."""
    return mode(document)
