"""Group new letters beside the groups that stand: the program proposes, every step is logged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from django.db import transaction

import ortaq
from ortaq.submissions.grouping.campaigns import Burst, Candidate
from ortaq.submissions.linking.library import Library
from ortaq.submissions.linking.link import Link
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.parameters import Parameters
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import (
    CONFIRMED,
    Campaign,
    GroupState,
    LetterAction,
    LetterEvent,
    LetterGroup,
    LinkProposal,
    Submission,
)
from ortaq_site.steps.submissions.arrange import Arrangement, Formed, Standing, arrange
from ortaq_site.steps.submissions.drafts import draft_of
from ortaq_site.steps.submissions.library import library_of
from ortaq_site.steps.submissions.membership import AT_ONCE, put, recount
from ortaq_site.steps.submissions.values import values_of

Letters = Mapping[str, Submission]


def group_letters(consultation: Consultation) -> None:
    """Put every letter without a group into one. Groups that stand keep their letters.

    Computes outside the transaction; if letters came or moved meanwhile, it begins anew.
    """
    while not _grouped(consultation):
        pass


def _grouped(consultation: Consultation) -> bool:
    records = list(_letters(consultation))
    new = {record.key for record in records if record.group_id is None}
    if not new:
        return True
    groups = {group.pk: group for group in _standing_groups(consultation)}
    found = arrange(
        values_of(records), _standing(groups, records), _library(consultation, groups), Parameters()
    )
    with transaction.atomic():
        Consultation.objects.select_for_update().get(pk=consultation.pk)
        if {r.key for r in _letters(consultation) if r.group_id is None} != new:
            return False
        _store(consultation, found, {record.key: record for record in records}, groups)
    return True


def _letters(consultation: Consultation) -> Iterable[Submission]:
    return Submission.objects.filter(consultation=consultation).defer("folded").order_by("key")


def _standing_groups(consultation: Consultation) -> Iterable[LetterGroup]:
    groups = LetterGroup.objects.filter(consultation=consultation).select_related("typical")
    return groups.exclude(state=GroupState.EMPTY)


def _standing(groups: Mapping[int, LetterGroup], records: Sequence[Submission]) -> list[Standing]:
    members: dict[int, list[str]] = {}
    for record in records:
        if record.group_id is not None:
            members.setdefault(record.group_id, []).append(record.key)
    return [
        Standing(group.typical.key, tuple(members.get(pk, ())), group.article, group.alike)
        for pk, group in groups.items()
    ]


def _library(consultation: Consultation, groups: Mapping[int, LetterGroup]) -> Library | None:
    """Give the draft, taught by the links that people confirmed."""
    library = library_of(draft_of(consultation))
    confirmed = [
        (group.typical.language, group.typical.text, group.article)
        for group in groups.values()
        if group.state in CONFIRMED and group.article
    ]
    return library.with_confirmed(confirmed) if library and confirmed else library


def _store(
    consultation: Consultation,
    found: Arrangement,
    letters: Letters,
    groups: Mapping[int, LetterGroup],
) -> None:
    LinkProposal.objects.bulk_create(
        (_proposal(link, letters, found.articles) for link in found.links), batch_size=AT_ONCE
    )
    _store_formed(consultation, found.formed, letters)
    by_typical = {group.typical.key: group for group in groups.values()}
    for typical, keys in found.joined.items():
        group = _open_one(by_typical[typical], letters[keys[0]])
        put(group, [letters[key] for key in keys])
        LetterEvent.objects.create(
            group=group, action=LetterAction.JOINED, after={"letters": list(keys)}
        )
    _store_campaigns(consultation, found.campaigns, letters)
    recount(consultation)


def _open_one(group: LetterGroup, letter: Submission) -> LetterGroup:
    """Give the group that later letters may join: what a person confirmed stays as it was seen."""
    if group.state == GroupState.PROPOSED:
        return group
    follower = group.followers.filter(state=GroupState.PROPOSED).first()
    return follower or LetterGroup.objects.create(
        consultation=group.consultation,
        follows=group,
        typical=letter,
        point=group.point,
        folded=group.folded,
        language=group.language,
        eid=group.eid,
        article=group.article,
        because=group.because,
        score=group.score,
        alike=group.alike,
    )


def _store_formed(consultation: Consultation, formed: Sequence[Formed], letters: Letters) -> None:
    made = LetterGroup.objects.bulk_create(
        (_group(consultation, one, letters) for one in formed), batch_size=AT_ONCE
    )
    moved = []
    for group, one in zip(made, formed, strict=True):
        for key in one.members:
            letters[key].group = group
            moved.append(letters[key])
    Submission.objects.bulk_update(moved, ["group"], batch_size=AT_ONCE)
    LetterEvent.objects.bulk_create(
        (
            LetterEvent(group=group, action=LetterAction.FORMED, after={"letters": one.members})
            for group, one in zip(made, formed, strict=True)
        ),
        batch_size=AT_ONCE,
    )


def _group(consultation: Consultation, formed: Formed, letters: Letters) -> LetterGroup:
    target, typical = formed.target, letters[formed.typical]
    alone = target is not None and len(formed.members) == 1
    return LetterGroup(
        consultation=consultation,
        point=formed.point,
        folded=matching_form(formed.point),
        language=typical.language,
        eid=target.eid if target and (alone or _within(target.eid, formed.article)) else "",
        article=formed.article,
        because=target.because.value if target else "",
        score=target.score if target else 0.0,
        alike=formed.alike,
        typical=typical,
        letters=len(formed.members),
        oldest=min(letters[key].received for key in formed.members),
    )


def _within(eid: str, article: str) -> bool:
    return eid == article or eid.startswith(f"{article}__")


def _proposal(link: Link, letters: Letters, articles: Mapping[str, str]) -> LinkProposal:
    targets = [
        {
            "eid": target.eid,
            "article": articles[target.eid],
            "score": round(target.score, 3),
            "because": target.because.value,
            "place": target.place[:200],
        }
        for target in link.targets
    ]
    return LinkProposal(
        submission=letters[link.submission], targets=targets, version=ortaq.__version__
    )


def _store_campaigns(
    consultation: Consultation, found: Sequence[Candidate], letters: Letters
) -> None:
    """Keep candidates; what a person decided about one stays."""
    for candidate in found:
        campaign, _ = Campaign.objects.update_or_create(
            consultation=consultation,
            key=candidate.core[0],
            defaults={
                "core": len(candidate.core),
                "partial": len(candidate.partial),
                "common_words": candidate.common_words,
                "evidence": _evidence(candidate),
            },
        )
        counts = Counter(letters[key].group_id for key in candidate.core)
        main = counts.most_common(1)[0][0]
        LetterGroup.objects.filter(pk=main).update(campaign=campaign)


def _evidence(candidate: Candidate) -> dict[str, object]:
    return {
        "because": list(candidate.because),
        "senders": candidate.senders,
        "burst": _burst(candidate.burst) if candidate.burst else None,
    }


def _burst(burst: Burst) -> dict[str, object]:
    return {**asdict(burst), "begin": burst.begin.isoformat()}
