"""The few words that a comparison needs, in the language of the acts compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """Words of one language. Patterns take `{}` or names; no sentence is glued from parts."""

    title: str
    lines: tuple[str, str, str, str, str]
    """The five lines of the summary: patterns over the numbers of a `Tally`."""
    labels: Mapping[str, str]
    """Words for the kinds of links and fates."""
    old: str
    new: str
    view: str
    inline: str
    side_by_side: str
    preamble: str
    moved_too: str
    only_numbers: str
    table_title: str
    table_head: tuple[str, str, str, str, str]
    nothing: str
    """What stands in the cell of a text that has no such article."""
    count: str
    link: str


_WORDS: Mapping[str, ComparisonWords] = {
    "kk": ComparisonWords(
        title="Екі мәтінді салыстыру",
        lines=(
            "Бап саны: {old} → {new}.",
            "Мәні сақталған бап: {kept}; мәтіні өзгерген бап: {changed}.",
            "Жылжытылған бап: {moved}; орнында қалып, нөмірі өзгерген бап: {renumbered}.",
            "{split_from} баптан бөлінген: {split}; {merged_from} баптан біріктірілген: {merged}.",
            "Жаңа бап: {added}; алып тасталған бап: {removed}.",
        ),
        labels={
            "kept": "сақталған",
            "changed": "өзгерген",
            "moved": "жылжытылған",
            "split": "бөлінген",
            "merged": "біріктірілген",
            "added": "жаңа",
            "removed": "алып тасталған",
        },
        old="Қолданыстағы мәтін",
        new="Ұсынылған мәтін",
        view="Көрініс",
        inline="бір бағанда",
        side_by_side="қатар",
        preamble="Кіріспе",
        moved_too="орны да өзгерген",
        only_numbers="тек сілтемелер, тыныс белгілері немесе орналасуы өзгерген",
        table_title="Салыстырма кесте",
        table_head=(
            "Р/с №",
            "Құрылымдық элемент",
            "Қолданыстағы редакция",
            "Ұсынылатын редакция",
            "Негіздеме",
        ),
        nothing="Жоқ.",
        count="Бап саны",
        link="осы орынға сілтеме",
    ),
    "ru": ComparisonWords(
        title="Сравнение двух текстов",
        lines=(
            "Статей: {old} → {new}.",
            "Сохранены по существу: {kept}; изменены: {changed}.",
            "Перемещены: {moved}; остались на месте под другим номером: {renumbered}.",
            "Выделены из {split_from}: {split}; объединены из {merged_from}: {merged}.",
            "Новые: {added}; исключены: {removed}.",
        ),
        labels={
            "kept": "сохранена",
            "changed": "изменена",
            "moved": "перемещена",
            "split": "разделена",
            "merged": "объединена",
            "added": "новая",
            "removed": "исключена",
        },
        old="Действующий текст",
        new="Предлагаемый текст",
        view="Вид",
        inline="в одну колонку",
        side_by_side="рядом",
        preamble="Преамбула",
        moved_too="изменилось и место",
        only_numbers="изменены только ссылки, знаки препинания или расположение",
        table_title="Сравнительная таблица",
        table_head=(
            "№ п/п",
            "Структурный элемент",
            "Действующая редакция",
            "Предлагаемая редакция",
            "Обоснование",
        ),
        nothing="Отсутствует.",
        count="Число статей",
        link="ссылка на это место",
    ),
    "en": ComparisonWords(
        title="Comparison of two texts",
        lines=(
            "Articles: {old} → {new}.",
            "Kept in substance: {kept}; changed: {changed}.",
            "Moved: {moved}; in the same place under another number: {renumbered}.",
            "Split out of {split_from}: {split}; merged out of {merged_from}: {merged}.",
            "New: {added}; dropped: {removed}.",
        ),
        labels={
            "kept": "kept",
            "changed": "changed",
            "moved": "moved",
            "split": "split",
            "merged": "merged",
            "added": "new",
            "removed": "dropped",
        },
        old="Current text",
        new="Proposed text",
        view="View",
        inline="in one column",
        side_by_side="side by side",
        preamble="Preamble",
        moved_too="its place changed too",
        only_numbers="only citations, punctuation or layout changed",
        table_title="Comparative table",
        table_head=("No.", "Element", "Current wording", "Proposed wording", "Reason"),
        nothing="None.",
        count="Number of articles",
        link="link to this place",
    ),
}


def comparison_words(lang: str) -> ComparisonWords:
    """Give the words for a language (ISO 639-1); English where there are none."""
    return _WORDS.get(lang, _WORDS["en"])
