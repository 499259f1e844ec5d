"""The command line: what people type, and what they get back."""

from __future__ import annotations

import sys
from typing import Any

import click

from jdlint import __version__
from jdlint.errors import JdlintError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jdlint", message="%(prog)s %(version)s")
def jdlint() -> None:
    """Check job postings: missing sections, vague or biased wording, pay, readability."""


def _options(**given: Any) -> Any:
    from datetime import date  # noqa: PLC0415

    from jdlint.run import Options  # noqa: PLC0415

    return Options(as_of=given.pop("as_of", None) or date.today(), **given)


@jdlint.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--isolated", is_flag=True)
@click.option("--explain", is_flag=True)
@click.option("--assume-posting", is_flag=True)
def inspect(paths: tuple[str, ...], form: str, isolated: bool, explain: bool, assume_posting: bool) -> None:
    """Show what jdlint understands of postings: title, sections, pay, place, requirements."""
    from jdlint.data import to_json  # noqa: PLC0415
    from jdlint.report.inspection import as_dict, as_text  # noqa: PLC0415
    from jdlint.run import Run  # noqa: PLC0415

    postings, failed = [], False
    for posting in Run(_options(isolated=isolated, stdin=sys.stdin.buffer.read if "-" in paths else None)).understand(paths):
        if isinstance(posting, JdlintError):
            failed = True
            click.echo(f"error: {posting}", err=True)
        elif form == "json":
            postings.append(as_dict(posting))
        else:
            click.echo("\n".join(as_text(posting, why=explain)))
    if form == "json":
        click.echo(to_json({"schema_version": 1, "postings": postings}, indent=2).decode())
    raise SystemExit(2 if failed else 0)


def main() -> None:
    """Run the command line."""
    jdlint()
