"""English: words that link clauses and refer back."""

from __future__ import annotations

from factlint.lexicon.topics import ClauseWords

WORDS = ClauseWords(
    openers=frozenset(
        "while whereas but although though yet because after before when where as unless so whilst whether".split()
    ),
    relatives=frozenset("which who whose whom where that".split()),
    narrowing=frozenset("of from for among on excluding including".split()),
    whereabouts=frozenset(
        "in at near across around outside inside off to from toward towards through via between".split()
    ),
    possessives=frozenset("its their his her our".split()),
    pronouns=frozenset("it its itself they them their theirs".split()),
    personal=frozenset("he him his she her hers".split()),
    timing=frozenset({"when"}),
    determiners=frozenset(
        "the a an this that these those its their his her our some any each every all both no".split()
    ),
)
