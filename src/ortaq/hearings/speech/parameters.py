"""Every number that decides who said what: value, unit, reason.

Measurements behind them: docs/methods/hearings.md.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeechParameters:
    """Lengths are in words or letters as said; scores and shares lie in [0, 1]."""

    role_words: int = 28
    """How far left of a name its role may begin (words): long names of bodies have some twenty."""

    role_words_kk: int = 10
    """The same in Kazakh, where the organisation stands right before the role."""

    words_before_comma: int = 5
    """A comma belongs to a role phrase when a role word stands so near before it (words)."""

    words_before_role: int = 4
    """Adjectives that may open a role phrase after a name (words, the role among them)."""

    words_in_brackets: int = 14
    """Longest role or organisation in brackets after a name (words and marks)."""

    quote_letters: int = 25
    """A quotation without a mark of speech inside is a name when it is shorter (letters)."""

    shortest_quote: int = 8
    """Quotations shorter than this are no statements (letters)."""

    implicit_letters: int = 60
    """A paragraph that is one quotation from this length on is speech without a cue (letters)."""

    clause_words: int = 9
    """How far from its verb a subject may stand after it (words)."""

    cue_words: int = 14
    """How far into the writer's words between two dashes the verb may stand (words)."""

    surname_letters: int = 4
    """Two forms of a surname share at least these first letters."""

    surname_ending: int = 4
    """Most letters by which two forms of one surname differ in length."""

    label_letters: int = 90
    """Longest label before the colon of a turn (letters)."""

    turn_letters: int = 90
    """Longest line of a quick exchange of words (letters): longer ones may be one man's speech."""

    phrase_words: int = 3
    """A phrase before a colon and a quotation is retold speech from so many words on."""

    frame_letters: int = 220
    """So far before a statement the writer's words about it are looked for (letters)."""

    headline_letters: int = 160
    """Longest title of a report (letters)."""

    turns: int = 4
    """So many labels make a transcript (lines)."""

    turn_share: float = 0.4
    """… when this share of all longer lines has one."""

    bullets: int = 3
    """So many items of lists make a bulletin (lines)."""

    bullet_share: float = 0.3
    """… when this share of all lines are items."""

    sure: float = 0.95
    """A label, or a name in the reporting clause."""

    announced: float = 0.9
    """The paragraph before announced the speaker."""

    pronoun: float = 0.85
    """A pronoun that agrees in gender with the last speaker."""

    pronoun_unmarked: float = 0.75
    """A pronoun without gender, or of a person whose gender does not show."""

    role: float = 0.7
    """A role that one speaker holds."""

    nominal: float = 0.6
    """A role that nobody named holds: a speaker without a name."""

    speaker_noun: float = 0.55
    """собеседник, докладчик: whoever spoke last."""

    implicit: float = 0.4
    """No word names the speaker."""

    weighed: float = 0.4
    """No rule reads the sentence: whoever is named beside it."""


PARAMETERS = SpeechParameters()
