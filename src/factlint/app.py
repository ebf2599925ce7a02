"""Load, run, report: the one entry to the program, for its command and for other programs."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from factlint import config, pipeline
from factlint.discovery import STDIN, find_files
from factlint.drafts import STDIN_NAME, parse_draft, read_draft
from factlint.errors import ConfigError, FactlintError, Problem, UsageError
from factlint.findings import Report, View
from factlint.jobs import in_processes, processes
from factlint.nearest import did_you_mean
from factlint.plugins import install
from factlint.prepared import prepared
from factlint.results import Ground, known, remember
from factlint.rulesets import rule_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.config import Overrides, Settings
    from factlint.document import Document
    from factlint.facts.build import Watch
    from factlint.findings import Finding
    from factlint.pipeline import Checker
    from factlint.plugins import Installed

PathLike = str | os.PathLike[str]

WANTED = "; select and ignore take names of findings, such as misstated-figure, and no ids of facts"


def check_paths(
    paths: Iterable[PathLike], *, rules: Sequence[PathLike] = (), config: PathLike | None = None, isolated: bool = False
) -> Report:
    """Check drafts: files, or folders of them.

    `rules` are rule sets that replace the configured ones, `config` a configuration that replaces the nearest;
    `isolated` leaves out all configuration and every third-party plugin. What could not be done is told in the
    report's problems. Raises `UsageError` or `ConfigError` where nothing could be.
    """
    return _session(rules, config, isolated=isolated).check([os.fspath(path) for path in paths])


def check_text(
    text: str,
    *,
    path: str = "draft.md",
    rules: Sequence[PathLike] = (),
    config: PathLike | None = None,
    isolated: bool = False,
) -> Report:
    """Check a text as if it were the file at `path`; otherwise like `check_paths`."""
    return _session(rules, config, isolated=isolated).check_drafts([Draft(path, text)])


def _session(rules: Sequence[PathLike], config: PathLike | None, *, isolated: bool) -> Session:
    overrides: Overrides = {"rules": tuple(Path(rule) for rule in rules)} if rules else {}
    return Session(install(isolated=isolated), overrides, Path(config) if config else None, isolated=isolated)


class Draft(NamedTuple):
    """A draft's path and its decoded text."""

    path: str
    text: str


class Opened(NamedTuple):
    """A draft that is ready to be checked: parsed, with the settings and the rule set that apply to it."""

    document: Document
    settings: Settings
    checker: Checker


class Seen(NamedTuple):
    """A draft that was checked: its text where there is something to show of it, and what is found in it."""

    path: str
    source: str
    findings: tuple[Finding, ...]


class Recipe(NamedTuple):
    """What a run is made from: another process makes the same run from it.

    `overrides` are the settings of this run that come before the configured ones. With `keep`, rule sets and results
    are taken from the cache and put there.
    """

    overrides: tuple[tuple[str, object], ...] = ()
    config: Path | None = None
    isolated: bool = False
    keep: bool = True


class Session:
    """One run of the program: settings and rule sets are loaded when a draft first needs them, once.

    With `keep`, rule sets and results are taken from the cache and put there; `watch` sees how far the reading of new
    rule sets is. `problems` gathers all that could not be done, each once, in the order in which it came up. Raises
    `UsageError` or `ConfigError` where the overrides or the explicit configuration cannot be used.
    """

    def __init__(
        self,
        installed: Installed,
        overrides: Overrides,
        config_path: Path | None = None,
        *,
        isolated: bool = False,
        keep: bool = True,
        watch: Watch = iter,
    ) -> None:
        self.installed = installed
        self.names = {name.name: name for name in pipeline.finding_names(installed.toolbox)}
        self.problems: dict[Problem, None] = dict.fromkeys(installed.problems)
        self._recipe = Recipe(tuple(overrides.items()), config_path, isolated, keep)
        self._inputs: dict[str, None] = {}
        self.watch = watch
        self._folders: dict[Path, Settings] = {}
        self._checkers: dict[tuple[Path, ...], Checker] = {}
        self._fixed = config.Settings() if isolated else config.load(config_path) if config_path else None
        self._expect_names((*overrides.get("select", ()), *overrides.get("ignore", ())))
        if self._fixed:
            self._fixed = self._ready(self._fixed)

    def settings(self, path: PathLike) -> Settings:
        """What applies to the draft at `path`. Raises `ConfigError`."""
        if self._fixed:
            return self._fixed
        folder = Path(os.path.abspath(path)).parent  # noqa: PTH100  # a link's configuration is where the link is
        if folder not in self._folders:
            found = config.locate(folder)
            self._folders[folder] = self._ready(config.load(found) if found else config.Settings())
        return self._folders[folder]

    def checker(self, settings: Settings) -> Checker:
        """The rule set that the settings name, ready to be used; without facts where none could be loaded."""
        if settings.rules not in self._checkers:
            self._checkers[settings.rules], problems = prepared(
                settings.rules, self.installed, keep=self._recipe.keep, watch=self.watch
            )
            self.told(problems)
        return self._checkers[settings.rules]

    def check(
        self, paths: Sequence[str], *, stdin_name: str = STDIN_NAME, view: View | None = None, jobs: int | None = 1
    ) -> Report:
        """Check the drafts that `paths` mean, in `jobs` processes; with None in as many as suit their number."""
        files = self._files(paths)
        count = 1 if STDIN in files else processes(len(files), jobs)
        seen = self._seen(files, count) if count > 1 else map(self.look, self.read(files, stdin_name))
        return self._report(seen, view)

    def check_drafts(self, drafts: Iterable[Draft], view: View | None = None) -> Report:
        """Check drafts whose text is at hand."""
        return self._report(map(self.look, drafts), view)

    def look(self, draft: Draft) -> Seen | None:
        """A draft with all that is found in it, shown or not; None for one that cannot be checked, which is told."""
        try:
            settings = self.settings(draft.path)
            found = self._known_or_found(draft, settings)
        except FactlintError as error:
            self.told(error.problems)
            return None
        return Seen(draft.path, draft.text if found else "", found)

    def _known_or_found(self, draft: Draft, settings: Settings) -> tuple[Finding, ...]:
        checker = self.checker(settings)
        keep = self._recipe.keep and draft.path != STDIN_NAME and checker.rules.stamp is not None
        ground = Ground(checker.rules, settings.quoted_figures, settings.sourcing)
        found = known(*draft, ground) if keep else None
        if found is None:
            document = parse_draft(*draft, self.installed.toolbox)
            checked = checker.check(document, quoted_figures=settings.quoted_figures, sourcing=settings.sourcing)
            self.told(checked.problems)
            found = checked.findings
            if keep:
                remember(*draft, ground, checked)
        return found

    def _seen(self, files: Sequence[str], count: int) -> Iterator[Seen | None]:
        """The same for files, in `count` processes, for which the rule set is compiled beforehand."""
        with suppress(FactlintError):  # it is told with the first draft
            self.checker(self.settings(files[0]))
        for seen, problems in in_processes(partial(_look_at, self._recipe), files, count):
            self.told(problems)
            yield from seen

    def _report(self, drafts: Iterable[Seen | None], view: View | None) -> Report:
        findings: list[Finding] = []
        sources: dict[str, str] = {}
        statements: dict[str, str] = {}
        files = failing = 0
        for path, source, found in filter(None, drafts):
            settings = self.settings(path)
            shown = [finding for finding in found if settings.shows(finding.name, finding.severity)]
            files += 1
            failing += sum(settings.fails(finding.severity) for finding in shown)
            findings += shown
            sources |= {path: source} if shown else {}
            rules = self.checker(settings).rules
            facts = (rules.fact(finding.fact) for finding in shown if finding.fact)
            statements |= {fact.id: fact.statement for fact in facts if fact}
        return Report(
            findings=tuple(sorted(findings, key=lambda finding: finding.order)),
            problems=tuple(self.problems),
            files=files,
            facts=self._facts(),
            sources=sources,
            statements=statements,
            failing=failing,
            shipped=() in self._checkers,
            view=view or View(),
        )

    def drafts(self, paths: Sequence[str], stdin_name: str = STDIN_NAME) -> Iterator[Draft]:
        """The drafts that `paths` mean, read one after the other."""
        return self.read(self._files(paths), stdin_name)

    def _files(self, paths: Sequence[str]) -> tuple[str, ...]:
        parsers = [parser for parser in self.installed.toolbox.parsers if getattr(parser, "walked", True)]
        files, problems = find_files(paths, [suffix for parser in parsers for suffix in parser.suffixes])
        self.told(problems)
        self._inputs |= dict.fromkeys(files)
        return files

    def read(self, files: Iterable[str], stdin_name: str = STDIN_NAME) -> Iterator[Draft]:
        """The drafts in these files, one after the other; what cannot be read is told and left out."""
        for path in files:
            try:
                yield Draft(stdin_name if path == STDIN else path, read_draft(path))
            except FactlintError as error:
                self.told(error.problems)

    def opened(self, drafts: Iterable[Draft]) -> Iterator[Opened]:
        """Each draft parsed, with what applies to it; one that cannot be is told and left out."""
        for path, text in drafts:
            try:
                settings = self.settings(path)
                document = parse_draft(path, text, self.installed.toolbox)
            except FactlintError as error:
                self.told(error.problems)
                continue
            yield Opened(document, settings, self.checker(settings))

    def _facts(self) -> int:
        """How many facts the rule sets have, those of a file that several of them share counted once."""
        files: dict[str, int] = {}
        for checker in self._checkers.values():
            files |= {path: max(count, files.get(path, 0)) for path, count in checker.rules.files.items()}
        return sum(files.values())

    def _ready(self, settings: Settings) -> Settings:
        """The settings with this run's overrides. Raises `ConfigError` for a finding that nothing is called by."""
        path = str(settings.path) if settings.path else None
        self._expect_names((*settings.select, *settings.ignore), path)
        return settings._replace(**cast("Overrides", dict(self._recipe.overrides)))

    def _expect_names(self, wanted: Iterable[str], path: str | None = None) -> None:
        unknown = [name for name in wanted if name not in self.names]
        hints = (did_you_mean(name, self.names) or WANTED for name in unknown)
        messages = (f"no finding is called {name!r}{hint}" for name, hint in zip(unknown, hints, strict=True))
        problems = [Problem(path, None, None, message) for message in messages]
        if problems:
            raise (ConfigError if path else UsageError)(*problems)

    def inputs(self) -> Iterator[str]:
        """The drafts, configurations and rule sets that were read in this run."""
        yield from self._inputs
        settings = (self._fixed, *self._folders.values())
        yield from (str(each.path) for each in settings if each and each.path)
        for rules in self._checkers:
            yield from rule_files(rules, self.installed.toolbox)[0]

    def told(self, problems: Iterable[Problem]) -> None:
        """Keep problems for the end of the run."""
        self.problems |= dict.fromkeys(problems)


def _look_at(recipe: Recipe, files: Sequence[str]) -> tuple[tuple[Seen | None, ...], tuple[Problem, ...]]:
    """What is found in these files, and all that could not be done so far, in a process beside the one that reports."""
    session = _beside(recipe)
    seen = tuple(map(session.look, session.read(files)))
    return seen, tuple(session.problems)


@cache
def _beside(recipe: Recipe) -> Session:
    """The run of this process."""
    overrides = cast("Overrides", dict(recipe.overrides))
    installed = install(isolated=recipe.isolated)
    return Session(installed, overrides, recipe.config, isolated=recipe.isolated, keep=recipe.keep)
