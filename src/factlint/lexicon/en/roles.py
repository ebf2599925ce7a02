"""English: words of titles."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.roles import RoleWords


def _groups(text: str) -> dict[str, str]:
    """Each word of a line, mapped to the line's first."""
    return {word: line.split()[0] for line in text.strip().split("\n") for word in line.split()}


_PROFESSIONS = """
    statistician economist scientist researcher engineer designer architect analyst strategist accountant actuary lawyer
    producer editor writer screenwriter composer animator cinematographer conductor choreographer curator librarian
    archivist publisher broadcaster presenter host anchor correspondent columnist reporter
    coach trainer captain pilot navigator surgeon physician nurse pharmacist epidemiologist pathologist
    developer programmer consultant adviser organizer organiser coordinator trustee
    investigator
"""

WORDS = RoleWords(
    heads=_groups(
        """
        president presidents
        chief
        officer
        head
        director directress
        chair chairman chairwoman chairperson chairlady chairmen
        secretary
        treasurer
        minister
        chancellor
        governor
        mayor mayoress
        senator
        representative congressman congresswoman congressperson
        mp
        ambassador
        commissioner
        councillor councilor councilman councilwoman alderman
        superintendent
        principal headmaster headmistress headteacher
        dean
        rector
        provost
        professor
        lecturer
        manager
        supervisor
        leader
        boss
        executive exec
        official
        spokesperson spokesman spokeswoman
        judge
        justice
        magistrate
        prosecutor
        attorney
        solicitor
        counsel
        general
        admiral
        colonel
        commander
        sheriff
        inspector
        sergeant
        bishop
        archbishop
        prince
        premier
        speaker
        whip
        comptroller controller
        auditor
        ombudsman
        registrar
        organist
        adviser advisor
        """
        + "\n".join(sorted(listed(_PROFESSIONS)))
    ),
    abbreviations={
        "ceo": "chief executive",
        "cfo": "chief finance officer",
        "coo": "chief operations officer",
        "cto": "chief technology officer",
        "cio": "chief information investment officer",
        "cmo": "chief marketing medical officer",
        "cpo": "chief product people officer",
        "cco": "chief content commercial creative communications compliance officer",
        "cso": "chief strategy science security sustainability officer",
        "chro": "chief people officer",
        "ciso": "chief security officer",
        "vp": "vice president",
        "svp": "senior vice president",
        "evp": "executive vice president",
        "md": "managing director",
        "gm": "general manager",
        "pm": "prime minister",
        "sen": "senator",
        "rep": "representative",
        "gov": "governor",
        "prof": "professor",
        "gen": "general",
        "col": "colonel",
        "sgt": "sergeant",
        "capt": "captain",
        "pi": "principal investigator",
        "dp": "director of photography",
        "ag": "attorney general",
    },
    degrees=frozenset({"md"}),
    changes=_groups(
        """
        former ex previous past onetime one-time erstwhile late
        then
        co joint
        vice
        deputy
        acting interim caretaker temporary
        assistant
        associate
        under
        emeritus emerita retired
        honorary
        incoming elect designate
        outgoing
        shadow
        """
    ),
    past=frozenset({"former", "then"}),
    once="former",
    soon="incoming",
    grades=listed("""
        executive senior general managing principal group global international regional national chief lead staff
        junior first prime permanent non-executive non founding world overall supreme adjunct visiting distinguished
        """),
    domains=_groups(
        """
        executive
        finance financial
        operations operating operational
        technology technical tech technological
        information
        marketing
        content
        product products
        strategy strategic
        people hr personnel
        security
        legal
        commercial
        creative
        communications communication press media
        risk
        compliance
        revenue
        sales
        data
        research
        science scientific
        medical
        clinical
        nursing
        editorial
        academic
        curatorial
        athletic
        investment
        sustainability
        diversity
        digital
        design
        engineering
        brand
        customer
        business
        development
        policy
        art artistic
        music musical
        sports sport sporting
        photography
        casting
        animation
        news
        managing
        city
        foreign
        defence defense
        health
        education
        transport transportation
        interior home
        justice
        trade
        treasury
        state
        environment environmental
        agriculture
        labour labor
        energy
        housing
        culture
        field
        project
        programme program
        production
        supply
        safety
        flight
        """
    ),
    generic=listed("head leader boss executive official chief"),
    forms=listed("professor judge justice captain general admiral colonel commander sergeant inspector bishop"),
    kept=listed("""
        president senator governor mayor ambassador minister chancellor premier speaker representative councillor
        professor judge justice captain general admiral colonel commander sergeant inspector bishop archbishop
        """),
    professions=listed(_PROFESSIONS),
    endings=("er", "or", "ist", "ian", "eer"),
    relations=listed("""
        founder cofounder owner holder member brother sister mother father daughter partner supporter winner player
        star
        author creator inventor subscriber follower lover admirer believer reader listener viewer visitor neighbour
        neighbor survivor successor predecessor contender challenger newcomer outsider insider defender donor investor
        shareholder stakeholder customer user consumer teenager youngster killer murderer rider driver writer singer
        number order letter power former latter other another matter centre center corner quarter after
        """),
    bound=listed("director chief secretary minister manager head editor commissioner"),
    leading={
        "heads": "",
        "leads": "",
        "runs": "",
        "chairs": "chair",
        "directs": "director",
        "edits": "editor",
        "captains": "captain",
        "manages": "manager",
        "co-chairs": "co chair",
    },
    joints=listed("of at for in with to on"),
    trailing=("in chief", "elect", "emeritus", "emerita", "designate"),
    organisations=listed("""
        company corporation corp inc ltd llc plc group holdings firm bank airline airlines airways carrier railway
        railways
        studio studios network networks media press pictures entertainment films games news times
        guild union federation association alliance league society club council board committee commission authority
        agency department ministry office bureau service services administration government parliament senate congress
        party court police university college school schools district academy institute institution laboratory
        laboratories
        lab labs centre center hospital clinic trust foundation fund church museum library theatre theater orchestra
        team trial study project programme program festival conference campaign city town county state country region
        industries systems technologies motors energy partners ventures capital brothers sons international
        teachers educators writers actors pilots animators workers performers directors producers players
        chamber exchange assembly faculty film series show newspaper magazine paper
        """),
    unasserted=listed("""
        as once formerly previously then like named appointed elected become became becomes becoming succeed succeeds
        succeeded succeeding replace replaces replaced replacing sworn promoted hired future would-be aspiring not
        never
        was were been
        """),
    limits=listed("until till from between in during before under"),
    holding=(
        "is",
        "is now",
        "is currently",
        "remains",
        "serves as",
        "who is",
        "who is now",
        "who serves as",
        "who remains",
    ),
)
