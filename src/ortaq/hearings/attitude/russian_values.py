"""What a Russian clause says that something does or is: good, bad, missing, denied."""

from __future__ import annotations

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.russian_clause import ENDS, FINITE, NOT, Clause, Word
from ortaq.hearings.attitude.sign import Kind
from ortaq.hearings.attitude.words import listed

_NOUNS = frozenset({"NOUN", "ADJF", "ADJS", "PRTS", "COMP", "ADVB", "PRED"})


def value_of(clause: Clause, i: int, word: Word) -> Kind | None:
    """Give the value of a word where it stands; None where it says nothing of the draft."""
    if clause.is_question:
        return None
    if word.text in listed("ru", "excess"):
        return None if clause.denied(i) else Kind.BAD
    if "PRTS" in word.parts and clause.denied(i) and _is_gap(clause, word):
        return Kind.BAD
    value = _said_to_be(clause, i, word) or _polarity(clause, i, word)
    if value is None:
        return None
    if clause.denied(i) or _lacking(clause, i, word):
        return Kind.BAD if value is Kind.GOOD else None
    return value


def _is_gap(clause: Clause, word: Word) -> bool:
    """Whether a norm leaves something undone: порядок не определён, слово не раскрыто."""
    return not word.named("harmless") and any(one.named("targets") for one in clause.words)


def _said_to_be(clause: Clause, i: int, word: Word) -> Kind | None:
    """Give the value of a noun that is said to be what something is: статья 3 – приговор."""
    if "NOUN" not in word.parts or "nomn" not in word.marks:
        return None
    near = clause.words[max(0, i - 3) : i]
    if not any(one.text in {"–", "—", "это"} for one in near):
        return None
    if word.named("bad.predicates") or word.named("bad.nouns"):
        return Kind.BAD
    is_good = word.named("good.predicates") or word.named("good.nouns")
    return Kind.GOOD if is_good else None


def _polarity(clause: Clause, i: int, word: Word) -> Kind | None:
    if word.parts & FINITE and not word.marks & {"past", "impr", "1per"}:
        return _of_verb(clause, i, word)
    if word.parts & {"INFN"} and _modal(clause, i):
        return _of_verb(clause, i, word)
    if "COMP" in word.parts or word.parts & _NOUNS:
        return _of_quality(clause, i, word)
    return None


def _modal(clause: Clause, i: int) -> bool:
    near = clause.words[max(0, i - 2) : i]
    return any(one.lemmas & {"мочь", "смочь", "стать", "суметь"} for one in near)


def _of_verb(clause: Clause, i: int, word: Word) -> Kind | None:
    if word.named("good.verbs"):
        return Kind.GOOD
    burdens = word.named("burdens") and _on_us(clause, i)
    grows = word.named("grows") and _subject_is_cost(clause, i)
    if word.named("bad.verbs") or burdens or grows:
        return Kind.BAD
    if word.named("shrinks"):
        return _of_what_shrinks(clause, i)
    value = _object_value(clause, i)
    if word.named("gives") and _of_the_text(clause, i):
        return value or Kind.GOOD
    if word.named("less") and value:
        return Kind.BAD if value is Kind.GOOD else Kind.GOOD
    return value if word.named("more") else None


def _on_us(clause: Clause, i: int) -> bool:
    """Whether a duty falls on the speaker: статья запрещает нам; ставит нас."""
    us = {"нам", "нас", "мне", "меня"}
    return any(one.text in us for one in clause.words[max(0, i - 2) : i + 3])


def _subject_is_cost(clause: Clause, i: int) -> bool:
    near = clause.words[max(0, i - 4) : i + 4]
    return any(one.named("costs") and "nomn" in one.marks for one in near)


def _of_what_shrinks(clause: Clause, i: int) -> Kind | None:
    """Give the value of a subject that becomes less: очереди сократятся, права сузятся."""
    for one in [*clause.words[max(0, i - 4) : i], *clause.words[i + 1 : i + 3]]:
        if "NOUN" not in one.parts or "nomn" not in one.marks:
            continue
        if one.named("costs") or one.named("bad.nouns"):
            return Kind.GOOD
        if one.named("good.nouns"):
            return Kind.BAD
    return None


def _of_the_text(clause: Clause, i: int) -> bool:
    """Whether the draft or a norm of it is the subject of a verb: закон даст право."""
    near = clause.words[max(0, i - PARAMETERS.scope_words) : i]
    return any(one.named("targets") and "nomn" in one.marks for one in near)


def _object_value(clause: Clause, i: int) -> Kind | None:
    """Give the value of what grows or shrinks: добавит отчётности; снизит нагрузку."""
    for j, one in enumerate(clause.words[i + 1 : i + 1 + PARAMETERS.object_words], i + 1):
        if one.text in ENDS:
            break
        if "NOUN" not in one.parts:
            continue
        if one.named("growth") or one.named("decline"):
            return _change_value(clause, j)
        if one.named("bad.nouns"):
            return Kind.BAD
        if one.named("good.nouns"):
            return Kind.GOOD
    return None


def _change_value(clause: Clause, i: int) -> Kind | None:
    """Give the value of a growth or decline by what grows: к росту цен, снижение качества."""
    grows = clause.words[i].named("growth")
    for one in clause.words[i + 1 : i + 4]:
        if one.named("costs") or one.named("bad.nouns"):
            return Kind.BAD if grows else Kind.GOOD
        if one.named("good.nouns"):
            return Kind.GOOD if grows else Kind.BAD
    return None if grows else Kind.BAD


def _of_quality(clause: Clause, i: int, word: Word) -> Kind | None:
    """Give the value of an adjective that is said of something, not of a noun's kind."""
    if "NOUN" in word.parts and not word.parts & {"ADJS", "ADVB"}:
        return Kind.BAD if _lacking(clause, i, word) and word.named("good.nouns") else None
    if word.named("bad.adjectives"):
        return Kind.BAD
    if word.named("good.adjectives") and _is_said(clause, i, word):
        return Kind.GOOD
    return None


def _is_said(clause: Clause, i: int, word: Word) -> bool:
    """Whether an adjective is said of a norm, or is the predicate."""
    if word.parts & {"ADJS"}:
        return not clause.words[i + 1 : i + 2] or "INFN" not in clause.words[i + 1].parts
    near = clause.words[max(0, i - PARAMETERS.modal_words) : i + 3]
    return any(one.named("targets") for one in near)


def _lacking(clause: Clause, i: int, word: Word) -> bool:
    """Whether a thing is said to be missing: нет гарантий; не хватает ясности."""
    if "NOUN" not in word.parts or not word.named("good.nouns"):
        return False
    near = range(max(0, i - 3), min(len(clause.words), i + 6))
    for j in near:
        if clause.words[j].named("lack"):
            return True
        lacks = clause.words[j].named("plain_lack") or clause.words[j].named("finds")
        if lacks and j and clause.words[j - 1].text in NOT:
            return True
    return False
