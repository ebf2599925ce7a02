"""What was found in drafts, kept from run to run, so that only those are checked again in which it could be otherwise.

A result holds as long as the draft's text, the program and the settings are the same, and nothing has changed under the
keys for which the rule set was asked: a draft that says nothing of a fact need not be checked again when that changes.
Where a day counted, such as that on which a fact expires, it holds for that day.
"""

from __future__ import annotations

import datetime
import json
import os
from array import array
from binascii import crc32
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint import cache
from factlint.codec import Codec
from factlint.facts.changes import hashed
from factlint.facts.model import Source
from factlint.findings import Evidence, Finding, Fix, Related, Severity
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.facts.compiled import CompiledRules
    from factlint.pipeline import Checked
    from factlint.sourcing import Sourcing

_CODEC = Codec((Finding, Severity, Span, Source, Fix, Evidence, Related))


class Ground(NamedTuple):
    """What a draft is held against: a compiled rule set that has a stamp, and the settings that count in checking."""

    rules: CompiledRules
    quoted_figures: bool
    sourcing: Sourcing

    @property
    def program(self) -> str:
        """What is the same only where drafts are checked in the same way."""
        return repr((self._stamp["program"], self.quoted_figures, self.sourcing))

    @property
    def version(self) -> str:
        """What is the same only where the rule set is."""
        version: str = self._stamp["version"]
        return version

    @property
    def _stamp(self) -> Mapping[str, Any]:
        return self.rules.stamp or {}


def known(path: str, text: str, ground: Ground) -> tuple[Finding, ...] | None:
    """What was found in the draft at `path` when it had this text, None where that may no longer hold."""
    data = cache.read(_name(path), cache.DRAFTS)
    result = _unpacked(data) if data else None
    if result is None or not _holds(result, text, ground):
        return None
    findings = _CODEC.decode(result.findings)
    return tuple(finding if finding.path == path else replace(finding, path=path) for finding in findings)


def remember(path: str, text: str, ground: Ground, checked: Checked) -> None:
    """Keep what was found in the draft at `path`, unless a part of it could not be checked."""
    if checked.problems:
        return
    day = str(_today()) if checked.dated else None
    head = {"text": _text(text), "program": ground.program, "version": ground.version, "day": day}
    try:
        data = _packed(Result(head, _CODEC.encode(checked.findings), hashed(checked.asked)))
    except TypeError:  # a plugin's finding may hold what cannot be kept
        return
    cache.write(_name(path), cache.DRAFTS, data)


class Result(NamedTuple):
    """What is kept of a draft: on what ground it was checked, what was found, and what it asked of the rule set.

    The findings are encoded: those of another version of the program could not be decoded.
    """

    head: Mapping[str, Any]
    findings: bytes
    asked: frozenset[int]


def _holds(result: Result, text: str, ground: Ground) -> bool:
    head = result.head
    same = (head["text"], head["program"]) == (_text(text), ground.program) and head["day"] in (None, str(_today()))
    if not same or head["version"] == ground.version:
        return same
    since = ground.rules.since.get(head["version"])
    return since is not None and result.asked.isdisjoint(since)


def _packed(result: Result) -> bytes:
    """Two lines of JSON, then the keys as numbers, behind the checksum of it all."""
    head, asked = json.dumps(result.head).encode(), array("I", sorted(result.asked)).tobytes()
    data = b"\n".join((head, result.findings, asked))
    return b"%08x\n" % crc32(data) + data


def _unpacked(data: bytes) -> Result | None:
    """The result, None where it is damaged."""
    checksum, _, rest = data.partition(b"\n")
    if checksum != b"%08x" % crc32(rest):
        return None
    head, findings, asked = rest.split(b"\n", 2)
    return Result(json.loads(head), findings, frozenset(array("I", asked)))


def _name(path: str) -> str:
    return cache.hashed(os.path.abspath(path).encode("utf-8", "surrogateescape"))  # noqa: PTH100


def _text(text: str) -> str:
    return f"{len(text)} {cache.hashed(text.encode('utf-8', 'surrogatepass'))}"


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).date()
