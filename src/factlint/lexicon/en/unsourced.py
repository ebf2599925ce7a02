"""English: words around figures that need no source."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.sourcing import UnsourcedWords


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


WORDS = UnsourcedWords(
    supposing=listed("suppose supposing imagine say assume assuming picture consider pretend think let let's"),
    conditions=listed("if unless whether suppose supposing imagine"),
    own=listed("i we me us i'm i've i'd i'll we're we've we'd we'll"),
    possessives=listed("my our"),
    idioms=(
        "nine times out of ten",
        "nine out of ten times",
        "ninety-nine times out of a hundred",
        "one hundred percent",
        "a hundred percent",
        "a hundred per cent",
        "100 percent sure",
        "100% sure",
        "100% certain",
        "100 percent certain",
        "100 per cent certain",
        "110 percent",
        "110 per cent",
        "110%",
        "a hundred and ten percent",
        "a hundred and ten per cent",
        "the 1%",
        "the one percent",
        "the one per cent",
        "the 99%",
        "a million dollars",
        "million-dollar question",
        "a hundred times",
        "a thousand times",
        "a million times",
        "ten times over",
        "a hundred years",
        "a million miles",
        "a hundred miles",
        "a million years",
        "thousand-yard stare",
        "eleventh hour",
        "forty winks",
        "a hundred and one",
        "a thousand and one",
        "double-edged",
        "a penny for",
    ),
    own_headings=(
        "changelog",
        "change log",
        "release notes",
        "what's new",
        "upgrading",
        "installation",
        "usage",
        "ingredients",
        "method",
        "directions",
        "instructions",
        "recipe",
        "curriculum vitae",
        "cv",
        "résumé",
    ),
    own_sections=_phrases("""
        work experience, professional experience, experience, education, publications, papers, talks, lectures,
        teaching, skills, awards, employment, notable changes
        """),
    instructions=listed("""
        add mix stir bake cut roll place pour set run install upgrade click open turn take make divide serve heat boil
        fold knead chop slice spread sprinkle beat whisk simmer cook fry roast press type enter choose select use put
        leave let wait keep check count cross drive walk follow call write send see allow give drop remove repeat knit
        cast draw measure buy bring pack read try start stop hold fill drain cover cool rest weigh shape arrange spoon
        melt tip rub sift grate peel squeeze whip blend strain toss drizzle grease mash soak
        """),
    ambiguous=listed("cut set put let cast read beat spread run"),
    doings=listed("""
        led ran built won grew cut wrote oversaw sold bought made taught brought drew drove gave held kept met put
        raised rose set spoke took began became rewrote rebuilt shot swam
        """),
    totals=listed("""
        population attendance circulation membership enrolment enrollment headcount turnout workforce readership
        viewership audience intake output capacity gate toll
        """),
    framing=listed("""
        idea ideas notion concept narrative culture philosophy policy motto mottos mantra phrase phrases saying proverb
        adage cliché question theme myth principle refrain expression rule image spirit category promise dream era talk
        word words charge charges charged accused convicted guilty headline chorus line password inscription catchphrase
        """),
    notes=listed("note notes warning caution caveat tip important info hint disclaimer update correction stability"),
    stock=listed(
        "generic typical usual stock standard classic proverbial obligatory customary boilerplate stereotypical"
    ),
    frequencies=listed("""
        times time point points rebounds assists innings wickets overs tries touchdowns birdies strikeouts
        footer footers seater seaters tonner tonners pounder pounders wheeler wheelers parter parters
        """),
)
