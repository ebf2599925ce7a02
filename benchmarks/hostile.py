"""Inputs that ask the most of a reader: one kind of thing, over and over, often with no end of a sentence in sight."""

from __future__ import annotations

from benchmarks.corpus import prose


def hostile(size: int) -> dict[str, str]:
    """Texts of `size` code points by what they are made of."""
    return {
        "digits": _filled("7", size),
        "commas": _filled(",", size),
        "number words": _filled("twenty-one million ", size),
        "quotation marks": _filled('"', size),
        "opening quotation marks": _filled("“", size),
        "quoted words": _filled('"a" ', size),
        "capitals": _filled("Lena ", size),
        "one word": _filled("a", size),
        "full stops": _filled(". ", size),
        "spaces": _filled(" ", size),
        "brackets": _filled("[(", size),
        "asterisks": _filled("*a ", size),
        "table bars": _filled("|", size),
        "5 to 5 to": _filled("5 to ", size),
        "and 5": _filled("and 5 ", size),
        "5%, 5%": _filled("5%, ", size),
        "1,1,1": _filled("1,", size),
        "dates": _filled("14 March 2024, ", size),
        "the year": _filled("in the year ", size),
        "one line of prose": prose(size).replace("\n", " ").replace("#", ""),
        "one sentence of figures": _filled("revenue rose 12% to $340 million and ", size),
        "one sentence of names": _filled("Lena Ruiz and Tomas Varga, chief executive of Brackwater, and ", size),
        "one paragraph of quotations": _filled("“We sail at noon,” said Lena Ruiz. ", size),
    }


def _filled(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]
