"""English: words of transcripts."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.transcripts import TranscriptWords

WORDS = TranscriptWords(
    unnamed=listed("""
        host cohost interviewer interviewee moderator operator narrator announcer presenter anchor reporter reporters
        journalist questioner speaker participant panelist audience caller analyst guest chair chairman chairwoman
        chairperson president clerk witness counsel judge man woman male female unknown unidentified multiple all both
        voice voiceover q a question questions answer
        """),
    answers=listed("a answer interviewee guest"),
    noises=listed("""
        laughter laughs laughing laugh chuckles chuckle applause cheers cheering cheer music inaudible indistinct
        unintelligible crosstalk pause pauses silence sigh sighs coughs cough coughing clapping noise beep beeping
        foreign sic ph phonetic overlapping recording break
        """),
    joints=listed("de del della der den di da do dos du la le el al bin ibn van von zu y e af av the of and"),
)
