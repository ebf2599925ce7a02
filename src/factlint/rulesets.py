"""Loading rule sets: from files to facts, with every problem on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.discovery import find_files
from factlint.drafts import decode, parse_draft, read_bytes, read_draft
from factlint.errors import FactlintError, PluginError, Problem
from factlint.facts.model import RuleSet
from factlint.pipeline import failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.document import Document
    from factlint.facts.build import Watch
    from factlint.facts.node import Node
    from factlint.protocols import Loader, Toolbox


def shipped() -> Path:
    """The folder of the rule sets that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent.parent / "rules"


def rule_files(paths: Iterable[Path], toolbox: Toolbox) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files of these rule sets, those of a folder included; the shipped ones where there is no path at all."""
    suffixes = _suffixes(toolbox)
    return find_files([str(path) for path in paths] or _shipped_files(suffixes), suffixes)


def _shipped_files(suffixes: Sequence[str]) -> list[str]:
    """The rule sets that come with the program, whatever a .gitignore above them says."""
    return sorted(str(path) for path in shipped().iterdir() if path.suffix in suffixes)


def load_rule_set(path: str, toolbox: Toolbox, watch: Watch = iter) -> tuple[RuleSet, tuple[Problem, ...]]:
    """One file's rule set, less what could not be read of it. Raises `FactlintError` where none of it can be."""
    return _built(path, read_bytes(path), toolbox, watch)


class RuleFiles(NamedTuple):
    """What the files of one or more rule sets hold, by path, and why others cannot be read."""

    contents: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def read_rules(paths: Iterable[Path], toolbox: Toolbox) -> RuleFiles:
    """The files of these rule sets, read and not yet understood."""
    files, found = rule_files(paths, toolbox)
    problems = list(found)
    contents: dict[str, bytes] = {}
    for path in files:
        try:
            contents[path] = read_bytes(path)
        except FactlintError as error:
            problems.extend(error.problems)
    return RuleFiles(contents, tuple(problems))


def load_rules(paths: Iterable[Path], toolbox: Toolbox) -> tuple[RuleSet, tuple[Problem, ...]]:
    """All rule sets in one, and every problem."""
    return merged(read_rules(paths, toolbox), toolbox)


def merged(files: RuleFiles, toolbox: Toolbox, watch: Watch = iter) -> tuple[RuleSet, tuple[Problem, ...]]:
    """The rule sets of these files in one, and every problem; that there is no fact at all is one."""
    from factlint.facts.merge import merge

    problems = list(files.problems)
    loaded: list[RuleSet] = []
    for path, data in files.contents.items():
        try:
            rules, faults = _built(path, data, toolbox, watch)
        except FactlintError as error:
            problems.extend(error.problems)
            continue
        loaded.append(rules)
        problems.extend(faults)
    rules, faults = merge(loaded) if loaded else (RuleSet("", None, "en", {}, {}, ()), ())
    problems.extend(faults)
    if not rules.facts and not problems:
        said = "no facts: there is nothing to check against"
        problems.append(Problem(", ".join(files.contents) or None, None, None, said))
    return rules, tuple(problems)


def _built(path: str, data: bytes, toolbox: Toolbox, watch: Watch) -> tuple[RuleSet, tuple[Problem, ...]]:
    from factlint.facts.build import build

    text = decode(data, path)
    loader = _loader(path, toolbox)
    try:
        node = loader.load(text, path)
        rules, problems = build(node, toolbox.kinds, path, watch)
    except FactlintError:
        raise
    except Exception as error:
        label, origin = f"loader {loader.name!r}", toolbox.origins["loaders", loader.name]
        raise PluginError(failure(path, label, origin, error)) from error
    return _with_texts(rules, node, problems, toolbox)


def _with_texts(
    rules: RuleSet, node: Node, problems: Sequence[Problem], toolbox: Toolbox
) -> tuple[RuleSet, tuple[Problem, ...]]:
    """The rule set with the texts of its sources, and every problem, in their order."""
    from factlint.facts.references import copies

    if not (named := list(copies(node))):
        return rules, tuple(problems)
    from factlint.facts.texts import read_texts

    read = read_texts(named, rules, lambda path: open_text(path, toolbox))
    found = sorted((*problems, *read.problems), key=lambda problem: (problem.line or 0, problem.column or 0))
    return replace(rules, texts=read.texts, passages=read.passages), tuple(found)


def open_text(path: str, toolbox: Toolbox) -> Document:
    """The document of a source's text. Raises `FactlintError` for one that cannot be read, or that no parser claims."""
    suffix = Path(path).suffix.lower()
    known = [known for parser in toolbox.parsers for known in parser.suffixes]
    if suffix not in known:
        message = f"cannot be read: no parser reads {suffix or 'such'} files; there is: {', '.join(known)}"
        raise FactlintError(Problem(path, None, None, message))
    return parse_draft(path, read_draft(path), toolbox)


def _loader(path: str, toolbox: Toolbox) -> Loader:
    suffix = Path(path).suffix.lower()
    found = next((loader for loader in toolbox.loaders if suffix in loader.suffixes), None)
    if found is None:
        known = ", ".join(_suffixes(toolbox))
        raise FactlintError(Problem(path, None, None, f"no loader reads {suffix or 'such'} files; there is: {known}"))
    return found


def _suffixes(toolbox: Toolbox) -> list[str]:
    return [suffix for loader in toolbox.loaders for suffix in loader.suffixes]
