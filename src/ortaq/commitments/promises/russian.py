"""What in a Russian clause speaks for or against a promise: tense, person and voice of its verbs.

Perfective verbs in the present form are future (`заменим`, `построят`); `будет` with a short
participle is the future passive (`будет направлено`). Grammar: pymorphy3's dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day, is_one_office
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.commitments.promises.russian_be import auxiliary, serves
from ortaq.commitments.promises.russian_doers import (
    is_charged,
    is_one_of_two,
    owners,
    without_helpers,
)  # fmt: skip
from ortaq.commitments.promises.russian_law import is_by_law, is_changed_law
from ortaq.commitments.promises.russian_nouns import agrees, is_governed, is_noun
from ortaq.commitments.promises.russian_plans import (
    due,
    funded,
    is_awaited_work,
    is_laid_out,
    is_of_a_norm,
    task,
    was,
    will_see_to_it,
    you_get,
)
from ortaq.commitments.promises.russian_verbs import (
    IDLE,
    TAKEN_ON,
    TAKEN_OVER,
    by_person,
    has_other_verb,
    is_denied,
    is_done_to,
    is_phrase,
    is_transitive,
    weak_verb,
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


_TAKES_NOTE = frozenset(("принять", "утвердить", "взять", "одобрить", "рассмотреть"))
_ASKS = frozenset("кто кого кому чем сколько почему зачем".split())
"""Words that open a question, also a retold one: спросила, кто будет убирать снег."""
_NEED = frozenset(("прийтись", "понадобиться", "потребоваться"))
_ONCE = frozenset(
    "прошлой прошлом прошлый прошлую ранее раньше когда-то давно некогда назад".split()
)
"""Words of a promise of old, which is told now."""


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int) -> SignCode | None:
    """Tell what the word at a position announces, None where it announces nothing."""
    readers = (auxiliary, _order, task, funded, _said, due, you_get, _scheduled, _future)
    return next((code for read in readers if (code := read(clause, at))), None)


def _order(clause: Clause, at: int) -> SignCode | None:
    """Read an infinitive that tells somebody to act: in a resolution, or `Поручить отделу ...`."""
    token, following = clause.tokens[at], clause.after(at, 4)
    if at == 0 and token.is_mostly("INFN") and clause.has(token, "cues.decision"):
        told = any(near.may_be("NOUN", "datv") for near in following)
        return SignCode.ASSIGNMENT if told else None
    if not token.is_("INFN") or any(clause.has(t, "against.wish") for t in clause.before(at, 8)):
        return None
    to_whom = any(
        near.is_("NOUN", "datv") or _OF_LETTERS.fullmatch(near.word)
        for near in clause.before(at, 8)
    )
    told = to_whom and token.is_("INFN", "tran", "perf")
    named = clause.has(token, "cues.assignment_words")
    if clause.in_resolution and (named or told):
        takes = bool(_TAKES_NOTE & set(token.keys))
        noted = takes and any(clause.has(near, "against.taken_note") for near in following)
        return None if noted else SignCode.ASSIGNMENT
    return SignCode.ASSIGNMENT if told and _opens_with_office(clause) else None


def _opens_with_office(clause: Clause) -> bool:
    """Whether a clause tells an office to act by a day: Лесхозу до 1 июля установить шлагбаумы."""
    opening = [t for t in clause.tokens[:3] if is_one_office(clause, t)]
    office = any(t.is_("NOUN", "datv") or _OF_LETTERS.fullmatch(t.word) for t in opening)
    parts = ("VERB", "PRTS", "ADJS", "PRED")
    finite = any(t.is_mostly(part) for t in clause.tokens for part in parts)
    return office and not finite and bool(clause.periods)


_OF_LETTERS = re.compile(r"(?:тоо|ао|гкп|кгу|кгп|ргп|ргу|нпо|оо|оф)")
"""Kinds of firms in letters, which have no cases: РГП «…» – до 1 октября завершить."""


def _future(clause: Clause, at: int) -> SignCode | None:
    """Read a verb in the future by itself."""
    if not _is_future(clause, clause.tokens[at]):
        return None
    if is_phrase(clause, at, IDLE):
        return SignCode.EFFECT
    if is_phrase(clause, at):
        ours = clause.tokens[at].is_("1per") and not is_denied(clause, at)
        return SignCode.FUTURE_FIRST_PERSON if ours else SignCode.FUTURE
    if _not_one(clause, at) or _is_spared(clause, at) or _stays(clause, at):
        return SignCode.GUARANTEE
    verb = _content(clause, at)
    unable = "смочь" in clause.tokens[at].keys and verb is not clause.tokens[at]
    weak = SignCode.EFFECT if unable else weak_verb(clause, verb)
    return weak or by_person(clause, at, verb)


def _is_future(clause: Clause, token: Token) -> bool:
    """Whether a word is a verb in the future.

    One that is mostly a noun (встречу) is none, nor is one whose likelier reading is the present
    (находится); of a verb with two aspects (организует) only a time to come makes a future.
    """
    if not token.is_("VERB", "futr") or token.is_("2per") or token.is_mostly("impr"):
        return False
    counted = any(near.word.isdigit() for near in clause.before(clause.at(token.start), 1))
    if counted and token.is_("NOUN"):  # 10 часов 00 минут
        return False
    if not is_known(token.word):  # a name that ends like a verb: Ермаганбет
        return False
    before = clause.before(clause.at(token.start), 1)
    pointed = bool(before) and before[0].word in ("не", "мы", "я")
    if token.is_mostly("NOUN") and not pointed and has_other_verb(clause, token):
        return False
    return not token.is_("VERB", "pres") or (
        bool(clause.periods) and token.is_mostly("VERB", "futr")
    )


def _content(clause: Clause, at: int) -> Token:
    """Give the verb that tells what is done: in `не станем повышать` it is what is not done."""
    token = clause.tokens[at]
    if not {"стать", "смочь"} & set(token.keys):
        return token
    if any(near.is_("COMP") or near.is_mostly("ADJF", "ablt") for near in clause.after(at, 2)):
        return token  # загрязнять станет выгоднее
    near_by = (*clause.after(at, 3), *clause.before(at, 4))
    return next((near for near in near_by if near.is_("INFN")), token)


def _stays(clause: Clause, at: int) -> bool:
    """Whether it is said that nothing will change: до конца сезона тариф останется прежним."""
    stays = {"остаться", "оставаться", "сохраниться"} & set(clause.tokens[at].keys)
    near = (*clause.before(at, 2), *clause.after(at, 4))
    same = any({"прежний", "неизменный", "бесплатный"} & set(token.keys) for token in near)
    return bool(stays) and same


def _is_spared(clause: Clause, at: int) -> bool:
    """Whether people are told what will not befall them: не подорожает, платить не придётся."""
    token, near_by = clause.tokens[at], (*clause.before(at, 4), *clause.after(at, 3))
    if not is_denied(clause, at):
        return False
    if clause.of_kind(Aside.CONDITION):
        return False
    if _NEED & set(token.keys):
        return any(near.is_("INFN") and clause.has(near, "acting.harm") for near in near_by)
    return clause.has(token, "acting.harm") and bool(clause.periods) and not token.is_("1per")


def _not_one(clause: Clause, at: int) -> bool:
    """Whether it is said that not one will be: ни один дом не останется, ни копейки не возьмем."""
    before, token = clause.before(at, 12), clause.tokens[at]
    near = (*before, *clause.after(at, 3))
    if not (before and before[-1].word == "не") or clause.of_kind(Aside.CONDITION):
        return False
    harm = {"быть", "допустить"} & set(token.keys) and any(
        clause.has(near_by, "acting.harm_nouns") for near_by in near
    )
    spared = clause.has(token, "acting.harm") or clause.has(token, "acting.verbs")
    ours = token.is_("1per", "plur") and is_transitive(token)  # ни одного причала не тронем
    spared = spared or ours or is_done_to(clause, token)
    return bool(harm) or (spared and any(near_by.word == "ни" for near_by in near))


def _said(clause: Clause, at: int) -> SignCode | None:
    """Read verbs that name the promise itself: обязуемся, планируется, решено."""
    token = clause.tokens[at]
    if not any(token.is_mostly(part) for part in ("VERB", "PRTS", "ADJS")):
        return None
    if clause.has(token, "cues.pledge") or will_see_to_it(clause, token):
        return _pledge(clause, at)
    if _takes_up(clause, at):
        return SignCode.PLEDGE
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


def _takes_up(clause: Clause, at: int) -> bool:
    """Whether somebody takes something up: берётся до июня показать акты."""
    takes = {"браться", "взяться"} & set(clause.tokens[at].keys)
    return bool(takes) and any(near.is_("INFN") for near in clause.after(at, _LOOK))


def _is_to_do(clause: Clause, token: Token) -> bool:
    """Whether a word names what was decided to do: not to meet again, nor to talk."""
    idle = clause.has(token, "against.event") or clause.has(token, "against.talk")
    return clause.has(token, "acting.nouns") or (token.is_("INFN") and not idle)


def _scheduled(clause: Clause, at: int) -> SignCode | None:
    """Read a present that is set for a day to come: с 1 июня запускается рейс, берём на себя."""
    token = clause.tokens[at]
    if token.is_mostly("VERB", "past") and is_phrase(clause, at, TAKEN_OVER):
        return SignCode.DECISION
    if not token.is_mostly("VERB", "pres") or token.is_mostly("Abbr"):  # Калиакбаров Е.Т.
        return None
    if is_phrase(clause, at, TAKEN_ON):
        return SignCode.DECISION
    if clause.in_resolution and clause.periods and token.is_("VERB", "3per"):
        return SignCode.ASSIGNMENT  # фонд собирает предложения до 25 октября
    if not clause.has(token, "cues.starting") or not has_day(clause):
        return None
    usual = any(clause.has(near, "against.habit") for near in clause.tokens)
    return None if usual else SignCode.FUTURE


def _plan(clause: Clause, at: int) -> SignCode | None:
    """Read a plan: собираются with what is to be done; what is not planned is no promise."""
    if clause.tokens[at].is_("VERB", "past") or was(clause, at):
        return SignCode.PAST
    deeds = [near for near in clause.after(at, _LOOK) if near.is_("INFN")]
    if is_denied(clause, at):
        harmed = any(clause.has(t, "acting.harm") for t in (*deeds, *clause.before(at, 4)))
        return SignCode.GUARANTEE if harmed else SignCode.EFFECT
    if is_of_a_norm(clause, at):
        return SignCode.EFFECT
    if deeds and clause.has(deeds[0], "against.talk") and not _turns_to(clause, deeds[0]):
        return SignCode.TALK  # готовы обсудить
    if deeds and "готовый" in clause.tokens[at].keys and _is_no_deed(clause, deeds[0]):
        return SignCode.EFFECT  # готовы работать со всеми
    to_do = bool(deeds)
    return SignCode.PLAN if to_do or not _WITH_INFINITIVE & set(clause.tokens[at].keys) else None


def _turns_to(clause: Clause, verb: Token) -> bool:
    """Whether somebody will write to a body: намерены обратиться в Мажилис."""
    return "обратиться" in verb.keys and any(
        near.word in ("в", "во", "к") for near in clause.after(clause.at(verb.start), 1)
    )


def _is_no_deed(clause: Clause, verb: Token) -> bool:
    """Whether an infinitive names no work, or only what somebody puts up with: готов терпеть."""
    concedes = clause.has(verb, "against.concede") and not (clause.periods or clause.amounts)
    return concedes or not (is_transitive(verb) or clause.has(verb, "acting.verbs"))


def _pledge(clause: Clause, at: int) -> SignCode:
    """Read обязуемся, пообещал: in the past a promise only with what is to be done."""
    token = clause.tokens[at]
    to_us = token.is_("VERB", "plur", "3per") and any(
        t.word in ("нам", "нас") for t in clause.tokens
    )
    if is_denied(clause, at) or to_us or any(near.word in _ONCE for near in clause.tokens):
        return SignCode.PAST
    if not clause.tokens[at].is_("VERB", "past"):
        named = any(t.is_(part) for t in clause.tokens for part in ("INFN", "NOUN", "futr"))
        return SignCode.PLEDGE if named or clause.asides else SignCode.TALK  # это я обещаю
    if any(near.is_("INFN") and not _is_work(clause, near) for near in clause.before(at, 4)):
        return SignCode.PAST  # спорить с ним взялась врач
    to_do = [i for i, near in enumerate(clause.tokens) if i > at and near.is_("INFN")]
    if to_do:
        works = any(is_phrase(clause, i) or _is_work(clause, clause.tokens[i]) for i in to_do)
        return SignCode.PLEDGE if works else SignCode.PAST
    places = range(at + 1, min(at + 4, len(clause.tokens)))
    thing = any(clause.tokens[i].is_("NOUN", "accs") and not is_governed(clause, i) for i in places)
    now = "обещать" not in clause.tokens[at].keys
    return SignCode.PLEDGE if thing and now else SignCode.PAST


def _is_work(clause: Clause, verb: Token) -> bool:
    return not clause.has(verb, "against.talk") or weak_verb(clause, verb) is None


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    for name, code in _AGAINST:
        idle = token.word.startswith("следующ") or is_awaited_work(clause, at)  # в следующем году
        idle = idle or _awaits_work(clause, at) or token.word == "стоить"  # стоить это будет
        if clause.has(token, name) and not idle:
            yield Sign(code, token.start, token.end)
    if token.word in _ASKS and any(near.is_("futr") for near in clause.after(at, 4)):
        yield Sign(SignCode.QUESTION, token.start, token.end)
    if token.word == "ли" and any(near.is_("futr") for near in clause.before(at, 1)):
        yield Sign(SignCode.QUESTION, token.start, token.end)  # не переложат ли убытки
    if token.word == "бы":
        yield Sign(SignCode.WISH, token.start, token.end)
    talks = clause.has(token, "against.talk") and not clause.amounts
    works = is_phrase(clause, at) or serves(clause, at)
    if works or (is_transitive(token) and not talks):
        yield Sign(SignCode.ACTION, token.start, token.end)
    if token.is_("VERB", "past", "perf") and not token.is_("NOUN"):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "право":
        yield Sign(SignCode.MODAL, token.start, token.end)
    if is_changed_law(clause, at) or is_by_law(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _awaits_work(clause: Clause, at: int) -> bool:
    """Whether a thing awaits work: дорогу ждёт ремонт."""
    works = any(clause.has(near, "acting.nouns") for near in clause.after(at, 2))
    return works and clause.tokens[at].word in ("ждет", "ждут", "ожидает", "ожидают")


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun in the nominative that goes with a verb.

    An office before the verb goes first, then a law, then whatever is nearest. Of a resolution it
    is the one in the dative, who is told to act.
    """
    at = clause.at(cue.start)
    brought = "привести" in clause.tokens[at].keys and is_phrase(clause, at)
    if brought or cue.code is SignCode.GUARANTEE:  # законы приведут в соответствие: no doer
        return None
    tells = cue.code is SignCode.ASSIGNMENT and not clause.tokens[at].is_mostly("VERB")
    ordered = tells or is_charged(clause, at)
    wanted = "datv" if ordered else "nomn"
    nouns = [t for i, t in enumerate(clause.tokens) if is_noun(clause, i, wanted)]
    if cue.code is SignCode.PLAN and _is_done_to_law(clause, at):
        nouns = [t for t in nouns if not clause.has(t, "against.law")]
    if ordered:
        nouns += [t for t in clause.tokens[:3] if _OF_LETTERS.fullmatch(t.word)]
    fitting = [t for t in nouns if agrees(t, clause.tokens[at], wanted) or is_one_of_two(clause, t)]
    before = [t for t in reversed(without_helpers(clause, fitting)) if t.start < cue.start]
    opens = not ordered and any(near.is_("INFN") for near in clause.after(at, 3))
    after = [t for t in fitting if t.start > cue.start] if not opens else []
    laws = [t for t in nouns if t.start < cue.start and clause.has(t, "against.law")]
    choices = (owners(clause, before), laws, owners(clause, after), before, after)
    return next((found[0] for found in choices if found), None)


def _is_done_to_law(clause: Clause, at: int) -> bool:
    """Whether a law is what is planned to be done: ввести закон в действие планируется в мае."""
    plans = any(key.endswith("ся") for key in clause.tokens[at].keys)
    return plans and any(near.is_mostly("INFN", "tran") for near in clause.tokens[:at])


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
