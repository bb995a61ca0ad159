"""Published hearings, as their pages show them, and what was said of each article."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.hearings.record import Stance
from ortaq.report.consultation.values import SaidOf
from ortaq.report.consultation.voices import Claim, Hearing, Said, Speaker
from ortaq_site.public.hearings.reading import HearingShown
from ortaq_site.public.hearings.reading import Said as SaidShown
from ortaq_site.public.regions.at_hearings import said_by_article
from ortaq_site.public.report.gather.reader import iso, words
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation, Edition


def hearings_of(consultation: Consultation) -> tuple[Hearing, ...]:
    """Give the published hearings in the order in which they were held."""
    found = HearingPublication.objects.filter(hearing__consultation=consultation)
    found = found.select_related("hearing__consultation").order_by("day", "pk")
    # Articles are named by the report itself, so the text of the edition is not needed.
    return tuple(_hearing(HearingShown(one.hearing, one.record, one, None), one) for one in found)


def said_of(consultation: Consultation, draft: Edition) -> tuple[SaidOf, ...]:
    """Count the statements about each article, over all hearings."""
    found = said_by_article(consultation, draft)
    return tuple(
        SaidOf(eid, one.objects, one.amends, one.supports)
        for eid, one in found.items()
        if one.total
    )


def _hearing(shown: HearingShown, public: HearingPublication) -> Hearing:
    return Hearing(
        slug=shown.hearing.slug,
        title=words(shown.hearing, "title"),
        day=iso(public.day),
        region=public.region,
        kind=public.kind,
        people=public.people,
        statements=public.statements,
        objections=public.objections,
        amends=sum(one.values["stance"] == Stance.AMEND for one in shown.said),
        speakers=tuple(_speakers(shown)),
        claims=tuple(_claim(one, shown) for one in shown.record["claims"]),
        dissent=tuple(map(_said, shown.dissent)),
        unheard=tuple(sorted(shown.unheard)),
        sha256=public.sha256,
    )


def _speakers(shown: HearingShown) -> Iterator[Speaker]:
    """Yield who spoke, people and voices; words of nobody named are counted with no one."""
    for person, said in shown.by_speaker:
        if person is not None:
            yield Speaker(person["name"], _office(person), len(said))


def _claim(one: dict[str, object], shown: HearingShown) -> Claim:
    because = tuple(
        {"code": reason["code"], "detail": reason["detail"]}
        for reason in one["because"]  # type: ignore[attr-defined]
    )
    lang = shown.langs[one["source"]]  # type: ignore[index]
    return Claim(str(one["kind"]), str(one["verdict"]), str(one["text"]), lang, because)


def _said(one: SaidShown) -> Said:
    person, links = one.person or {}, one.values["provision_links"]
    eids = (link["eid"].partition("__")[0] for link in links if not link["act"])
    return Said(
        speaker=one.values["speaker"] or "",
        office=_office(person) if person else "",
        text=one.values["text"],
        language=one.lang,
        stance=one.values["stance"],
        eids=tuple(dict.fromkeys(eids)),
    )


def _office(person: dict[str, str]) -> str:
    return ", ".join(part for part in (person.get("role"), person.get("organisation")) if part)
