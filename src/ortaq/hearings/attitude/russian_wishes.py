"""Requests in Russian that the words of a text be changed: the edit, and who asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.russian_clause import ENDS, FINITE, Clause, Word
from ortaq.hearings.attitude.sign import Kind


def wish_of(clause: Clause, i: int, word: Word) -> Kind | None:
    """Tell whether a word is the edit that somebody asks for."""
    if word.named("edits"):
        asked = _is_asked_edit(clause, i, word)
        return Kind.WISH if asked and (clause.is_question or not clause.denied(i)) else None
    if word.named("edit_nouns") and "NOUN" in word.parts and _needed(clause, i):
        return Kind.BAD if word.named("rework_nouns") else Kind.WISH
    return Kind.WISH if _is_wish(clause, i, word) else None


def _is_wish(clause: Clause, i: int, word: Word) -> bool:
    """Whether a word wishes for a change that another names: лучше заменить, пусть войдут."""
    if word.text == "лучше" and "INFN" in _parts_at(clause, i + 1) and not clause.is_question:
        return True
    if word.lemmas & _NEED and _names_need(clause, i):
        return True
    if word.text in _ORDERS and _is_ordered(clause, i):
        return True
    let = "futr" in word.marks and _let(clause, i)
    return let or (word.text == "чтобы" and _wished(clause, i))


def _is_asked_edit(clause: Clause, i: int, word: Word) -> bool:
    if clause.is_question:
        return "INFN" in word.parts and _asks_politely(clause, i)
    if "INFN" in word.parts:
        return clause.asked(i) or clause.asks or _is_bare(clause)
    if word.imperative and word.text.endswith("те"):
        return not any(one.lemmas & _MINUTES for one in clause.words[i + 1 : i + 4])
    if "past" in word.marks and _with_would(clause, i):
        return True
    let_us = bool(i) and clause.words[i - 1].text in {"давайте", "пусть"}
    return let_us and bool(word.parts & FINITE)


def _names_need(clause: Clause, i: int) -> bool:
    """Tell a change that is needed, said by nouns: целесообразность создания комиссии."""
    lacking = {"нет", "без", "отсутствие", "отсутствии"}
    if clause.denied(i) or any(one.text in lacking for one in clause.near(i, 2)):
        return False
    behind = clause.words[i + 1 : i + 4]
    return any("NOUN" in one.parts and "gent" in one.marks for one in behind)


def _is_ordered(clause: Clause, i: int) -> bool:
    """Tell what a law should give or leave: дайте общине право; оставьте механика только судам."""
    behind = clause.words[i + 1 : i + 1 + PARAMETERS.scope_words]
    named = {lemma for one in behind for lemma in one.lemmas} | {one.text for one in behind}
    return bool(named & _ORDERS[clause.words[i].text]) and "покое" not in named


def _let(clause: Clause, i: int) -> bool:
    """Tell a wish in the third person: пусть в совет войдут и пациенты."""
    before = [one.text for one in clause.words[:i]]
    return "пусть" in before and "," not in before


def _asks_politely(clause: Clause, i: int) -> bool:
    """Tell почему бы не добавить? and нельзя ли from можно ли."""
    before = " ".join(one.text for one in clause.words[:i])
    return (
        re.search(r"почему бы не|нельзя ли|не лучше ли|не стоит ли|не пора ли", before) is not None
    )


def _is_bare(clause: Clause) -> bool:
    """Whether no verb rules an infinitive: пункт 31 исключить; ввести переходный период."""
    free = _unquoted(clause.words)
    if any(one.parts & FINITE or one.named("asking") for one in free):
        return False
    opens = "INFN" in clause.words[0].parts and clause.words[0].named("edits")
    return opens or any(one.named("targets") for one in clause.words)


def _unquoted(words: Sequence[Word]) -> Iterator[Word]:
    """Give the words that are the speaker's own: вместо «может» записать «обязан»."""
    depth = 0
    for one in words:
        depth += (one.text == "«") - (one.text == "»")
        if not depth:
            yield one


def _with_would(clause: Clause, i: int) -> bool:
    """Tell what the speaker would do: я бы вернула в статью."""
    near = {one.text for one in clause.words[max(0, i - PARAMETERS.modal_words) : i]}
    return "бы" in near and bool({"я", "мы"} & near)


def _parts_at(clause: Clause, i: int) -> frozenset[str]:
    return clause.words[i].parts if i < len(clause.words) else frozenset()


def _needed(clause: Clause, i: int) -> bool:
    """Whether a change is called for: требует пересмотра, за отмену, просит о включении."""
    for j in range(i - 1, max(-1, i - 1 - PARAMETERS.modal_words), -1):
        one = clause.words[j]
        if one.text in ENDS or one.text == ",":
            return False
        calls = {"требовать", "нуждаться", "нужный", "необходимый", "нужно", "необходимо"}
        if one.lemmas & calls or one.text in {"нужны", "нужна", "нужен"}:
            return not clause.denied(j)
        if one.text in {"о", "об"} and j and clause.words[j - 1].named("asking"):
            return not clause.denied(j - 1)
        if one.text == "за" and not (j and clause.words[j - 1].text == "штраф"):
            return True
    return False


def _wished(clause: Clause, i: int) -> bool:
    """Whether somebody wants that a thing be so: важно, чтобы; настаивает, чтобы."""
    if i == 0:
        return True  # the verb that reports rules it
    near = clause.words[max(0, i - PARAMETERS.modal_words) : i]
    return any(one.named("wishing") for one in near) and not clause.is_question


_ORDERS = {
    "дайте": frozenset({"право", "возможность", "срок", "год", "месяц", "отсрочка", "гарантия"}),
    "оставьте": frozenset({"только", "лишь", "хоть", "хотя", "бесплатный", "прежний"}),
}
"""Orders that are wishes only with one of these behind them: дайте слово is none."""
_MINUTES = frozenset({"протокол", "стенограмма"})
"""What is to be written there changes no law: запишите это в протокол."""
_NEED = frozenset({"необходимость", "целесообразность", "желательность"})
