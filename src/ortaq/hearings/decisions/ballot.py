"""Votes counted in a sentence: за – 11, против – нет; 10 дауыс жақтап; 7 in favour, 1 against."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ortaq.hearings.decisions.counts import Count, counts_in, numbers_in
from ortaq.hearings.decisions.in_turn import in_turn
from ortaq.hearings.record import Ballot
from ortaq.hearings.vocabulary import vocabulary
from ortaq.language.phrases import PhraseFound, Phrases

IN_FAVOUR, AGAINST, ABSTAINED = "in_favour", "against", "abstained"
_WORDS_BETWEEN = re.compile(
    r"[\s«»\"“”:–—=()-]*(?:(?:голос\w*|чел\w*|депутат\w*|член\w*|участник\w*|дауыс\w*|адам\w*|мүше\w*"
    r"|votes?|people|members?|voted|проголосовал\w*|берді|қалды|қалған|болды|болған|был[оаи]?|были|were"
    r"|это\w*|него|неё|проект\w*|решение|предложение|резолюцию|документ|такое|данн\w+|the|it|қол|көтеріп|қатысушы\w*|и|and|мен|және|воздержавш\w+|abstentions?)[\s«»\"“”:–—=()-]*)*"
)
"""What may stand between a number and the side that it counts."""
_BETWEEN_SIDES = re.compile(
    r"\s+(?:голос\w*\s+против|против|(?:votes?\s+)?(?:to|against)|дауыспен,?\s+қарсы)\s+"
)
"""What stands between the two numbers of a contest."""
_SCORE = re.compile(r"[-–]\d{1,4}\b(?!\s+[A-Z]|\s+[a-z]+s\b|\s*%|[-–])")
"""The second number of one told as a score: voted 11-4 to recommend; no days: 11-12 May."""
_VOTES = re.compile(r"[\s-]+(?:голос|дауыс|votes?\b)", re.IGNORECASE)
_APART = 120
"""Characters between a number and its side; farther away nothing is paired."""
_OPENING = 30
"""Characters before a contest in which a word says that votes were counted."""


def ballot_in(text: str, lang: str) -> Ballot | None:
    """Give the votes that a text counts; None where it tells of no vote.

    A word such as `за` alone is no vote: two sides are needed, or a word for voting.
    """
    text = _IDIOM.sub(lambda found: "-" * len(found[0]), text)
    words = vocabulary("decisions", lang)
    sides = _sides(words["sides"], text)
    counts = _counted(text, lang, sides, words)
    counts = {**counts, **_contest(text, lang)}
    unanimous = words["unanimous"].first(text) is not None
    votes = words["voting"].first(text) is not None
    if not votes and ABSTAINED not in counts and words["no_vote"].first(text):
        counts = {}
    if unanimous and not counts:
        counts = _all_of(text, lang)
    if len(counts) >= 2 or (counts and (votes or unanimous)):
        return ballot_of(counts, unanimous=unanimous)
    return Ballot(unanimous=True) if unanimous else None


_IDIOM = re.compile(
    r"в один голос|бір (?:дауыстан|ауыздан(?= қолда))|(?:with|in) one voice", re.IGNORECASE
)
"""What sounds like a count of votes and is none."""


def ballot_of(counts: Mapping[str, int], *, unanimous: bool = False) -> Ballot:
    """Give the votes of counts by side."""
    return Ballot(
        in_favour=counts.get(IN_FAVOUR),
        against=counts.get(AGAINST),
        abstained=counts.get(ABSTAINED),
        unanimous=unanimous,
    )


def ballots_by_item(text: str, lang: str) -> Mapping[str, Ballot]:
    """Give the votes on each item of a list, by its number: по пункту 1: за – 7; …."""
    places = list(_ITEM.finditer(text))
    ends = [*(place.start() for place in places), len(text)][1:]
    told = {
        next(number for number in place.groups() if number): ballot_in(
            text[place.end() : end], lang
        )
        for place, end in zip(places, ends, strict=True)
    }
    found = {number: ballot for number, ballot in told.items() if ballot}
    return found if len(found) > 1 else {}


_ITEM = re.compile(
    r"\b(?:(?:пункт\w*|items?|points?|resolutions?)\s+(?:№\s*)?(\d{1,2})\b|(\d{1,2})-(?:тарма[қғ]\w*|пункт\w*|ші\s+тарма[қғ]\w*))",
    re.IGNORECASE,
)


def side_asked(text: str, lang: str) -> str | None:
    """Give the side that a question asks to show itself: кто за, кім қарсы."""
    found = _sides(vocabulary("decisions", lang)["sides"], text)
    return found[-1].code if lang == "kk" and found else found[0].code if found else None


def number_alone(text: str, lang: str) -> int | None:
    """Give the number that a sentence is, with a word for votes at most: Восемь. Жеті қол."""
    found = counts_in(text, lang, vocabulary("decisions", lang))
    if len(found) != 1:
        return None
    rest = f"{text[: found[0].start]} {text[found[0].end :]}"
    return found[0].value if len(re.findall(r"\w+", rest)) <= 1 else None


def _sides(words: Phrases, text: str) -> list[PhraseFound]:
    """Give the words for sides, none inside another, so that `воздержался` is read once."""
    sides: list[PhraseFound] = []
    for place in words.find(text):
        if not sides or place.start >= sides[-1].end:
            sides.append(place)
    return sides


def _all_of(text: str, lang: str) -> Mapping[str, int]:
    """Read how many voted unanimously: единогласно (15 голосов)."""
    told = (one.value for one in numbers_in(text, lang) if _VOTES.match(text, one.end))
    count = next(told, 0)
    return {IN_FAVOUR: count} if count else {}


def _contest(text: str, lang: str) -> Mapping[str, int]:
    """Read what tells both sides at once: 9 голосами против 6, by 32 votes to 5."""
    words = vocabulary("decisions", lang)["contest"]
    numbers = numbers_in(text, lang)
    for first, second in pairwise(numbers):
        opened = words.codes(text[max(0, first.start - _OPENING) : second.start])
        between = _BETWEEN_SIDES.fullmatch(text[first.end : second.start])
        scored = lang == "en" and _SCORE.match(text, first.end)
        if opened and (between or scored):
            return {IN_FAVOUR: first.value, AGAINST: second.value}
    return {}


def _counted(
    text: str, lang: str, sides: Sequence[PhraseFound], words: Mapping[str, Phrases]
) -> Mapping[str, int]:
    """Give the number of each side, before or after its word: whichever order reads more."""
    counts = counts_in(text, lang, words)
    after = _paired(text, sides, counts, after=True)
    before = _paired(text, sides, counts, after=False)
    best, other = (before, after) if len(before) > len(after) else (after, before)
    used = set(best.values())
    rest = {side: count for side, count in other.items() if count not in used}
    pairs = rest | best
    if pairs and IN_FAVOUR not in pairs:
        pairs |= _people_left(text, sides, counts, set(pairs.values()))
    told = in_turn(text, sides, counts, words)
    pairs = told if len(told) > len(pairs) else pairs
    return {side: count.value for side, count in pairs.items()}


def _people_left(
    text: str, sides: Sequence[PhraseFound], counts: Sequence[Count], used: set[Count]
) -> dict[str, Count]:
    """Read the one number of people left as those in favour: За то, чтобы …, – 71 рука.

    Votes need no word for the side: поправка получила 14 голосов при 20 против.
    """
    favour = [side.start for side in sides if side.code == IN_FAVOUR]
    others = [one.start for one in used]
    left = [
        one
        for one in counts
        if one not in used
        and (favour or _VOTES.match(text, one.end))
        and one.start < min(others)
        and _PEOPLE.match(text, one.end)
        and not _OUT_OF.search(text, max(0, one.start - _OPENING), one.start)
    ]
    return {IN_FAVOUR: left[0]} if len(left) == 1 else {}


_PEOPLE = re.compile(
    r"(?:\s+[\w-]+)?\s+(?:чел|голос|рук|депутат|член|участни|сенатор|делегат|жител|собравш|адам|мүше"
    r"|қатысушы|депутат|дауыс|кісі|қол|people|vote|member|hand|delegate|deput|resident|participant)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\b(?:из|out of|of)\s+$", re.IGNORECASE)


def _paired(
    text: str, sides: Sequence[PhraseFound], counts: Sequence[Count], *, after: bool
) -> dict[str, Count]:
    pairs: dict[str, Count] = {}
    for side in sides:
        for count in counts:
            if count.start - side.end > _APART or side.start - count.end > _APART:
                continue
            between = text[side.end : count.start] if after else text[count.end : side.start]
            follows = side.end <= count.start if after else count.end <= side.start
            if follows and _WORDS_BETWEEN.fullmatch(between):
                pairs.setdefault(side.code, count)
    return pairs
