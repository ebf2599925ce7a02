"""English: words of sourcing."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.sourcing import SourcingWords

WORDS = SourcingWords(
    claims=listed("""
        accuse accuses accused
        say says said claim claims claimed report reports reported announce announces announced confirm confirms
        confirmed state states stated warn warns warned promise promises promised pledge pledges pledged predict
        predicts predicted forecast forecasts project projects projected expect expects expected estimate estimates
        estimated reckon reckons reckoned calculate calculates calculated count counts counted record records recorded
        register registers registered log logs logged tally tallies tallied rate rates rated note notes noted
        acknowledge acknowledges acknowledged concede concedes conceded allege alleges alleged disclose discloses
        disclosed testify testifies testified declare declares declared document documents documented find finds found
        hear hears heard blame blames blamed attribute attributes attributed publish publishes published deny denies
        denied
        """),
    displays=listed("""
        show shows showed shown indicate indicates indicated give gives gave value values valued tie ties tied link
        links linked contain contains contained suggest suggests suggested reveal reveals revealed list lists listed
        point points pointed conclude concludes concluded trace traces traced cite cites cited describe describes
        described forbid forbids forbade speak speaks spoke read reads call calls called
        """),
    estimates=listed("""
        put puts peg pegs pegged value values valued assess assesses assessed set sets estimate estimates estimated rate
        rates rated measure measures measured
        """),
    nouns=listed("""
        reports claims states estimates counts records registers logs rates notes documents projects forecasts lists
        values links shows finds points report claim estimate count record log rate note document project forecast
        list value link show state register promise promises cause blame
        """),
    openers=listed("""
        that a an the its their his her these those no some nearly almost more only around roughly approximately to
        it him her them us you
        """),
    that=listed("that how why whether"),
    ats=listed("at"),
    passives=listed("is are was were be been being get gets got"),
    by=listed("by"),
    infinite=listed("to having"),
    hearing=listed("told informed advised"),
    habits=listed("like likes liked used"),
    turning=listed("so as"),
    empty=listed("nothing little goodbye farewell hello yes no"),
    documents=listed("""
        report reports study studies survey surveys poll polls census filing filings statement statements figures figure
        data statistics accounts account records minutes paper papers document documents register registers audit audits
        review reviews analysis analyses research inquiry inquiries investigation letter letters memo memos email emails
        budget article articles book books newspaper website index ranking rankings log logs diary bulletin bulletins
        circular cable cables estimate estimates count tally reckoning guess total calculation calculations forecast
        forecasts projection projections inventory assessment inspection inspections verdict ruling judgment judgement
        indictment complaint lawsuit contract contracts treaty agreement law decree charter constitution transcript
        transcripts testimony petition release announcement newsletter yearbook prospectus ledger submission evidence
        findings summary dossier brochure catalogue catalog manual handbook invoices receipts
        """),
    research=listed("""
        study studies survey surveys poll polls analysis analyses research review reviews report reports paper papers
        estimate estimates model models article articles data figures statistics investigation forecast forecasts
        projection projections findings evidence calculation calculations reckoning
        """),
    amounts=listed("""
        estimate estimates guess reckoning calculation calculations forecast forecasts projection projections count
        counts tally figure figures total
        """),
    vague=listed("""
        expert experts analyst analysts critic critics observer observers insider insiders commentator commentators
        scientist scientists researcher researchers economist economists historian historians scholar scholars academic
        academics doctors specialist specialists pundit pundits campaigners activists supporters opponents sceptics
        skeptics source sources people person others everyone everybody nobody somebody someone anyone folk folks rumour
        rumours rumor rumors legend folklore tradition wisdom story stories word watchers voices one it there
        """),
    quantifiers=listed("""
        some many most several few various numerous countless other others certain all any one two three four five
        """),
    institutions=listed("""
        court police government official council county city state federal national regional municipal parliamentary
        census hospital tax customs insurance election election labour ministry company board union club church school
        university bank health weather trade army navy congressional internal leaked
        """),
    definite=listed("the its his her their this that these those"),
    indefinite=listed("a an one another"),
    leads=listed("in from by per at under"),
    appended=listed("by from at of for in with to"),
    makers=listed("by from"),
    relatives=listed("who which that whose"),
    introducing=listed("as by see to cf"),
    labels=listed("source sources data figures reference references credit via"),
)
