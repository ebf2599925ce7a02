"""English: abbreviations with a full stop, as the stylebooks of newsrooms have them."""

from __future__ import annotations

from factlint.lexicon.sentences import SentenceWords

WORDS = SentenceWords(
    names=frozenset(
        (
            *("mr.", "mrs.", "ms.", "mx.", "messrs.", "dr.", "drs.", "prof.", "rev.", "hon."),
            *("sen.", "sens.", "rep.", "reps.", "gov.", "govs."),
            *("lt.", "gen.", "col.", "maj.", "capt.", "cmdr.", "adm.", "sgt.", "cpl.", "pvt."),
        )
    ),
    numbers=frozenset(
        (
            *("no.", "nos.", "approx.", "est.", "ca."),
            *("fig.", "figs.", "vol.", "vols.", "ch.", "sec.", "art.", "par.", "p.", "pp.", "op.", "ver."),
        )
    ),
    clock=frozenset(("a.m.", "p.m.")),
    zones=frozenset(
        (
            *("ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT"),
            *("GMT", "UTC", "BST", "CET", "CEST", "IST", "JST", "AEST", "AEDT"),
        )
    ),
    whole=frozenset(("May", "may", "me", "ill", "miss", "art", "no", "id")),
)
