"""What a statement asks to be done with the draft that is discussed: a proposal with its words.

Objection said outright beats a wish for other words, which beats the verb that reports, which beats
objection in substance, which beats support. Rules: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from functools import cache

from ortaq.hearings.record import Reason, Stance
from ortaq.hearings.speech.effects import Effect, effects_in
from ortaq.hearings.speech.russian_forms import is_imperative_of
from ortaq.hearings.speech.terms import fold, terms

Found = tuple[Stance, tuple[Reason, ...]]


def stance_of(words: str, lang: str, cue: str = "", told: str = "") -> Found:
    """Give the stance of a statement and the words that show it; none without any.

    cue: dictionary form, or form, of the verb that reports it. told: the words that report it.
    """
    reader = _Reader(words, lang, fold(cue), fold(told))
    return (
        reader.says("object_outright", Stance.OBJECT)
        or reader.says("support_outright", Stance.SUPPORT)
        or reader.asks()
        or reader.by_cue()
        or reader.says("object", Stance.OBJECT)
        or reader.expects(Stance.OBJECT, frozenset({Effect.BAD, Effect.MISSED}))
        or reader.says("support", Stance.SUPPORT)
        or reader.praises()
        or reader.expects(Stance.SUPPORT, frozenset({Effect.GOOD}))
        or (Stance.NONE, ())
    )


class _Reader:
    """One statement while its words are looked up."""

    def __init__(self, words: str, lang: str, cue: str, told: str) -> None:
        self._words, self._folded, self._lang = words, fold(words), lang
        self._cue, self._told = cue, told

    def says(self, kind: str, stance: Stance) -> Found | None:
        """Find a phrase of a list that no denial takes back."""
        for match in _pattern(self._lang, kind).finditer(self._folded):
            if not self._is_denied(match.start()):
                return stance, (self._reason(kind, match),)
        return None

    def asks(self) -> Found | None:
        """Find a wish for other words of the text."""
        found = self.says("amend", Stance.AMEND)
        if found:
            return found
        edit = _pattern(self._lang, "amend_edit").search(self._folded)
        asked = _pattern(self._lang, "amend_asking").search(self._folded)
        by_verb = self._cue in terms(self._lang, "stance.by_cue_amend")
        demanded = self._demanded()
        if demanded:
            return demanded
        if edit is None or not (asked or by_verb):
            return None
        return Stance.AMEND, (self._reason("amend_edit", edit),)

    def _demanded(self) -> Found | None:
        """Find a Russian imperative of the verbs that change a text: выкиньте, перепишите."""
        if self._lang != "ru":
            return None
        for word in re.finditer(r"\w{3,}те\b", self._folded):
            if is_imperative_of(word[0], terms("ru", "stance.amend_edit")):
                return Stance.AMEND, (self._reason("amend_edit", word),)
        return None

    def by_cue(self) -> Found | None:
        """Read the stance off the verb that reports."""
        for stance in (Stance.SUPPORT, Stance.OBJECT, Stance.AMEND):
            if self._cue in terms(self._lang, f"stance.by_cue_{stance}") and self._on_topic(stance):
                return stance, (Reason("cue", self._cue),)
        for stance in (Stance.SUPPORT, Stance.OBJECT):
            shown = _pattern(self._lang, f"told_{stance}").search(self._told)
            if shown:
                return stance, (Reason("cue", shown[0]),)
        return None

    def expects(self, stance: Stance, effects: frozenset[Effect]) -> Found | None:
        """Find what the draft is said to do, where the draft or a norm of it is spoken of."""
        if not self._speaks_of_the_draft():
            return None
        for found in effects_in(self._folded, self._lang):
            if found.effect in effects:
                return stance, (Reason("effect", self._words[found.start : found.end]),)
        return None

    def praises(self) -> Found | None:
        """Find words of praise, where the draft or a norm of it is spoken of."""
        if not self._speaks_of_the_draft():
            return None
        return self.says("support_weak", Stance.SUPPORT)

    def _speaks_of_the_draft(self) -> bool:
        return _pattern(self._lang, "topic").search(self._folded) is not None

    def _on_topic(self, stance: Stance) -> bool:
        return stance is not Stance.AMEND or self._speaks_of_the_draft()

    def _is_denied(self, start: int) -> bool:
        """Whether a word of denial stands right before: не против."""
        before = self._folded[max(0, start - 12) : start]
        return any(
            re.search(rf"\b{word}\s+$", before) for word in terms(self._lang, "stance.denials")
        )

    def _reason(self, kind: str, match: re.Match[str]) -> Reason:
        return Reason(kind, self._words[match.start() : match.end()].strip())


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    phrases = sorted(terms(lang, f"stance.{kind}"), key=len, reverse=True)
    return re.compile("|".join(_as_pattern(phrase) for phrase in phrases))


def _as_pattern(phrase: str) -> str:
    """Give a pattern in which * stands for any ending, and … for a few words between."""
    escaped = re.escape(phrase).replace(r"\*", r"\w*")
    spaced = escaped.replace("\\ …\\ ", r"(?:\W+[\w-]+){0,6}?\W+").replace("\\ ", r"\s+")
    return rf"(?<!\w){spaced}(?!\w)"
