"""The `factlint` command: one module a command, imported when it is called for."""

from __future__ import annotations


def main() -> None:
    """Run the command and exit with its code."""
    from factlint.cli.group import group

    group(prog_name="factlint")
