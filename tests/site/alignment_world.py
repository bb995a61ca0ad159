"""Laws that cite the garden law: two that are read, and one that is known by its title only."""

from __future__ import annotations

from ortaq.law.importers import read_act
from ortaq_site.records.commitments import Commitment, CommitmentRevision
from ortaq_site.records.conformity import ConformityDuty, OtherLaw
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.conformity.laws import LawNamed, keep_law
from ortaq_site.steps.conformity.scanning import scan_laws
from ortaq_site.steps.desk.intake import Upload

YARD = """Закон «О дворах» (пример)
Статья 1. Ограда двора
1. Ограда двора примыкает к ограде, указанной в статье 3 Закона «О саде».
2. Ворота двора открыты днём.
Статья 2. Вода
1. Воду для двора берут в дни, названные в статье 2 Закона «О саде».
2. Цель двора согласуется со статьей 1 Закона «О саде».
"""

SCHOOL = """Закон «О школьной кухне» (пример)
Статья 1. Яблоки
1. Кухня принимает яблоки из сада за оградой, указанной в статье 3 Закона «О саде».
"""

SHED = "Закон «О сараях» (пример)"
SHED_ELSEWHERE = {"kk": "«Сарайлар туралы» заң (мысал)", "en": "Law on sheds (an example)"}


def bring_in(
    consultation: Consultation, key: str, content: str, body: str = "", lang: str = "ru"
) -> OtherLaw:
    """Keep a law without a process of its own."""
    upload = Upload(f"{key}.txt", content.encode())
    read = (read_act(upload.content, upload.name), upload)
    return keep_law(consultation, LawNamed(key, lang, body=body), read, None)


def scanned(consultation: Consultation, account: Account | None = None) -> list[ConformityDuty]:
    """Bring in three laws, scan them, and give the duties in the order of work."""
    bring_in(consultation, "yard", YARD, "Совет двора")
    bring_in(consultation, "kitchen", SCHOOL, "Школа")
    keep_law(consultation, LawNamed("sheds", "ru", title=SHED, titles=SHED_ELSEWHERE), None, None)
    scan_laws(consultation, "ru", account)
    return list(ConformityDuty.objects.filter(consultation=consultation))


def promise(account: Account) -> Commitment:
    """Accept a promise that the laws will follow."""
    made = Commitment.objects.create(slug="laws", accepted_by=account)
    terms = {"wording": "All laws will follow.", "title": "Laws will follow", "lang": "en"}
    CommitmentRevision.objects.create(commitment=made, document=terms, made_by=account)
    return made
