"""The command line: what people type, and what they get back."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from jdlint import __version__
from jdlint.errors import ISSUES, JdlintError, UsageError

if TYPE_CHECKING:
    from datetime import date

    from jdlint.config import Config
    from jdlint.packs import RuleFile
    from jdlint.posting import Posting
    from jdlint.run import Options, Run
    from jdlint.terminal import Style

_FAILED = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="jdlint", message="%(prog)s %(version)s")
def jdlint() -> None:
    """Check job postings as a careful editor would: what is missing, vague, biased or hard to read.

    Exit codes: 0 clean, 1 findings, 2 something could not be done.
    """


def _settings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where settings come from and how input is read."""
    for option in (
        click.option("--encoding", metavar="NAME", help="Encoding of the files, when it is not UTF-8 or UTF-16."),
        click.option("--stdin-filename", metavar="PATH", help="The name that standard input (-) goes by."),
        click.option("--isolated", is_flag=True, help="Read no settings file."),
        click.option("--config", "config_file", metavar="FILE", help="Use this settings file."),
    ):
        command = option(command)
    return command


@jdlint.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--format", "form", default="full", metavar="FORMAT", help="full (default), concise or json.")
@click.option(
    "--select", metavar="RULES", multiple=True, help="Only these rules: ids, folders, globs, `all`; with commas."
)
@click.option("--ignore", metavar="RULES", multiple=True, help="Not these rules.")
@click.option("--fail-on", metavar="LEVEL", help="Exit 1 from this level on: error, warning (default), note or never.")
@click.option("--as-of", metavar="DATE", help="The date to judge by (YYYY-MM-DD); today if not given.")
@click.option("--assume-posting", is_flag=True, help="Check files that do not look like postings, too.")
@click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named.")
@click.option("--fix", is_flag=True, help="Make the safe fixes, in place.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that may change the meaning, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.")
@_settings_options
def check(paths: tuple[str, ...], form: str, fix: bool, diff: bool, quiet: bool, **given: Any) -> None:
    """Check postings: files, folders, or - for standard input (default: this folder)."""
    from jdlint import report
    from jdlint.config import LEVELS

    if form not in report.FORMATS:
        raise UsageError(f'--format: no format "{form}"{_close(form, report.FORMATS)}')
    fail_on = given["fail_on"]
    if fail_on is not None and fail_on not in LEVELS:
        raise UsageError(f'--fail-on: no level "{fail_on}"{_close(fail_on, LEVELS)}')
    if given["unsafe_fixes"] and not (fix or diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff")
    if fix and "-" in paths:
        raise UsageError("--fix cannot write to standard input; use --diff")
    run = _run(paths, fix="show" if diff else "write" if fix else "no", **given)
    totals = report.write(
        "diff" if diff else form, run.check(paths or (".",)), sys.stdout, sys.stderr, style=_style(quiet=quiet)
    )
    if not (totals.files or totals.errors or given["force_exclude"]):
        raise UsageError(f"nothing to check: no posting files in {', '.join(paths or ('.',))}")
    sys.exit(_FAILED if totals.errors else int(totals.fixed > 0 if diff else totals.failing))


@jdlint.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--explain", is_flag=True, help="Say what each section was recognised by.")
@click.option("--assume-posting", is_flag=True, help="Take every file for a posting.")
@_settings_options
def inspect(paths: tuple[str, ...], form: str, explain: bool, **given: Any) -> None:
    """Show what jdlint understands of postings: title, sections, pay, place, requirements."""
    from jdlint.data import to_json
    from jdlint.report.inspection import as_dict, as_text

    def show(posting: Posting) -> dict[str, Any] | str:
        return as_dict(posting) if form == "json" else "\n".join(as_text(posting, why=explain))

    entries, failed = [], False
    for shown in _run(paths, **given).understand(paths, show):
        if isinstance(shown, JdlintError):
            failed = True
            click.echo(_error(shown), err=True)
        elif isinstance(shown, str):
            click.echo(shown)
        else:
            entries.append(shown)
    if form == "json":
        click.echo(to_json({"schema_version": 1, "postings": entries}, indent=2).decode())
    sys.exit(_FAILED if failed else 0)


@jdlint.command()
@click.argument("rule", metavar="RULE")
@_settings_options
def explain(rule: str, **given: Any) -> None:
    """Explain a rule: what it finds, why, examples, options, sources."""
    from jdlint import explain as pages
    from jdlint import testing

    file = _rule_file(rule, _available(given))
    page = pages.page(file.rule(), file.examples(), style=_style(), messages=testing.messages(file))
    click.echo(page.rstrip("\n"))


@jdlint.command()
@click.argument("names", nargs=-1, metavar="[RULES]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--on", is_flag=True, help="Only rules that run.")
@click.option("--off", is_flag=True, help="Only rules that do not.")
@click.option("--fixable", is_flag=True, help="Only rules that can fix what they find.")
@_settings_options
def rules(names: tuple[str, ...], form: str, on: bool, off: bool, fixable: bool, **given: Any) -> None:
    """List the rules, as loud as the settings have them: all, or those that ids, folders or globs name."""
    from jdlint import ruleset
    from jdlint.data import to_json

    if on and off:
        raise UsageError("--on and --off: no rule is both; leave both out to see all")
    settings = _settings(given)
    available = ruleset.files(settings)
    settings.check_rule_ids([file.id for file in available])
    rows: list[dict[str, Any]] = []
    for file in ruleset.named(available, names):
        rule, running = file.rule(), ruleset.as_set(file, settings)
        if (off if running else on) or (fixable and not rule.fixable):
            continue
        rows.append(
            {
                "id": rule.id,
                "category": rule.category,
                "severity": running.severity if running else "off",
                "default_severity": rule.severity,
                "kind": rule.kind,
                "summary": rule.summary,
                "fixable": rule.fixable,
            }
        )
    if form == "json":
        click.echo(to_json(rows, indent=2).decode())
        return
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row['id']:<{width}}  {row['severity']:<7}  {row['summary']}")


@jdlint.command()
@click.argument("pack", required=False, metavar="[PACK]")
@click.option("--select", metavar="RULES", multiple=True, help="Only these rules.")
def test(pack: str | None, select: tuple[str, ...]) -> None:
    """Run the examples of every rule: of jdlint's own, or of a PACK (a folder, or a package's entry point).

    A pack may use the kinds that this folder's settings name.
    """
    from pathlib import Path

    from jdlint import packs, ruleset, testing
    from jdlint.text import plural

    kinds = packs.known_kinds(_run(()).settings(".").kinds)
    files = packs.builtin() if pack is None else packs.pack_rules(pack, kinds, Path())
    examples = rules_tested = failures = 0
    for tested in testing.test(ruleset.named(files, _selected(select))):
        rules_tested += 1
        examples += tested.examples
        failures += len(tested.failures)
        for failure in tested.failures:
            click.echo(str(failure))
    click.echo(f"{plural(rules_tested, 'rule')}, {plural(examples, 'example')}, {plural(failures, 'failure')}")
    sys.exit(1 if failures else 0)


@jdlint.command()
@click.argument("path", required=False, default=".", metavar="[FILE]")
@_settings_options
def config(path: str, **given: Any) -> None:
    """Show the settings that hold for a FILE (default: this folder), and where each comes from."""
    from jdlint import config as settings
    from jdlint import ruleset

    found = _run((), **given).settings(path)
    for line in settings.describe(found):
        click.echo(line)
    faults = ruleset.faults(found)
    for fault in faults:
        click.echo(_error(fault), err=True)
    sys.exit(_FAILED if faults else 0)


@jdlint.command()
@click.argument("code", required=False, metavar="[CODE]")
@click.option("--as-of", metavar="DATE", help="The date to judge by (YYYY-MM-DD); today if not given.")
def law(code: str | None, as_of: str | None) -> None:
    """List what laws ask of postings, or show one place in full: a CODE such as US-CO, CA-ON, AT, US-NY-NYC."""
    from jdlint.explain.jurisdiction import report

    click.echo("\n".join(report(code, _day(as_of), _style())))


def _run(paths: Sequence[str], **given: Any) -> Run:
    from jdlint.run import Run

    return Run(_run_options(paths, given))


def _day(as_of: str | None) -> date:
    from datetime import date

    try:
        return date.fromisoformat(as_of) if as_of else date.today()
    except ValueError:
        raise UsageError(f"--as-of: {as_of} is no date; write it as 2027-01-31") from None


def _run_options(paths: Sequence[str], given: dict[str, Any]) -> Options:
    from jdlint.run import STDIN, Options

    if given.get("isolated") and given.get("config_file") is not None:
        raise UsageError("--config and --isolated: settings are read or not; leave one out")
    return Options(
        as_of=_day(given.get("as_of")),
        config=given.get("config_file"),
        isolated=given.get("isolated", False),
        select=_selected(given.get("select", ())),
        ignore=_split(given.get("ignore", ())),
        fail_on=given.get("fail_on"),
        fix=given.get("fix", "no"),
        unsafe_fixes=given.get("unsafe_fixes", False),
        assume_posting=given.get("assume_posting", False),
        encoding=given.get("encoding"),
        force_exclude=given.get("force_exclude", False),
        stdin=sys.stdin.buffer.read if STDIN in paths else None,
        stdin_filename=given.get("stdin_filename"),
    )


def _split(listed: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for one in listed for name in one.split(",") if name.strip())


def _selected(listed: Sequence[str]) -> tuple[str, ...]:
    names = _split(listed)
    if listed and not names:
        raise UsageError("--select names no rule; name some, or leave it out")
    return names


def _settings(given: dict[str, Any]) -> Config:
    return _run((), **given).settings(given.get("stdin_filename") or ".")


def _available(given: dict[str, Any]) -> Sequence[RuleFile]:
    from jdlint import ruleset

    return ruleset.files(_settings(given))


def _rule_file(name: str, files: Sequence[RuleFile]) -> RuleFile:
    """Return the rule with this id, or with this last part when there is only one."""
    found = [f for f in files if f.id == name] or [f for f in files if f.id.partition("/")[2] == name]
    if len(found) != 1:
        if any(f.id.startswith(f"{name}/") for f in files):
            raise UsageError(f'"{name}" is a folder of rules; `jdlint rules {name}` lists them')
        raise UsageError(f'no rule "{name}"{_close(name, [f.id for f in files])}')
    return found[0]


def _close(name: str, known: Sequence[str]) -> str:
    from jdlint.errors import did_you_mean

    return did_you_mean(name, known) or f"; one of {', '.join(known)}" if len(known) < 20 else did_you_mean(name, known)


def _style(*, quiet: bool = False) -> Style:
    from jdlint.terminal import style_for

    columns = 0
    if sys.stdout.isatty():
        from shutil import get_terminal_size

        columns = get_terminal_size().columns
    return style_for(sys.stdout, os.environ, columns=columns, quiet=quiet)


def _error(fault: JdlintError) -> str:
    return f"error: {fault}"


def main() -> None:
    """Run the command line; every fault of the user's or of a rule ends in one line on stderr and exit code 2."""
    # Few of our objects form cycles; looking for them at the usual pace takes a tenth of a short run.
    gc.set_threshold(200_000, 20, 20)
    if hasattr(signal, "SIGPIPE"):  # `jdlint check | head` ends as any other program; Python would exit with 1
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if sys.stdout is None:  # closed before the start
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        jdlint(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as fault:
        fault.show()
        sys.exit(_FAILED)
    except JdlintError as fault:
        print(_error(fault), file=sys.stderr)  # noqa: T201
        sys.exit(_FAILED)
    except OSError as fault:  # what reads and writes files says which; this is the output, on a full disk
        where = f"{fault.filename}" if fault.filename else "cannot write the output"
        print(f"error: {where}: {fault.strerror or fault}", file=sys.stderr)  # noqa: T201
        sys.exit(_FAILED)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except Exception:  # noqa: BLE001 (a fault of ours; Python would exit with 1, which says "findings")
        import traceback

        traceback.print_exc()
        print(f"internal error: please report it, with the lines above, at {ISSUES}", file=sys.stderr)  # noqa: T201
        sys.exit(_FAILED)
    finally:
        gc.freeze()  # the process ends: searching all that was loaded for cycles would take a tenth of a short run
