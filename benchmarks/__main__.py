"""`python -m benchmarks`: measure, print tables, and write them with pictures of the curves to a folder."""

from __future__ import annotations

import argparse
import tempfile
from importlib import import_module
from pathlib import Path

from benchmarks import commands, machine, peers

PARTS = ("startup", "drafts", "scaling", "peers", "reading")
"""In the order in which they are measured: reading is last, for a process that starts counts its parent's memory."""
PICTURES = ("drafts.svg", "scaling.svg")


def main() -> None:
    """Measure the parts that are asked for."""
    asked = _parser().parse_args()
    if asked.peers:
        peers.look_in(asked.peers)
    asked.to.mkdir(parents=True, exist_ok=True)
    report = [f"# Benchmarks\n\n{machine.description()}"]
    print(report[0])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        commands.use_cache(folder / "cache")
        for part in sorted(asked.only, key=PARTS.index):
            for table in import_module(f"benchmarks.{part}").measure(folder, quick=asked.quick):
                print(table, flush=True)
                report.append(str(table))
        for name in PICTURES:
            if (folder / name).exists():
                (asked.to / name).write_bytes((folder / name).read_bytes())
    (asked.to / "benchmarks.md").write_text("\n".join(report), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", type=_parts, default=PARTS, metavar="PART,…", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="smaller texts and folders, fewer runs")
    parser.add_argument("--to", type=Path, default=Path("benchmark-results"), metavar="FOLDER", help="for the report")
    parser.add_argument("--peers", metavar="FOLDER", help="a folder with the commands of other linters")
    return parser


def _parts(text: str) -> tuple[str, ...]:
    parts = tuple(text.split(","))
    if unknown := set(parts) - set(PARTS):
        raise argparse.ArgumentTypeError(f"there is no part {', '.join(sorted(unknown))}")
    return parts


if __name__ == "__main__":
    main()
