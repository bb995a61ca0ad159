"""Who may speak in a Kazakh sentence: names, the pronoun, roles, bodies, several people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.kazakh.forms import (
    OURS,
    bare_role,
    is_agent,
    is_body,
    is_genitive,
    is_loose,
    role_nouns,
    role_of,
)
from ortaq.hearings.speech.kazakh.placing import placed
from ortaq.hearings.speech.kazakh.posts import post_before
from ortaq.hearings.speech.kazakh.somebody import SOMEBODY, described, one_of_trade, somebody
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import ORDINALS, THEY, Kin, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token

_PLURAL = re.compile(r"(?<=\w\w)(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_GENITIVE = re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = [one for mention in mentions for one in _person(tokens, mention)]
    taken = {i for one in found for i in range(one.first, one.last)}
    for i, token in enumerate(tokens):
        if i not in taken and token.is_word:
            found.extend(_at(tokens, i, taken))
    return without_openers(_without_inner(sorted(found, key=lambda one: one.first)))


def _without_inner(found: Sequence[Subject]) -> list[Subject]:
    """Leave out the body inside a role: министрлігі | өкілінің."""
    roles = [one for one in found if one.kin is Kin.ROLE]
    return [
        one
        for one in found
        if one.kin is not Kin.BODY
        or not any(role.first <= one.first and one.last <= role.last for role in roles)
    ]


def _person(tokens: Tokens, mention: Mention) -> list[Subject]:
    within = [
        i for i, token in enumerate(tokens)
        if mention.phrase_start <= token.start < mention.phrase_end
    ]  # fmt: skip
    if not within:
        return []
    name_end = ([i for i in within if tokens[i].end <= mention.end] or within)[-1]
    polite = _honoured_by(tokens, name_end + 1)
    bearing = tokens[name_end if polite is None else polite].folded
    last, end = within[-1] + 1, mention.phrase_end
    if polite is not None and polite >= last:
        last, end = polite + 1, tokens[polite].end
    return [
        Subject(
            Kin.PERSON, within[0], last, mention.phrase_start, end, mention.text,
            nominative=mention.nominative and not is_genitive(bearing)
            and not _leans(tokens, last - 1), mention=mention,
            floor=_gets_floor(tokens, within[0], last),
        )
    ]  # fmt: skip


def _gets_floor(tokens: Tokens, first: int, last: int) -> bool:
    """Whether somebody is given the floor: алғашқы сөзді | Ахметовке | берді; кезек … тиді."""
    to = _TO.search(tokens[last - 1].folded) is not None
    words = any(token.folded.startswith(_FLOOR) for token in tokens[:first])
    given = any(token.folded.startswith(_GIVEN) for token in tokens[last : last + 2])
    return to and words and given


_TO = re.compile(r"(?:[ғқ]а|[гк]е|на|не)$")
_FLOOR = ("сөз", "кезек", "кезег", "микрофон", "мінбе")
_GIVEN = ("бер", "тиді", "ұсын", "ауыс", "жетті", "көшті", "келді", "тиген")


def _honoured_by(tokens: Tokens, i: int) -> int | None:
    """Give the place of a word of respect behind a name, which takes the case: апайдың."""
    if i >= len(tokens) or not tokens[i].is_word:
        return None
    bare = _GENITIVE.sub("", tokens[i].folded)
    return i if bare in terms("kk", "names.honorifics") else None


def _at(tokens: Tokens, i: int, taken: set[int]) -> list[Subject]:
    token = tokens[i]
    if token.folded in terms("kk", "subjects.pronouns") or _is_thatplaced(tokens, i):
        return _pronoun(tokens, i)
    if token.folded in ORDINALS:
        return [replace(placed(tokens, i, i + 1, Kin.SPEAKER_NOUN), role=token.folded)]
    if token.folded in SOMEBODY:
        return somebody(tokens, i)
    bare = _GENITIVE.sub("", token.folded)
    free = bare == token.folded and not _leans(tokens, i)
    kin = None if _is_of_role(tokens, i) or _is_of_body(tokens, i) else _kin(tokens, i, bare)
    if kin is not None:
        return [_of_kin(tokens, i, kin, taken, free)]
    counted = _counted_from(tokens, i, bare)
    if counted is not None:
        return [
            replace(placed(tokens, counted, i + 1, Kin.COLLECTIVE, nominative=free), plural=True)
        ]
    return [] if _goes_on(tokens, i) else _of_office(tokens, i, bare, free)


def _of_office(tokens: Tokens, i: int, bare: str, free: bool) -> list[Subject]:
    named = bare in role_nouns() or f"{bare}т" in role_nouns() or OURS.sub("", bare) in role_nouns()
    if role_of(tokens[i].text) and named:
        return [_role(tokens, i, free)]
    return one_of_trade(tokens, i, bare)


def _of_kin(tokens: Tokens, i: int, kin: Kin, taken: set[int], free: bool) -> Subject:
    if kin not in {Kin.COLLECTIVE, Kin.BODY}:
        return placed(tokens, i, i + 1, kin, nominative=free)
    first = _group_start(tokens, i, taken)
    if _came_somewhere(tokens, first):
        first -= 1
    side = i + 1 < len(tokens) and tokens[i + 1].folded in _SIDE
    group = placed(tokens, first, i + 1 + side, kin, nominative=free)
    return replace(group, plural=kin is Kin.COLLECTIVE)


_SIDE = frozenset(["жағы"])
"""Behind many it only says that they are one of two: балықшылар жағы."""


def _leans(tokens: Tokens, i: int) -> bool:
    """Whether a word behind takes the noun away from the verb: тұрғындар тарапынан."""
    return i + 1 < len(tokens) and tokens[i + 1].folded in terms("kk", "subjects.leaning")


def _counted_from(tokens: Tokens, i: int, bare: str) -> int | None:
    """Give where a count begins that makes a noun in the singular many: бірнеше тұрғын."""
    if not (bare in role_nouns() or is_agent(bare)) or _goes_on(tokens, i):
        return None
    for j in range(i - 1, max(-1, i - 1 - _DESCRIBING), -1):
        word = tokens[j].folded
        if word in terms("kk", "subjects.counting") or _is_number(tokens[j]):
            beside = j and tokens[j - 1].folded in terms("kk", "subjects.counting")
            return j - 1 if beside else j
        if not tokens[j].is_word or is_genitive(word) or is_loose(word):
            return None
    return None


def _is_number(token: Token) -> bool:
    return token.kind is Kind.NUMBER and token.text.isdigit() and 1 < int(token.text) < _YEARS


def _is_thatplaced(tokens: Tokens, i: int) -> bool:
    """Read сол кісі, which is he or she."""
    before = tokens[i - 1].folded if i else ""
    return before in _THAT and _GENITIVE.sub("", tokens[i].folded) == "кісі"


_THAT = frozenset("ол сол бұл осы".split())
_DESCRIBING = 3
"""So many words may describe who are counted: бірнеше көпбалалы ана."""
_YEARS = 1900
"""A number from here on is a year."""


def _is_of_role(tokens: Tokens, i: int) -> bool:
    """Whether a noun only tells whose role follows: халық қалаулысы."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.is_word or not following.text.islower():
        return False
    return bool(role_of(following.text)) and following.folded.endswith(("ы", "і"))


def _is_of_body(tokens: Tokens, i: int) -> bool:
    """Whether a plural only tells whose body follows: кәсіпкерлер палатасының төрағасы."""
    following = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    heads = any(token.is_word and role_of(token.text) for token in tokens[i + 2 : i + 2 + _HEAD])
    named = any(token.is_capital for token in tokens[i + 2 : i + 2 + _HEAD])
    owned = following.endswith(_OF_BODY) and (heads or named)
    body = _CASE_OF_OWNED.sub(r"\1", following)  # but: көбі | мектеп керек екенін айтты
    owned = owned or (body.endswith(("ы", "і")) and is_body(body))
    return owned or following in terms("kk", "subjects.bodies")


def _kin(tokens: Tokens, i: int, bare: str) -> Kin | None:
    if tokens[i].folded in terms("kk", "subjects.agencies"):
        return Kin.AGENCY
    if bare in terms("kk", "subjects.speaker_nouns"):
        return Kin.SPEAKER_NOUN
    if _is_many(tokens, i, bare):
        return Kin.COLLECTIVE
    return Kin.BODY if bare in terms("kk", "subjects.bodies") else None


def _is_many(tokens: Tokens, i: int, bare: str) -> bool:
    if bare in _OF_THEM and i and is_genitive(tokens[i - 1].folded):
        return False  # он адамның екеуі
    if bare in _PARTS and not _is_part_of_people(tokens, i, bare):
        return False
    known = terms("kk", "subjects.collective")
    listed = bare in known or (bare.endswith(("ы", "і")) and bare[:-1] in known)
    if listed and (_PLURAL.search(bare) or bare in _MANY):
        return True
    return _TAKING_PART.fullmatch(bare) is not None or _means_many(bare)


def _is_part_of_people(tokens: Tokens, i: int, bare: str) -> bool:
    """Tell қатысушылардың бәрі from ұсыныстардың бәрі; alone they mean people, but for дені."""
    owner = next((j for j in range(i - 1, -1, -1) if tokens[j].folded not in _MOST), -1)
    if owner < 0 or not is_genitive(tokens[owner].folded):
        return bare != "дені"
    of = _GENITIVE.sub("", tokens[owner].folded)
    single = _PLURAL.sub("", of)
    people = terms("kk", "subjects.people")
    return (
        bool(people & {of, single, of.removesuffix("ы"), of.removesuffix("і")})
        or _TAKING_PART.fullmatch(of) is not None
        or of in terms("kk", "subjects.collective")
        or any(map(_is_person, (of, single)))
    )


def _is_person(noun: str) -> bool:
    return bool(role_of(noun)) or is_agent(noun)


_MOST = frozenset("басым көп едәуір біраз негізгі үлкен".split())
_PARTS = frozenset("бәрі барлығы көбі көпшілігі кейбірі бөлігі дені жартысы".split())


def _means_many(bare: str) -> bool:
    """Tell the plural of a role or an agent: журналистер, аңшылар, ауыл ақсақалдары."""
    single = _PLURAL.sub("", bare)
    known = bool(role_of(single)) or bool(role_of(f"{single}т"))  # журналистер
    return single != bare and (known or is_agent(single))


_HEAD = 4
"""So near behind a body stands the office in it (words)."""
_CASE_OF_OWNED = re.compile(r"(с[ыі])н(?:ан|ен|ың|ің|да|де|а|е)$")
"""Of what belongs to the many: кәсіпкерлер палатасынан."""
_OF_BODY = ("сының", "сінің", "ының", "інің")
_ATTRIBUTIVE = ("дық", "дік", "тық", "тік", "лық", "лік")
_OF_THEM = frozenset("екеуі үшеуі".split())
_MANY = frozenset(
    "жұртшылық көпшілік көпшілігі халық барлығы бәрі көбі кейбірі бөлігі басым жұрт қауым"
    " екеуі үшеуі тобы ұжымы дені жартысы".split()
)
_TAKING_PART = re.compile(r"\w+(?:ған|ген|қан|кен)(?:дар|дер)$")


def _pronoun(tokens: Tokens, i: int) -> list[Subject]:
    """ол before a noun is "that": only where it stands alone is it he or she."""
    if tokens[i].folded == "олар":
        return [replace(placed(tokens, i, i + 1, Kin.COLLECTIVE), plural=True, role=THEY)]
    if _is_thatplaced(tokens, i):
        free = tokens[i].folded == "кісі"
        return [placed(tokens, i - 1, i + 1, Kin.PRONOUN, nominative=free)]
    nominative = tokens[i].folded == "ол"
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if nominative and following is not None and _is_thatplaced(tokens, i + 1):
        return []  # ол | кісі: read with its noun
    if nominative and following is not None and following.is_word and i > 1:
        before = tokens[i - 1]
        if before.is_word and before.folded in {"деді", "дейді", "деп"}:
            return [placed(tokens, i, i + 1, Kin.PRONOUN)]
    return [placed(tokens, i, i + 1, Kin.PRONOUN, nominative=nominative)]


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether the noun only opens a longer role phrase: депутат ретінде, төрағасы Аты."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return False
    leads = bool(role_of(following.text)) and not is_loose(following.text)
    return leads or following.folded in _AS_ONE


_AS_ONE = frozenset(
    "ретінде болып туралы болғандықтан болғасын болғаннан болғаным болғанымен".split()
)
"""Behind a role they tell what somebody else is: өзі де шаруа болғандықтан."""


def _role(tokens: Tokens, i: int, nominative: bool) -> Subject:
    phrase = post_before(tokens, i + 1)
    first = i
    post = Post(tokens[i].text, "")
    if phrase is not None:
        first = next(k for k, token in enumerate(tokens) if token.start >= phrase.start)
        post = phrase.post
    first -= described(tokens, i) if first == i else 0
    general = terms("kk", "subjects.general")
    words = [_GENITIVE.sub("", word.lower()) for word in post.organisation.split()]
    bare = all(word in general or word in {"осы", "аталған"} for word in words)
    bare = bare and not (first and tokens[first - 1].folded in _CAME)
    subject = placed(tokens, first, i + 1, Kin.ROLE, nominative=nominative)
    gender = _gender(_GENITIVE.sub("", tokens[i].folded))
    role = bare_role(tokens[i].text)
    return replace(subject, role=role, post=post, bare=bare, gender=gender)


_CAME = frozenset("келген отырған тұрған жеткен қатысқан жиналған".split())
"""Before a role they tell of somebody new: жиынға келген | мұғалім."""


def _gender(noun: str) -> str:
    if noun in terms("kk", "subjects.women"):
        return "f"
    return "m" if noun in terms("kk", "subjects.men") else ""


def _group_start(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where the words begin that tell which group or body it is."""
    first = i
    owned = tokens[i].folded.endswith(("ы", "і"))
    if owned and i > 1 and _OF_OWNED.search(tokens[i - 1].folded) and (i - 2) not in taken:
        return i - 1 - (_names_owner(tokens[i - 2]))  # комиссия мүшелерінің барлығы
    if owned and i and (i - 1) not in taken and _names_owner(tokens[i - 1]):
        first -= 1
    while first and (first - 1) not in taken and _describes(tokens[first - 1]) and i - first < 4:
        first -= 1
    return first


_OF_OWNED = re.compile(r"(?:лар|лер|дар|дер|тар|тер)[ыі]н[ыі]ң$")


def _names_owner(token: Token) -> bool:
    """Tell what stands before a possessive: ауыл | ақсақалдары, аудан | тұрғындары."""
    outside = token.folded in terms("kk", "roles.outside") or is_loose(token.folded)
    return token.is_word and not outside


def _came_somewhere(tokens: Tokens, i: int) -> bool:
    """Whether the word before tells where many came together: жиынға қатысқандар."""
    bare = _GENITIVE.sub("", tokens[i].folded)
    takes_part = _TAKING_PART.fullmatch(bare) or bare.startswith("қатысушы")
    if i and (
        tokens[i - 1].folded in terms("kk", "subjects.times")
        or tokens[i - 1].folded.startswith(tuple(terms("kk", "cues.texts")))
    ):
        return False  # пікірге | қатысушылардың бәрі қосылды
    return bool(takes_part) and i > 0 and _PLACED.search(tokens[i - 1].folded) is not None


_PLACED = re.compile(r"(?<=\w)(?:[ғқ]а|[гк]е|[дт][ае]|н[ае])$")


def _describes(token: Token) -> bool:
    if not token.is_word:
        return False
    return (
        token.folded in {"басым", "көп"}
        or is_genitive(token.folded)
        or token.folded.endswith(_ATTRIBUTIVE)
    )
