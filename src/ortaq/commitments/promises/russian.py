"""What in a Russian clause speaks for or against a promise: tense, person and voice of its verbs.

Perfective verbs in the present form are future (`заменим`, `построят`); `будет` with a short
participle is the future passive (`будет направлено`). Grammar: pymorphy3's dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.commitments.promises.russian_doers import (
    is_charged,
    is_one_of_two,
    owners,
    without_helpers,
)  # fmt: skip
from ortaq.commitments.promises.russian_nouns import agrees, is_governed, is_noun
from ortaq.commitments.promises.russian_plans import (
    due,
    funded,
    is_awaited_work,
    is_laid_out,
    is_of_a_norm,
    task,
    was,
)
from ortaq.language.russian import is_known

_LOOK = 6
"""Words looked at on each side of `будет` for its participle or infinitive."""
_WITH_INFINITIVE = frozenset(("собираться", "собраться", "готовиться", "готовый", "рассчитывать"))
"""Plans only with what is to be done: they also mean to gather, and ready."""
_AGAINST = (
    ("against.wish", SignCode.WISH),
    ("against.modal", SignCode.MODAL),
    ("against.doubt", SignCode.DOUBT),
)
_OPENS = frozenset(("начать", "продолжить", "закончить", "завершить"))
"""What one speaker does with his own speech."""
_IDLE = (
    *(("получить", noun) for noun in ("возможность", "слово")),
    *(("принять", "участие"), ("провести", "заседание")),
)
"""Verb and noun that together are no work, although the verb alone may be."""
_TAKEN_ON = (("брать", "себя"), ("брать", "контроль"))
_PHRASES = (
    ("привести", "соответствие"),
    ("принять", "мера"),
    ("взять", "контроль"),
    ("взять", "себя"),
    ("дать", "слово"),
    ("дать", "ответ"),
    *(("пройти", noun) for noun in "реабилитация обучение лечение практика".split()),
    *(("пройти", noun) for noun in "стажировка курс переподготовка обследование".split()),
    ("пройти", "оздоровление"),
)
"""Verb and noun that together are work, although the verb alone may be none."""


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int) -> SignCode | None:
    """Tell what the word at a position announces, None where it announces nothing."""
    readers = (_auxiliary, _order, task, funded, _said, due, _scheduled, _future)
    return next((code for read in readers if (code := read(clause, at))), None)


def _order(clause: Clause, at: int) -> SignCode | None:
    """Read an infinitive that tells somebody to act: in a resolution, or `Поручить отделу ...`."""
    token, following = clause.tokens[at], clause.after(at, 4)
    if at == 0 and token.is_mostly("INFN") and clause.has(token, "cues.decision"):
        told = any(near.may_be("NOUN", "datv") for near in following)
        return SignCode.ASSIGNMENT if told else None
    to_whom = any(near.is_("NOUN", "datv") for near in clause.before(at, 8))
    told = to_whom and token.is_("INFN", "tran", "perf")
    named = clause.has(token, "cues.assignment_words")
    if clause.in_resolution and token.is_("INFN") and (named or told):
        noted = any(clause.has(near, "against.taken_note") for near in following)
        return None if noted else SignCode.ASSIGNMENT
    return None


def _future(clause: Clause, at: int) -> SignCode | None:
    """Read a verb in the future by itself."""
    if not _is_future(clause, clause.tokens[at]):
        return None
    if _is_phrase(clause, at, _IDLE):
        return SignCode.EFFECT
    if _is_phrase(clause, at):
        return SignCode.FUTURE
    if _not_one(clause, at):
        return SignCode.GUARANTEE
    return _weak(clause, at) or _by_person(clause, at)


def _is_future(clause: Clause, token: Token) -> bool:
    """Whether a word is a verb in the future.

    One that is mostly a noun (встречу) is none, nor is one whose likelier reading is the present
    (находится); of a verb with two aspects (организует) only a time to come makes a future.
    """
    if not token.is_("VERB", "futr") or token.is_("2per") or token.is_mostly("impr"):
        return False
    if not is_known(token.word):  # a name that ends like a verb: Ермаганбет
        return False
    before = clause.before(clause.at(token.start), 1)
    pointed = bool(before) and before[0].word in ("не", "мы", "я")
    if token.is_mostly("NOUN") and not pointed and _has_other_verb(clause, token):
        return False
    return not token.is_("VERB", "pres") or (
        bool(clause.periods) and token.is_mostly("VERB", "futr")
    )


def _has_other_verb(clause: Clause, token: Token) -> bool:
    """Whether another word is the predicate, so that `встречу` must be a noun."""
    parts = ("VERB", "PRTS", "ADJS", "PRED", "INFN")
    others = (other for other in clause.tokens if other is not token)
    return any(other.is_mostly(part) for other in others for part in parts)


def _is_transitive(token: Token) -> bool:
    """Whether a verb has something that it is done to: пробурит, перекроют, провести."""
    doing = token.is_("VERB", "futr", "tran") or token.is_("INFN", "tran")
    return doing and not token.is_mostly("NOUN")


def _is_done_to(clause: Clause, token: Token) -> bool:
    """Whether a verb in -ся tells that work is done: парк пополнится, фасад обновится."""
    verbs = [key[:-2] for key in token.keys if key.endswith("ся")]
    return clause.vocabulary["acting.verbs"].has(verbs) and not token.is_("1per")


def _by_person(clause: Clause, at: int, *, held_back: bool = False) -> SignCode:
    """Tell who acts. held_back: something will not be done (не будет закрываться)."""
    if held_back:
        return SignCode.GUARANTEE
    token = clause.tokens[at]
    if token.is_("VERB", "1per"):
        return SignCode.FUTURE_FIRST_PERSON
    impersonal = token.is_("VERB", "plur", "3per") and _is_transitive(token)
    if impersonal and not _has_subject(clause, at):
        return SignCode.IMPERSONAL
    does = _is_transitive(token) or clause.has(token, "acting.verbs") or _is_done_to(clause, token)
    return SignCode.FUTURE if does else SignCode.EFFECT  # озеро высохнет: nobody does it


def _has_subject(clause: Clause, at: int) -> bool:
    """Whether some noun in the nominative could be the one who acts; the object may look alike."""
    verb = clause.tokens[at]
    near = range(max(0, at - 6), min(len(clause.tokens), at + 7))
    nouns = [clause.tokens[i] for i in near if not is_governed(clause, i)]
    return any(
        t.is_mostly("NOUN", "nomn", "plur") or t.is_mostly("NPRO", "nomn")
        for t in nouns
        if agrees(t, verb, "nomn")
    )


def _weak(clause: Clause, at: int) -> SignCode | None:
    """Read a verb alone; `не станем повышать` is read by what is not done."""
    token = clause.tokens[at]
    near_by = (*clause.after(at, 3), *clause.before(at, 4))
    to_do = [near for near in near_by if near.is_("INFN")]
    if "стать" in token.keys and to_do:
        return _weak_verb(clause, to_do[0])
    if to_do and "смочь" in token.keys:
        return SignCode.EFFECT
    return _weak_verb(clause, token)


def _weak_verb(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    opens = bool(_OPENS & set(verb.keys)) and verb.is_("VERB", "1per", "sing")
    if clause.has(verb, "against.talk") or opens:
        return SignCode.TALK  # начну с главного
    if clause.has(verb, "against.effect") or clause.has(verb, "against.event"):
        return SignCode.EFFECT
    if clause.has(verb, "against.causative") and not verb.is_("VERB", "1per"):
        return SignCode.EFFECT
    if clause.has(verb, "against.powers") and not clause.has(verb, "acting.verbs"):
        return SignCode.POWER
    return None


def _is_phrase(clause: Clause, at: int, phrases: Sequence[tuple[str, str]] = _PHRASES) -> bool:
    near = (*clause.before(at, 1), *clause.after(at, 4))
    beside = {key for token in near for key in token.keys}
    return any(verb in clause.tokens[at].keys and noun in beside for verb, noun in phrases)


def _not_one(clause: Clause, at: int) -> bool:
    """Whether it is said that not one will be: ни один дом не останется, ни копейки не возьмем."""
    before = clause.before(at, 12)
    denied = bool(before) and before[-1].word == "не"
    return denied and any(token.word == "ни" for token in (*before, *clause.after(at, 3)))


def _auxiliary(clause: Clause, at: int) -> SignCode | None:
    """Read `будет`: with a participle, with an infinitive, or as a plain copula."""
    if "быть" not in clause.tokens[at].keys or not clause.tokens[at].is_("futr"):
        return None
    around = (*clause.after(at, _LOOK), *reversed(clause.before(at, _LOOK)))
    for token in around:
        if token.is_("PRTS"):
            return _weak_verb(clause, token) or SignCode.FUTURE_PASSIVE
    for token in (*clause.after(at, _LOOK), *clause.before(at, 2)):
        if token.is_("INFN"):
            denied = _is_denied(clause, at) and _is_done_to(clause, token)
            return _weak_verb(clause, token) or _by_person(clause, at, held_back=denied)
    return None


def _said(clause: Clause, at: int) -> SignCode | None:
    """Read verbs that name the promise itself: обязуемся, планируется, решено."""
    token = clause.tokens[at]
    if not any(token.is_mostly(part) for part in ("VERB", "PRTS", "ADJS")):
        return None
    if clause.has(token, "cues.pledge") or _will_see_to_it(clause, token):
        return _pledge(clause, at)
    if is_awaited_work(clause, at) or is_laid_out(clause, token):
        return SignCode.PLAN
    if clause.has(token, "cues.plan"):
        return _plan(clause, at)
    return _decision(clause, at)


def _decision(clause: Clause, at: int) -> SignCode | None:
    """Read what was decided, where what is to be done stands by: решено отремонтировать."""
    if not clause.has(clause.tokens[at], "cues.decision") or was(clause, at):
        return None
    around = (*clause.after(at, _LOOK), *clause.before(at, _LOOK))
    return SignCode.DECISION if any(_is_to_do(clause, near) for near in around) else None


def _will_see_to_it(clause: Clause, token: Token) -> bool:
    """Whether somebody says that he will see to it: добьёмся, чтобы трассу закончили."""
    purpose = bool(clause.of_kind(Aside.PURPOSE))
    return purpose and "добиться" in token.keys and token.is_("futr")


def _is_to_do(clause: Clause, token: Token) -> bool:
    """Whether a word names what was decided to do: not to meet again, nor to talk."""
    idle = clause.has(token, "against.event") or clause.has(token, "against.talk")
    return clause.has(token, "acting.nouns") or (token.is_("INFN") and not idle)


def _scheduled(clause: Clause, at: int) -> SignCode | None:
    """Read a present that is set for a day to come: с 1 июня запускается рейс, берём на себя."""
    token = clause.tokens[at]
    if not token.is_mostly("VERB", "pres"):
        return None
    if _is_phrase(clause, at, _TAKEN_ON):
        return SignCode.DECISION
    dated = clause.periods and clause.has(token, "cues.starting")
    return SignCode.FUTURE if dated else None


def _plan(clause: Clause, at: int) -> SignCode | None:
    """Read a plan: собираются with what is to be done; what is not planned is no promise."""
    if clause.tokens[at].is_("VERB", "past") or was(clause, at):
        return SignCode.PAST
    if _is_denied(clause, at) or is_of_a_norm(clause, at):
        return SignCode.EFFECT
    deeds = [near for near in clause.after(at, _LOOK) if near.is_("INFN")]
    if deeds and clause.has(deeds[0], "against.talk"):
        return SignCode.TALK  # готовы обсудить
    to_do = bool(deeds)
    return SignCode.PLAN if to_do or not _WITH_INFINITIVE & set(clause.tokens[at].keys) else None


def _pledge(clause: Clause, at: int) -> SignCode:
    """Read обязуемся, пообещал: in the past a promise only with what is to be done."""
    if _is_denied(clause, at):
        return SignCode.PAST
    if not clause.tokens[at].is_("VERB", "past"):
        return SignCode.PLEDGE
    to_do = [near for near in clause.after(at, _LOOK) if near.is_("INFN")]
    if to_do:
        return SignCode.PAST if clause.has(to_do[0], "against.talk") else SignCode.PLEDGE
    thing = any(near.is_("NOUN", "accs") for near in clause.after(at, 3))
    now = "обещать" not in clause.tokens[at].keys
    return SignCode.PLEDGE if thing and now else SignCode.PAST


def _is_denied(clause: Clause, at: int) -> bool:
    return any(near.word == "не" for near in clause.before(at, 1))


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    for name, code in _AGAINST:
        idle = token.word.startswith("следующ") or is_awaited_work(clause, at)  # в следующем году
        if clause.has(token, name) and not idle:
            yield Sign(code, token.start, token.end)
    if token.word == "бы":
        yield Sign(SignCode.WISH, token.start, token.end)
    if _is_phrase(clause, at) or _is_transitive(token):
        yield Sign(SignCode.ACTION, token.start, token.end)
    if token.is_("VERB", "past", "perf") and not token.is_("NOUN"):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "право":
        yield Sign(SignCode.MODAL, token.start, token.end)
    if _is_law(clause, at) and token.is_("accs") and _is_made_law(clause):
        yield Sign(SignCode.LAW, token.start, token.end)
    if token.word == "согласно" or _in_accordance(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _is_law(clause: Clause, at: int) -> bool:
    """Whether a word names a law or a part of one: пункт 3, глава закона; not пункт обогрева."""
    token = clause.tokens[at]
    part = clause.has(token, "against.law_parts") and any(
        near.word[:1].isdigit() or clause.has(near, "against.law") for near in clause.after(at, 2)
    )
    return part or clause.has(token, "against.law")


def _is_made_law(clause: Clause) -> bool:
    """Whether nobody but the lawmaker can be meant: норму исключат."""
    verbs = [at for at, t in enumerate(clause.tokens) if t.is_("VERB", "futr", "plur", "3per")]
    named = any(clause.has(token, "acting.people_words") for token in clause.tokens)
    return bool(verbs) and not named and not any(_is_phrase(clause, at) for at in verbs)


def _in_accordance(clause: Clause, at: int) -> bool:
    return clause.tokens[at].word == "соответствии" and any(
        clause.has(token, "against.law") for token in clause.after(at, 4)
    )


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun in the nominative that goes with a verb.

    An office before the verb goes first, then a law, then whatever is nearest. Of a resolution it
    is the one in the dative, who is told to act.
    """
    at = clause.at(cue.start)
    brought = "привести" in clause.tokens[at].keys and _is_phrase(clause, at)
    if brought or cue.code is SignCode.GUARANTEE:  # законы приведут в соответствие: no doer
        return None
    ordered = cue.code is SignCode.ASSIGNMENT or is_charged(clause, at)
    wanted = "datv" if ordered else "nomn"
    nouns = [t for i, t in enumerate(clause.tokens) if is_noun(clause, i, wanted)]
    fitting = [t for t in nouns if agrees(t, clause.tokens[at], wanted) or is_one_of_two(clause, t)]
    before = [t for t in reversed(without_helpers(clause, fitting)) if t.start < cue.start]
    opens = not ordered and any(near.is_("INFN") for near in clause.after(at, 3))
    after = [t for t in fitting if t.start > cue.start] if not opens else []
    laws = [t for t in nouns if t.start < cue.start and clause.has(t, "against.law")]
    choices = (owners(clause, before), laws, owners(clause, after), before, after)
    return next((found[0] for found in choices if found), None)


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: an office in the instrumental."""
    return next(
        (
            t
            for t in clause.tokens
            if t.is_("NOUN", "ablt") and clause.has(t, "acting.people_words")
        ),
        None,
    )
