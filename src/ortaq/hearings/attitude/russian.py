"""Signs of an attitude in Russian: for and against, wishes, and what is said of the draft.

The dictionary gives forms; the words are in `words/stance.ru.toml`. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.russian_clause import ENDS, NOT, Clause, Word, words_of
from ortaq.hearings.attitude.russian_values import value_of
from ortaq.hearings.attitude.russian_wishes import wish_of
from ortaq.hearings.attitude.sign import Kind, Sign


def signs(folded: str, *, asks: bool) -> list[Sign]:
    """Give the signs in the order of the text; asks: the verb that reports is one of asking."""
    found: list[Sign] = []
    announced = False
    for words in words_of(folded):
        found += _signs(Clause(words, asks=asks or announced))
        announced = words[-1].text == ":" and any(one.named("asking_nouns") for one in words)
    return found


def _signs(clause: Clause) -> Iterator[Sign]:
    for i, word in enumerate(clause.words):
        kind = _outright(clause, i, word) or wish_of(clause, i, word) or value_of(clause, i, word)
        if kind is not None:
            yield Sign(kind, clause.start(i), word.end, "futr" in word.marks)


def _outright(clause: Clause, i: int, word: Word) -> Kind | None:
    if clause.is_question:
        return None
    if word.named("favour") and _of_a_text(clause, i, word):
        return _in_favour(clause, i, word)
    calls = _is_called_for(clause, i, word) or _will_not_dispute(clause, i, word)
    if calls or _is_for(clause, i, word):
        return Kind.FOR
    if _is_against(clause, i, word):
        return Kind.TOLERATES if clause.denied(i) else Kind.AGAINST
    if word.text == "без" and _cannot_do_without(clause, i):
        return Kind.FOR
    unable = bool(word.lemmas & _AGREEABLE) and "ADJS" in word.parts and clause.denied(i)
    unable = unable or (word.text in _TAKES and clause.denied(i))
    thrown = word.named("throw_out") and "INFN" in word.parts and clause.asked(i)
    return Kind.AGAINST if unable or (thrown and not clause.denied(i)) else None


def _is_against(clause: Clause, i: int, word: Word) -> bool:
    """Whether something is opposed here; не возражает против has been read at its verb."""
    if word.text != "против":
        return word.named("oppose")
    if _is_counted(clause, i):
        return False
    return not any(one.named("oppose") for one in clause.near(i, 3)) and _stands(clause, i)


def _is_called_for(clause: Clause, i: int, word: Word) -> bool:
    """Whether others are told to pass the draft: примите этот закон."""
    return (
        word.named("favour") and "impr" in word.marks and _names_draft(clause, i)
    ) and not clause.denied(i)


def _will_not_dispute(clause: Clause, i: int, word: Word) -> bool:
    """Whether somebody will not argue: спорить не буду; не станем возражать."""
    near = [one.text for one in clause.words[max(0, i - 2) : i + 3]]
    return (
        bool(word.lemmas & _DISPUTES)
        and "INFN" in word.parts
        and any(f"{a} {b}" in _WILL_NOT for a, b in pairwise(near))
    )


def _is_counted(clause: Clause, i: int) -> bool:
    """Whether votes are told and no opinion: двое против; против – 6."""
    behind = [one for one in clause.words[i + 1 : i + 3] if one.text not in {"–", "—", ":"}][:1]
    near = [*clause.words[max(0, i - 1) : i], *behind]
    return any(one.text.isdigit() or one.text in _COUNTS for one in near)


_DISPUTES = frozenset({"спорить", "возражать", "оспаривать"})
_WILL_NOT = frozenset(f"не {verb}" for verb in ("буду", "будем", "стану", "станем"))
_COUNTS = frozenset(
    "один двое трое четверо пятеро шестеро семеро два три четыре пять шесть семь восемь".split()
)


def _is_for(clause: Clause, i: int, word: Word) -> bool:
    if word.text in {"поддержку", "пользу", "поддержки", "принятия", "одобрения"}:
        return _speaks_up(clause, i)
    if word.text != "за":
        return False
    return _votes_for(clause, i) or _is_plainly_for(clause, i) or (not i and _opens_for(clause))


def _in_favour(clause: Clause, i: int, word: Word) -> Kind | None:
    if clause.denied(i):
        return Kind.AGAINST
    if "INFN" in word.parts:
        asked = clause.asked(i) or (clause.asks and _names_draft(clause, i))
        return Kind.FOR if asked else None
    return Kind.FOR if word.marks & {"1per", "past", "ADJS", "3per"} else None


def _names_draft(clause: Clause, i: int) -> bool:
    """Whether others are asked to support the draft itself: просил совет поддержать проект."""
    return any(one.named("drafts") for one in clause.words[i + 1 : i + 4])


def _stands(clause: Clause, i: int) -> bool:
    """Whether против opens the thing opposed, or closes the clause: я против; против статьи."""
    before = {one.text for one in clause.words[max(0, i - 2) : i]}
    return not {"за", "аргументы", "прививки"} & before


def _of_a_text(clause: Clause, i: int, word: Word) -> bool:
    """Whether the draft, a norm or a proposal is what is supported, or nothing is named."""
    if word.lemmas & {"принять", "принимать", "согласиться", "соглашаться"}:
        return clause.denied(i) and _names_target(clause, i)
    for one in clause.words[i + 1 : i + 1 + PARAMETERS.object_words]:
        if one.text in ENDS or one.text in {",", ":"} or "PREP" in one.parts:
            break
        if one.named("targets") or one.text in {"его", "ее", "их", "это", "этот", "эту"}:
            return True
        if "NOUN" in one.parts:
            return False
    return True


def _names_target(clause: Clause, i: int) -> bool:
    near = clause.words[max(0, i - PARAMETERS.scope_words) : i + PARAMETERS.scope_words]
    return any(one.named("targets") or one.text in {"этого", "это"} for one in near)


def _votes_for(clause: Clause, i: int) -> bool:
    before = {lemma for one in clause.words[max(0, i - 2) : i] for lemma in one.lemmas}
    votes = {"голосовать", "проголосовать", "выступать", "выступить", "высказаться"}
    behind = clause.words[i + 1 : i + 4]
    return bool(before & votes) and any(one.named("targets") for one in behind)


def _opens_for(clause: Clause) -> bool:
    """Tell what somebody spoke for, retold from its preposition on: за принятие в этой редакции."""
    nouns = [one for one in clause.words[1:4] if "NOUN" in one.parts][:1]
    return any(one.lemmas & _PASSING or one.named("drafts") for one in nouns)


def _speaks_up(clause: Clause, i: int) -> bool:
    """Whether support is said: выступил в поддержку законопроекта, заслуживает поддержки."""
    near = {lemma for one in clause.words[max(0, i - 3) : i] for lemma in one.lemmas}
    says = {"выступить", "высказаться", "выразить", "выступать", "заслуживать", "высказать"}
    return bool(near & says) and not clause.denied(i)


def _is_plainly_for(clause: Clause, i: int) -> bool:
    """Whether somebody is for it in one word: мы – за; я за."""
    words = clause.words
    back = i - 1
    while back > 0 and (words[back].text in _ONLY or words[back].text in "–—"):
        back -= 1
    ends = i + 1 == len(words) or words[i + 1].text in {".", "!", ","}
    behind = [one for one in words[i + 1 : i + 3] if "NOUN" in one.parts][:1]
    names = bool(behind) and behind[0].named("targets")
    return i > 0 and words[back].text in _PERSONS and (ends or names)


def _cannot_do_without(clause: Clause, i: int) -> bool:
    """Tell that a draft is needed: без такого закона отрасль не выживет."""
    named = any(one.named("drafts") for one in clause.words[i + 1 : i + 4])
    behind = clause.words[i + 2 : i + 2 + PARAMETERS.scope_words]
    return named and any(one.text in NOT or one.text in {"нельзя", "трудно"} for one in behind)


_ONLY = frozenset(
    "только лишь целиком полностью обеими двумя руками всецело однозначно всегда".split()
)
_PERSONS = frozenset("я мы он она они все".split())
_PASSING = frozenset("принятие одобрение утверждение поддержка".split())
_AGREEABLE = frozenset({"согласный", "приемлемый"})
_TAKES = frozenset({"приемлем", "приемлю"})
