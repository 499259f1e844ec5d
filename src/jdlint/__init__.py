"""jdlint: a linter for job postings."""

__version__ = "0.1.0"
