"""English: words about speaking."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.speech import SpeechWords

# Base form, third person, past, participle: a verb with all its forms on one line.
_VERBS = """
say says said saying
tell tells told telling
add adds added adding
continue continues continued continuing
explain explains explained explaining
write writes wrote written writing
post posts posted posting
tweet tweets tweeted tweeting
text texts texted texting
email emails emailed emailing
argue argues argued arguing
insist insists insisted insisting
joke jokes joked joking
recall recalls recalled recalling
remember remembers remembered remembering
note notes noted noting
warn warns warned warning
caution cautions cautioned cautioning
reply replies replied replying
respond responds responded responding
answer answers answered answering
ask asks asked asking
emphasize emphasizes emphasized emphasizing
emphasise emphasises emphasised emphasising
stress stresses stressed stressing
declare declares declared declaring
announce announces announced announcing
state states stated stating
claim claims claimed claiming
concede concedes conceded conceding
admit admits admitted admitting
confess confesses confessed confessing
acknowledge acknowledges acknowledged acknowledging
agree agrees agreed agreeing
disagree disagrees disagreed disagreeing
complain complains complained complaining
lament laments lamented lamenting
quip quips quipped quipping
remark remarks remarked remarking
observe observes observed observing
comment comments commented commenting
conclude concludes concluded concluding
predict predicts predicted predicting
promise promises promised promising
vow vows vowed vowing
pledge pledges pledged pledging
confirm confirms confirmed confirming
deny denies denied denying
suggest suggests suggested suggesting
shout shouts shouted shouting
cry cries cried crying
whisper whispers whispered whispering
yell yells yelled yelling
scream screams screamed screaming
testify testifies testified testifying
reiterate reiterates reiterated reiterating
repeat repeats repeated repeating
maintain maintains maintained maintaining
contend contends contended contending
counter counters countered countering
protest protests protested protesting
plead pleads pleaded pleading
beg begs begged begging
boast boasts boasted boasting
brag brags bragged bragging
assert asserts asserted asserting
allege alleges alleged alleging
affirm affirms affirmed affirming
assure assures assured assuring
advise advises advised advising
urge urges urged urging
report reports reported reporting
reveal reveals revealed revealing
speculate speculates speculated speculating
wonder wonders wondered wondering
think thinks thought thinking
muse muses mused musing
reflect reflects reflected reflecting
reason reasons reasoned reasoning
propose proposes proposed proposing
recount recounts recounted recounting
read reads
describe describes described describing
call calls called calling
criticize criticizes criticized criticizing
criticise criticises criticised criticising
praise praises praised praising
blast blasts blasted blasting
slam slams slammed slamming
dismiss dismisses dismissed dismissing
denounce denounces denounced denouncing
mutter mutters muttered muttering
grumble grumbles grumbled grumbling
murmur murmurs murmured murmuring
mumble mumbles mumbled mumbling
growl growls growled growling
roar roars roared roaring
scoff scoffs scoffed scoffing
moan moans moaned moaning
interject interjects interjected interjecting
chime chimes chimed
find finds found finding
rule rules ruled ruling
decide decides decided deciding
believe believes believed believing
accuse accuses accused accusing
condemn condemns condemned condemning
mock mocks mocked mocking
hail hails hailed hailing
welcome welcomes welcomed welcoming
cite cites cited citing
quote quotes quoted quoting
refer refers referred referring
speak speaks spoke speaking
talk talks talked talking
apologise apologises apologised apologising
apologize apologizes apologized apologizing
caption captions captioned
consider considers considered considering
deem deems deemed deeming
sing sings sang singing
summarise summarises summarised summarising
summarize summarizes summarized summarizing
vent vents vented venting
gush gushes gushed gushing
rail rails railed railing
rant rants ranted ranting
groan groans groaned groaning
sneer sneers sneered sneering
chuckle chuckles chuckled chuckling
shrug shrugs shrugged shrugging
fume fumes fumed fuming
demand demands demanded demanding
retort retorts retorted retorting
snap snaps snapped snapping
sigh sighs sighed sighing
laugh laughs laughed laughing
exclaim exclaims exclaimed exclaiming
elaborate elaborates elaborated elaborating
clarify clarifies clarified clarifying
begin begins began
ponder ponders pondered pondering
bark barks barked barking
chide chides chided chiding
scold scolds scolded scolding
rebuke rebukes rebuked rebuking
scoff scoffs scoffed scoffing
tease teases teased teasing
marvel marvels marveled marveling
gripe gripes griped griping
grumble grumbles grumbled grumbling
fret frets fretted fretting
opine opines opined opining
mention mentions mentioned mentioning
proclaim proclaims proclaimed proclaiming
remind reminds reminded reminding
swear swears swore swearing
implore implores implored imploring
roar roars roared roaring
bellow bellows bellowed bellowing
growl growls growled growling
stammer stammers stammered stammering
thunder thunders thundered thundering
intone intones intoned intoning
rejoin rejoins rejoined rejoining
theorize theorizes theorized theorizing
characterize characterizes characterized characterizing
characterise characterises characterised characterising
deride derides derided deriding
decry decries decried decrying
liken likens likened likening
commend commends commended commending
applaud applauds applauded applauding
chant chants chanted chanting
recite recites recited reciting
"""
_FORMS = [line.split() for line in _VERBS.split("\n") if line]

WORDS = SpeechWords(
    verbs=frozenset(form for forms in _FORMS for form in forms[1:] if not form.endswith("ing"))
    | listed("say think recall agree insist argue claim read"),
    participles=frozenset(form for forms in _FORMS for form in forms if form.endswith("ing")),
    phrases=(
        "put it",
        "puts it",
        "had it",
        "went on",
        "goes on",
        "was quoted as",
        "has it",
        "likes to say",
        "pointed out",
        "points out",
        "shot back",
        "fired back",
        "hit back",
        "lashed out",
        "chimed in",
        "spoke of",
        "weighed in",
    ),
    sources=("according to", "in the words of", "quoting", "attributed to", "to quote", "per"),
    stances=listed("""
        expects expected wants wanted hopes hoped feels felt feared worried sees saw envisions envisioned supports
        supported opposes opposed rejects rejected indicated signaled signalled hinted implied estimated forecast
        projected offered ordered instructed directed hears heard learned knew knows found
        """),
    statements=listed("""
        comment comments claim claims remark remarks statement statements promise promises vow pledge call demand
        warning warnings assertion argument description reply answer declaration belief letter tweet tweets post speech
        suggestion allegation allegations accusation plea complaint complaints quip joke observation prediction
        admission boast words view
        """),
    addressing=listed("""
        tells told asks asked assures assured reminds reminded advises advised urges urged warns warned begs begged
        answers answered texts texted emails emailed quotes quoted cites cited calls called accuses accused
        """),
    naming=listed("""
        call calls called calling dub dubs dubbed dubbing name names named naming nickname nicknames nicknamed term
        terms
        termed label labels labelled labeled titled entitled known baptised christened
        """),
    persons={"he": "m", "she": "f"},
    owners={"his": "m", "her": "f"},
    others=listed("i we they it you who"),
    honorifics={
        "mr": "m",
        "sir": "m",
        "lord": "m",
        "mr.": "m",
        "ms": "f",
        "ms.": "f",
        "mrs": "f",
        "mrs.": "f",
        "miss": "f",
        "dame": "f",
        "lady": "f",
        "dr": "",
        "dr.": "",
        "prof": "",
        "prof.": "",
        "professor": "",
        "judge": "",
    },
    leading=listed("""
        has have had is was were be been being would will could can may might must should do does did also once later
        then now again further recently previously famously reportedly repeatedly often always never still even just
        only simply quickly quietly bluntly flatly wryly drily dryly angrily proudly publicly privately recently
        earlier
        himself herself themselves itself not to likes like liked tends used wants wanted
        """),
    times=listed("""
        monday tuesday wednesday thursday friday saturday sunday today yesterday tonight recently last this early late
        morning afternoon evening night week month year first
        """),
    governing=listed("""
        of for from in at on to with by about against between among under over into onto through across near than like
        before after during until since without within despite toward towards via amid alongside outside inside beside
        """),
    whereabouts=listed("from in at near outside around"),
    linking=listed(
        "and but or so yet because while whereas although though when where if unless that which whether as whatever"
    ),
    coordinating=listed("and but or yet then"),
    relatives=listed("who which whose whom where that"),
    determiners=listed("""
        the a an one another some several two three many most this that these those his her its their our my your no
        each every both other
        """),
    speakers=listed("""
        spokesman spokeswoman spokesperson spokespeople official officials executive executives leader leaders lawyer
        lawyers attorney attorneys analyst analysts expert experts critic critics witness witnesses source sources
        author authors reporter reporters editor editors parent parents teacher teachers student students resident
        residents neighbour neighbor friend friends colleague colleagues mother father brother sister son daughter
        wife
        husband family man woman boy girl people person someone somebody everyone nobody member members worker workers
        employee employees officer officers police judge court jury prosecutor prosecutors researcher researchers
        scientist scientists doctor doctors nurse engineer pilot captain coach player players fan fans minister
        senator
        mayor governor president director chairman chairwoman chair chief head boss founder owner manager secretary
        superintendent professor company firm union guild studio statement report letter memo filing study paper
        article
        newspaper government ministry department agency board committee group organisation organization bank
        actor actress writer director producer singer artist historian economist campaigner activist
        veteran guide farmer driver client customer customers user users visitor victim
        """),
    places=listed("""
        street avenue road boulevard square house county river island islands valley ocean sea building tower airport
        capitol palace stadium arena port republic states kingdom nations emirates dam peninsula
        """),
    works=listed("""
        film films movie series song songs album book novel play show episode programme program essay poem game
        painting
        documentary report article paper column headline headlined titled entitled chapter magazine single video
        lecture
        speech project exhibition sitcom
        """),
    signs=listed("""
        sign signs banner banners placard placards poster posters plaque label labels sticker stickers slogan headline
        notice t-shirt shirt mug badge card inscription graffiti outside wall door read reads reading
        """),
)
