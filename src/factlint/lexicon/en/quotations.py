"""English: words about quotations."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.quotations import QuotationWords

WORDS = QuotationWords(
    elisions=listed("em tis twas twere til till cause cos bout n round nuff ere neath tween un im er ow"),
    negations=listed("""
        not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely rarely seldom
        don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't isn't aren't wasn't weren't ain't
        haven't hasn't hadn't needn't
        """),
    light=listed("""
        a an the this that these those there here it its he him his she her hers they them their theirs we us our ours
        i me my mine you your yours who whom whose which what when where why how
        and or but if so as than then because while though although until of to in on at by for with from into onto
        over
        under about after before between out up down off through against
        be am is are was were been being do does did done have has had having will would can could shall should may
        might
        must get got go going goes gone come came make made say said says
        it's that's we're we've i'm i've they're you're he's she's there's let's
        all any both each few more most other some such only own same too very just also even still now well really
        one thing things people
        """),
)
