"""Which official pay grades does a posting name?"""

from __future__ import annotations

import re

from jdlint.document import Document
from jdlint.facts import Pay
from jdlint.text import Span

_GRADE = re.compile(
    r"\b(?:GS|GG|WG|SV)[- ]?\d{1,2}\b|\bBand [2-9][a-d]?\b|(?<=classified as )(?:an? )?[A-Z]{2}-?0?\d{1,2}"
)


def grades(document: Document) -> list[Pay]:
    """Return every grade named, in order of place."""
    text = document.text
    return [Pay(span=Span(*m.span()), text=m.group(), grade=m.group()) for m in _GRADE.finditer(text)]
