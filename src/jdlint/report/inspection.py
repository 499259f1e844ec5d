"""What jdlint understood of a posting, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jdlint.posting import Posting
from jdlint.text import one_line


def as_dict(posting: Posting) -> dict[str, Any]:
    """Return one entry of the `postings` list of `jdlint inspect --format json`."""
    document = posting.document
    line = document.line
    title, mode, deadline, seniority = posting.title, posting.work_mode, posting.deadline, posting.seniority
    return {
        "path": document.source.path,
        "index": document.index,
        "format": document.format,
        "language": posting.language,
        "is_posting": posting.verdict.is_posting,
        "not_posting_reason": posting.verdict.reason,
        "title": {"text": title.value, "line": line(title.span.start)} if title else None,
        "seniority": seniority.value if seniority else None,
        "sections": [
            {"kind": s.kind, "how": s.how, "line": line(s.span.start), "end_line": _end_line(posting, s.span.end)}
            for s in posting.sections
        ],
        "pay": [
            {
                "text": one_line(p.text),
                "line": line(p.span.start),
                "min": p.min,
                "max": p.max,
                "currency": p.currency,
                "period": p.period,
                "kind": p.kind,
                "grade": p.grade,
            }
            for p in posting.pay
        ],
        "locations": [
            {"text": one_line(p.text), "line": line(p.span.start), "jurisdictions": list(p.jurisdictions)}
            for p in posting.locations
        ],
        "requirements": [
            {
                "text": one_line(r.text),
                "line": line(r.span.start),
                "level": r.level,
                "years": r.years,
                "technologies": list(r.technologies),
                "degree": r.degree,
                "licence": r.licence,
            }
            for r in posting.requirements
        ],
        "work_mode": mode.value if mode else None,
        "employment_type": [stated.value for stated in posting.employment_type],
        "hours": posting.hours.value if posting.hours else None,
        "deadline": deadline.value if deadline else None,
        "posted": posting.posted.value if posting.posted else None,
    }


def _end_line(posting: Posting, end: int) -> int:
    return posting.document.line(max(0, end - 1))


def as_text(posting: Posting, *, why: bool) -> Iterator[str]:
    """Yield the same as lines for a terminal; with `why`, what each section was recognised by."""
    known = as_dict(posting)
    number = f" [{known['index']}]" if known["index"] else ""
    yield f"{known['path']}{number}: {known['format']}, {known['language']}"
    if not known["is_posting"]:
        yield f"  no posting: {known['not_posting_reason']}"
    if known["title"]:
        level = f" ({known['seniority']})" if known["seniority"] else ""
        yield f"  {'title':<16} {known['title']['line']:>4}  {known['title']['text']}{level}"
    for section, entry in zip(posting.sections, known["sections"], strict=True):
        reason = f"  because {section.why}" if why and section.why else ""
        yield f"  {entry['kind']:<16} {entry['line']:>4}  to line {entry['end_line']} ({entry['how']}){reason}"
    for pay in known["pay"]:
        bounds = " to ".join(f"{bound:,.10g}" for bound in (pay["min"], pay["max"]) if bound is not None)
        meaning = " ".join(filter(None, (bounds, pay["currency"], f"a {pay['period']}" if pay["period"] else "")))
        yield f"  {'pay figure':<16} {pay['line']:>4}  {pay['text']}" + (f" = {meaning}" if meaning else "")
    for place in known["locations"]:
        yield f"  {'place':<16} {place['line']:>4}  {place['text']} {' '.join(place['jurisdictions'])}".rstrip()
    for key in ("work_mode", "hours", "deadline", "posted"):
        if known[key]:
            yield f"  {key.replace('_', ' '):<16}       {known[key]}"
    if known["employment_type"]:
        yield f"  {'employment':<16}       {', '.join(known['employment_type'])}"
    for need in known["requirements"]:
        facts = [f"{need['years']} years"] if need["years"] is not None else []
        facts += [*need["technologies"], *filter(None, (need["degree"], need["licence"]))]
        yield (
            f"  {'must have' if need['level'] == 'must' else 'nice to have':<16} {need['line']:>4}  {need['text']}"
            + (f" ({', '.join(facts)})" if facts else "")
        )
