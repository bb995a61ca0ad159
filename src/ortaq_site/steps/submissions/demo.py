"""Letters of the demonstration: read, grouped, some confirmed and answered. Loaded once.

They come by the same way as those of a secretariat; only the worker is not waited for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from django.contrib.auth.models import Group
from django.db.models import Q

from ortaq_site.records.answers import AnswerDecision
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Role
from ortaq_site.records.submissions import LetterGroup
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.submissions import answers, campaigns, groups, intake
from ortaq_site.steps.submissions.drafts import draft_of
from ortaq_site.steps.submissions.tables import write_tables
from ortaq_site.steps.submissions.work import find_campaigns, take_in_letters

CONFIRMED = 20
ANSWERED = 8
"""Of the largest groups, so that every state can be seen."""
SURE = 0.6
CAMPAIGN = 60
"""Letters of the one campaign among them."""
LONG = 230
"""Letters of a point that somebody would first write shorter."""
DECISIONS = (AnswerDecision.PARTLY, AnswerDecision.ACCEPTED, AnswerDecision.REJECTED)
REASONS = {
    AnswerDecision.ACCEPTED: (
        "Ұсыныс қабылданды. Ол келесі редакцияда ескеріледі.",
        "Предложение принято. Оно будет учтено в следующей редакции.",
    ),
    AnswerDecision.PARTLY: (
        "Ұсыныс ішінара қабылданды: бап бұл мәселені қамтиды, мерзімі бөлек белгіленеді.",
        "Предложение принято частично: статья охватывает этот вопрос, срок установят отдельно.",
    ),
    AnswerDecision.REJECTED: (
        "Ұсыныс қабылданбады: бұл мәселе басқа заңмен реттеледі.",
        "Предложение отклонено: этот вопрос регулируется другим законом.",
    ),
}


def load_letters(consultation: Consultation, file: Path, people: Sequence[Account]) -> None:
    """Load the letters where the consultation has none; people: an editor and a signatory."""
    if consultation.letters.exists():
        return
    editor, signatory = people
    signatory.groups.add(Group.objects.get(name=Role.SIGNATORY))
    delivery = intake.begin_import(consultation, [Upload(file.name, file.read_bytes())], editor)
    take_in_letters.call(delivery.pk)
    find_campaigns.call(consultation.pk)
    largest = _worth_confirming(consultation)
    _correct(largest, file.with_name("points.toml"), editor)
    groups.confirm([group.pk for group in largest], editor)
    for place, group in enumerate(largest[:ANSWERED]):
        _answer(group, DECISIONS[place % len(DECISIONS)], people)
    answers.publish_batch(consultation, signatory)
    for campaign in consultation.campaigns.all()[:1]:
        names = {"kk": "Ауаны бақылау бекеттері туралы", "ru": "О станциях наблюдения за воздухом"}
        campaigns.decide(campaign, True, names, editor)
    write_tables(consultation)


def _worth_confirming(consultation: Consultation) -> list[LetterGroup]:
    """Give large groups whose provision the program found rightly: we wrote them, and looked."""
    sure = Q(because="citation") | Q(score__gte=SURE) | Q(letters__gte=CAMPAIGN)
    found = consultation.letter_groups.filter(sure).exclude(eid="")
    return [group for group in found if len(group.point) < LONG][:CONFIRMED]


def _correct(found: Sequence[LetterGroup], file: Path, editor: Account) -> None:
    """Move and reword points as the plan says; the groups themselves are read anew."""
    plan = tomllib.loads(file.read_text(encoding="utf-8"))["point"]
    for group in found:
        for change in (one for one in plan if one["words"] in group.point):
            eid = change.get("eid")
            address = (eid, eid) if eid else (group.eid, group.article)
            groups.move(group, address, change.get("point", group.point), editor)
            group.refresh_from_db()


def _answer(group: LetterGroup, decision: AnswerDecision, people: Sequence[Account]) -> None:
    reason_kk, reason_ru = REASONS[decision]
    words = {
        "decision": decision,
        "reason_kk": reason_kk,
        "reason_ru": reason_ru,
        "shown_edition": draft_of(group.consultation),
        "shown_eid": group.eid,
    }
    answer = answers.write(group, words, people[0])
    for person in people:
        answers.sign([answer.pk], person)
