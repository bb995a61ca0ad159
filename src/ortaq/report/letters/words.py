"""The words of the table of proposals, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.submissions.answers import Decision


@dataclass(frozen=True, slots=True)
class TableWords:
    """All words of one language."""

    title: str
    head: tuple[str, ...]
    """Number, provision, wording of the draft, proposal, letters, decision, reason."""
    decisions: Mapping[Decision, str]
    unconfirmed: str
    """In place of a decision: nobody has looked at the point yet."""
    no_provision: str
    total: str
    """With {proposals}, {letters} and {open}."""


_WORDS = {
    "kk": TableWords(
        title="Ұсыныстар мен шешімдердің салыстырма кестесі", head=("№", "Құрылымдық элемент",
        "Жобаның редакциясы", "Ұсыныс", "Хат саны", "Шешім", "Негіздеме"), decisions={
            Decision.ACCEPTED: "Қабылданды",
            Decision.PARTLY: "Ішінара қабылданды",
            Decision.REJECTED: "Қабылданбады",
            Decision.OUT_OF_SCOPE: "Жобаға қатысы жоқ",
            Decision.ALREADY_SO: "Жобада бар",
            Decision.OPEN: "Әлі шешілген жоқ",
        },
        unconfirmed="Адам растамаған: бағдарлама ұсынған",
        no_provision="Нақты баппен байланысты емес",
        total="Ұсыныстар: {proposals}. Хаттар: {letters}. Жауап берілмегені: {open}.",
    ),
    "ru": TableWords(
        title="Сравнительная таблица предложений и решений", head=("№", "Структурный элемент",
        "Редакция проекта", "Предложение", "Писем", "Решение", "Обоснование"), decisions={
            Decision.ACCEPTED: "Принято",
            Decision.PARTLY: "Принято частично",
            Decision.REJECTED: "Отклонено",
            Decision.OUT_OF_SCOPE: "Вне предмета проекта",
            Decision.ALREADY_SO: "Уже предусмотрено",
            Decision.OPEN: "Ещё не решено",
        },
        unconfirmed="Не подтверждено человеком: предложила программа",
        no_provision="Не связано с отдельной статьёй",
        total="Предложений: {proposals}. Писем: {letters}. Без ответа: {open}.",
    ),
    "en": TableWords(
        title="Table of proposals and decisions", head=("No.", "Provision", "Wording of the draft",
        "Proposal", "Letters", "Decision", "Reason"), decisions={
            Decision.ACCEPTED: "Accepted",
            Decision.PARTLY: "Accepted in part",
            Decision.REJECTED: "Rejected",
            Decision.OUT_OF_SCOPE: "Outside the draft",
            Decision.ALREADY_SO: "Already so",
            Decision.OPEN: "Not decided yet",
        },
        unconfirmed="Not confirmed by a person: proposed by the program",
        no_provision="About no single article",
        total="Proposals: {proposals}. Letters: {letters}. Without an answer: {open}.",
    ),
}  # fmt: skip


def table_words(lang: str) -> TableWords:
    """Give the words of a language; English where there are none."""
    return _WORDS.get(lang, _WORDS["en"])
