"""What somebody's opinion or proposal is in Kazakh: Ахметовтің пікірі басқа: …; ұсынысы – ….

Patterns: docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import is_opinion
from ortaq.hearings.speech.kazakh.forms import finite_stems
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.kazakh.verbs import PARTICIPLES
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Kind


def noun_of_opinion(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read what somebody's opinion or proposal is: Ахметовтің пікірі басқа: …; ұсынысы – …."""
    for one in subjects:
        many = one.kin is Kin.COLLECTIVE and not one.nominative
        if not (one.kin in SINGLE or many) or one.last >= len(tokens):
            continue
        last = _opinion_end(tokens, one)
        opens = last and last < len(tokens) and (tokens[last].text == ":" or tokens[last].is_dash)
        rest = tokens[last + 1 :] if opens else ()
        if not rest or rest[0].text == QUOTE or sum(t.is_word for t in rest) < 2:
            continue
        words = " ".join(token.text for token in tokens[one.last : last])
        place = (one.last, last, tokens[one.last].start, tokens[last - 1].end)
        cue = Cue(*place, words, "", listed=True)
        start = one.start if many else rest[0].start
        return [Retold(start, _without_stop(rest), cue, one, full=True, collective=many)]
    return _of_who_spoke(tokens, subjects) or _named_behind(tokens, subjects)


def _named_behind(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read whose proposal a deed is, told behind it: Алымды алып тастау – Ахметовтің талабы."""
    words = [i for i, token in enumerate(tokens) if token.is_word]
    dash = next((i for i in words_apart(tokens) if i > 1), 0)
    such = tokens[words[-1]].folded in _SUCH  # …ның тоқтамы осындай
    noun = tokens[words[-2 if such else -1]] if dash else None
    if noun is None or noun.folded not in terms("kk", "clauses.said_nouns"):
        return []
    end = dash - (tokens[dash - 1].folded in _TOO)
    if end < 2 or not (such or tokens[end - 1].folded.endswith(_OF_DOING)):
        return []
    owners = [one for one in subjects if one.first == dash + 1 and one.kin in SINGLE]
    named = bool(owners) and not owners[0].nominative
    if not named and tokens[dash + 1].folded not in _THAT_ONES:
        return []
    cue = Cue(words[-1], words[-1] + 1, noun.start, noun.end, noun.text, "", listed=True)
    owner = owners[0] if named else None
    first = without_fillers(tokens, 0, end)
    return [Retold(tokens[first].start, tokens[end - 1].end, cue, owner, full=True)]


def words_apart(tokens: Tokens) -> list[int]:
    """Give the dashes that stand between words."""
    return [i for i in range(1, len(tokens)) if _stands_apart(tokens, i)]


_TOO = frozenset("да де та те".split())
_OF_DOING = ("у", "ю")
_SUCH = frozenset("осы осындай".split())
_THAT_ONES = frozenset("соның осының".split())
"""Of him who was told of last."""


def quoted_opinion(
    tokens: Tokens, subjects: Sequence[Subject], quote: int
) -> tuple[Cue, Subject | None] | None:
    """Give whose opinion a colon opens in his own words: Ахметовтің түйіні: «…»; Айтқаны: «…»."""
    colon = quote - 1
    if colon < 1 or tokens[colon].text != ":":
        return None
    place = (0, colon, tokens[0].start, tokens[colon - 1].end)
    cue = Cue(*place, tokens[colon - 1].text, "", listed=True)
    for one in subjects:
        if one.kin in SINGLE and not one.nominative and _opinion_end(tokens, one) == colon:
            return cue, one
    noun = next((i for i in range(min(_FIRST, colon)) if tokens[i].folded in _HIS), -1)
    told = noun >= 0 and not any(one.first < noun for one in subjects)
    alone = told and _opens_alone(tokens, noun)
    return (cue, None) if alone and _behind_predicate(tokens, noun + 1) == colon else None


def _of_who_spoke(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read the opinion of whoever spoke last: Талабы біреу: …; Негізгі ойы – …."""
    noun = next((i for i in range(min(_FIRST, len(tokens))) if tokens[i].folded in _HIS), -1)
    if noun < 0 or any(one.first < noun for one in subjects) or not _opens_alone(tokens, noun):
        return []
    last = _behind_predicate(tokens, noun + 1)
    rest = tokens[last + 1 :]
    opens = bool(rest) and (tokens[last].text == ":" or _stands_apart(tokens, last))
    if not opens or rest[0].text == QUOTE or sum(token.is_word for token in rest) < 2:
        return []
    words = " ".join(token.text for token in tokens[noun:last])
    cue = Cue(noun, last, tokens[noun].start, tokens[last - 1].end, words, "", listed=True)
    return [Retold(rest[0].start, _without_stop(rest), cue, None, full=True)]


def _opens_alone(tokens: Tokens, noun: int) -> bool:
    """Whether nothing before it says whose it is: not жобаның | талабы."""
    return all(t.is_word and not t.folded.endswith(_OF) for t in tokens[:noun])


_OF = ("ның", "нің", "дың", "дің", "тың", "тің")
_FIRST = 3
_HIS = frozenset(
    "пікірі ойы ұсынысы уәжі талабы өтініші тілегі айтары айтпағы алаңдайтыны сұрайтыны ұсынатыны"
    " сұрағаны ұсынғаны дәлелі ескертпесі қалайтыны айтқаны түйіні түйгені қарсылығы күдігі"
    " тұжырымы байламы көзқарасы қынжылтатыны мазалайтыны алаңдататыны".split()
)


def _opinion_end(tokens: Tokens, owner: Subject) -> int:
    """Give where "somebody's opinion is another" ends; 0 = nothing of this kind is told."""
    noun, at = tokens[owner.last].folded, owner.last + 1
    if owner.nominative:
        colon = (
            _worded(tokens, owner.last)
            or _held(tokens, owner.last)
            or _put_forward(tokens, owner.last)
        )
        if colon:
            return colon
    if owner.nominative:  # Ахметов | басқа ойда
        if noun not in terms("kk", "clauses.such") or at >= len(tokens):
            return 0
        return at + 1 if tokens[at].folded in terms("kk", "clauses.minded") else 0
    if _PLACED.search(tokens[owner.last - 1].folded):
        return _kept(tokens, owner.last)  # Ахметовта басқа ұсыныс бар: …
    nouns = terms("kk", "clauses.said_nouns")
    if noun.endswith(PARTICIPLES) and moves(noun) and at < len(tokens):
        return at + 1 if is_opinion(tokens[at].folded) else 0  # мазалаған сұрақ – …
    if is_opinion(noun) or noun.startswith(_AGAINST):
        nouns = nouns | {"себебі"}  # қарсылығының екінші себебі
    while noun not in nouns and at < min(owner.last + _DESCRIBED, len(tokens)):
        noun, at = tokens[at].folded, at + 1
    return _behind_predicate(tokens, at) if noun in nouns else 0


_PLACED = re.compile(r"[дт][ае]$")


def _kept(tokens: Tokens, first: int) -> int:
    """Give the colon behind a view that somebody has: … басқа ұсыныс бар: …."""
    near = range(first, min(first + _AMOUNTING, len(tokens)))
    colon = next((i for i in near if not tokens[i].is_word), 0)
    has = colon - first >= 2 and tokens[colon].text == ":" and tokens[colon - 1].folded == "бар"
    return colon if has and is_opinion(tokens[colon - 2].folded) else 0


def moves(verb: str) -> bool:
    """Tell a verb of what troubles or pleases somebody: алаңдатады, мазалаған."""
    return bool(frozenset(finite_stems(verb)) & terms("kk", "cues.moving"))


def moved_by(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read what troubles somebody: фермерді | 5-баптың түсініксіздігі | алаңдатады."""
    words = [i for i, token in enumerate(tokens) if token.is_word]
    if len(words) < _LEAST or not moves(tokens[words[-1]].folded):
        return []
    who = next((one for one in subjects if one.kin in SINGLE and not one.nominative), None)
    free = any(one.nominative for one in subjects)
    first = who.last if who else 1
    told = tokens[first - 1].folded
    if free or not _ACCUSATIVE.search(told) or (who is None and told not in _THEM):
        return []
    first = without_fillers(tokens, first, words[-1])
    if words[-1] - first < 2 or not _NOUN.search(tokens[words[-1] - 1].folded):
        return []
    verb = tokens[words[-1]]
    cue = Cue(words[-1], words[-1] + 1, verb.start, verb.end, verb.text, "", listed=True)
    return [Retold(tokens[first].start, tokens[words[-1] - 1].end, cue, who)]


_LEAST = 4
_ACCUSATIVE = re.compile(r"[дтн][ыі]$")
_NOUN = re.compile(r"[ыі]$")
"""What troubles somebody stands in the nominative, with whose it is before it."""
_THEM = frozenset("оны".split())


def _behind_predicate(tokens: Tokens, first: int) -> int:
    """Pass what tells only what kind of opinion it is: … мынау: …; … бір сөйлемге сыйды – …."""
    at = first
    while at < len(tokens) and tokens[at].folded in terms("kk", "clauses.such"):
        at += 1
    near = range(at, min(at + _AMOUNTING, len(tokens)))
    end = next((i for i in near if not tokens[i].is_word and not _joins(tokens, i)), at)
    stems = frozenset(finite_stems(tokens[end - 1].folded)) if end > at else frozenset()
    return end if stems & terms("kk", "cues.amounting") else at


def _joins(tokens: Tokens, i: int) -> bool:
    """Tell a number and its hyphen, 31-бапқа, from what closes a clause."""
    return tokens[i].kind is Kind.NUMBER or (tokens[i].is_dash and not _stands_apart(tokens, i))


_DESCRIBED = 4
"""So near behind whose it is stands the noun of an opinion (words and commas)."""
_AMOUNTING = 8
"""So near behind the noun stands the mark that opens what it is."""


_AGAINST = ("қарсылығ", "наразылығ", "ренжу", "алаңдау")


def _put_forward(tokens: Tokens, first: int) -> int:
    """Give the colon or dash behind what somebody proposed: Ахметов ұсынған тармақ мынадай: …."""
    stems = frozenset(finite_stems(tokens[first].folded))
    if not tokens[first].folded.endswith(PARTICIPLES) or not stems & _PUTTING:
        return 0
    near = range(first + 2, min(first + 2 + _WORDED, len(tokens)))
    return next((i for i in near if tokens[i].text == ":" or _stands_apart(tokens, i)), 0)


def _stands_apart(tokens: Tokens, i: int) -> bool:
    """Tell a dash between words from the hyphen of 4-тармақ."""
    return tokens[i].is_dash and tokens[i].start > tokens[i - 1].end


_PUTTING = frozenset("ұсын айт сұра енгіз көтер қой".split())


def _held(tokens: Tokens, first: int) -> int:
    """Give the colon behind what somebody has to say: …, бірақ бір ескертпесі бар: …."""
    colon = next((i for i in range(first, len(tokens)) if tokens[i].text == ":"), 0)
    if colon - first < 2 or tokens[colon - 1].folded != "бар":
        return 0
    return colon if tokens[colon - 2].folded in terms("kk", "clauses.said_nouns") else 0


def _worded(tokens: Tokens, first: int) -> int:
    """Give the colon behind what somebody does with his words: уәжін санмен тиянақтады: …."""
    near = range(first, min(first + _WORDED, len(tokens)))
    colon = next((i for i in near if not tokens[i].is_word), 0)
    if colon - first < 2 or tokens[colon].text != ":":
        return 0
    owned = any(_OWN_WORDS.fullmatch(token.folded) for token in tokens[first : colon - 1])
    return colon if owned and finite_stems(tokens[colon - 1].folded) else 0


_WORDED = 7
"""So near behind who speaks stands the colon (words)."""
_OWN_WORDS = re.compile(
    r"(?:сөз|ой|пікір|ұсыныс|уәж|талаб|тілег|өтініш|жауаб|дәлел|сұрағ|сауал|ескертпе|көзқарас|байлам)"
    r"с?[ыі]н"
)


def _without_stop(rest: Tokens) -> int:
    last = len(rest)
    while last > 1 and rest[last - 1].kind is Kind.MARK and rest[last - 1].text in ".;,!?…":
        last -= 1
    return rest[last - 1].end
