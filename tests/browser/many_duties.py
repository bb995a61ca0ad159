"""`python -m tests.browser.many_duties`: a river law whose numbers moved, and a law citing each."""

from __future__ import annotations

import os

import django

SUBJECTS = (
    *("пристань", "мост", "паром", "лодка", "берег", "плотина", "шлюз", "канал", "остров", "залив"),
    *("маяк", "причал", "вёсла", "якорь", "сеть", "рыба", "тростник", "песок", "галька", "родник"),
    *("мельница", "насос", "труба", "колодец", "лёд", "паводок", "дамба", "устье", "исток"),
    *("брод", "омут", "перекат", "старица"),
)
"""What the articles are about, one each."""

TITLES = {
    "title_kk": "Өзен туралы заң жобасы",
    "title_ru": "Проект закона о реке",
    "title_en": "Draft law on the river",
}
FIRST = "Статья 1. Хранитель\nХранитель реки избирается жителями обоих берегов на три года.\n"


def river(first: str) -> str:
    """Give the law, its articles numbered on from those of `first`."""
    offset = 1 + bool(first)
    articles = (
        f"Статья {number}. О слове «{subject}»\n"
        f"Всё, что называется словом {subject}, содержит община, где есть {subject}, "
        f"и отчитывается о нём в день номер {number - offset + 1}.\n"
        for number, subject in enumerate(SUBJECTS, start=offset)
    )
    return f"Закон «О реке» (пример)\n{first}{''.join(articles)}"


def works() -> str:
    """Give the law that cites each article of the river law once."""
    lines = (
        f"Статья {number}. Работа {number}\n"
        f"Работа с названием {subject} ведётся по правилам статьи {number} Закона «О реке».\n"
        for number, subject in enumerate(SUBJECTS, start=1)
    )
    return f"Закон «О работах» (пример)\n{''.join(lines)}"


def main() -> None:
    """Publish both editions, bring the citing law in, and scan."""
    from ortaq.law.importers import read_act  # noqa: PLC0415  needs Django to be set up
    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.people import Account  # noqa: PLC0415
    from ortaq_site.steps.conformity.deciding import open_board  # noqa: PLC0415
    from tests.site.alignment_world import bring_in  # noqa: PLC0415
    from tests.site.world import publish_edition  # noqa: PLC0415

    people = [Account.objects.get(username=name) for name in ("alma", "serik")]
    consultation = Consultation.objects.create(slug="river", **TITLES)
    for slug, first in (("in-force", ""), ("draft", FIRST)):
        act = read_act(river(first).encode(), "river.txt")
        publish_edition(consultation, slug, [act], people)
    bring_in(consultation, "works", works(), "Министерство рек")
    open_board(consultation, people[1])


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()
    main()
