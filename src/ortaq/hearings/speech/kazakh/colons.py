"""What a colon opens in Kazakh, and what goes on behind the verb: санын айтты: …; …, өйткені …."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import giver_of
from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.kazakh.forms import finite_stems, is_nominal
from ortaq.hearings.speech.kazakh.verbs import DENYING, finite_form, helped_form, is_helped
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Kind

_LEAST = 3
"""A clause behind a colon has so many words at least."""


def opened_by_colon(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read what somebody told, asked or began with: … бір мәселені көтерді: мектепке жол жоқ."""
    colon = next((i for i, token in enumerate(tokens) if token.text == ":"), 0)
    rest = tokens[colon + 1 :]
    if colon < 2 or quotes_speech(rest) or sum(t.is_word for t in rest) < _LEAST:
        return []
    speaking = [one for one in subjects if one.nominative and one.last < colon]
    cue = cue_at(tokens, colon - 1, colon)
    if giver := giver_of(tokens[:colon], [one for one in subjects if one.last < colon]):
        return [Retold(rest[0].start, _end_of(rest), cue, giver[0], full=True)]
    alone = all(one.last > colon for one in subjects) and not is_ours(tokens[colon - 1].folded)
    if alone and begins_to_speak(tokens, colon):
        return [Retold(rest[0].start, _end_of(rest), cue, None, full=True)]  # Мысал да келтірді: …
    if speaking and speaking[0].kin is Kin.COLLECTIVE and _many_lead_up(tokens, colon):
        many = speaking[0]
        return [Retold(many.start, _end_of(rest), cue, many, full=True, collective=True)]
    if not speaking or speaking[0].kin not in SINGLE or not _leads_up(tokens, colon, speaking[0]):
        return []
    return [Retold(rest[0].start, _end_of(rest), cue, speaking[0], full=True)]


def _many_lead_up(tokens: Tokens, colon: int) -> bool:
    """Whether many speak here: шаруалар наразы: …, тұрғындар бір мәселені көтерді: …."""
    verb = tokens[colon - 1].folded
    raised = not frozenset(finite_stems(verb)).isdisjoint({"көтер", "айт", "сұра", "ескерт"})
    silent = [token.folded for token in tokens[colon - 2 : colon]] == ["үнсіз", "қалмады"]
    return verb in terms("kk", "cues.predicates") or raised or silent


def _leads_up(tokens: Tokens, colon: int, who: Subject) -> bool:
    """Whether what somebody does before a colon opens his words: no deed, екі жол салды: …."""
    if _leaves(tokens, colon):
        return False
    if begins_to_speak(tokens, colon):
        return True
    verb = tokens[colon - 1].folded
    if is_helped(tokens, colon - 1, verb):  # тыныштандырып алды: …
        verb = helped_form(tokens[colon - 2].folded)
    stems = frozenset(map(_affirmed, finite_stems(verb)))
    if tokens[colon - 2].folded.startswith(_MATTER) and stems == frozenset(finite_stems(verb)):
        return bool(stems)  # негізгі мәселеге көшті: …
    deeds = stems & (terms("kk", "cues.deeds") | terms("kk", "cues.never"))
    return who.kin in {Kin.PERSON, Kin.PRONOUN} and bool(stems) and not deeds


def _leaves(tokens: Tokens, colon: int) -> bool:
    """Whether somebody only comes or goes: кетіп қалды: …; кешігіп келді: …; not айтып кетті: …."""
    verb = tokens[colon - 1].folded
    if tokens[colon - 2].folded.endswith("п"):
        verb = finite_form(tokens[colon - 2].folded)
    return not frozenset(finite_stems(verb)).isdisjoint(terms("kk", "cues.leaving"))


def quotes_speech(tokens: Tokens) -> bool:
    """Whether a quotation here is somebody's speech, and no words of a clause around it.

    …: бұл «техникалық түзету» ғана; …: онда «қасақаналық жоқ».
    """
    return any(token.text == QUOTE and not _is_inside(tokens, i) for i, token in enumerate(tokens))


def _is_inside(tokens: Tokens, i: int) -> bool:
    behind = tokens[i + 1 : i + 2]
    if behind and behind[0].is_word:
        return i > 0 and behind[0].folded not in terms("kk", "cues.de")
    ends = not any(token.is_word or token.is_dash for token in tokens[i + 1 :])
    return ends and i > 0 and tokens[i - 1].is_word


def _affirmed(stem: str) -> str:
    """Give a stem without its denial: келме -> кел."""
    return stem[:-2] if len(stem) > _SHORT and stem.endswith(DENYING) else stem


_SHORT = 4
_MATTER = ("мәселе", "тақырып", "түйткіл", "сөзге")
"""So begins what somebody turns to with such a verb."""


def begins_to_speak(tokens: Tokens, colon: int) -> bool:
    """Whether the verb before a colon leads up to words: көтерді:, атып тұрды:, қысқа қайырды:."""
    verb = tokens[colon - 1].folded
    if verb in terms("kk", "cues.predicates"):
        return True  # наразы:, қарсы:
    stems = frozenset(finite_stems(finite_form(verb)))
    opening = terms("kk", "cues.before_colon")
    pairs = (one.split("-") for one in opening if "-" in one)
    beside = tokens[colon - 2].folded if colon > 1 else ""
    paired = any(beside.startswith(first) and last in stems for first, last in pairs)
    return paired or bool(stems & opening)


def who_begins(
    tokens: Tokens, free: Sequence[Subject], quote: int
) -> tuple[Cue, Subject | None] | None:
    """Give who speaks behind such a verb and a colon where nobody is named: Атып тұрды: «…»."""
    colon = quote - 1
    if colon < 1 or tokens[colon].text != ":" or not begins_to_speak(tokens, colon):
        return None
    if any(one.last <= colon for one in free):
        return None
    return cue_at(tokens, colon - 1, colon), None


def reason_behind(tokens: Tokens, cue: Cue, subject: Subject | None) -> list[Retold]:
    """Read the reason that somebody gives: … деп санайды, өйткені …; … деп есептейді: …."""
    if subject is None or subject.kin is Kin.COLLECTIVE or cue.last + 1 >= len(tokens):
        return []
    first = cue.last + 1
    why = tokens[cue.last].text == "," and tokens[first].folded in _WHY and _states(cue)
    rest = tokens[first:]
    explained = tokens[cue.last].text == ":" and not quotes_speech(rest)
    if not (why or explained) or sum(token.is_word for token in rest) < _LEAST:
        return []
    return [Retold(rest[0].start, _end_of(rest), cue, subject)]


def whole_clauses(tokens: Tokens, before: Sequence[Retold]) -> Sequence[Retold]:
    """Keep a whole clause before a colon: … жаппайтынын сандармен айтты: …."""
    ends = {one.end for one in before}
    last = [token.folded for token in tokens if token.end in ends]
    return before if last and all(map(is_nominal, last)) else ()


def says_so(tokens: Tokens, verb: int) -> bool:
    """Whether былай points to what a colon opens: былай | деп түсіндірді: …."""
    return verb > 0 and tokens[verb - 1].folded in _SO


_SO = frozenset("былай былайша осылай мынаны тура".split())


def is_ours(verb: str) -> bool:
    """Tell a verb of the writers: санап отырдық."""
    return verb.endswith(("дық", "дік", "тық", "тік", "мыз", "міз", "дым", "дім", "тым", "тім"))


def answers_itself(tokens: Tokens, verb: int) -> bool:
    """Whether only a question stands before the colon: Қанша тұратынын да айтты: | …."""
    words = [token.folded for token in tokens[max(0, verb - _ASKED) : verb]]
    return any(word in _ASKING for word in words) and any(map(is_nominal, words))


_ASKED = 5
"""So near before the verb stands a short question (words)."""


_ASKING = frozenset(
    "қанша неше қашан неге кім кімге қалай қайда қайдан неліктен қайсысын не".split()
)


def is_told_alone(tokens: Tokens, i: int) -> bool:
    """Whether one word is all that was said: … келісетінін айтты."""
    word = tokens[i].folded
    return is_nominal(word) and len(word) >= PARAMETERS.shortest_quote


def _states(cue: Cue) -> bool:
    """Whether the reason is the speaker's: who only wants to know something has one told of him."""
    return cue.lemma in terms("kk", "cues.stems") and cue.lemma not in {"сұра", "сұрап-біл"}


_WHY = frozenset("өйткені себебі неге".split())


def _end_of(rest: Tokens) -> int:
    last = len(rest)
    while last > 1 and rest[last - 1].kind is Kind.MARK and rest[last - 1].text in ".;,!?…":
        last -= 1
    return rest[last - 1].end
