"""Kazakh phrases that name a source: … айтуынша, … айтқандай; and what points to words before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ortaq.hearings.speech.kazakh.forms import finite_stems, is_genitive
from ortaq.hearings.speech.kazakh.verbs import is_helped, stem_at
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms

_AFTER = re.compile(r"\w{2,}[ыі]нша$|\w{2,}[ыі]нше$")
"""By somebody's …: айтуынша, байламынша, ұсынысынша."""
_AS = re.compile(r"(?:ғандай|гендей|қандай|кендей|ғанындай|геніндей|қанындай|кеніндей)$")
"""As somebody said: айтқандай, атап өткендей."""
_LEANING = frozenset("салсақ сүйенсек қарағанда сенсек жүгінсек қарасақ".split())
_BETWEEN = 2


def sources_in(tokens: Tokens) -> list[tuple[int, int]]:
    """Give the places of phrases that name a source, in order."""
    found = dict(phrases_at(tokens, _phrases()))
    for i in range(1, len(tokens)):
        if i not in found and not any(first < i < last for first, last in found.items()):
            found |= _built(tokens, i)
    return sorted(found.items())


def _built(tokens: Tokens, i: int) -> dict[int, int]:
    word = tokens[i].folded
    if _AFTER.search(word) and is_genitive(tokens[i - 1].folded):
        return {i: i + 1}
    stem = stem_at(tokens, i, word[:-3]) if _AS.search(word) else ""
    if stem:
        return {i - ("-" in stem or is_helped(tokens, i, word[:-3])): i + 1}
    if word == "келтірген":
        return _given(tokens, i)
    if word in _LEANING and tokens[i - 1].is_capital and _TO.search(tokens[i - 1].folded):
        return {i: i + 1}  # Ахметовке | сенсек
    return _proposed(tokens, i)


_TO = re.compile(r"(?:[ғқ]а|[гк]е)$")


def _proposed(tokens: Tokens, i: int) -> dict[int, int]:
    """Read what should be done by somebody's proposal: … ұсынысы бойынша, сөз алмастырылуы тиіс.

    What was done by it is the writer's: … ұсынысы бойынша комиссия құрылды.
    """
    of = is_genitive(tokens[i - 1].folded) and tokens[i].folded in _PROPOSALS
    words = [token.folded for token in tokens if token.is_word]
    if not of or [token.folded for token in tokens[i + 1 : i + 2]] != ["бойынша"]:
        return {}
    return {i: i + 2} if words[-1] in _SHOULD or words[-1].endswith(_LET) else {}


_PROPOSALS = frozenset("ұсынысы талабы тілегі өтініші".split())
_SHOULD = frozenset("тиіс керек қажет жөн абзал орынды дұрыс лазым".split())
_LET = ("сын", "сін")


def _given(tokens: Tokens, i: int) -> dict[int, int]:
    """Read figures that somebody gave: келтірген мәліметтерге сүйенсек, келтірген дерек бойынша."""
    for j in range(i + 1, min(i + 2 + _BETWEEN, len(tokens))):
        if tokens[j].folded in _LEANING or tokens[j].folded == "бойынша":
            return {i: j + 1}
    return {}


@cache
def _phrases() -> frozenset[str]:
    """Give the phrases: those listed, and each noun with what may follow it."""
    nouns, ends = terms("kk", "clauses.source_nouns"), terms("kk", "clauses.source_ends")
    built = {f"{noun}{end.removeprefix('_')}" if end.startswith("_") else f"{noun} {end}"
             for noun in nouns for end in ends}  # fmt: skip
    return terms("kk", "clauses.source") | built


def points_back(tokens: Tokens) -> bool:
    """Whether a sentence tells who said the one before: мұны … айтты; бұл деректі … келтірді."""
    listed = phrases_at(tokens, terms("kk", "clauses.backwards"))
    if listed and listed[0][0] <= _OPENING:
        return True
    for i in range(min(_OPENING, len(tokens) - 1)):
        if tokens[i].folded in _THIS and _told_nouns().search(tokens[i + 1].folded):
            return True
    return so_says(tokens)


def tells_of_this(tokens: Tokens, free: Sequence[Subject], de: int) -> bool:
    """Whether words before де- tell something of what was said: Мұндай талап артық деп санайды ол.

    Not where they only name it: Бұл сөзді Ахметов былай деп түсіндірді.
    """
    if tokens[de - 1].text == ",":
        return True
    noun = tokens[1].folded if len(tokens) > 1 else ""
    opens = tokens[0].folded in _THIS and _told_nouns().search(noun) is not None
    named = any(one.last == de for one in free) or tokens[de - 1].folded in _SO
    return opens and de >= _CONTENT and _ACCUSATIVE.search(noun) is None and not named


_CONTENT = 3
_ACCUSATIVE = re.compile(r"[дтн][ыі]$")
_SO = frozenset("былай осылай былайша солай".split())


def so_says(tokens: Tokens) -> bool:
    """Read … осылай дейді, осылай ойлайды, which closes a sentence."""
    words = [token.folded for token in tokens if token.is_word]
    so = words[-2:-1] in (["осылай"], ["солай"])
    told = bool(frozenset(finite_stems(words[-1])) & _THINKING) if so else False
    return so and (told or words[-1] in terms("kk", "cues.de"))


_THINKING = frozenset("ойла сана есепте айт түй тұжырымда пайымда".split())


def whose_words(
    tokens: Tokens, subjects: Sequence[Subject], first: int
) -> tuple[Cue, Subject] | None:
    """Read whose words those before are: Бұл – Ахметовтің сөзі; «…», – бұл Ахметовтің пікірі."""
    words = [i for i in range(first, len(tokens)) if tokens[i].is_word]
    if len(words) > _LEAST and tokens[words[-1]].folded in _WAS:
        words = words[:-1]
    if len(words) < _LEAST:
        return None
    if tokens[words[0]].folded not in _THIS and tokens[words[-1]].folded not in _SUCH:
        return None
    noun = words[-1]
    if tokens[noun].folded in _SUCH:
        noun = words[-2]  # – Ахметовтің уәжі осындай
    near = range(noun - _BETWEEN, noun + 1)
    owners = [one for one in subjects if one.last in near and one.kin in SINGLE]
    if not owners or owners[0].nominative or owners[0].first > words[1]:
        return None
    if tokens[noun].folded not in terms("kk", "clauses.said_nouns"):
        return None
    text = tokens[noun].text
    place = (noun, noun + 1, tokens[noun].start, tokens[noun].end)
    return Cue(*place, text, tokens[noun].folded, listed=True), owners[0]


def known_after(tokens: Tokens, free: Sequence[Subject]) -> tuple[Cue, Subject] | None:
    """Read who was found to have called: айқайлаған шаруа Бисен Ахметов екен."""
    words = [i for i, token in enumerate(tokens) if token.is_word]
    if not words or tokens[words[-1]].folded not in _TURNED_OUT:
        return None
    for one in free:
        caller = one.first and tokens[one.first - 1].folded.startswith(_CALLED)
        if caller and one.kin is Kin.PERSON and one.last == words[-1]:
            verb = tokens[one.first - 1]
            place = (one.first - 1, one.first, verb.start, verb.end)
            return Cue(*place, verb.text, "айт", listed=True), one
    return None


_CALLED = ("айқайлаған", "айғайлаған", "дауыстаған", "сұраған", "сөйлеген", "айтқан", "деген")
_TURNED_OUT = frozenset("екен болатын еді".split())
_WAS = frozenset("болды еді болатын екен".split())
_SUCH = frozenset("осындай осы сол сондай осылай".split())
_LEAST = 3
_OPENING = 2
"""The words that point back stand among so many first ones."""
_THIS = frozenset("бұл осы мұндай осындай сондай мына".split())


@cache
def _told_nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(terms("kk", "clauses.told_nouns"), key=len, reverse=True))
    return re.compile(rf"(?:{nouns})(?:лар|лер|дар|дер|тар|тер)?(?:[дтн][ыі])?$")
