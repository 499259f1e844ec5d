"""What is asked of the applicant, item by item?"""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.document import Document
from jdlint.facts import Requirement, Section


def requirements(document: Document, sections: Sequence[Section]) -> tuple[Requirement, ...]:
    """Return each thing asked of the applicant, in order of place."""
    return ()
