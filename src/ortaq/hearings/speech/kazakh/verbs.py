"""Kazakh verbs in a sentence: helped by another, denied, set against the next speaker's."""

from __future__ import annotations

import re

from ortaq.hearings.speech.kazakh.forms import finite_stems, is_nominal, reporting_stem
from ortaq.hearings.speech.parts import Kin, Subject, Tokens

PARTICIPLES = ("ған", "ген", "қан", "кен")
DONE_OBJECTS = ("ғанды", "генді", "қанды", "кенді")
"""Of what somebody would have done: ұзартқанды."""
_CONVERBS = ("ып", "іп", "п")
_GOING = ("а", "е", "й")
_ENTERING = frozenset("түс баста бер кет қал жөнел сал қой".split())
"""Verbs behind such a converb: нақтылай түсті, айта кетті, сөйлей бастады."""
_HELPING = frozenset("отыр жатыр жүр тұр кел кет өт бер шық қой сал таста жібер ал".split())
"""Verbs that only tell how another goes on: сұрап отыр, ескертіп өтті."""
ENDED = frozenset("еді болатын екен".split())
"""Words behind a participle that closes a sentence: айтқан болатын."""


def contrasted(word: str) -> str:
    """Give a verb in the conditional as if it closed the sentence: айтса, айтқанда.

    The conditional of a verb that reports sets one speaker against the next.
    """
    if len(word) > _SHORT and word.endswith(WHILE):
        return word[:-2]
    return word[:-2] + "ды" if len(word) > _SHORT and word.endswith(("са", "се")) else word


_SHORT = 3
WHILE = ("ғанда", "генде", "қанда", "кенде")


def stem_at(tokens: Tokens, i: int, word: str) -> str:
    """Give the stem of the verb that reports and ends here, helping verbs left off; "" = none."""
    own = _stem_of(tokens, i, word)
    if own or not is_helped(tokens, i, word):
        return own
    return _stem_of(tokens, i - 1, helped_form(tokens[i - 1].folded))


def _stem_of(tokens: Tokens, i: int, word: str) -> str:
    return reporting_stem(word, tuple(token.folded for token in tokens[max(0, i - 2) : i]))


def is_helped(tokens: Tokens, i: int, word: str) -> bool:
    """Whether a word here only helps the verb before it: сұрап | отыр; айтқан | болатын."""
    if not i or not tokens[i - 1].is_word:
        return False
    before = tokens[i - 1].folded
    if word in ENDED and before.endswith(PARTICIPLES):
        return closes(tokens, i)
    helping = word in _HELPING or bool(_HELPING & frozenset(finite_stems(word)))
    entering = before.endswith(_GOING) and bool(_ENTERING & frozenset(finite_stems(word)))
    return (helping and before.endswith(_CONVERBS)) or (entering and _reports(before))


def _reports(converb: str) -> bool:
    return bool(reporting_stem(helped_form(converb), ()))


def helped_form(word: str) -> str:
    """Give a converb before a helping verb as if it closed the sentence: нақтылай, айта, сұрап."""
    return word[:-1] + "ды" if word.endswith(_GOING) else finite_form(word)


def finite_form(word: str) -> str:
    """Give a converb or participle as if it closed the sentence: сұрап -> сұрады."""
    if word.endswith(PARTICIPLES):
        return word
    return next((word.removesuffix(end) + "ды" for end in _CONVERBS if word.endswith(end)), word)


def closes(tokens: Tokens, i: int) -> bool:
    """Whether a word ends its clause; so it does before да and a comma: айтты да, …."""
    return i + 1 == len(tokens) or not tokens[i + 1].is_word or leads_on(tokens, i + 1)


def leads_on(tokens: Tokens, i: int) -> bool:
    """Whether the clause ends here with да: хабарлады | да, орнына отырды."""
    return i + 1 < len(tokens) and tokens[i].folded in _AND_SO and tokens[i + 1].text == ","


_AND_SO = frozenset("да де та те".split())


def tells_how(tokens: Tokens, who: Subject, gap: Tokens) -> bool:
    """Whether words behind who speaks only tell how: … керек екенін | ол қағазға сызып | көрсетті.

    gap: what stands between him and his verb; right before him his words end.
    """
    person = who.kin in {Kin.PERSON, Kin.PRONOUN} and 0 < len(gap) <= _HOW
    ended = person and _ENDED.search(tokens[who.first - 1].folded) is not None
    free = all(token.is_word and not is_nominal(token.folded) for token in gap)
    return ended and free and is_nominal(tokens[who.first - 1].folded)


_HOW = 5
_ENDED = re.compile(r"[ыі]н$")


def ends_speech(gap: Tokens) -> bool:
    """Whether words between de- and who speaks tell of him: жиынды жүргізген |; сөзін |."""
    own = len(gap) == 1 and gap[0].folded in _OWN_SPEECH
    return own or gap[-1].folded.endswith(PARTICIPLES)


_OWN_SPEECH = frozenset("сөзін ойын пікірін уәжін".split())


def is_passive(word: str) -> bool:
    """Tell a verb that tells of no speaker: (деп) жазылған, күтілуде, аталды."""
    stems = finite_stems(word)
    formed = any(stem.endswith(_PASSIVE) and stem not in _ACTIVE for stem in stems)
    return formed or bool(_DONE & frozenset(stems))


_PASSIVE = ("ыл", "іл")
_ACTIVE = frozenset("қынжыл жығыл айрыл".split())
_DONE = frozenset(
    "атал санал бағалан көздел қарал белгілен делін жоспарлан есептел хабарлан мәлімден танылған"
    " табыл ойлан болжан талқылан".split()
)


def is_denied(tokens: Tokens, i: int, verb: str) -> bool:
    """Tell a verb of saying in the negative: айтпады, түсіндірмеді, уәде | бермеді."""
    before = tuple(token.folded for token in tokens[max(0, i - 1) : i])
    return any(
        stem.endswith(DENYING) and reporting_stem(stem[:-2] + "ды", before)
        for stem in finite_stems(verb)
    )


DENYING = ("ма", "ме", "ба", "бе", "па", "пе")
