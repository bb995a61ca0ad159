"""What Kazakh reports without a clause: a text that somebody is for or against, an opinion's noun.

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ortaq.hearings.speech.kazakh.forms import finite_stems, is_nominal, role_of
from ortaq.hearings.speech.kazakh.verbs import finite_form, is_passive
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, QUOTE, Kind

_OBJECT = re.compile(r"(?:[дтн][ыі]|[ыі]н|[ғгқкн][ае]|[мбп]ен)$")
"""Accusative, dative and instrumental: жобаны, бабын, жобаға, жобасына, жобамен."""
ABOUT = frozenset("туралы жөнінде жайлы жөніндегі жайында".split())
_DESCRIBING = 3
"""Within so many words behind деген stands its noun: деген ортақ пікір."""
_VERB_NEAR = 3
"""So near behind its noun stands the verb of an opinion (words)."""


def attitudes_in(
    tokens: Tokens, cues: Sequence[Cue], subject_of: Callable[[Cue], Subject | None]
) -> list[Retold]:
    """Read that somebody is for or against a text: … 5-бапты қолдады, … жобаны сынға алды."""
    for cue in cues:
        closes = all(not token.is_word for token in tokens[cue.last :])
        if not closes or cue.lemma not in terms("kk", "cues.attitudes"):
            continue
        subject = subject_of(cue)
        if subject is None or subject.kin not in SINGLE or subject.last > cue.first:
            continue
        for start, last in ((subject.last, cue.first), (0, subject.first)):
            first = _object_start(tokens, start, last)
            if any(is_of_a_text(token.folded) for token in tokens[first:last]):
                return [Retold(tokens[first].start, cue.end, cue, subject)]
    return []


def _object_start(tokens: Tokens, first: int, last: int) -> int:
    fillers = terms("kk", "clauses.fillers")
    while first < last and (tokens[first].kind is Kind.MARK or tokens[first].folded in fillers):
        first += 1
    return first


def is_of_a_text(word: str) -> bool:
    """Tell a text, or what points to it, in a case that a verb governs: жобаны, мұны."""
    return word in _THIS or (word.startswith(_texts()) and _OBJECT.search(word) is not None)


_THIS = frozenset("мұны бұны бұған мұнымен бұнымен".split())


@cache
def _texts() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.texts"))


def tells_about(tokens: Tokens, i: int) -> bool:
    """Whether a clause ends before туралы: мектеп керек екені | туралы айтты."""
    if not i or tokens[i].folded not in ABOUT:
        return False
    before = tokens[i - 1].folded
    return is_nominal(before) or before in _FACTS


_FACTS = frozenset("екені екендігі керегі керектігі қажеттігі тиістігі жоқтығы".split())


def names_opinion(tokens: Tokens, i: int) -> bool:
    """Whether a word closes what the noun behind it calls an opinion, with its verb.

    … деген пікір айтты; … дегенді алға тартты; … алып тастау туралы ұсыныс жасады.
    """
    word, noun = tokens[i].folded, tokens[i + 1].folded
    if word == "деген":
        return not _is_answered(tokens, i + 1) and _calls_opinion(tokens, i + 1)
    if word in {"дегенді", "дегенге"} and tokens[i + 1].text in {QUOTE, *OPENING}:
        return False  # «екі» дегенді | «бес» деп жазсын
    if word in {"дегенді", "дегенге"}:
        return _has_verb(tokens, _behind_name(tokens, i + 1))
    done = len(tokens[i - 1].folded) > _SHORT and tokens[i - 1].folded.endswith(("у", "ю"))
    if done and word in ABOUT and noun.startswith(_requests()):
        return _has_verb(tokens, i + 2) or _is_told(tokens, _behind_name(tokens, i + 2))
    own = word.startswith(_requests()) and _ACCUSATIVE_OWN.search(word) is not None
    return done and own and _is_told(tokens, i + 1)  # салу | ұсынысын жасады


_SHORT = 2


def _is_told(tokens: Tokens, first: int) -> bool:
    """Whether a verb near says that somebody told it, not that he is for it or against it."""
    near = tokens[first : first + _VERB_NEAR]
    verb = next((k for k, token in enumerate(near) if finite_stems(token.folded)), None)
    if verb is None:
        return False
    stems = frozenset(finite_stems(near[verb].folded))
    return not stems & terms("kk", "cues.attitudes") and not stems & terms("kk", "cues.never")


def _behind_name(tokens: Tokens, first: int) -> int:
    """Pass who stands between: … дегенді | инспектор Руслан Кимов | ашық айтты."""
    last = first
    while last < len(tokens) and (tokens[last].is_capital or role_of(tokens[last].text)):
        last += 1
    return last


def _is_answered(tokens: Tokens, first: int) -> bool:
    """Whether a question is named only to be answered: … деген сауалға Ахметов жауап берді."""
    near = tokens[first : first + _DESCRIBING]
    return any(QUESTION.fullmatch(token.folded) for token in near)


QUESTION = re.compile(r"(?:сұра(?:ққа|қтарға|ғына|қтарына)|сауал(?:ға|дарға|ына|дарына))")


def _calls_opinion(tokens: Tokens, first: int) -> bool:
    """Read деген | ортақ пікірге келді, adjectives between."""
    for i in range(first, min(first + _DESCRIBING, len(tokens))):
        noun = tokens[i].folded
        exact = noun in terms("kk", "cues.opinion_nouns")
        if exact or (noun.startswith(_opinions()) and _is_held(tokens, i + 1)):
            return True
        if not tokens[i].is_word or bool(finite_stems(noun)):
            return False
    return False


def _is_held(tokens: Tokens, first: int) -> bool:
    """Whether a verb follows, or somebody has the opinion: … деген тілегі | бар."""
    behind = [token.folded for token in tokens[first : first + 1]]
    own = tokens[first - 1].folded.endswith(("ы", "і"))
    return _has_verb(tokens, _behind_name(tokens, first)) or (own and behind == ["бар"])


def is_opinion(word: str) -> bool:
    """Tell a noun for what somebody says or thinks: сөзін, пікірі, сауалына."""
    return word in terms("kk", "cues.opinion_nouns") or word.startswith(_opinions())


def is_judgement(tokens: Tokens, de: int) -> bool:
    """Tell what somebody calls something, in quotation marks: жобаны «шикі құжат» деп атады.

    de: position of the word behind the quotation.
    """
    if de + 1 >= len(tokens) or tokens[de].folded != "деп" or de < 2:
        return False
    quoted = tokens[de - 1].text
    first = de - 1 if quoted == QUOTE else _opening(tokens, de - 1)
    verb = finite_form(tokens[de + 1].folded)  # деп атап, …
    judged = frozenset(finite_stems(verb)) & terms("kk", "cues.judging")
    if quoted not in {QUOTE, *CLOSING} or not first or not judged:
        return False
    near = [token for token in tokens[max(0, first - _JUDGED) : first] if token.is_word]
    return any(_ACCUSATIVE.search(token.folded) for token in near)


def is_wording(tokens: Tokens, verb: int) -> bool:
    """Tell other words of a text, or what is only called so: «…» деп өзгертуді, деп түзеткен жөн.

    verb: position of the word behind деп.
    """
    if verb >= len(tokens):
        return False
    word, behind = tokens[verb].folded, tokens[verb + 1 : verb + 2]
    if _OF_DOING.search(word):
        return True
    wished = bool(behind) and behind[0].folded in _MODAL
    edits = word.startswith(tuple(terms("kk", "cues.edits")))
    return edits and (wished or not finite_stems(word))


_OF_DOING = re.compile(r"\w{2,}[ую](?:ды|ді|ға|ге|дың|дің|дан|ден|ы|і)?$")
_MODAL = frozenset("жөн дұрыс абзал орынды ләзім жақсы".split())


def is_his_own(tokens: Tokens, i: int) -> bool:
    """Whether an opinion is told as that of who spoke last: … деген ойын ортаға салды.

    i: position of the word that closes what is called an opinion.
    """
    near = [token.folded for token in tokens[i + 1 : i + 1 + _DESCRIBING]]
    owned = any(is_opinion(word) and _ACCUSATIVE_OWN.search(word) for word in near)
    words = [token for token in tokens if token.is_word]
    ends = bool(finite_stems(words[-1].folded)) and not is_passive(words[-1].folded)
    return owned and ends


def giver_of(tokens: Tokens, subjects: Sequence[Subject]) -> tuple[Subject, int] | None:
    """Give from whom an opinion came, and where it begins: Ахметовтен … деген ұсыныс түсті."""
    words = [token.folded for token in tokens if token.is_word]
    if not (is_passive(words[-1]) or frozenset(finite_stems(words[-1])) & _CAME):
        return None
    for one in subjects:
        sided = [token.folded for token in tokens[one.last : one.last + 1]]
        leaning = bool(sided) and sided[0] in _ON_BEHALF
        if one.kin in SINGLE | {Kin.COLLECTIVE} and (
            leaning or _FROM.search(tokens[one.last - 1].folded)
        ):
            return one, one.last + leaning
    return None


_CAME = frozenset("түс кел шық".split())
_ON_BEHALF = frozenset("тарапынан атынан".split())
_FROM = re.compile(r"(?:[дтн][ае]н)$")
_ACCUSATIVE_OWN = re.compile(r"[ыі]н$")


def _opening(tokens: Tokens, last: int) -> int:
    return next((i for i in range(last - 1, -1, -1) if tokens[i].text in OPENING), 0)


_JUDGED = 3
"""So near before the quotation stands what is called so: жобаны шаруалар | «шикі» деп атады."""
_ACCUSATIVE = re.compile(r"(?:[дтн][ыі]|[ыі]н)$")


def _has_verb(tokens: Tokens, first: int) -> bool:
    near = [token for token in tokens[first : first + _VERB_NEAR] if token.is_word]
    verbs = [token for token in near if not token.is_capital and not role_of(token.text)]
    return any(bool(finite_stems(token.folded)) for token in verbs)


@cache
def _opinions() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.opinion_stems"))


@cache
def _requests() -> tuple[str, ...]:
    return tuple(terms("kk", "cues.request_stems"))
