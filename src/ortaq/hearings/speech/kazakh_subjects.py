"""Who may speak in a Kazakh sentence: names, the pronoun, roles, bodies, several people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.kazakh_forms import bare_role, is_agent, is_genitive, role_of
from ortaq.hearings.speech.kazakh_posts import post_before
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token

_PLURAL = re.compile(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_GENITIVE = re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = [one for mention in mentions for one in _person(tokens, mention)]
    taken = {i for one in found for i in range(one.first, one.last)}
    for i, token in enumerate(tokens):
        if i not in taken and token.is_word:
            found.extend(_at(tokens, i, taken))
    return without_openers(sorted(found, key=lambda one: one.first))


def _person(tokens: Tokens, mention: Mention) -> list[Subject]:
    within = [
        i for i, token in enumerate(tokens)
        if mention.phrase_start <= token.start < mention.phrase_end
    ]  # fmt: skip
    if not within:
        return []
    name_end = [i for i in within if tokens[i].end <= mention.end]
    genitive = is_genitive(tokens[(name_end or within)[-1]].folded)
    return [
        Subject(
            Kin.PERSON, within[0], within[-1] + 1, mention.phrase_start, mention.phrase_end,
            mention.text, nominative=mention.nominative and not genitive, mention=mention,
        )
    ]  # fmt: skip


def _at(tokens: Tokens, i: int, taken: set[int]) -> list[Subject]:
    token = tokens[i]
    bare = _GENITIVE.sub("", token.folded)
    free = bare == token.folded
    if token.folded in terms("kk", "subjects.pronouns"):
        return _pronoun(tokens, i)
    if token.folded == "бірі" and i and is_genitive(tokens[i - 1].folded):
        return [replace(_one(tokens, i - 1, i + 1, Kin.ROLE), role="біреу")]
    kin = None if _is_of_role(tokens, i) or _is_of_body(tokens, i) else _kin(token, bare)
    if kin in {Kin.COLLECTIVE, Kin.BODY}:
        first = _group_start(tokens, i, taken)
        group = _one(tokens, first, i + 1, kin, nominative=free)
        return [replace(group, plural=kin is Kin.COLLECTIVE)]
    if kin is not None:
        return [_one(tokens, i, i + 1, kin, nominative=free)]
    stands = role_of(token.text) and bare in terms("kk", "roles.nouns")
    return [_role(tokens, i, free)] if stands and not _goes_on(tokens, i) else []


def _is_of_role(tokens: Tokens, i: int) -> bool:
    """Whether a noun only tells whose role follows: халық қалаулысы."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.is_word or not following.text.islower():
        return False
    return bool(role_of(following.text)) and following.folded.endswith(("ы", "і"))


def _is_of_body(tokens: Tokens, i: int) -> bool:
    """Whether a plural only tells whose body follows: кәсіпкерлер палатасының төрағасы."""
    following = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    return following.endswith(_OF_BODY) or following in terms("kk", "subjects.bodies")


def _kin(token: Token, bare: str) -> Kin | None:
    if token.folded in terms("kk", "subjects.agencies"):
        return Kin.AGENCY
    if bare in terms("kk", "subjects.speaker_nouns"):
        return Kin.SPEAKER_NOUN
    if _TAKING_PART.fullmatch(bare):
        return Kin.COLLECTIVE
    if bare in terms("kk", "subjects.collective") and (_PLURAL.search(bare) or bare in _MANY):
        return Kin.COLLECTIVE
    if _means_many(bare):
        return Kin.COLLECTIVE
    return Kin.BODY if bare in terms("kk", "subjects.bodies") else None


def _means_many(bare: str) -> bool:
    """Tell the plural of a role or an agent without a possessor: журналистер, аңшылар."""
    single = _BARE_PLURAL.sub("", bare)
    known = bool(role_of(single)) or bool(role_of(f"{single}т"))  # журналистер
    return single != bare and (known or is_agent(single))


_OF_BODY = ("сының", "сінің", "ының", "інің")
_BARE_PLURAL = re.compile(r"(?<=\w\w\w)(?:лар|лер|дар|дер|тар|тер)$")
_ATTRIBUTIVE = ("дық", "дік", "тық", "тік", "лық", "лік")
_MANY = frozenset(
    "жұртшылық көпшілік көпшілігі халық барлығы бәрі көбі кейбірі бөлігі басым".split()
)
_TAKING_PART = re.compile(r"\w+(?:ған|ген|қан|кен)(?:дар|дер)$")


def _pronoun(tokens: Tokens, i: int) -> list[Subject]:
    """ол before a noun is "that": only where it stands alone is it he or she."""
    nominative = tokens[i].folded == "ол"
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if nominative and following is not None and following.is_word and i > 1:
        before = tokens[i - 1]
        if before.is_word and before.folded in {"деді", "дейді", "деп"}:
            return [_one(tokens, i, i + 1, Kin.PRONOUN)]
    return [_one(tokens, i, i + 1, Kin.PRONOUN, nominative=nominative)]


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether the noun only opens a longer role phrase: депутат ретінде, төрағасы Аты."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return False
    return bool(role_of(following.text)) or following.folded in {"ретінде", "болып", "туралы"}


def _role(tokens: Tokens, i: int, nominative: bool) -> Subject:
    phrase = post_before(tokens, i + 1)
    first = i
    post = Post(tokens[i].text, "")
    if phrase is not None:
        first = next(k for k, token in enumerate(tokens) if token.start >= phrase.start)
        post = phrase.post
    general = terms("kk", "subjects.general")
    words = [_GENITIVE.sub("", word.lower()) for word in post.organisation.split()]
    bare = all(word in general or word in {"осы", "аталған"} for word in words)
    subject = _one(tokens, first, i + 1, Kin.ROLE, nominative=nominative)
    return replace(subject, role=bare_role(tokens[i].text), post=post, bare=bare)


def _group_start(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where the words begin that tell which group or body it is."""
    first = i
    while first and (first - 1) not in taken and _describes(tokens[first - 1]) and i - first < 4:
        first -= 1
    return first


def _describes(token: Token) -> bool:
    if not token.is_word:
        return False
    return (
        token.folded in {"басым", "көп"}
        or is_genitive(token.folded)
        or token.folded.endswith(_ATTRIBUTIVE)
    )


def _one(tokens: Tokens, first: int, last: int, kin: Kin, *, nominative: bool = True) -> Subject:
    words = tokens[first:last]
    return Subject(
        kin, first, last, words[0].start, words[-1].end, spoken(words), nominative=nominative
    )
