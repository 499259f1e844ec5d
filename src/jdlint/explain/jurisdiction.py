"""What the laws of a place ask of a posting: the table and the pages of `jdlint law`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jdlint.errors import UsageError, did_you_mean
from jdlint.law.statutes import Jurisdiction, Row, codes, jurisdiction
from jdlint.law.terms import Confidence, Duty, Reach, Wording
from jdlint.terminal import Style, cells, printable, wrap
from jdlint.text import listed

_STATES: dict[Duty, str] = {
    "pay": "pay",
    "other_pay": "other pay (bonus, commission, equity)",
    "benefits": "benefits",
    "deadline": "deadline",
    "apply": "how to apply",
    "job_description": "job description",
    "vacancy": "whether there is a vacancy",
    "ai": "use of AI in selection",
    "gender_neutral": "gender-neutral title and text",
    "fair_chance": "that criminal records are considered",
    "scope_of_change": "how duties and workplace may change",
}
_FORBIDS: dict[Wording, str] = {
    "open_ended_pay": "open-ended pay (“up to”, “and up”)",
    "and_more": "benefits that end in “etc.” or “and more”",
    "pay_by_link": "a link in place of the pay",
    "pay_history": "asking for earlier pay",
    "canadian_experience": "asking for Canadian experience",
    "unemployed_excluded": "leaving out the unemployed",
    "records_excluded": "leaving out people with criminal records",
    "licence_without_driving": "a driver's licence where driving is no part of the job",
    "age": "age, also in words such as “young”",
    "sex": "addressing one sex",
    "citizenship": "asking for citizenship",
    "languages_without_need": "languages the job does not need",
}
_REACH: dict[Reach, str] = {
    "yes": "reached",
    "no": "not by that alone",
    "unclear": "unclear",
}
_CONFIDENCE: dict[Confidence, str] = {
    "high": "high: the law itself was read",
    "medium": "medium: a summary was read",
    "low": "low: the text or its first day was not verified, so never more than a note",
}
_LABEL = 15
_NARROW = 36  # the least columns that text gets


def _size(row: Row) -> str:
    return "all" if row.employees == 1 else f"{row.employees}+"


def _short(row: Row) -> str:
    said = ", ".join(_STATES[duty].partition(" (")[0] for duty in row.states)
    return f"{said} (not verified)" if row.confidence == "low" else said


def _table(rows: Sequence[tuple[str, ...]], heads: tuple[str, ...], style: Style) -> Iterator[str]:
    """Yield lines of columns; the last column is wrapped."""
    widths = [max(cells(row[at]) for row in (heads, *rows)) for at in range(len(heads) - 1)]
    left = sum(widths) + 2 * len(widths)
    for number, row in enumerate((heads, *rows)):
        lead = "".join(f"{cell}{' ' * (width - cells(cell) + 2)}" for cell, width in zip(row[:-1], widths, strict=True))
        first, *more = wrap(row[-1], max(_NARROW, style.width - left)) or [""]
        yield style.paint(f"{lead}{first}", "bold") if not number else f"{lead}{first}"
        yield from (f"{' ' * left}{line}" for line in more)


def _since(place: Jurisdiction, row: Row) -> str:
    first = min((place.since(row, duty) for duty in row.states), default=row.binding)
    return str(first)


def table(places: Iterable[Jurisdiction], day: date, style: Style) -> list[str]:
    """Return the lines that list what the laws ask on a day, what is to come, and where nothing need be stated."""
    now: list[tuple[str, ...]] = []
    coming: list[tuple[str, ...]] = []
    silent: list[str] = []
    checked: set[date] = set()
    for place in places:
        in_force = place.in_force(day)
        checked.update(row.checked for row in place.rows)
        asking = [row for row in in_force if row.states]
        now += ((place.code, place.name, _since(place, row), _size(row), _short(row)) for row in asking)
        later = [row for row in place.rows if row.states and row.binding and row.binding > day]
        coming += ((place.code, place.name, str(row.binding), _size(row), _short(row)) for row in later)
        if not asking and not later:
            silent.append(f"{place.name} ({place.code})")
    lines = [f"What the laws ask a posting to state on {day}, as far as known. No legal advice.", ""]
    heads = ("code", "place", "since", "employees", "the posting states")
    lines += _table(now, heads, style) if now else ["Nothing."]
    if coming:
        lines += ["", "To come:", "", *_table(coming, ("code", "place", "from", *heads[3:]), style)]
    if silent:
        lines += ["", *wrap(f"Nothing to state in the posting: {', '.join(silent)}.", style.width)]
    if checked:
        oldest = min(checked)
        lines += ["", *wrap(f"Checked on {oldest} or later. `jdlint law CODE` shows one place in full.", style.width)]
    return [line.rstrip() for line in lines]


def _state(row: Row, in_force: Sequence[Row], day: date) -> str:
    if row.binding is None:
        return "not in force"
    begins = f"in force since {row.effective}"
    if row.enforced:
        begins += f", enforced from {row.enforced}"
    if row in in_force:
        return begins
    if row.binding <= day:
        return f"{begins.replace('since', 'from')}, amended since"
    return begins.replace("in force since", "to come on")


def _facts(row: Row) -> Iterator[tuple[str, str]]:
    size = "of any size" if row.employees == 1 else f"{row.employees} employees or more"
    yield "employers", f"{size} ({row.counted})" if row.counted else size
    yield "must state", ", ".join(_STATES[duty] for duty in row.states) or "nothing in the posting"
    yield "must not", "; ".join(_FORBIDS[wording] for wording in row.forbids)
    yield "instead", row.otherwise
    yield "as pay counts", row.pay
    if row.widest is not None:
        above = f", unless it reaches more than {row.widest.unless_above:,}" if row.widest.unless_above else ""
        yield "widest range", f"{row.widest.currency} {row.widest.amount:,} a year{above}"
    if "pay" in row.states:
        yield "link to pay", "enough, where it says that it leads there" if row.link_is_enough else ""
    if row.states:
        yield "remote work", f"{_REACH[row.remote]}{': ' if row.reach else ''}{row.reach}"
    yield "exempt", "; ".join(row.exempt)
    yield "judged by", "the day the posting came out, where it says" if row.dated_by == "posting" else ""
    yield "note", row.note
    yield "confidence", _CONFIDENCE[row.confidence]
    yield "checked", str(row.checked)


def _row(row: Row, state: str, style: Style) -> Iterator[str]:
    yield f"{style.paint(printable(row.law), 'bold')}: {state}"
    for label, said in _facts(row):
        if said:
            first, *more = wrap(printable(said), max(_NARROW, style.width - _LABEL - 2))
            yield f"  {label:<{_LABEL}}{first}"
            yield from (f"  {'':<{_LABEL}}{line}" for line in more)
    for source in row.sources:
        yield f"  {'source':<{_LABEL}}{printable(source.title)}"
        yield f"  {'':<{_LABEL}}{style.link(style.paint(printable(source.url), 'dim'), source.url)}"


def page(place: Jurisdiction, inside: Sequence[Jurisdiction], day: date, style: Style) -> list[str]:
    """Return the lines about one place: what binds on a day first, then what is to come, then what it replaced.

    `inside` are the places in it that have laws of their own.
    """
    in_force = place.in_force(day)
    later = [row for row in place.rows if row not in in_force and (row.binding is None or row.binding > day)]
    earlier = [row for row in place.rows if row not in in_force and row not in later]
    lines = [f"{style.paint(place.name, 'bold')} ({place.code}) on {day}. No legal advice."]
    for row in (*in_force, *later, *earlier):
        lines += ["", *_row(row, _state(row, in_force, day), style)]
    if inside:
        names = ", ".join(f"{one.name} ({one.code})" for one in inside)
        lines += ["", *wrap(f"With laws of their own: {names}.", style.width)]
    return lines


def _longer(wanted: str, places: Iterable[Jurisdiction]) -> Iterator[str]:
    """Yield the places whose code ends in what is wanted, or whose name begins with it."""
    for place in places:
        name = place.name.casefold().removeprefix("city of ")
        if place.code.casefold().endswith(f"-{wanted}") or f"{name} ".startswith(f"{wanted} "):
            yield f"{place.name} ({place.code})"


def report(name: str | None, day: date, style: Style) -> list[str]:
    """Return the page of the place that `name` (a code or a name, in any case) says, or the table of all.

    Raises UsageError when there is no data for it.
    """
    places = [jurisdiction(code) for code in codes()]
    if name is None:
        return table(places, day, style)
    wanted = name.casefold()
    found = next((place for place in places if wanted in (place.code.casefold(), place.name.casefold())), None)
    inside = [place for place in places if place.code.casefold().startswith(f"{wanted}-")]
    if found is None and inside:
        return table(inside, day, style)
    if found is None:
        hint = f"; did you mean {listed(longer, 'or')}?" if (longer := list(_longer(wanted, places))) else ""
        if not hint and "-" not in name and len(name) > 3:  # a code is right or wrong; a close one is another place
            hint = did_you_mean(name, [place.name for place in places])
        raise UsageError(f'no data on the law of "{name}"{hint or "; `jdlint law` lists the places there is data for"}')
    return page(found, [place for place in places if place.code.startswith(f"{found.code}-")], day, style)
