"""Settings: what applies where a configuration is found, and what without one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from factlint.errors import ConfigError, Problem
from factlint.findings import Severity
from factlint.nearest import did_you_mean
from factlint.sourcing import Sourcing, host_of, is_host

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAMES = ("factlint.toml", ".factlint.toml", "pyproject.toml")
"""The files that can hold a configuration, the first of a folder's before the others."""

SEVERITIES = tuple(severity.value for severity in Severity)
FAIL_ON = ("error", "warning", "never")
KEYS: Mapping[str, tuple[object, ...]] = {
    "rules": (),
    "select": (),
    "ignore": (),
    "min-severity": SEVERITIES,
    "fail-on": FAIL_ON,
    "quoted-figures": (True, False),
    "own-sites": (),
    "unreliable-sites": (),
    "front-matter-sources": (True, False),
}
"""Each key of a configuration with its choices; none for a key that holds texts."""

SITES = ("own-sites", "unreliable-sites")
"""The keys that hold hosts."""


class Overrides(TypedDict, total=False):
    """Settings of one run that come before the configured ones."""

    rules: tuple[Path, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_severity: str
    fail_on: str
    quoted_figures: bool
    sourcing: Sourcing


class Settings(NamedTuple):
    """What applies to a draft.

    `rules` are files or folders of rule sets, none of them for those that come with the program. `select` are the only
    names of findings to report (all where empty), `ignore` those to leave out; `min_severity` is the least one shown,
    `fail_on` the least one that fails the run, or "never". With `quoted_figures` what speakers say is held against the
    facts too, as warnings; `sourcing` says what counts as a source. `path` is the configuration that said so.
    """

    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: str = "info"
    fail_on: str = "error"
    quoted_figures: bool = False
    sourcing: Sourcing = Sourcing()
    path: Path | None = None

    def shows(self, name: str, severity: Severity) -> bool:
        """Whether a finding of this name and severity is reported."""
        wanted = name not in self.ignore and (not self.select or name in self.select)
        return wanted and severity.rank >= Severity(self.min_severity).rank

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails the run."""
        return self.fail_on != "never" and severity.rank >= Severity(self.fail_on).rank


def locate(folder: Path) -> Path | None:
    """The nearest configuration in `folder` or above it, None where there is none.

    One below the working folder is named from there.
    """
    for place in (folder, *folder.parents):
        for name in NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _mentions_factlint(path)):
                here = Path.cwd()
                return path.relative_to(here) if path.is_relative_to(here) else path
    return None


def load(path: Path) -> Settings:
    """The settings of a configuration file. Raises `ConfigError` with every problem that it has."""
    text = _text(path)
    table = _parsed(text, path)
    section = _section(table, path, text) if path.name == "pyproject.toml" else table
    problems = [Problem(str(path), _line(text, key), None, m) for key, m in _faults(section)]
    if problems:
        raise ConfigError(*problems)
    return _settings(section, path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(Problem(str(path), None, None, "no such file")) from error
    except OSError as error:
        raise ConfigError(Problem(str(path), None, None, f"cannot be read: {error.strerror or error}")) from error
    except UnicodeDecodeError as error:
        raise ConfigError(Problem(str(path), None, None, "is not UTF-8 text; save it as UTF-8")) from error


def _parsed(text: str, path: Path) -> dict[str, Any]:
    """The whole table of a TOML file. Raises `ConfigError` with the line and column at which it ceases to be TOML."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Before Python 3.14 the place stands in the message alone.
        at = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (len(text.splitlines()), None)
        message = f"is not valid TOML: {str(error)[: at.start() if at else None]}"
        raise ConfigError(Problem(str(path), line, column, message)) from error


def _section(table: Mapping[str, object], path: Path, text: str) -> Mapping[str, object]:
    """The table [tool.factlint] of a pyproject.toml, empty where it has none. Raises `ConfigError` for no table."""
    tool = table.get("tool", {})
    section = tool.get("factlint", {}) if isinstance(tool, dict) else None
    if not isinstance(section, dict):
        raise ConfigError(Problem(str(path), _line(text, "factlint") or _line(text, "tool"), None, _NO_TABLE))
    return section


_NO_TABLE = "[tool.factlint] must be a table"


def _settings(section: Mapping[str, object], path: Path) -> Settings:
    values: Overrides = {}
    if "rules" in section:
        values["rules"] = tuple(Path(os.path.normpath(path.parent / rule)) for rule in _texts(section["rules"]))
    if "select" in section:
        values["select"] = _texts(section["select"])
    if "ignore" in section:
        values["ignore"] = _texts(section["ignore"])
    if "min-severity" in section:
        values["min_severity"] = str(section["min-severity"])
    if "fail-on" in section:
        values["fail_on"] = str(section["fail-on"])
    if "quoted-figures" in section:
        values["quoted_figures"] = bool(section["quoted-figures"])
    values["sourcing"] = Sourcing(
        own_sites=_hosts(section, "own-sites"),
        unreliable_sites=_hosts(section, "unreliable-sites"),
        front_matter=bool(section.get("front-matter-sources", False)),
    )
    return Settings(**values, path=path)


def _hosts(section: Mapping[str, object], key: str) -> tuple[str, ...]:
    return tuple(host.lower() for host in _texts(section.get(key)))


def _faults(section: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each key that cannot be used, and why."""
    for key, value in section.items():
        if key == "tool" and isinstance(value, dict):
            yield key, "[tool.factlint] belongs in pyproject.toml; here its keys stand at the top, in no table"
        elif key not in KEYS:
            yield key, f"unknown key {key!r}{did_you_mean(key, KEYS)}"
        elif choices := KEYS[key]:
            if value not in choices or type(value) is not type(choices[0]):
                named = ", ".join(str(choice).lower() for choice in choices)
                yield key, f"{key} must be one of {named}, not {value!r}"
        elif not _is_texts(value):
            yield key, f"{key} must be a text or a list of texts, not {value!r}"
        elif key in SITES:
            yield from ((key, _no_host(key, text)) for text in _texts(value) if not is_host(text.lower()))


def _no_host(key: str, text: str) -> str:
    meant = host_of(text) or host_of(f"//{text}")
    hint = f"; did you mean {meant!r}?" if meant and is_host(meant) else ""
    return f"{key} must hold hosts such as 'example.org', not {text!r}{hint}"


def _is_texts(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _texts(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()


def _mentions_factlint(path: Path) -> bool:
    """Whether a pyproject.toml sets this program up; one that does not name it is not parsed.

    One that names it and is no TOML counts where the table's usual name stands in it, so that loading it says why not.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        tool = _parsed(text, path).get("tool") if "factlint" in text else None
    except OSError:
        return False
    except ConfigError:
        return "tool.factlint" in text
    return isinstance(tool, dict) and "factlint" in tool


def _line(text: str, key: str) -> int | None:
    """The line on which a key of the configuration is first set."""
    found = re.search(
        rf"^[ \t]*(?:tool\.)?(?:[\"']?{re.escape(key)}[\"']?[ \t]*=|\[[ \t]*{re.escape(key)}\b)", text, re.MULTILINE
    )
    return text.count("\n", 0, found.start()) + 1 if found else None
