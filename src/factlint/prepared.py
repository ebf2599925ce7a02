"""Rule sets ready to be held against drafts: kept from an earlier run, else made now and kept for the next.

What is kept counts only where all that it was made of is the same: the rule files and the local texts of their sources,
this program, Python, what else is installed, and what the plugins add. What has problems is never kept, nor is a rule
set with facts of a plugin's kind of which the data is made of classes that the kind does not name: it is made anew in
each run.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import __version__, cache, pipeline
from factlint.facts.compiled import CompiledRules, codec_of
from factlint.rulesets import merged, read_rules
from factlint.table import DamagedError, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.codec import Codec
    from factlint.errors import Problem
    from factlint.facts.build import Watch
    from factlint.facts.compile import Compilation
    from factlint.facts.model import RuleSet
    from factlint.pipeline import Checker
    from factlint.plugins import Installed
    from factlint.protocols import Toolbox
    from factlint.rulesets import RuleFiles


VERSIONS = 8
"""So many earlier versions of a rule set are remembered: what was found by them holds where no change concerns it."""
MOST_CHANGES = 10_000
"""Of a version since which more has changed, all drafts are checked again."""


def prepared(
    paths: Iterable[Path], installed: Installed, *, keep: bool, watch: Watch = iter
) -> tuple[Checker, tuple[Problem, ...]]:
    """The checker of these rule sets, and every problem.

    `keep` where the cache may be read and written; `watch` sees how far the reading is, see `build`.
    """
    files = read_rules(paths, installed.toolbox)
    making = _Making(files, installed, watch, keep=keep and not files.problems)
    kept = making.kept()
    rules, problems = (kept, ()) if kept else making.made()
    checker = pipeline.ready(rules, installed.toolbox)
    return checker, (*problems, *checker.problems)


@dataclass(frozen=True)
class _Making:
    """What a compiled rule set is made of, and whether it may be kept."""

    files: RuleFiles
    installed: Installed
    watch: Watch
    keep: bool

    @cached_property
    def codec(self) -> Codec:
        return codec_of(self.installed.toolbox.kinds)

    @cached_property
    def name(self) -> str:
        """What it is kept under, whatever the files hold: so that a new version of a rule set replaces the old one."""
        return cache.hashed(repr([(path, os.path.abspath(path)) for path in self.files.contents]).encode())  # noqa: PTH100

    @cached_property
    def program(self) -> str:
        """What is the same only where all is that it is made with."""
        plugins = [(plugin.name, plugin.package, plugin.version, plugin.adds) for plugin in self.installed.plugins]
        own = (__version__, sys.version, _program(self.installed.toolbox), self.installed.environment)
        return cache.hashed(repr((own, plugins, self.codec.signature)).encode())

    @cached_property
    def key(self) -> str:
        """What is the same only where all is that it is made of, but for the texts of sources."""
        contents = [(path, len(data), cache.hashed(data)) for path, data in self.files.contents.items()]
        return cache.hashed(repr((self.program, contents)).encode())

    def stamp(self, rules: RuleSet, records: Mapping[str, bytes]) -> Mapping[str, object]:
        """What it is known by, and what has changed for drafts since earlier versions of it."""
        texts = [(path, _text_state(path)) for path in _texts(rules)]
        version = cache.hashed(repr((self.key, texts)).encode())
        stamp = {"key": self.key, "texts": texts, "program": self.program, "version": version}
        return {"stamp": stamp, "since": self._since(records) if self.keep else {}}

    def _since(self, records: Mapping[str, bytes]) -> Mapping[str, Sequence[int]]:
        """What has changed since each of the last versions, as far as they are known and it is not too much."""
        data = cache.mapped(self.name, cache.RULES)
        try:
            before = dict(Table(data)) if data else {}
        except DamagedError:
            return {}
        stamp, earlier = (json.loads(before.get(key, b"null")) for key in ("stamp", "since"))
        if not stamp or stamp["program"] != self.program:
            return {}
        from factlint.facts.changes import changed

        now = changed(before.items(), records.items())
        since = {version: now.union(then) for version, then in [*earlier.items(), (stamp["version"], ())]}
        return {version: sorted(keys) for version, keys in [*since.items()][-VERSIONS:] if len(keys) <= MOST_CHANGES}

    def kept(self) -> CompiledRules | None:
        """It, as an earlier run has left it."""
        data = cache.mapped(self.name, cache.RULES) if self.keep else None
        try:
            rules = CompiledRules(Table(data), self.codec, renew=self._again) if data else None
        except DamagedError:
            return None
        stamp = rules.stamp if rules else None
        fits = stamp and stamp["key"] == self.key and all(_text_state(path) == was for path, was in stamp["texts"])
        return rules if fits else None

    def made(self) -> tuple[CompiledRules, tuple[Problem, ...]]:
        """It, made now, and all that was wrong."""
        compilation, problems = self._compiled()
        return compilation.opened(), problems

    def _again(self) -> Table:
        return Table(self._compiled()[0].data)

    def _compiled(self) -> tuple[Compilation, tuple[Problem, ...]]:
        from factlint.facts.compile import compile_rules

        toolbox = self.installed.toolbox
        with _uncollected():
            rules, problems = merged(self.files, toolbox, self.watch)
            compilation = compile_rules(rules, toolbox.kinds, partial(self.stamp, rules))
        problems += pipeline.clueless(compilation, toolbox)
        if self.keep and not problems and not compilation.live:
            cache.write(self.name, cache.RULES, compilation.data)
            cache.prune()
        return compilation, problems


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection, which over the many values of a rule set takes as long as all the rest."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _program(toolbox: Toolbox) -> list[tuple[str, int, int]]:
    """The state of the program's own files, and of those of the kinds, loaders and parsers that plugins add."""
    own = Path(__file__).parent
    modules = {type(each).__module__ for each in (*toolbox.kinds, *toolbox.loaders, *toolbox.parsers, *toolbox.checks)}
    homes = sorted({(file, "." in name) for name in modules if (file := getattr(sys.modules[name], "__file__", None))})
    others = [(Path(file), inside) for file, inside in homes if own not in Path(file).parents]
    states = [_state(path.parent) if inside else [_of_file(path.name, path.stat())] for path, inside in others]
    return [state for found in (_state(own), *states) for state in found]


def _of_file(name: str, status: os.stat_result) -> tuple[str, int, int]:
    return name, status.st_mtime_ns, status.st_size


def _state(folder: Path) -> list[tuple[str, int, int]]:
    """Each program file below a folder with its time and size, so that a change of the program counts at once."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    states: list[tuple[str, int, int]] = []
    for entry in found:
        if entry.name.endswith(".py"):
            states.append(_of_file(entry.name, entry.stat()))
        elif entry.is_dir() and entry.name != "__pycache__":
            states += _state(Path(entry.path))
    return states


def _texts(rules: RuleSet) -> list[str]:
    """The local texts of sources, those of sources that are written out with a fact among them."""
    sources = [*rules.sources.values(), *(source for fact in rules.facts for source in fact.sources)]
    return sorted({source.text for source in sources if source.text})


def _text_state(path: str) -> str | None:
    try:
        return cache.hashed(Path(path).read_bytes())
    except OSError:
        return None
