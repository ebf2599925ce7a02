"""`factlint check`: hold drafts against the verified facts."""

from __future__ import annotations

import io
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import click

from factlint.cli.group import tell
from factlint.cli.options import ground, names, session, wants_color
from factlint.cli.output import expect_no_input, write
from factlint.config import FAIL_ON, SEVERITIES
from factlint.discovery import STDIN
from factlint.drafts import STDIN_NAME
from factlint.errors import FactlintError, Problem, UsageError
from factlint.findings import View
from factlint.nearest import did_you_mean
from factlint.pipeline import failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.app import Session
    from factlint.config import Overrides
    from factlint.findings import Report
    from factlint.plugins import Installed
    from factlint.protocols import Reporter


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@ground
@click.option("--select", callback=names, metavar="NAME,…", help="Only findings of these names.")
@click.option("--ignore", callback=names, metavar="NAME,…", help="No findings of these names.")
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="The least severity that is shown.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit code 1.  [error]")
@click.option("--format", "format_", default="text", metavar="FORMAT", help="text, json, or a plugin's.  [text]")
@click.option("--output", metavar="FILE", help="Write the report to this file.")
@click.option("--stdin-filename", metavar="PATH", help="The name of the draft on standard input (`-`).")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colours.  [auto]")
@click.option("--quiet", "-q", is_flag=True, help="The findings alone, without the line that sums them up.")
@click.option("--statistics", is_flag=True, help="After the report, how many findings there are of each name.")
@click.option("--explain", is_flag=True, help="With each finding, how it was decided.")
@click.option("--fix", is_flag=True, help="Write what is certainly right into the drafts.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: what is probably right, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="In how many processes.  [as suits]")
@click.option("--no-cache", is_flag=True, help="Keep nothing for the next run, and use nothing kept.")
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check drafts: files, folders, or `-` for standard input."""
    _expect_fixes(paths, options)
    overrides = _overrides(options)
    run = session(
        *(options["rules"], options["config"]),
        isolated=options["isolated"],
        overrides=overrides,
        keep=not options["no_cache"],
    )
    reporter = _reporter(options["format_"], run.installed)
    view = View(explain=options["explain"], summary=not options["quiet"])
    named, jobs = options["stdin_filename"] or STDIN_NAME, options["jobs"]
    checked = partial(run.check, paths, stdin_name=named, view=view, jobs=jobs)
    report = checked()
    expect_no_input(options["output"], _inputs(run, report))
    if options["diff"]:
        from factlint import fixes

        tell(report.problems)
        write("".join(fixes.diff(each) for each in fixes.correct(report, unsafe=options["unsafe_fixes"])))
        ctx.exit(_code(report))
    if options["fix"]:
        _mend(run, report, unsafe=options["unsafe_fixes"])
        report = checked()
    color = options["output"] is None and wants_color(options["color"], sys.stdout)
    rendered, problems = _rendered(reporter, report, run.installed, color=color)
    tell((*report.problems, *problems))
    write(rendered, options["output"])
    if options["statistics"]:
        click.echo(_statistics(report), err=True)
    ctx.exit(2 if problems else _code(report))


def _inputs(run: Session, report: Report) -> Iterator[str]:
    """All files that a run has read, or tried to."""
    yield from (problem.path for problem in report.problems if problem.path)
    yield from run.inputs()


def _code(report: Report) -> int:
    return 2 if report.problems else 1 if report.failing else 0


def _expect_fixes(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    """Refuse options that cannot be together. Raises `UsageError`."""
    message = None
    if options["unsafe_fixes"] and not (options["fix"] or options["diff"]):
        message = "--unsafe-fixes is for --fix or --diff"
    elif options["fix"] and options["diff"]:
        message = "--fix and --diff exclude each other"
    elif options["fix"] and STDIN in paths:
        message = "--fix cannot write to standard input; --diff shows what it would change"
    if message:
        raise UsageError(Problem(None, None, None, message))


def _mend(run: Session, report: Report, *, unsafe: bool) -> None:
    """Correct the drafts, and say how many findings that mends."""
    from factlint import fixes

    mended = 0
    for corrected in fixes.correct(report, unsafe=unsafe):
        try:
            fixes.write(corrected)
        except FactlintError as error:
            run.told(error.problems)
            continue
        mended += corrected.mended
    if mended:
        click.echo(f"factlint: {mended} corrected", err=True)


def _overrides(options: dict[str, Any]) -> Overrides:
    """The settings that options ask for."""
    given = {key: options[key] for key in ("select", "ignore", "min_severity", "fail_on") if options[key] is not None}
    return cast("Overrides", given)


def _reporter(name: str, installed: Installed) -> Reporter:
    """The reporter of this name. Raises `UsageError` where there is none."""
    reporters = {reporter.name: reporter for reporter in installed.toolbox.reporters}
    if name not in reporters:
        message = f"no format is called {name!r}{did_you_mean(name, reporters)}; there is: {', '.join(reporters)}"
        raise UsageError(Problem(None, None, None, message), *installed.problems)
    return reporters[name]


def _rendered(
    reporter: Reporter, report: Report, installed: Installed, *, color: bool
) -> tuple[str, tuple[Problem, ...]]:
    """The whole report as text; nothing of it where the reporter fails, and why."""
    stream = io.StringIO()
    try:
        reporter.render(report, stream, color=color)
    except Exception as error:  # a plugin's reporter may raise anything
        origin = installed.toolbox.origins["reporters", reporter.name]
        return "", (failure(None, f"reporter {reporter.name!r}", origin, error),)
    return stream.getvalue(), ()


def _statistics(report: Report) -> str:
    """One line for each name of a finding, the most frequent first."""
    counts = Counter(finding.name for finding in report.findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "\n".join(f"{number:6}  {name}" for name, number in rows) or "no findings"
