"""A small law of our own: an inserted article, lists, unnumbered parts, paragraphs as parts."""

from __future__ import annotations

from ortaq.law.act import Act, Kind, Provision


def point(eid: str, *text: str) -> Provision:
    return Provision(eid, Kind.POINT, f"{eid.rpartition('_')[2]})", text=text)


def paragraph(eid: str, *text: str, children: tuple[Provision, ...] = ()) -> Provision:
    number = f"{eid.rpartition('_')[2]}."
    return Provision(eid, Kind.PARAGRAPH, number, text=text, children=children)


def article(
    number: str, *text: str, heading: str = "", children: tuple[Provision, ...] = ()
) -> Provision:
    return Provision(f"art_{number}", Kind.ARTICLE, f"Статья {number}.", heading, text, children)


def law(*articles: Provision, title: str = "Закон о садах", lang: str = "ru") -> Act:
    return Act(title, lang, articles, preface=(title, "от 5 мая 2020 года № 7-VI"))


GARDENS = law(
    article(
        "1",
        children=(
            paragraph(
                "art_1__para_1",
                "Сад открыт для всех, если:",
                children=(
                    point("art_1__para_1__point_1", "ворота открыты;"),
                    point("art_1__para_1__point_2", "нет грозы."),
                ),
            ),
            paragraph(
                "art_1__para_2",
                "Исключение из пункта 1 настоящей статьи решает совет.",
                "Часть первая настоящего пункта не касается детей.",
            ),
        ),
    ),
    article("2", "Плату вводит статья 4.", "О льготах говорит вторая часть статьи 2."),
    article("2-1", "В случаях, названных в предыдущей статье, плата не берется."),
    article("3", heading="Применение статьи 1 настоящего Закона"),
    article(
        "4",
        children=(
            paragraph("art_4__para_1", "Плата едина."),
            paragraph(
                "art_4__para_2", "Деньги, собранные по части первой настоящей статьи, идут саду."
            ),
        ),
    ),
)
