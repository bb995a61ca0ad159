"""What a Russian verb tells: whose work it is, or what merely comes about, is said or is a power.

Part of the grammar in `promises.russian`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import SignCode
from ortaq.commitments.promises.russian_nouns import agrees, is_governed
from ortaq.commitments.promises.russian_things import (
    ends_by_itself,
    is_done_by_thing,
    is_of_every_one,
)
from ortaq.language.russian import parses

_OPENS = frozenset(("начать", "продолжить", "закончить", "завершить", "приступить"))
"""What one speaker does with his own speech, or the chair with the meeting."""
IDLE = (
    *(("получить", noun) for noun in ("возможность", "слово")),
    *((verb, "слово") for verb in ("дать", "предоставить", "передать")),
    *(("перевести", noun) for noun in ("язык", "канцелярский", "простой", "русский", "казахский")),
    *(
        ("выйти", noun)
        for noun in ("безубыточность", "окупаемость", "прибыль", "уровень", "пенсия")
    ),
    *(("принять", "участие"), ("провести", "заседание")),
    *((verb, "протокол") for verb in ("занести", "внести", "записать", "отразить")),
)
"""Verb and noun that together are no work, although the verb alone may be."""
TAKEN_ON = (("брать", "себя"), ("брать", "контроль"))
TAKEN_OVER = (("взять", "контроль"), ("поставить", "контроль"), ("взять", "поручительство"))
PHRASES = (
    ("привести", "соответствие"),
    ("принять", "мера"),
    ("взять", "контроль"),
    ("взять", "себя"),
    ("дать", "ответ"),
    ("ответить", "письменно"),
    ("ответить", "каждый"),
    ("показать", "сайт"),
    ("прийти", "ответ"),
    *(("пройти", noun) for noun in "реабилитация обучение лечение практика".split()),
    *(("пройти", noun) for noun in "стажировка курс переподготовка обследование".split()),
    ("пройти", "оздоровление"),
)
"""Verb and noun that together are work, although the verb alone may be none."""
_OURS = frozenset("нас нам меня мне опять".split())
"""Whom they will do something to: a complaint (нас опять закроют), no plan."""


def is_transitive(token: Token) -> bool:
    """Whether a verb has something that it is done to: пробурит, перекроют, провести."""
    doing = token.is_("VERB", "futr", "tran") or token.is_("INFN", "tran")
    return doing and not token.is_mostly("NOUN")


def is_done_to(clause: Clause, token: Token) -> bool:
    """Whether a verb in -ся tells that work is done: парк пополнится, фасад обновится."""
    verbs = [key[:-2] for key in token.keys if key.endswith("ся")]
    return clause.vocabulary["acting.verbs"].has(verbs) and not token.is_("1per")


def is_passive(clause: Clause, token: Token) -> bool:
    """Whether an imperfective in -ся is a passive: будут публиковаться, not будет заниматься."""
    if not token.is_("INFN", "impf") or clause.has(token, "against.reflexive"):
        return False
    bases = [key[:-2] for key in token.keys if key.endswith(("ся", "сь"))]
    return any(one.part == "INFN" and "tran" in one.marks for base in bases for one in parses(base))


def by_person(clause: Clause, at: int, verb: Token | None = None) -> SignCode:
    """Tell who acts. verb: what is done, where the word at the position only is its auxiliary."""
    token = clause.tokens[at]
    verb = verb or token
    if is_denied(clause, at):
        return _held_back(clause, at, verb)
    if token.is_("VERB", "1per"):
        idle = _threatens(clause, verb) or _is_idle(clause, verb) or _is_bargain(clause, at)
        return SignCode.EFFECT if idle else _FIRST
    return _by_others(clause, at, verb)


def _is_bargain(clause: Clause, at: int) -> bool:
    """Whether somebody only tells what he does if: впишите выплату, и я первый сети сниму."""
    before = clause.tokens[:at]
    asked = any(near.is_mostly("VERB", "impr") for near in before)
    joined = any(near.word in ("и", "тогда") for near in clause.before(at, 4))
    return asked and joined and clause.tokens[at].is_("1per")


def _threatens(clause: Clause, verb: Token) -> bool:
    """Whether we only tell what we do if: поднимете тариф – закроемся, выйдем на площадь."""
    bound = clause.periods or clause.amounts or is_transitive(verb)
    leaves = clause.has(verb, "acting.harm") or not bound
    return leaves and bool(clause.of_kind(Aside.CONDITION))


def _by_others(clause: Clause, at: int, verb: Token) -> SignCode:
    """Tell what others do: work, or what comes about."""
    token = clause.tokens[at]
    befalls = clause.has(verb, "acting.harm") and not is_transitive(verb)
    if befalls and clause.of_kind(Aside.CONDITION):
        return SignCode.EFFECT  # пекарня закроется, если налог поднимут
    if clause.has(verb, "against.allowing") and not _is_by_office(clause, at):
        return SignCode.EFFECT  # добычу разрешат по лицензии: the law will
    if token.is_("VERB", "plur", "3per") and is_transitive(verb) and not _has_subject(clause, at):
        complained = any(near.word in _OURS for near in clause.tokens)
        complained = complained or _is_harm(clause, verb)
        return SignCode.EFFECT if complained else SignCode.IMPERSONAL
    if is_of_every_one(clause, at) or ends_by_itself(clause, at):
        return SignCode.EFFECT
    does = is_transitive(verb) or clause.has(verb, "acting.verbs") or is_done_to(clause, verb)
    runs = "заработать" in verb.keys  # реестр заработает
    if not does or (is_transitive(verb) and not runs and is_done_by_thing(clause, at)):
        return SignCode.EFFECT  # озеро высохнет, плуг уничтожит: nobody does it
    return SignCode.FUTURE


def _is_by_office(clause: Clause, at: int) -> bool:
    """Whether an office is named that does it: акимат запретит парковку у школы."""
    return any(
        near.is_("nomn") and clause.has(near, "acting.people_words")
        for near in clause.before(at, 6)
    )


def _is_harm(clause: Clause, verb: Token) -> bool:
    """Whether somebody fears what nobody would promise: людей возить запретят, спилят остальное."""
    return clause.has(verb, "acting.harm") and not (clause.periods or clause.amounts)


_FIRST = SignCode.FUTURE_FIRST_PERSON


def _is_idle(clause: Clause, verb: Token) -> bool:
    """Whether we only do something with ourselves: поедем, будем бороться."""
    works = is_transitive(verb) or clause.has(verb, "acting.verbs") or verb.is_("NOUN")
    works = works and not (_is_alone(clause, verb) or _is_small(clause, verb))
    return not (works or clause.periods or clause.amounts or clause.of_kind(Aside.CONDITION))


def _is_alone(clause: Clause, verb: Token) -> bool:
    """Whether nothing is named that is done: запишем; проверим; за ответом проследим."""
    others = (token for token in clause.tokens if token is not verb)
    things = (t for t in others if t.is_("NOUN") or t.is_("INFN") or t.is_("ADJF") or t.is_("NPRO"))
    watches = "проследить" in verb.keys and not clause.of_kind(Aside.PURPOSE)
    seen_to = "проследить" in verb.keys and not watches  # прослежу, чтобы деньги дошли
    return watches or (not seen_to and next(things, None) is None)


def _is_small(clause: Clause, verb: Token) -> bool:
    """Whether one person does something that is no work: телёнка я на руках подержу."""
    known = clause.has(verb, "acting.verbs") or clause.of_kind(Aside.PURPOSE)
    return verb.is_("VERB", "1per", "sing") and not known


def _held_back(clause: Clause, at: int, verb: Token) -> SignCode:
    """Tell a promise not to do harm (тариф не поднимем) from a refusal (не подпишусь)."""
    token = clause.tokens[at]
    if clause.has(verb, "acting.harm") or is_done_to(clause, verb):
        return SignCode.GUARANTEE
    if token.is_("VERB", "1per"):
        works = clause.has(verb, "acting.verbs") and (clause.periods or clause.amounts)
        return SignCode.FUTURE_FIRST_PERSON if works else SignCode.EFFECT
    return SignCode.FUTURE if clause.has(verb, "acting.verbs") else SignCode.EFFECT


def _has_subject(clause: Clause, at: int) -> bool:
    """Whether some noun in the nominative could be the one who acts; the object may look alike."""
    verb = clause.tokens[at]
    near = range(max(0, at - 6), min(len(clause.tokens), at + 7))
    nouns = [clause.tokens[i] for i in near if not is_governed(clause, i)]
    found = [
        t
        for t in nouns
        if agrees(t, verb, "nomn")
        and (t.is_mostly("NOUN", "nomn", "plur") or t.is_mostly("NPRO", "nomn"))
    ]
    return bool(found) and not _is_only_object(clause, found, nouns)


def _is_only_object(clause: Clause, found: Sequence[Token], nouns: Sequence[Token]) -> bool:
    """Whether the one noun that could act must be what is worked on: жителям вручат памятки.

    A verb that is done to something has an object: where one noun looks like both, it is that.
    """
    first = found[0]
    alike = all(t.is_("NOUN", "accs") and t.is_("inan") for t in found)
    office = any(clause.has(t, "acting.people_words") for t in found)
    others = any(t.is_mostly("NOUN", "accs") for t in nouns if t is not first)
    return alike and not office and not others


def weak_verb(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if _handles(clause, verb):
        return None
    if clause.has(verb, "against.talk") or _opens(clause, verb) or _is_settled(clause, verb):
        return SignCode.TALK  # начну с главного
    if clause.has(verb, "against.effect") or clause.has(verb, "against.event"):
        return SignCode.EFFECT
    if clause.has(verb, "against.causative") and not _is_by_people(clause, verb):
        return SignCode.EFFECT
    if clause.has(verb, "against.powers") and not clause.has(verb, "acting.verbs"):
        return SignCode.POWER
    return None


def _is_by_people(clause: Clause, verb: Token) -> bool:
    """Whether people do it, not a law: поднимем, зарплату поднимут."""
    impersonal = verb.is_("VERB", "plur", "3per")
    return verb.is_("VERB", "1per") or (
        impersonal and not _has_subject(clause, clause.at(verb.start))
    )


def _handles(clause: Clause, verb: Token) -> bool:
    """Whether somebody will deal with what people sent in: предложение учтём, рассмотрит жалобы."""
    if not clause.has(verb, "acting.handling") or "сегодня" in clause.text.lower():
        return False
    return bool(clause.periods) and any(clause.has(t, "acting.submissions") for t in clause.tokens)


def _opens(clause: Clause, verb: Token) -> bool:
    """Whether a speaker begins or ends with words: начну с главного, после перерыва продолжим."""
    if not (_OPENS & set(verb.keys) and verb.is_("VERB", "1per")):
        return False
    at = clause.at(verb.start)
    near = (*clause.before(at, 3), *clause.after(at, 3))
    works = any(t.is_("INFN") or _is_object(clause, t) for t in near)
    return verb.is_("VERB", "1per", "sing") or not (works or clause.periods or clause.amounts)


def _is_settled(clause: Clause, verb: Token) -> bool:
    """Whether people only agree on it, or have it written: решим вместе; так и запишем."""
    ours = verb.is_("VERB", "1per") and not clause.periods
    written = "записать" in verb.keys and clause.text[verb.end : verb.end + 1] in (":", ",")
    return ours and ("решить" in verb.keys or written)


def _is_object(clause: Clause, token: Token) -> bool:
    governed = is_governed(clause, clause.at(token.start))
    return token.is_("NOUN", "accs") and not governed and not clause.has(token, "against.event")


def is_phrase(clause: Clause, at: int, phrases: Sequence[tuple[str, str]] = PHRASES) -> bool:
    """Whether a verb stands beside a noun that decides with it what is meant."""
    near = (*clause.before(at, 2), *clause.after(at, 4))
    beside = {key for token in near for key in token.keys}
    return any(verb in clause.tokens[at].keys and noun in beside for verb, noun in phrases)


def is_denied(clause: Clause, at: int) -> bool:
    """Whether `не` stands right before a word."""
    return any(near.word == "не" for near in clause.before(at, 1))


def has_other_verb(clause: Clause, token: Token) -> bool:
    """Whether another word is the predicate, so that `встречу` must be a noun."""
    parts = ("VERB", "PRTS", "ADJS", "PRED", "INFN")
    others = (other for other in clause.tokens if other is not token)
    return any(other.is_mostly(part) for other in others for part in parts)
