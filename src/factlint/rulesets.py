"""Loading rule sets: from files to facts, with every problem on the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.discovery import find_files
from factlint.drafts import read_draft
from factlint.errors import FactlintError, PluginError, Problem
from factlint.facts.model import RuleSet
from factlint.pipeline import failure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.protocols import Loader, Toolbox


def shipped() -> Path:
    """The folder of the rule sets that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent.parent / "rules"


def rule_files(paths: Iterable[Path], toolbox: Toolbox) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files of these rule sets, those of a folder included; the shipped ones where there is no path at all."""
    wanted = [str(path) for path in paths] or [str(shipped())]
    return find_files(wanted, _suffixes(toolbox))


def load_rule_set(path: str, toolbox: Toolbox) -> tuple[RuleSet, tuple[Problem, ...]]:
    """One file's rule set, less what could not be read of it. Raises `FactlintError` where none of it can be."""
    from factlint.facts.build import build

    text = read_draft(path)
    loader = _loader(path, toolbox)
    try:
        rules, problems = build(loader.load(text, path), toolbox.kinds, path)
    except FactlintError:
        raise
    except Exception as error:
        label, origin = f"loader {loader.name!r}", toolbox.origins["loaders", loader.name]
        raise PluginError(failure(path, label, origin, error)) from error
    return rules, tuple(problems)


def load_rules(paths: Iterable[Path], toolbox: Toolbox) -> tuple[RuleSet, tuple[Problem, ...]]:
    """All rule sets in one, and every problem; that there is no fact at all is one."""
    from factlint.facts.merge import merge

    files, found = rule_files(paths, toolbox)
    problems = list(found)
    loaded: list[RuleSet] = []
    for path in files:
        try:
            rules, faults = load_rule_set(path, toolbox)
        except FactlintError as error:
            problems.extend(error.problems)
            continue
        loaded.append(rules)
        problems.extend(faults)
    rules, faults = merge(loaded) if loaded else (RuleSet("", None, "en", {}, {}, ()), ())
    problems.extend(faults)
    if not rules.facts and not problems:
        problems.append(Problem(", ".join(files) or None, None, None, "no facts: there is nothing to check against"))
    return rules, tuple(problems)


def _loader(path: str, toolbox: Toolbox) -> Loader:
    suffix = Path(path).suffix.lower()
    found = next((loader for loader in toolbox.loaders if suffix in loader.suffixes), None)
    if found is None:
        known = ", ".join(_suffixes(toolbox))
        raise FactlintError(Problem(path, None, None, f"no loader reads {suffix or 'such'} files; there is: {known}"))
    return found


def _suffixes(toolbox: Toolbox) -> list[str]:
    return [suffix for loader in toolbox.loaders for suffix in loader.suffixes]
