"""English: words that make a statement a forecast, a hypothesis, a comparison or a denial."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.topics import AssertionWords


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in text.strip().splitlines() if line.strip())


WORDS = AssertionWords(
    forecast=_phrases("""
        expect
        expects
        expected
        expecting
        expectations
        forecast
        forecasts
        predict
        predicts
        predicted
        prediction
        project
        projected
        projection
        projections
        pencilled
        reckoned with
        budgeted
        envisaged
        foresaw
        foresees
        penciled
        anticipate
        anticipates
        anticipated
        guide
        guides
        guided
        guidance
        outlook
        aim
        aims
        aimed
        aiming
        target
        targets
        targeted
        targeting
        goal
        goals
        hope
        hopes
        hoped
        hoping
        plan
        plans
        planned
        planning
        promise
        promised
        promises
        pledge
        pledged
        pledges
        vow
        vowed
        intend
        intends
        intended
        seek
        seeks
        sought
        seeking
        want
        wants
        wanted
        ask
        asked
        asking
        asks
        demand
        demands
        demanded
        propose
        proposed
        proposes
        proposal
        will
        shall
        guess
        guessed
        bet
        likely
        consensus
        ambition
        due to
        set to
        poised
        on course
        on track
        is to
        are to
        means to
        mean to
        set out to
        sets out to
        ahead of
        would
        should
        could
    """),
    hypothesis=_phrases("""
        if
        unless
        suppose
        supposing
        imagine
        hypothetically
        may
        might
        could
        would
        were to
        was to have
        were to have
        assume
        assuming
        assumes
        assumed
        rumour
        rumours
        rumor
        rumors
        rumoured
        rumored
        myth
        wrongly
        mistakenly
        incorrectly
        falsely
    """),
    unreal=_phrases("""
        not true
        isn't true
        wasn't true
        not the case
        isn't the case
        wasn't the case
        untrue
        no truth
        false
        would have
        could have
        should have
        might have
    """),
    base=_phrases("""
        from
        up from
        down from
        compared with
        compared to
        against
        versus
        vs
        than
        than the
        than its
        from its
        from the
        from a
        short of
        short of the
        shy of the
        below the
        above the
        beat the
        beating the
        beating
        topped
        topping
        surpassed
        surpassing
        exceeded
        exceeding
        eclipsed
        eclipsing
        overtaking
        another
        other
        for every
        for each
        a further
        further
        additional
        extra
        instead of
        rather than
        as opposed to
        unlike
        after
    """),
    compared=frozenset({"than"}),
    difference=listed(
        "more less fewer higher lower larger smaller greater better worse longer shorter bigger above below"
    ),
    negation=listed("not never n't cannot no neither nor without deny denied denies denying false untrue"),
    negative=("n't",),
    generic=listed("you anyone"),
    auxiliaries=listed("is are was were be been being will would should could might may"),
    conjoined=listed("once"),
    limiting=listed("only just merely"),
    inverted=listed("had were should"),
    same=listed("same that"),
    ordinals={
        **dict.fromkeys(["first", "opening", "debut", "inaugural", "1st"], "first"),
        **dict.fromkeys(["second", "2nd", "sophomore"], "second"),
        **dict.fromkeys(["third", "3rd"], "third"),
        **dict.fromkeys(["final", "closing"], "final"),
    },
    turns=listed("day days night week weeks weekend month months year years season hour hours"),
    since=listed("after before into since following"),
    ruling=listed("will shall"),
    awaited=listed("expected forecast predicted projected anticipated hoped planned promised intended targeted"),
    measuring=listed("than less least more most"),
    according=listed("as"),
    modals=listed("can could may might would should"),
    supposing=listed(
        """
        expects expected expecting forecasts predicts predicted anticipates anticipated aims aimed hopes hoped plans
        planned targets targeted promises promised pledges pledged vows vowed intends intended seeks sought guides
        guided will shall
        """
    ),
    stretches=listed("over in within during across for"),
    occasions=listed("""
        hour day night morning afternoon evening weekend week fortnight hours days nights
        mornings afternoons evenings weekends weeks fortnights
    """),
    timing=listed("on in over during at for"),
    former=listed("previous former erstwhile onetime"),
    now=listed("this now today currently"),
    comparing=listed("than from against versus vs compared"),
    earlier=frozenset({"before"}),
    past=_phrases("""
        used to
        once
        formerly
        previously
        at the time
        back then
        had been
        originally
        initially
        first due
        first planned
        first scheduled
        first expected
        first set
    """),
)
