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
    reporting=frozenset(
        """
        say tell add announce report note claim argue warn admit insist explain write declare state reply answer ask
        remark observe concede acknowledge predict estimate believe think joke complain promise recall suggest
        """.split()
    ),
    honorifics=frozenset("mr mrs ms miss dr sir dame lord lady professor prof rev".split()),
    determiners=frozenset(
        "the a an this that these those its their his her our some any each every all both no".split()
    ),
)
