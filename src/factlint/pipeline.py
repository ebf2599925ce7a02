"""From a document to its findings: every kind's and check's findings, less those that the draft suppresses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factlint import suppress
from factlint.errors import FactlintError, Problem
from factlint.findings import Finding, Judged, Vouched
from factlint.lines import Lines
from factlint.reading import Reading
from factlint.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.document import Document
    from factlint.facts.compile import Compilation
    from factlint.facts.compiled import CompiledRules
    from factlint.facts.model import RuleSet
    from factlint.findings import FindingName
    from factlint.protocols import Kind, Toolbox

_PLAIN = Sourcing()


class Step(NamedTuple):
    """One check of a draft, and who gave it: "kind 'figure'", the plugin's name."""

    label: str
    origin: str
    run: Callable[..., Iterator[Finding | Vouched]]


@dataclass(frozen=True, slots=True)
class Names(Collection[str]):
    """All names that a directive of a draft can hold: those of findings and the ids of facts."""

    findings: frozenset[str]
    rules: CompiledRules

    def __contains__(self, name: object) -> bool:
        return name in self.findings or (isinstance(name, str) and self.rules.fact(name) is not None)

    def __iter__(self) -> Iterator[str]:
        return iter((*sorted(self.findings), *self.rules.ids))

    def __len__(self) -> int:
        return len(self.findings) + len(self.rules.ids)


class Checked(NamedTuple):
    """What was found in a draft, sorted, and what of it could not be checked.

    `asked` are the keys under which the rule set was looked up for it, `dated` whether the day of the run counted.
    """

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    asked: Collection[str] = ()
    dated: bool = False


class Checker(NamedTuple):
    """A rule set made ready to be held against drafts; `problems` are what could not be made ready.

    `kinds` hold its facts against a draft, and `checks` are then given what those say. `asked` are the keys under which
    the rule set was looked up for all drafts at once.
    """

    rules: CompiledRules
    kinds: tuple[Step, ...]
    checks: tuple[Step, ...]
    names: Names
    asked: Collection[str]
    problems: tuple[Problem, ...]

    def read(self, document: Document, *, quoted_figures: bool = False, sourcing: Sourcing = _PLAIN) -> Reading:
        """The document with what is read in it, by the names of the rule set's entities."""
        return Reading(document, self.rules.entities, self.rules.lang, quoted_figures, sourcing)

    def check(self, document: Document, *, quoted_figures: bool = False, sourcing: Sourcing = _PLAIN) -> Checked:
        """Hold a draft against the facts, and check it as a whole.

        With `quoted_figures` the figures in speakers' words are held against the facts too; `sourcing` says what counts
        as a source.
        """
        asked = self.rules.listen()
        reading = self.read(document, quoted_figures=quoted_figures, sourcing=sourcing)
        problems = list(_skipped(document))
        facts = list(_said(self.kinds, document.path, problems, reading))
        findings = [said for said in facts if isinstance(said, Finding)]
        judged = Judged(tuple(findings), tuple(said for said in facts if isinstance(said, Vouched)))
        checks = _said(self.checks, document.path, problems, reading, judged)
        findings += [said for said in checks if isinstance(said, Finding)]
        kept, faults = suppress.suppress(document, findings, self.names)
        found = tuple(sorted((*kept, *faults), key=lambda finding: finding.order))
        return Checked(found, tuple(problems), asked.union(self.asked), reading.dated)


def _said(steps: Sequence[Step], path: str, problems: list[Problem], *given: object) -> Iterator[Finding | Vouched]:
    """What the steps say of what they are given; those that fail add to the problems, and the others still run."""
    for step in steps:
        try:
            yield from step.run(*given)
        except FactlintError as error:
            problems.extend(error.problems)
        except Exception as error:  # a plugin's step may raise anything
            problems.append(failure(path, step.label, step.origin, error))


def prepare(rules: RuleSet, toolbox: Toolbox) -> Checker:
    """Make a rule set ready, once for many drafts."""
    from factlint.facts.compile import compile_rules

    compilation = compile_rules(rules, toolbox.kinds)
    checker = ready(compilation.opened(), toolbox)
    return checker._replace(problems=(*clueless(compilation, toolbox), *checker.problems))


def clueless(compilation: Compilation, toolbox: Toolbox) -> tuple[Problem, ...]:
    """The kinds that failed when the rule set was compiled."""
    path = compilation.opened().path
    return tuple(failure(path, *_named(kind, toolbox), error) for kind, error in compilation.faults)


def ready(rules: CompiledRules, toolbox: Toolbox) -> Checker:
    """The checker of a compiled rule set."""
    kinds: list[Step] = []
    problems: list[Problem] = []
    asked = rules.listen()
    for kind in toolbox.kinds:
        if kind.name in rules.kinds or (rules.passages and getattr(kind, "reads_texts", False)):
            label, origin = _named(kind, toolbox)
            try:
                kinds.append(Step(label, origin, kind.prepare(rules.of_kind(kind.name))))
            except Exception as error:  # a plugin's kind may raise anything
                problems.append(failure(rules.path, label, origin, error))
    checks = tuple(Step(f"check {c.name!r}", toolbox.origins["checks", c.name], c.check) for c in toolbox.checks)
    names = Names(frozenset(name.name for name in finding_names(toolbox)), rules)
    return Checker(rules, tuple(kinds), checks, names, asked, tuple(problems))


def _named(kind: Kind, toolbox: Toolbox) -> tuple[str, str]:
    return f"kind {kind.name!r}", toolbox.origins["kinds", kind.name]


def finding_names(toolbox: Toolbox) -> tuple[FindingName, ...]:
    """Every name that a finding can have, each once, sorted."""
    families = [*(kind.findings for kind in toolbox.kinds), *(check.findings for check in toolbox.checks)]
    found = {name.name: name for names in families for name in names}
    found.setdefault(suppress.UNUSED.name, suppress.UNUSED)
    return tuple(found[name] for name in sorted(found))


def failure(path: str | None, label: str, origin: str, error: Exception) -> Problem:
    """That a part of the program raised where it should not have."""
    return Problem(path, None, None, f"{label} of {origin} failed: {type(error).__name__}: {error}")


def _skipped(document: Document) -> Iterator[Problem]:
    if document.skipped:
        lines = Lines(document.source)
        for span, reason in document.skipped:
            at = lines.position(span.start)
            yield Problem(document.path, at.line, at.column, f"not checked from here on: {reason}")
