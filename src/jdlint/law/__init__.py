"""What the law asks of a job posting: dated data, and which of it holds for one."""

from jdlint.law.reach import Claim, claims
from jdlint.law.statutes import Duty, Jurisdiction, Reach, Row, Wording, codes, jurisdiction, parents

__all__ = ["Claim", "Duty", "Jurisdiction", "Reach", "Row", "Wording", "claims", "codes", "jurisdiction", "parents"]
