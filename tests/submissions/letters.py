"""A small world of letters for tests: written short, everything else as usual."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ortaq.law.act import Act, Kind, Provision
from ortaq.submissions.submission import Submission

BEGIN = datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)


def letter(key: str, text: str, lang: str = "ru", hours: float | None = None) -> Submission:
    received = None if hours is None else BEGIN + datetime.timedelta(hours=hours)
    return Submission(id=key, text=text, lang=lang, received=received)


def letters(*texts: str, lang: str = "ru") -> list[Submission]:
    return [letter(f"{place:02}", text, lang) for place, text in enumerate(texts)]


def groups(found: Sequence[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in found}


def _act(lang: str, *articles: str) -> Act:
    return Act(
        {"ru": "Устав", "kk": "Жарғы"}[lang],
        lang,
        tuple(
            Provision(
                f"art_{number}",
                Kind.ARTICLE,
                {"ru": f"Статья {number}", "kk": f"{number}-бап"}[lang],
                children=tuple(
                    Provision(f"art_{number}__para_{at}", Kind.PARAGRAPH, f"{at}.", text=(line,))
                    for at, line in enumerate(text.split("|"), start=1)
                ),
            )
            for number, text in enumerate(articles, start=1)
        ),
        country="kz",
    )


RUSSIAN = _act(
    "ru",
    "Флаг и герб города.|Порядок использования символов.",
    "Каждому гарантируется пенсия по возрасту.|Социальное обеспечение инвалидов.",
    "Охрана окружающей среды.|Граждане берегут природу.",
    "Жилище неприкосновенно.|Обыск допускается по закону.",
    "Медицинская помощь гражданам.|Лечебные учреждения города.",
)
KAZAKH = _act(
    "kk",
    "Қаланың туы мен елтаңбасы.|Рәміздерді қолдану тәртібі.",
    "Жасына байланысты зейнетақыға кепілдік беріледі.|Мүгедектерді әлеуметтік қамсыздандыру.",
    "Қоршаған ортаны қорғау.|Азаматтар табиғатты сақтайды.",
    "Тұрғын үйге қол сұғуға болмайды.|Тінту заң бойынша жүргізіледі.",
    "Азаматтарға медициналық көмек.|Қаланың емдеу мекемелері.",
)
