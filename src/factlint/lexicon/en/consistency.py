"""English: words that part statements about different things, and that take a figure back."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.consistency import ConsistencyWords

WORDS = ConsistencyWords(
    stages=listed(
        """
        first second third fourth fifth last next previous latest earlier later once originally now today currently
        still already initially then former formerly previously eventually finally again early late half quarter
        far overall together combined each every per one other another remaining rest only alone average mean median
        before after until further extra additional peak height worst best most least record summer winter spring
        autumn weekday weekdays weekend weekends mornings evenings nights
        """
    ),
    contrasting=listed(
        """
        old new other former main upper lower northern southern eastern western second third rival neighbouring
        neighboring junior senior smaller larger bigger inner outer former future
        """
    ),
    revisions=listed(
        """
        revise revised revises revising revision correct corrected corrects correcting correction corrections amended
        updated update restated retracted misstated wrongly mistakenly erroneously incorrectly error preliminary
        provisional initially originally dispute disputed disputes contradicted contradicts contested
        rather instead estimate estimated estimates actually version myth rumour rumours claimed claims
        """
    ),
    provisos=listed(
        """
        including excluding without not before after apart except besides plus counting if unless though although
        whereas while but against compared versus up down
        """
    ),
    exceptions=listed("excluding without except besides stripping"),
    auxiliaries=listed(
        """
        is are was were be been being has have had having do does did will would shall should can could may might must
        """
    ),
    indefinite=listed(
        """
        this that these those a an another some any each every no one either neither many several most other both half
        """
    ),
    once=listed(
        """
        born died founded established incorporated inaugurated built completed constructed launched opened
        demolished abolished
        """
    ),
)
