"""A small consultation on a garden law, with something of everything, made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ortaq.report.consultation import values as v
from ortaq.report.consultation import voices as said

NAMES = {"kk": "Бақ туралы заң", "ru": "Закон о саде", "en": "Law on the garden"}
HASH = "ab" * 32


def cell(part: str, agree: int, disagree: int, passed: int) -> said.Cell:
    votes = agree + disagree + passed
    return said.Cell(part, votes, agree, disagree, passed, agree / votes, "exact", disagree / votes)


HIDDEN = said.Cell("KZ-10", None, None, None, None, None, "exact", None)


def statement(number: int, standing: str, whole: said.Cell, *regions: said.Cell) -> said.Statement:
    texts = {"ru": f"Утверждение {number}", "kk": f"Тұжырым {number}", "en": f"Statement {number}"}
    groups = (cell("0", 60, 30, 10), cell("1", 80, 10, 10))
    return said.Statement(number, texts, standing, "agree", whole, groups, regions, ())


def vote() -> said.Vote:
    unites = statement(1, "unites", cell("", 140, 40, 20), cell("KZ-35", 12, 30, 3), HIDDEN)
    divides = statement(2, "divides", cell("", 90, 100, 10), cell("KZ-35", 20, 20, 5), HIDDEN)
    regions = (said.Part("KZ-35", 45), said.Part("KZ-10", None), said.Part("KZ-75", 155))
    released = said.Release(
        1, "2026-05-02", 200, HASH, regions, (said.Part("youth", 50),),
        (said.Part("open", 200),), 0, 150, 100, None,
    )  # fmt: skip
    groups = (
        said.OpinionGroup(0, 100, (said.Typical(1, "agree"),)),
        said.OpinionGroup(1, 100, (said.Typical(2, "disagree"),)),
    )
    return said.Vote(
        "garden", NAMES, "open", "2026-05-01", "2026-06-01", True, 203, 200, 400, "2026-05-02",
        "stable", 0.95, 0.9, 10, 200, groups, (unites, divides), (1,), (2,), (), HASH, HASH, 400,
        released,
    )  # fmt: skip


def letters() -> said.Letters:
    asked = said.Point(7, "Суарсын", "kk", "art_2", 3, "2026-04-01", "", overdue=True)
    return said.Letters(
        11, 2, 4, 3, 1, 90, 5, 1, 60, {"accepted": 1}, (asked,), (asked,),
        (said.AskedOf("art_2", 3, 1, 0),), (said.Campaign({"ru": "О воде"}, 4, 1),), None,
    )  # fmt: skip


def hearing() -> said.Hearing:
    claim = said.Claim(
        "unanimity", "contradicted", "Все согласны", "ru",
        ({"code": "objections", "detail": "1"}, {"code": "no_vote", "detail": ""}),
    )  # fmt: skip
    objection = said.Said("Марат", "садовник", "Я против <b>", "ru", "object", ("art_3",))
    return said.Hearing(
        "meeting", {"ru": "Встреча", "kk": "Кездесу", "en": "Meeting"}, "2026-03-12", "KZ-35",
        "meeting", 2, 3, 1, 0, (said.Speaker("Марат", "садовник", 2),), (claim,), (objection,),
        ("youth",), HASH,
    )  # fmt: skip


def law() -> dict[str, Any]:
    """Give the texts, and what becomes of the articles."""
    fates = (
        v.ArticleFate("art_2", "Статья 2. Полив", "changed", ""),
        v.ArticleFate("art_3", "Статья 3. Урожай", "added", ""),
        v.ArticleFate("art_9", "Статья 9. Ограда", "removed", ""),
    )
    counts = {"changed": 1, "added": 1, "removed": 1}
    return {
        "editions": (
            v.Edition("old", "in_force", NAMES, "2020-01-01", (v.TextMark("ru", HASH),)),
            v.Edition("draft", "draft", NAMES, "2026-03-01", (v.TextMark("ru", HASH),)),
        ),
        "changes": {"ru": v.Changes(2, 2, counts, fates)},
        "articles": (
            v.ArticleName("art_2", {"ru": "Статья 2. Полив", "kk": "2-бап. Суару"}),
            v.ArticleName("art_3", {"ru": "Статья 3. Урожай"}),
        ),
    }


def aftermath() -> dict[str, Any]:
    """Give wordings, influence, a late recommendation, other laws and a promise."""
    counts = v.Progress(4, 2, 1, 1, 0, 0, 1)
    advice = said.Recommendation(
        1, "Совет", "KZ-35", "Сохранить статью 2.", "ru", ("art_2",), "Министерство",
        "2026-04-01", "overdue", 32, "", "", "", answered_late=False,
    )  # fmt: skip
    apples = v.Promise("apples", "Яблони", "ru", ("Аким",), "overdue", "", "", "2026-05-01")
    return {
        "wordings": v.Wordings(1, 0, 0, 0, (v.Proposed(1, "art_2", 14, "partly"),)),
        "influence": v.Influence(NAMES, "ru", 9, 40, 10, 5, (v.ArticleShare("art_2", 40, 10),)),
        "recommendations": (advice,),
        "alignment": v.Alignment("ru", 300, counts, (v.OtherLaw("Закон о воде", "ru", counts),)),
        "promises": (apples,),
    }


def receipt() -> v.Receipt:
    """Give the marks."""
    address = {"ru": "https://ortaq.example/ru/c/garden/report/"}
    log = ("ortaq.example/log", 500, HASH, "ortaq.example/log+key")
    return v.Receipt("0.1.0", "2026-05-03T00:00:00+00:00", address, *log, "archive.zip", HASH)


def consultation(**more: Any) -> v.ConsultationReport:
    """Give the report; `more` replaces fields of it."""
    found = v.ConsultationReport(
        slug="garden",
        title=NAMES,
        country="kz",
        demonstration=True,
        opens="2026-03-01",
        closes="2026-06-01",
        day="2026-05-03",
        letters=letters(),
        votes=(vote(),),
        hearings=(hearing(),),
        said_of=(v.SaidOf("art_3", 1, 0, 2),),
        receipt=receipt(),
        least=10,
        **law(),
        **aftermath(),
    )
    return replace(found, **more)
