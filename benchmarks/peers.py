"""Other linters of prose on the same drafts, in alternation; those that are not installed are named as skipped."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.commands import factlint, forget_drafts
from benchmarks.corpus import write_drafts
from benchmarks.table import RATIOS, Table, ratios
from benchmarks.timing import Command, alternated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TERMS = "version: 1\nrules:\n" + "".join(f"  - expected: Term{n}\n    pattern: /term-{n}/\n" for n in range(100))


class Peer(NamedTuple):
    """A linter: its command's name, and what stands between that and the drafts."""

    name: str
    args: tuple[str, ...] = ()


PEERS = (
    Peer("proselint", ("check",)),
    Peer("codespell"),
    Peer("typos"),
    Peer("textlint", ("--config", "textlintrc.json")),
    Peer("write-good"),
)


def measure(folder: Path, *, quick: bool) -> Iterator[Table]:
    """A table for one draft and one for a hundred."""
    (folder / "terms.yaml").write_text(TERMS, encoding="utf-8")
    settings = f'{{"rules": {{"prh": {{"rulePaths": ["{folder / "terms.yaml"}"]}}}}}}'
    (folder / "textlintrc.json").write_text(settings, encoding="utf-8")
    for count, times in ((1, 5 if quick else 15), (100, 1 if quick else 3)):
        place = folder / f"peers-{count}"
        write_drafts(place, count)
        yield _table(sorted(map(str, place.iterdir())), folder, times)


def _table(drafts: Sequence[str], folder: Path, times: int) -> Table:
    own = (factlint(), "check", *drafts)
    commands = {"factlint, changed drafts": Command(own, forget_drafts), "factlint, drafts as they were": Command(own)}
    skipped = []
    for peer in PEERS:
        found = shutil.which(peer.name)
        if found is None:
            skipped.append(peer.name)
            continue
        args = (str(folder / arg) if arg.endswith(".json") else arg for arg in peer.args)
        commands[peer.name] = Command((found, *args, *drafts))
    paired = alternated(commands.values(), times)
    rows = tuple((name, *ratios(each)) for name, each in zip(commands, paired, strict=True))
    left = f" Skipped, for they are not installed: {', '.join(skipped)}." if skipped else ""
    note = f"{len(drafts)} draft{'s' * (len(drafts) > 1)} of 6 KB; textlint with 100 terms.{left}"
    return Table(f"Peers, {len(drafts)}", note, ("linter", *RATIOS), rows)


def look_in(folder: str) -> None:
    """Find peers in this folder, too."""
    os.environ["PATH"] = os.pathsep.join((folder, os.environ.get("PATH", "")))
