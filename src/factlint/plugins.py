"""Plugins: found, loaded one by one, and collected into a toolbox; what fails is named and never swallowed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint import __version__, builtins, hookspecs, protocols
from factlint.errors import Problem
from factlint.protocols import Toolbox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pluggy

GROUP = "factlint"
BUILTIN = "factlint"
FAMILIES: dict[str, type] = {
    "parsers": protocols.Parser,
    "kinds": protocols.Kind,
    "loaders": protocols.Loader,
    "reporters": protocols.Reporter,
    "checks": protocols.Check,
}
"""Each family's field of the toolbox, hook suffix, and protocol."""


class Plugin(NamedTuple):
    """One plugin: the package and version it came with, what it holds, and why it failed where it did.

    `adds` are pairs of family and name ("reporters", "csv"); `holder` is the module or object with the hooks.
    """

    name: str
    package: str
    version: str
    holder: object = None
    adds: tuple[tuple[str, str], ...] = ()
    failures: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Its failures, each naming the plugin."""
        return tuple(Problem(None, None, None, f"plugin {self.name!r} ({self.package}): {f}") for f in self.failures)


class Installed(NamedTuple):
    """Everything that is installed: the toolbox, and the plugins that it is from."""

    toolbox: Toolbox
    plugins: tuple[Plugin, ...]

    @property
    def environment(self) -> tuple[str, ...]:
        """What is installed beside it, as the names of folders that hold the versions ("regex-2025.7.34.dist-info")."""
        return tuple(name for folder in dict.fromkeys(sys.path) for name in _distributions(folder))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that failed, plugin by plugin."""
        return tuple(problem for plugin in self.plugins for problem in plugin.problems)


@dataclass(slots=True)
class _Gathering:
    """The toolbox while it is being filled: families of objects by name, and who gave each."""

    families: dict[str, dict[str, Any]] = field(default_factory=lambda: {family: {} for family in FAMILIES})
    origins: dict[tuple[str, str], str] = field(default_factory=dict)

    def toolbox(self) -> Toolbox:
        return Toolbox(**{name: tuple(found.values()) for name, found in self.families.items()}, origins=self.origins)


def install(*, isolated: bool = False) -> Installed:
    """The built-in families and, unless `isolated`, every installed plugin's."""
    found = [Plugin(BUILTIN, "factlint", __version__, builtins)]
    if not isolated:
        found.extend(find())
    return collect(found)


def find() -> Iterator[Plugin]:
    """The plugins that installed packages announce in the entry-point group `factlint`, sorted by name, each loaded."""
    if not _announced():
        return
    from importlib.metadata import entry_points

    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        package, version = (entry.dist.name, entry.dist.version) if entry.dist else ("?", "?")
        plugin = Plugin(entry.name, package, version)
        try:
            yield plugin._replace(holder=entry.load())
        except Exception as error:  # a plugin's module may raise anything
            yield plugin._replace(failures=(f"could not be loaded: {_named(error)}",))


def _announced() -> bool:
    """Whether any package may announce a plugin.

    Looked up without `importlib.metadata`, the import of which would take a tenth of a run that has no plugins; it is
    asked all the same where packages can come from elsewhere than folders.
    """
    if any(hasattr(finder, "find_distributions") for finder in sys.meta_path if finder is not PathFinder):
        return True
    return any(_announces(folder) for folder in dict.fromkeys(sys.path))


def _announces(folder: str) -> bool:
    if Path(folder).is_file():
        return True  # an archive, which may hold anything
    return any(_holds_group(Path(folder, name, "entry_points.txt")) for name in _distributions(folder))


def _distributions(folder: str) -> list[str]:
    """The names of the folders by which installed packages are known, in order."""
    try:
        return sorted(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208
    except OSError:
        return []


def _holds_group(path: Path) -> bool:
    try:
        return f"[{GROUP}]".encode() in path.read_bytes()
    except OSError:
        return False


def collect(found: Iterable[Plugin]) -> Installed:
    """The toolbox of these plugins, the first of them the built-in one, and what became of each."""
    gathering = _Gathering()
    plugins = tuple(plugin if plugin.failures else _gather(plugin, gathering) for plugin in found)
    return Installed(gathering.toolbox(), plugins)


def _gather(plugin: Plugin, gathering: _Gathering) -> Plugin:
    """What the plugin adds, put into `gathering`; the plugin with its additions and failures filled in."""
    adds: list[tuple[str, str]] = []
    failures: list[str] = []
    try:
        manager = _manager(plugin)
    except Exception as error:  # a wrong signature, or an object that is no plugin
        return plugin._replace(failures=(f"could not be registered: {_named(error)}",))
    for family, protocol in FAMILIES.items():
        try:
            offered = [item for items in getattr(manager.hook, f"factlint_{family}")() for item in items]
        except Exception as error:
            failures.append(f"factlint_{family} raised {_named(error)}")
            continue
        for item in offered:
            fault = _fault(item, family, protocol, gathering)
            if fault:
                failures.append(fault)
                continue
            gathering.families[family][item.name] = item
            gathering.origins[family, item.name] = plugin.name
            adds.append((family, item.name))
    if not adds and not failures:
        failures.append("adds nothing: it implements no factlint_... hook")
    return plugin._replace(adds=tuple(adds), failures=tuple(failures))


def _manager(plugin: Plugin) -> pluggy.PluginManager:
    """A manager of this one plugin, so that a failure is always its own."""
    import pluggy

    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(plugin.holder, plugin.name)
    manager.check_pending()
    return manager


def _fault(item: Any, family: str, protocol: type, gathering: _Gathering) -> str | None:
    """Why `item` cannot join its family; None where it can."""
    member, label = family.removesuffix("s"), getattr(item, "name", None)
    if not isinstance(label, str) or not label:
        return f"a {member} without a name: {item!r}"
    if isinstance(item, type):
        return f"{member} {label!r} is a class, not an instance of it"
    missing = [name for name in _members(protocol) if not hasattr(item, name)]
    if missing:
        return f"{member} {label!r} lacks {', '.join(missing)}"
    if label in gathering.families[family]:
        return f"{member} {label!r} is given by {gathering.origins[family, label]!r} already"
    return _claimed(item, member, gathering.families[family])


def _claimed(item: Any, member: str, others: dict[str, Any]) -> str | None:
    """Why the files or facts that `item` is for have another reader already; None where they have none."""
    for other in others.values():
        for suffix in getattr(item, "suffixes", ()):
            if suffix in other.suffixes:
                return f"{member} {item.name!r} reads {suffix} files, and so does {other.name!r}"
        if getattr(item, "defining", None) and item.defining == other.defining:
            return f"{member} {item.name!r} is told by the same keys as {other.name!r}"
    return None


def _members(protocol: type) -> list[str]:
    """The attributes and methods that the protocol asks for."""
    methods = [name for name, value in vars(protocol).items() if callable(value) and not name.startswith("_")]
    return [*protocol.__annotations__, *methods]


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
