"""What the law asks of a job posting: `statutes`, the dated data, and `reach`, which of it holds for one.

Both are imported when a posting with a place asks for them, not before.
"""
