"""Is a file a job posting at all?"""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.document import Document
from jdlint.facts import Section, Verdict


def verdict(document: Document, sections: Sequence[Section]) -> Verdict:
    """Say whether the document is a job posting, and if it surely is not, why."""
    return Verdict(is_posting=True)
