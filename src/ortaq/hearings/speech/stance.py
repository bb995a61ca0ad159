"""What a statement asks to be done with the draft that is discussed: a proposal with its words.

What is said outright comes first, then agreement with the speaker before; of all else, the clues
are weighed as labelled statements taught. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

from ortaq.hearings.attitude.read import signs_in
from ortaq.hearings.attitude.relief import relieved
from ortaq.hearings.attitude.sign import Kind
from ortaq.hearings.attitude.weigh import outright
from ortaq.hearings.attitude.weights import weighed
from ortaq.hearings.record import Reason, Stance
from ortaq.hearings.speech.evidence import Heard, Telling, clues_in, is_denied, sentences
from ortaq.hearings.speech.phrases import phrases
from ortaq.hearings.speech.terms import fold, terms

Found = tuple[Stance, tuple[Reason, ...]]


def stance_of(words: str, lang: str, telling: Telling | None = None) -> Found:
    """Give the stance of a statement and the words that show it; none without any."""
    heard = hear(words, lang, telling or Telling())
    return (
        _kept(heard, words)
        or _in_force(heard, words)
        or _outright(heard, words)
        or _answer(heard)
        or _told(heard)
        or _weighed(heard, words)
    )


def hear(words: str, lang: str, telling: Telling) -> Heard:
    """Read the clauses of a statement.

    A promise asks for no other words; who contradicts the speaker before is not against the draft.
    """
    folded, cue = fold(words), fold(telling.cue)
    signs = signs_in(folded, lang, asks=cue in terms(lang, "stance.by_cue_amend"))
    if cue in terms(lang, "stance.by_cue_promise"):
        signs = [one for one in signs if one.kind is not Kind.WISH]
    differs = phrases(lang, "differs_here").search(folded)
    if differs:
        signs = [one for one in signs if not differs.start() <= one.start < differs.end()]
    return Heard(folded, lang, telling, signs, relieved(folded, lang))


def _kept(heard: Heard, words: str) -> Found | None:
    """Tell whoever wants to keep the draft's own words, and asks for nothing else."""
    found = phrases(heard.lang, "kept").search(heard.folded)
    if found is None:
        return None
    start, end = next((a, b) for a, b in sentences(heard.folded) if found.start() < b)
    elsewhere = any(s.kind in _ASKED and not start <= s.start < end for s in heard.signs)
    if elsewhere or phrases(heard.lang, "kept_but").search(heard.folded, start, end):
        return None
    return Stance.SUPPORT, (Reason("clause", words[found.start() : found.end()]),)


def _in_force(heard: Heard, words: str) -> Found | None:
    """Tell whoever wants to keep what is in force: he is against the draft."""
    found = phrases(heard.lang, "status_quo").search(heard.folded)
    if found is None or is_denied(heard.folded, found, heard.lang):
        return None
    return Stance.OBJECT, (Reason("status_quo", words[found.start() : found.end()]),)


def _outright(heard: Heard, words: str) -> Found | None:
    """Read what is said in so many words: predicates with what denies them."""
    found = outright(heard.signs, heard.folded, heard.lang)
    if found is not None:
        stance, sign = found
        return stance, (Reason("clause", words[sign.start : sign.end]),)
    opened = fold(heard.telling.frame).partition(" … ")[0].rstrip()
    if opened.endswith(" чтобы"):  # настаивает на том, чтобы …
        return Stance.AMEND, (Reason("clause", "чтобы"),)
    return None


def _answer(heard: Heard) -> Found | None:
    """Read the stance off that of somebody else (Коллегу поддержал …, Иного мнения …)."""
    frame, before = fold(heard.telling.frame), heard.telling.before
    agrees = phrases(heard.lang, "frame_agree").search(frame)
    if agrees and before is not Stance.NONE:
        return before, (Reason("frame", agrees[0]),)
    differs = phrases(heard.lang, "frame_differ").search(frame)
    differs = differs or phrases(heard.lang, "differs_here").search(heard.folded)
    turned = _TURNED.get(before)
    return (turned, (Reason("frame", differs[0]),)) if differs and turned else None


def _told(heard: Heard) -> Found | None:
    """Read the stance off the verb that reports, where it does not speak of a person."""
    cue, told = fold(heard.telling.cue), fold(heard.telling.told)
    if phrases(heard.lang, "frame_agree").search(fold(heard.telling.frame)):
        return None
    for stance in (Stance.SUPPORT, Stance.OBJECT):
        if cue in terms(heard.lang, f"stance.by_cue_{stance}"):
            return stance, (Reason("cue", cue),)
        shown = phrases(heard.lang, f"told_{stance}").search(told)
        if shown:
            return stance, (Reason("cue", shown[0]),)
    return None


def _weighed(heard: Heard, words: str) -> Found:
    found = weighed(clues_in(heard))
    if found is None:
        return Stance.NONE, ()
    stance, clue = found
    promises = fold(heard.telling.cue) in terms(heard.lang, "stance.by_cue_promise")
    if promises and stance is not Stance.SUPPORT:
        return Stance.NONE, ()  # that nothing bad will be done is no objection
    shown = words[clue.start : clue.end].strip() or heard.telling.told
    return stance, (Reason("weighed", shown or clue.name),)


_ASKED = frozenset({Kind.WISH, Kind.AGAINST})
_TURNED = {Stance.OBJECT: Stance.SUPPORT, Stance.SUPPORT: Stance.OBJECT}
