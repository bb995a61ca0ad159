"""One site in which every address leads to something: each kind of thing is there once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from django.core import signing
from django.test import Client
from django.utils import timezone

from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.source import Source
from ortaq.law.act import Act
from ortaq_site.public.report.making import make_report
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogCheckpoint
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.opinion import StatementPlace
from ortaq_site.records.participation import Question
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Campaign
from ortaq_site.steps import recommendations
from ortaq_site.steps.commitments import life
from ortaq_site.steps.commitments.proposals import FoundIn, accept, propose
from ortaq_site.steps.conformity.deciding import open_board
from ortaq_site.steps.figures import make_figure, say_who, speakers_of
from ortaq_site.steps.following.letters import UNSUBSCRIBE
from ortaq_site.steps.hearings import minutes, window
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.open_data.snapshot import folder
from ortaq_site.steps.opinion.work import count_and_release
from ortaq_site.steps.plain_notes.writing import Place, write_note
from ortaq_site.steps.submissions import wordings
from ortaq_site.steps.submissions.receiving import Written
from ortaq_site.steps.submissions.theme_names import name_theme
from tests.commitments.world import commitment, indicator, reading
from tests.site.alignment_world import scanned
from tests.site.desk_cast import GOOD, at_the_desk, person, upload
from tests.site.hearing_cast import begin, confirm_all, publish, with_report
from tests.site.letters_cast import ROWS, answered, bring_in, group_of, published, table, work
from tests.site.opinion_world import people as many_people
from tests.site.voting_world import question, somebody
from tests.site.world import WATER, article, begin_edition, new_act, old_act, publish_edition

CLAUSE = "в засуху дежурный по двору открывает резервную бочку с дождевой водой для саженцев"
REPORT = (
    "Аким района Борис Ким рассказал о дворах. До конца 2027 года осветим улицу Армана,"
    " не менее 80 млн тенге.\n\nЖители просят скамейки."
)
AUTHOR = "author"
"""Who brought everything in: not one of those whose rights are tried."""


FOREIGN = (
    ("promises/light/judgements/", "promises/laws/judgements/"),
    ("promises/light/disputes/", "promises/laws/disputes/"),
    ("q/trees/appeals/", "q/bees/appeals/"),
    ("q/trees/s/1", "q/bees/s/1"),
    ("conformity/garden/figure/", "conformity/yard/figure/"),
    ("c/garden/letters/", "c/yard/letters/"),
    ("c/garden/wordings/", "c/yard/wordings/"),
    ("c/garden/hearings/", "c/yard/hearings/"),
)
"""Address of a part of one thing -> the same part under another thing, whose part it is not."""


@dataclass(frozen=True, slots=True)
class World:
    """Where each kind of thing is: beginning of a pattern -> the same with values."""

    places: tuple[tuple[str, str], ...]

    def foreign(self, pattern: str) -> str:
        """Give the address of a part under a thing that it is no part of, or ""."""
        address = self.address(pattern)
        for own, other in FOREIGN:
            if own in address and "<int:" in pattern:
                return address.replace(own, other)
        return ""

    def address(self, pattern: str) -> str:
        """Put values in place of what stands in <> in a pattern."""
        for beginning, values in self.places:
            if pattern.startswith(beginning):
                pattern = values + pattern.removeprefix(beginning)
                break
        for placeholder, value in ANYWHERE.items():
            pattern = pattern.replace(placeholder, value)
        return f"/{pattern}"


ANYWHERE = {
    "<slug:edition>": "draft",
    "<str:eid>": "art_2",
    "<str:language>": "ru",
    "<slug:language>": "ru",
    "<slug:hearing>": "open",
    "<int:position>": "0",
    "<str:ending>": "csv",
    "<str:kind>": "csv",
    "<slug:slug>": "garden",
    "<consultation>": "garden",
    "<edition>": "draft",
    "<language>": "ru",
    "<article>": "art_2",
    "<hearing>": "open",
    "<promise>": "light",
    "<slug:program>": "themefinder",
    "<str:code>": "KZ-35",
    "<int:at>": "1",
}
"""What stands in <> -> what exists everywhere in this world."""


QUERIES = {
    "follow": "?kind=article&key=garden/draft/art_2",
    "desk:conformity_measure": "?text=ru",
}
"""Address -> what it is asked with."""

SENT = {
    "follow_begin": {"kind": "article", "key": "garden/draft/art_2"},
    "desk:confirm": {"at": "0", "code": "duplicate_number"},
    "desk:tie_statement": {"articles": "2"},
    "desk:decide": {"action": "confirm", "key": "fact-date"},
    "desk:conformity_measure": {"promise": "laws"},
    "desk:add_to_answer": {"letter": "1"},
    "desk:reset_factor": {"reason": "lost"},
}
"""Address -> what is sent to it; others are sent an empty form."""


def garden(people: tuple[Account, Account]) -> Consultation:
    """Give the garden law, its draft published, a second draft that follows a letter."""
    made = Consultation.objects.create(
        slug="garden", title_kk="Бақ", title_ru="Сад", title_en="Garden"
    )
    publish_edition(made, "in-force", [old_act("kk"), old_act("ru")], people)
    publish_edition(made, "draft", [new_act("kk"), new_act("ru")], people)
    return made


def _second_draft(language: str) -> Act:
    heading, line = WATER[language]
    act = new_act(language)
    (chapter,) = act.provisions
    more = f"{CLAUSE[0].upper()}{CLAUSE[1:]}." if language == "ru" else "Бақ қақпасы жабылады."
    water = article(language, "2", (heading, line.format(3)), more)
    parts = tuple(water if one.eid == "art_2" else one for one in chapter.children)
    return replace(act, provisions=(replace(chapter, children=parts),), notes=())


def build() -> World:
    """Bring everything in, and say where it is."""
    people = person(AUTHOR, "editor"), person("second", "signatory")
    consultation = garden(people)
    return World(
        (
            *_promises(people),
            *_hearings(consultation, people),
            *_letters(consultation, people),
            *_laws(consultation, people),
            *_questions(consultation),
            *_texts(consultation, people),
            *_report(consultation),
        )
    )


def _report(consultation: Consultation) -> tuple[tuple[str, str], ...]:
    make_report(consultation, timezone.now())
    file = "en/c/<slug:slug>/report/<int:number>.<str:language>.<str:kind>"
    return (
        (file, "en/c/garden/report/1.ru.html"),
        ("en/c/<slug:slug>/report/<int:number>", "en/c/garden/report/1"),
    )


def _promises(people: tuple[Account, Account]) -> tuple[tuple[str, str], ...]:
    lamps = indicator(reading("40", "2026-05-01", "2026-05-31"))
    document = commitment_to_dict(commitment(indicators=(lamps,)))
    document["speaker"] = {"name": "Борис Ким", "role": "аким", "organisation": ""}
    record = accept(None, "light", document, people[0])
    life.add_indicator(record, "lamps", document["indicators"][0], people[0])
    judged = life.judge(
        record, {"on": "2027-06-01", "because": "seen", "outcome": "kept"}, people[0]
    )
    noted = life.dispute(record, {"on": "2027-06-02", "by": "office", "text": "no"}, people[0])
    (found,) = propose(FoundIn(REPORT, "ru", Source("Газета", day=date(2026, 3, 12))), people[0])
    judgement = "promises/<slug:slug>/judgements/<int:pk>"
    return (
        ("en/desk/promises/found/<int:pk>", f"en/desk/promises/found/{found.pk}"),
        (f"en/desk/{judgement}", f"en/desk/promises/light/judgements/{judged.pk}"),
        (
            "en/desk/promises/<slug:slug>/disputes/<int:pk>",
            f"en/desk/promises/light/disputes/{noted.pk}",
        ),
        ("en/desk/promises/<slug:slug>", "en/desk/promises/light"),
        ("en/desk/people/p/<slug:slug>", "en/desk/people/p/light"),
        ("en/promises/<slug:slug>", "en/promises/light"),
    )


def _hearings(
    consultation: Consultation, people: tuple[Account, Account]
) -> tuple[tuple[str, str], ...]:
    shown = with_report(begin(consultation, "open"))
    confirm_all(shown)
    shown = publish(shown, people)
    speaker = next(iter(speakers_of(shown.publication))).values["id"]
    values = {"slug": "akhmetov", "kind": "person", "role": "state", "name_ru": "Ержан Ахметов"}
    decision = say_who(shown.publication, speaker, make_figure(values, people[0]), people[0])
    known = with_report(begin(consultation, "asked"))
    confirm_all(known)
    known = window.open_window(known, 5, people[0])
    note = window.send_note(known, "Марат", "Не так.")
    typed = with_report(begin(consultation, "typed"))
    entry = minutes.add_entry(typed, {"name": "Марат Оспанов", "words": "Я против."}, people[0])
    corrections = "en/c/<slug:slug>/hearings/<slug:hearing>/corrections/<str:key>"
    return (
        ("en/desk/h/<int:pk>/note/<int:note>", f"en/desk/h/{known.pk}/note/{note.pk}"),
        ("en/desk/h/<int:pk>/minutes/<int:entry>", f"en/desk/h/{typed.pk}/minutes/{entry.pk}"),
        ("en/desk/h/<int:pk>/item/<str:key>", f"en/desk/h/{typed.pk}/item/fact-date"),
        ("en/desk/h/<int:pk>/add/<str:kind>", f"en/desk/h/{typed.pk}/add/statement"),
        ("en/desk/h/<int:pk>", f"en/desk/h/{typed.pk}"),
        (
            "en/desk/people/h/<int:pk>/<str:key>",
            f"en/desk/people/h/{shown.publication.pk}/{speaker}",
        ),
        ("en/desk/people/<int:pk>", f"en/desk/people/{decision.pk}"),
        ("en/people/<slug:slug>", "en/people/akhmetov"),
        (corrections, f"en/c/garden/hearings/asked/corrections/{known.window_key}"),
    )


def _letters(
    consultation: Consultation, people: tuple[Account, Account]
) -> tuple[tuple[str, str], ...]:
    row = ("77", "2026-04-10 10:00", f"Прошу дописать: {CLAUSE}.", "Канарейкин", "", "")
    delivery = bring_in(consultation, people[0], table([*ROWS, row]))
    waits = answered(group_of(consultation, "1"), people[0]).group
    shown = published(group_of(consultation, "3"), *people).group
    campaign = Campaign.objects.filter(consultation=consultation).first()
    publish_edition(consultation, "draft-2", [_second_draft("kk"), _second_draft("ru")], people)
    for what in ("influence/trace", "themes/find"):
        at_the_desk(people[0]).post(f"/en/desk/c/garden/letters/{what}/")
    work()
    theme = consultation.letter_themes.latest("pk")
    name_theme(theme, "Су", "Вода", people[0])
    span = consultation.traces.latest("pk").spans.latest("pk")
    wording = _wording(consultation, people[0])
    return (
        ("en/desk/letters/influence/<int:pk>", f"en/desk/letters/influence/{span.pk}"),
        ("en/desk/letters/theme/<int:pk>", f"en/desk/letters/theme/{theme.pk}"),
        ("en/desk/letters/wording/<int:pk>", f"en/desk/letters/wording/{wording}"),
        ("en/desk/letters/campaign/<int:pk>", f"en/desk/letters/campaign/{campaign.pk}"),
        ("en/desk/letters/import/<int:pk>", f"en/desk/letters/import/{delivery.pk}"),
        ("en/desk/letters/group/<int:pk>", f"en/desk/letters/group/{waits.pk}"),
        ("en/c/<slug:slug>/letters/<int:pk>", f"en/c/garden/letters/{shown.pk}"),
        ("en/c/<slug:slug>/letters/data/<str:name>", "en/c/garden/letters/data/points.csv"),
        ("en/c/<slug:slug>/wordings/<int:number>", "en/c/garden/wordings/1"),
    )


def _wording(consultation: Consultation, account: Account) -> int:
    """Propose two wordings: the first is shown, the second waits."""
    edition = consultation.editions.get(slug="draft")
    for form in ("1", "2"):
        written = Written("Прошу поливать чаще.", form * 32, received=timezone.now())
        text = f"Полив\n1. Поливают {form} раза."
        made, _ = wordings.propose(wordings.Proposed(edition, "art_2", "ru", text, written))
        if form == "1":
            wordings.show(made, account)
    return made.pk


def _laws(
    consultation: Consultation, people: tuple[Account, Account]
) -> tuple[tuple[str, str], ...]:
    duties = scanned(consultation)
    open_board(consultation, people[1])
    accept(None, "laws", commitment_to_dict(commitment()), people[0])
    sent = {"promise": "laws"}
    at_the_desk(people[0]).post("/en/desk/conformity/garden/measure/?text=ru", sent)
    measured = consultation.measured_promises.get()
    advised = recommendations.recommend(consultation, _advice(consultation), people[0])
    given = {"kind": "accepted", "text": "Сохраним.", "language": "ru"}
    told = recommendations.answer(advised, {**given, "answered_on": date(2026, 3, 20)}, people[0])
    place = Place(consultation.editions.get(slug="draft"), "art_2", "ru")
    note = write_note(place, "Соседи поливают вечером.", "", people[0])
    figure = "en/desk/conformity/<slug:slug>/figure/<int:pk>"
    return (
        ("en/desk/explanations/<int:pk>", f"en/desk/explanations/{note.pk}"),
        ("en/desk/councils/<int:pk>/answer", f"en/desk/councils/{advised.pk}/answer"),
        ("en/desk/councils/<int:pk>/sign", f"en/desk/councils/{told.pk}/sign"),
        (figure, f"en/desk/conformity/garden/figure/{measured.pk}"),
        ("en/desk/conformity/duty/<int:pk>", f"en/desk/conformity/duty/{duties[0].pk}"),
        ("en/desk/conformity/law/<int:pk>", f"en/desk/conformity/law/{duties[0].law_id}"),
        ("en/laws/<slug:slug>/<slug:key>", "en/laws/garden/yard"),
    )


def _advice(consultation: Consultation) -> dict[str, object]:
    return {
        "council": "Совет",
        "region": "KZ-35",
        "language": "ru",
        "text": "Сохранить статью 2.",
        "edition": consultation.editions.get(slug="draft"),
        "provisions": ["art_2"],
        "addressed_to": "Министерство",
        "adopted_on": date(2026, 3, 12),
        "due_on": date(2026, 3, 26),
    }


def _questions(consultation: Consultation) -> tuple[tuple[str, str], ...]:
    asked = question(consultation)
    draft = consultation.editions.get(slug="draft")
    Question.objects.filter(pk=asked.pk).update(edition=draft)
    many_people(asked, [(1, 1, -1)] * 210)
    count_and_release.call(asked.slug)
    somebody(asked, 1, -1)
    StatementPlace.objects.create(
        statement=asked.statements.get(number=1), edition=draft, eid="art_2"
    )
    yard = Consultation.objects.create(slug="yard", title_kk="Аула", title_ru="Двор")
    question(yard, slug="bees").statements.all().delete()
    prepared = question(consultation, slug="prepared")
    Question.objects.filter(pk=prepared.pk).update(in_preparation=True)
    appeal = _refused_statement()
    seal(datetime.now(UTC))
    return (
        ("en/desk/q/<slug:slug>/appeals/<int:pk>", f"en/desk/q/trees/appeals/{appeal}"),
        ("en/desk/q/<slug:slug>/s/<int:number>", "en/desk/q/trees/s/1"),
        ("en/desk/q/<slug:slug>/statements/<int:number>", "en/desk/q/prepared/statements/1"),
        ("en/desk/q/<slug:slug>/statements/new", "en/desk/q/prepared/statements/new"),
        ("en/desk/q/<slug:slug>", "en/desk/q/trees"),
        ("en/vote/<slug:slug>/mine/<int:number>", "en/vote/trees/mine/4"),
        ("en/vote/<slug:slug>", "en/vote/trees"),
        ("en/results/<slug:slug>/release-<int:number>", "en/results/trees/release-1"),
        ("en/results/<slug:slug>/<int:number>", "en/results/trees/1"),
        ("en/results/<slug:slug>", "en/results/trees"),
    )


def _refused_statement() -> int:
    """Say something that a moderator refuses, and appeal."""
    visitor, moderator = Client(), at_the_desk(person("third", "moderator"))
    visitor.post("/en/vote/trees/", {"statement": "1", "value": "1"})
    visitor.post("/en/vote/trees/say/", {"text": "Benches should be blue", "sure": "yes"})
    moderator.post("/en/desk/q/trees/s/4/decide/", {"verdict": "elsewhere"})
    visitor.post("/en/vote/trees/mine/4/", {"words": "Benches stand in the garden"})
    return StatementAppeal.objects.get().pk


def _texts(
    consultation: Consultation, people: tuple[Account, Account]
) -> tuple[tuple[str, str], ...]:
    edition = begin_edition(consultation, "draft-3")
    upload(at_the_desk(people[0]), edition, "ru", GOOD)
    size = LogCheckpoint.objects.latest("pk").size
    snapshot = folder() / "ortaq-open-data-2026-11-01.zip"
    snapshot.write_bytes(b"a day")
    return (
        ("open-data/<str:name>", f"open-data/{snapshot.name}"),
        (
            "en/follow/letters/stop/<str:token>",
            f"en/follow/letters/stop/{signing.dumps(1, salt=UNSUBSCRIBE)}",
        ),
        ("en/desk/staff/<int:pk>", f"en/desk/staff/{people[1].pk}"),
        ("en/desk/access/passkeys/<int:pk>", "en/desk/access/passkeys/1"),
        ("en/desk/e/<int:pk>", f"en/desk/e/{edition.pk}"),
        ("log/checkpoints/<int:size>", f"log/checkpoints/{size}"),
        (
            "en/c/<slug:slug>/<slug:edition>/download/<slug:language>/<str:name>",
            "en/c/garden/draft/download/ru/act.txt",
        ),
    )
