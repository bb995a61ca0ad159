"""Plans that Russian tells by a noun, by money or by a time: решение построить, заложено 80 млн.

Part of the grammar in `promises.russian`.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.promise import SignCode
from ortaq.language.amounts import AmountKind

_MONEY_COMES = frozenset(("составить", "достигнуть", "поступить", "прийти", "пойти"))
"""Verbs of money that is given: финансирование составит 2 млрд, на ремонт пойдет 5 млн."""
_COMES = frozenset(("поступить", "прийти", "пойти"))
"""What money does in its time, though no sum is told: деньги придут в марте."""
_SPENT = frozenset(("пойти", "уйти", "поступить"))
"""Verbs of money that is given for something, though no word for money stands by."""
_GIVEN = frozenset(("выделяться", "направляться", "закладываться", "предусматриваться"))
"""Verbs of money that is being given now: на эти работы выделяется 62 млн."""
_KEPT = frozenset(("предусмотреть", "заложить", "отложить", "зарезервировать"))
"""What is done with money that is still to be spent: в бюджете заложили 40 млн."""
_READY = frozenset(("готовность", "намерение"))
"""What is voiced before a deed: выразил готовность передать поправку."""
_YOU_GET = frozenset("получить увидеть найти услышать узнать прочитать".split())
"""What whoever is spoken to will be given: ответ вы получите до 1 мая."""
_EVERY = frozenset(("ежегодно", "ежемесячно", "каждый", "обычно", "традиционно"))


def task(clause: Clause, at: int) -> SignCode | None:
    """Read a noun with what is to be done: принято решение построить, наша цель – открыть."""
    token = clause.tokens[at]
    if not token.is_mostly("NOUN") or was(clause, at):
        return None
    if _is_next_in_line(clause, at) or _is_term_of_work(clause, at):
        return SignCode.PLAN
    if _is_given_term(clause, at) or ("слово" in token.keys and _is_given(clause, at)):
        return SignCode.PLEDGE
    if not clause.has(token, "cues.nouns"):
        return None
    return _decided(clause, at)


def _decided(clause: Clause, at: int) -> SignCode | None:
    """Read a noun with its deed: решение построить; выразил готовность передать."""
    deeds = [near for near in clause.after(at, 3) if near.is_("INFN")]
    if deeds and _READY & set(clause.tokens[at].keys):
        return None if clause.has(deeds[0], "against.talk") else SignCode.PLAN
    if deeds or _is_of_work(clause, at):
        return SignCode.DECISION
    return SignCode.PLAN if _is_in_the_plans(clause, at) else None


def _is_in_the_plans(clause: Clause, at: int) -> bool:
    """Whether work is told to be in plans: в планах – ремонт моста."""
    token = clause.tokens[at]
    listed = "план" in token.keys and any(near.word == "в" for near in clause.before(at, 2))
    return listed and any(clause.has(near, "acting.nouns") for near in clause.tokens)


def _is_given(clause: Clause, at: int) -> bool:
    """Whether somebody gives his word to act: дал слово завершить ремонт."""
    gives = any("дать" in t.keys or "давать" in t.keys for t in clause.before(at, 2))
    return gives and any(near.is_("INFN") for near in clause.after(at, 6))


def _is_of_work(clause: Clause, at: int) -> bool:
    """Whether a decision of work is told: принято решение о строительстве корпуса."""
    about = [near.word for near in clause.after(at, 1)] in (["о"], ["об"])
    taken = any(_MADE & set(near.keys) for near in (*clause.before(at, 3), *clause.after(at, 8)))
    return about and taken and any(clause.has(t, "acting.nouns") for t in clause.after(at, 3))


_MADE = frozenset("принять подписать подписанный заключить достигнуть есть быть".split())


def _is_next_in_line(clause: Clause, at: int) -> bool:
    """Whether work is said to come next: на очереди – ремонт улицы."""
    named = "очередь" in clause.tokens[at].keys and any(
        t.word == "на" for t in clause.before(at, 1)
    )
    return named and any(clause.has(near, "acting.nouns") for near in clause.after(at, 2))


def _is_term_of_work(clause: Clause, at: int) -> bool:
    """Whether a last day of work is named: срок сдачи объекта – 1 ноября 2026 года."""
    work = any(clause.has(near, "acting.nouns") for near in clause.after(at, 2))
    return "срок" in clause.tokens[at].keys and work and has_day_to_keep(clause)


def _is_given_term(clause: Clause, at: int) -> bool:
    """Whether an office is given a day: подрядчику дали срок до 15 мая."""
    if "срок" not in clause.tokens[at].keys or not has_day_to_keep(clause):
        return False
    gives = any({"дать", "давать", "установить"} & set(t.keys) for t in clause.before(at, 2))
    whom = (t for t in clause.tokens if t.may_be("NOUN", "datv"))
    return gives and any(is_one_office(clause, one) for one in whom)


def funded(clause: Clause, at: int) -> SignCode | None:
    """Read money that is there: на ремонт заложено 80 млн, финансирование составит 2 млрд."""
    token = clause.tokens[at]
    money = any(amount.kind is AmountKind.MONEY for amount in clause.amounts)
    amounts_to = token.is_("futr") and bool(_MONEY_COMES & set(token.keys))
    comes = bool(_COMES & set(token.keys)) and bool(clause.periods)
    if amounts_to and (money or comes) and _names_money(clause):
        return SignCode.PLAN
    spent = any(near.word == "на" for near in (*clause.before(at, 6), *clause.after(at, 6)))
    left = "уйти" in token.keys and not _is_of_budget(clause)  # на машину уйдёт 4 млн: a cost
    if money and spent and token.is_("futr") and _SPENT & set(token.keys) and not left:
        return SignCode.PLAN
    given = token.is_mostly("VERB", "pres") and bool(_GIVEN & set(token.keys))
    if money and given and not any(near.word in _EVERY for near in clause.tokens):
        return SignCode.PLAN
    there = token.word in ("есть", "имеются", "имеется") and _is_of_budget(clause)
    if money and there:
        return SignCode.PLAN
    set_aside = token.is_("PRTS") and clause.has(token, "cues.funded") and not was(clause, at)
    set_aside = set_aside or (token.is_mostly("VERB", "past") and bool(_KEPT & set(token.keys)))
    by_law = _is_by_law(clause, at) and bool(_PROVIDES & set(token.keys))
    return SignCode.PLAN if set_aside and money and not by_law else None


def _names_money(clause: Clause) -> bool:
    return any(clause.has(token, "money.nouns") for token in clause.tokens)


def _is_of_budget(clause: Clause) -> bool:
    """Whether the money of a budget is meant: деньги на это в бюджете есть."""
    return any(
        clause.has(t, "money.nouns") or clause.has(t, "acting.payers") for t in clause.tokens
    )


def is_awaited_work(clause: Clause, at: int) -> bool:
    """Whether work is said to be awaited, for a time: ожидается ввод двух школ в мае."""
    awaited = "ожидаться" in clause.tokens[at].keys and clause.periods
    return bool(awaited) and any(clause.has(t, "acting.nouns") for t in clause.after(at, 3))


def is_laid_out(clause: Clause, token: Token) -> bool:
    """Whether work is laid out over years: реализация рассчитана на 2026–2029 годы."""
    return bool(clause.periods) and token.is_("PRTS") and "рассчитать" in token.keys


def was(clause: Clause, at: int) -> bool:
    """Whether a past auxiliary stands by a participle: было запланировано."""
    near = (*clause.before(at, 3), *clause.after(at, 2))
    return any("быть" in token.keys and token.is_("past") for token in near)


def due(clause: Clause, at: int) -> SignCode | None:
    """Read the task of one office for a day: подрядчик обязан сдать мост до 1 июля."""
    token = clause.tokens[at]
    if not (_DUTY & set(token.keys)) or not has_day_to_keep(clause):
        return None
    if _is_awaited_paper(clause, at):
        return SignCode.PLAN
    if token.is_("VERB", "past") and "обязать" in token.keys:
        told = any(is_one_office(clause, near) for near in clause.after(at, 4))
        return SignCode.ASSIGNMENT if told else None
    to_do = any(near.is_("INFN") for near in clause.after(at, 3))
    one = [near for near in clause.before(at, 8) if is_one_office(clause, near)]
    named = any(near.may_be("NOUN", "nomn", "sing") for near in one)
    return SignCode.PLAN if to_do and named else None


def _is_awaited_paper(clause: Clause, at: int) -> bool:
    """Whether a paper is due on a day: сводная таблица должна быть готова к 5 июня."""
    made = any(t.is_("PRTS") or "готовый" in t.keys for t in clause.after(at, 3))
    paper = any(clause.has(t, "acting.papers") and t.is_("nomn") for t in clause.before(at, 6))
    return made and paper and not any(clause.has(t, "people.classes") for t in clause.tokens)


_DUTY = frozenset(("должный", "обязать", "обязанный", "обязан"))


def is_of_a_norm(clause: Clause, at: int) -> bool:
    """Whether a norm has it in store: предусмотрен переходный период, предусмотрен штраф."""
    near = (*clause.before(at, 3), *clause.after(at, 3))
    content = any(clause.has(token, "against.norm_content") for token in near)
    return (content or _is_by_law(clause, at)) and bool(_PROVIDES & set(clause.tokens[at].keys))


def _is_by_law(clause: Clause, at: int) -> bool:
    """Whether a law in the instrumental stands by a verb: статьёй 10 предусмотрены выплаты."""
    near = (*clause.before(at, 3), *clause.after(at, 3))
    return any(token.is_("ablt") and clause.has(token, "against.law") for token in near)


_PROVIDES = frozenset("предусмотреть предусматривать предусматриваться".split())


def you_get(clause: Clause, at: int) -> SignCode | None:
    """Read what whoever is spoken to will be given by a day: ответ вы получите до 1 мая."""
    token = clause.tokens[at]
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    told = token.is_mostly("VERB", "futr", "2per", "plur") and bool(_YOU_GET & set(token.keys))
    if not (told and by_a_day) or clause.of_kind(Aside.CONDITION):
        return None
    return SignCode.FUTURE_FIRST_PERSON


def will_see_to_it(clause: Clause, token: Token) -> bool:
    """Whether somebody says that he will see to it: добьёмся, чтобы трассу закончили."""
    if "добиться" not in token.keys or not token.is_("futr"):
        return False
    at = clause.at(token.start)
    deed = any(_DEED.fullmatch(near.word) and near.is_("gent") for near in clause.after(at, 2))
    ours = token.is_("1per") or any(piece.start == 0 for piece in clause.of_kind(Aside.REPORT))
    alone = not any(near.is_mostly("NOUN", "nomn") for near in clause.before(at, 4))
    return bool(clause.of_kind(Aside.PURPOSE)) or (deed and ours and alone)


_DEED = re.compile(
    r"(?!понима|уваж|призна|внима|доверия)\w{3,}(?:[ае]ния|тия|ции)"
    r"|(?:кап)?ремонта|отмены|замены|проверки|перерасч[её]та|сноса"
)
"""What somebody will see to: добьётся рассмотрения вопроса."""
