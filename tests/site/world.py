"""A garden law in two editions and two languages: something of every fate, and a hostile text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from ortaq.law.act import Act, Kind, Note, Provision
from ortaq_site.records.law import Consultation, Edition, SourceFile
from ortaq_site.records.people import Account
from ortaq_site.steps import law

TITLES = {"kk": "Бақ туралы заң", "ru": "Закон о саде", "en": "Law on the garden"}
NUMBERS = {"kk": "{}-бап.", "ru": "Статья {}.", "en": "Article {}."}
CHAPTERS = {"kk": "1-тарау.", "ru": "Глава 1.", "en": "Chapter 1."}

SUBJECT = {
    "kk": ("Мақсаты", "Бұл заң ортақ бақты күту тәртібін және оны кім суаратынын белгілейді."),
    "ru": ("Цель", "Этот закон устанавливает порядок ухода за общим садом и его полива."),
    "en": ("Aim", "This law says how the common garden is tended and who waters it."),
}
WATER = {
    "kk": ("Суару", "Көршілер ағаштарды аптасына {} рет кешке қарай кезекпен суарады."),
    "ru": ("Полив", "Соседи поливают деревья по очереди {} раза в неделю ближе к вечеру."),
    "en": ("Water", "The neighbours water the trees in turn, {} times a week, towards evening."),
}
FENCE = {
    "kk": ("Қоршау", "Бақтың айналасына биіктігі бір метрден аспайтын ағаш қоршау орнатылады."),
    "ru": ("Ограда", "Вокруг сада ставится деревянная ограда высотой не более одного метра."),
    "en": ("Fence", "A wooden fence of at most one metre is put up around the garden."),
}
HARVEST = {
    "kk": ("Өнім", "Алма жинаған адам жартысын мектеп асханасына тегін тапсырады."),
    "ru": ("Урожай", "Собравший яблоки отдаёт половину школьной столовой бесплатно."),
    "en": ("Harvest", "Whoever picks apples gives half of them to the school kitchen for free."),
}

HOSTILE = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "'\"><svg onload=document.title='owned'>",
    "{{ 7|add:7 }}{% debug %}",
    "javascript:document.title='owned'",
)
"""Words that would run in a page which forgot to escape them."""


def article(lang: str, number: str, words: tuple[str, str], *more: str) -> Provision:
    """Give an article with a heading and numbered paragraphs."""
    eid = f"art_{number}"
    lines = (words[1], *more)
    paragraphs = tuple(
        Provision(f"{eid}__para_{place}", Kind.PARAGRAPH, f"{place}.", text=(line,))
        for place, line in enumerate(lines, start=1)
    )
    return Provision(eid, Kind.ARTICLE, NUMBERS[lang].format(number), words[0], (), paragraphs)


def old_act(lang: str) -> Act:
    """Give the text in force: aim, water twice a week, fence."""
    heading, words = WATER[lang]
    return _act(
        lang,
        article(lang, "1", SUBJECT[lang]),
        article(lang, "2", (heading, words.format(2))),
        article(lang, "3", FENCE[lang]),
    )


def new_act(lang: str) -> Act:
    """Give the draft: aim kept, water three times a week, harvest new, fence dropped."""
    heading, words = WATER[lang]
    return _act(
        lang,
        article(lang, "1", SUBJECT[lang]),
        article(lang, "2", (heading, words.format(3))),
        article(lang, "3-1", HARVEST[lang]),
        notes=(Note("Ескерту: 2-бап", "art_2__para_1", 1),),
    )


def hostile_act(lang: str, *, draft: bool) -> Act:
    """Give a law whose every field holds words that would like to be a program."""
    odd = tuple(f"{place}. {words}" for place, words in enumerate(HOSTILE))
    changed = odd if draft else tuple(reversed(odd))
    unit = Provision(
        "art_1",
        Kind.ARTICLE,
        HOSTILE[1],
        HOSTILE[0],
        changed,
        (Provision("art_1__para_1", Kind.PARAGRAPH, HOSTILE[2], HOSTILE[3], odd),),
    )
    note = Note(HOSTILE[0], "art_1", 0)
    return Act(HOSTILE[0], lang, (unit,), preamble=odd, conclusions=odd, notes=(note,))


def _act(lang: str, *articles: Provision, notes: tuple[Note, ...] = ()) -> Act:
    chapter = Provision("chp_1", Kind.CHAPTER, CHAPTERS[lang], TITLES[lang], (), articles)
    title = TITLES[lang]
    return Act(title, lang, (chapter,), date(2026, 5, 1), "kz", preface=(title,), notes=notes)


def begin_edition(consultation: Consultation, slug: str) -> Edition:
    """Make an edition without texts; `in-force` is the text in force, all others are drafts."""
    return Edition.objects.create(
        consultation=consultation,
        slug=slug,
        role="in_force" if slug == "in-force" else "draft",
        sequence=consultation.editions.exclude(slug="in-force").count() + 1,
        label_kk=f"{slug} kk",
        label_ru=f"{slug} ru",
        label_en=f"{slug} en",
        day=date(2026, 5, 1),
    )


def source_of(act: Act) -> SourceFile:
    """Keep a made-up source file of an act."""
    content = act.title.encode()
    return SourceFile.objects.create(
        name="law.txt", content=content, sha256=sha256(content).hexdigest()
    )


def publish_edition(
    consultation: Consultation, slug: str, acts: Sequence[Act], people: Sequence[Account]
) -> Edition:
    """Take an edition all the way to publication, signed by these people."""
    edition = begin_edition(consultation, slug)
    for act in acts:
        law.store_text(edition, act, source_of(act))
    law.mark_checked(edition)
    for person in people:
        law.sign(edition, person)
    law.publish(edition)
    edition.refresh_from_db()
    return edition
