"""Rule sets ready to be held against drafts: kept from an earlier run, else made now and kept for the next.

What is kept counts only where all that it was made of is the same: the rule files and the local texts of their sources,
this program, Python, what else is installed, and what the plugins add. What has problems is never kept, nor is a rule
set with facts of a plugin's kind of which the data is made of classes that the kind does not name: it is made anew in
each run.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.util import source_hash
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import __version__, cache, pipeline
from factlint.facts.compiled import CompiledRules, codec_of
from factlint.rulesets import merged, read_rules
from factlint.table import DamagedError, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.codec import Codec
    from factlint.errors import Problem
    from factlint.facts.build import Watch
    from factlint.facts.compile import Compilation
    from factlint.facts.model import RuleSet
    from factlint.pipeline import Checker
    from factlint.plugins import Installed
    from factlint.protocols import Toolbox
    from factlint.rulesets import RuleFiles


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
        return _hashed(repr([(path, os.path.abspath(path)) for path in self.files.contents]).encode())  # noqa: PTH100

    @cached_property
    def key(self) -> str:
        """What is the same only where all is that it is made of, but for the texts of sources."""
        plugins = [(plugin.name, plugin.package, plugin.version, plugin.adds) for plugin in self.installed.plugins]
        contents = [(path, len(data), _hashed(data)) for path, data in self.files.contents.items()]
        own = (__version__, sys.version, _program(self.installed.toolbox), self.installed.environment)
        return _hashed(repr((own, plugins, self.codec.signature, contents)).encode())

    def kept(self) -> CompiledRules | None:
        """It, as an earlier run has left it."""
        data = cache.read(self.name) if self.keep else None
        try:
            rules = CompiledRules(Table(data), self.codec, renew=self._again) if data else None
            stamp = rules.plain("stamp") if rules else None
        except DamagedError:
            return None
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
            stamp = {"key": self.key, "texts": [(path, _text_state(path)) for path in _texts(rules)]}
            compilation = compile_rules(rules, toolbox.kinds, stamp)
        problems += pipeline.clueless(compilation, toolbox)
        if self.keep and not problems and not compilation.live:
            cache.write(self.name, compilation.data)
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


def _hashed(data: bytes) -> str:
    """64 bits of a hash (SipHash, by PEP 552 for what is cached of sources), without importing `hashlib` for more."""
    return source_hash(data).hex()


def _program(toolbox: Toolbox) -> list[tuple[str, int, int]]:
    """The state of the program's own files, and of those of the kinds, loaders and parsers that plugins add."""
    own = Path(__file__).parent
    modules = {type(each).__module__ for each in (*toolbox.kinds, *toolbox.loaders, *toolbox.parsers)}
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
        return _hashed(Path(path).read_bytes())
    except OSError:
        return None
