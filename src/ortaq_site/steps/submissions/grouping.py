"""Group new letters beside the groups that stand: the program proposes, every step is logged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from django.db import transaction
from django.db.models import QuerySet

import ortaq
from ortaq.submissions.grouping.campaigns import Burst, Candidate, campaign_candidates
from ortaq.submissions.linking.library import Library
from ortaq.submissions.linking.link import Link
from ortaq.submissions.masking import masked
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.parameters import Parameters
from ortaq.submissions.submission import Submission as Letter
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
from ortaq_site.steps.submissions.likeness import likeness_of
from ortaq_site.steps.submissions.locks import lock_consultation, lock_groups
from ortaq_site.steps.submissions.membership import AT_ONCE, recount
from ortaq_site.steps.submissions.requested import keep_requests, requests_of
from ortaq_site.steps.submissions.values import values_of

Letters = Mapping[str, Submission]


def group_letters(consultation: Consultation) -> None:
    """Put every letter without a group into one. Groups that stand keep their letters.

    Computes outside the transaction; if letters came or moved meanwhile, it begins anew.
    """
    while not _grouped(consultation):
        pass


def _grouped(consultation: Consultation) -> bool:
    new = {record.key: record for record in _letters(consultation).filter(group=None)}
    if not new:
        return True
    places = _places(consultation)
    if {key for key, group in places.items() if group is None} != new.keys():
        return False
    groups = {group.pk: group for group in _standing_groups(consultation)}
    found = arrange(
        values_of(new.values()),
        _standing(groups, places),
        lambda keys: requests_of(consultation, keys),
        likeness_of(consultation),
        (_library(consultation), Parameters()),
    )
    with transaction.atomic():
        lock_consultation(consultation.pk)
        growing = _locked(found, groups)
        now = _places(consultation)
        # Letters came, were erased, or moved to a group: what was computed is not of these.
        if now.keys() != places.keys() or any(now[key] is not None for key in new):
            return False
        if any(group.state == GroupState.EMPTY for group in growing.values()):
            return False
        _store(consultation, found, new, growing)
    return True


def _locked(found: Arrangement, groups: Mapping[int, LetterGroup]) -> dict[str, LetterGroup]:
    """Lock the groups that would grow, and those that follow them, and give them as they are now.

    By the key of the typical letter: somebody may have confirmed one since it was read.
    """
    typical = {pk: group.typical.key for pk, group in groups.items()}
    wanted = {pk for pk, key in typical.items() if key in found.joined}
    following = LetterGroup.objects.filter(follows__in=wanted).values_list("pk", flat=True)
    locked = lock_groups([*wanted, *following])
    return {typical[pk]: locked[pk] for pk in wanted}


def _letters(consultation: Consultation) -> QuerySet[Submission]:
    here = Submission.objects.filter(consultation=consultation, erased_at=None)
    return here.defer("folded").order_by("key")


def _places(consultation: Consultation) -> dict[str, int | None]:
    """Give the group of each letter, without reading letters."""
    here = Submission.objects.filter(consultation=consultation, erased_at=None)
    return dict(here.order_by("key").values_list("key", "group_id"))


def _standing_groups(consultation: Consultation) -> QuerySet[LetterGroup]:
    groups = LetterGroup.objects.filter(consultation=consultation).select_related("typical")
    # A point whose only letters were erased has no typical one: nothing can be like it.
    alive = groups.exclude(state=GroupState.EMPTY).exclude(typical=None)
    return alive.only("state", "article", "alike", "typical__key", "typical__language")


def _standing(
    groups: Mapping[int, LetterGroup], places: Mapping[str, int | None]
) -> list[Standing]:
    members: dict[int, list[str]] = {}
    for key, group in places.items():
        if group is not None:
            members.setdefault(group, []).append(key)
    return [
        Standing(group.typical.key, tuple(members.get(pk, ())), group.article, group.alike)
        for pk, group in groups.items()
    ]


def _library(consultation: Consultation) -> Library | None:
    """Give the draft, taught by the links that people confirmed."""
    library = library_of(draft_of(consultation))
    looked_at = _standing_groups(consultation).filter(state__in=CONFIRMED).exclude(article="")
    columns = ("typical__language", "typical__text", "article")
    confirmed = list(looked_at.values_list(*columns))
    return library.with_confirmed(confirmed) if library and confirmed else library


def _store(
    consultation: Consultation,
    found: Arrangement,
    letters: Letters,
    growing: Mapping[str, LetterGroup],
) -> None:
    LinkProposal.objects.bulk_create(
        (_proposal(link, letters, found.articles) for link in found.links), batch_size=AT_ONCE
    )
    formed = LetterGroup.objects.bulk_create(
        (_group(consultation, one, letters) for one in found.formed), batch_size=AT_ONCE
    )
    keep_requests((letters[one.typical], one.point) for one in found.formed)
    grown = [
        (_open_one(growing[typical], letters[keys[0]]), keys)
        for typical, keys in found.joined.items()
    ]
    _place(letters, zip(formed, (one.members for one in found.formed), strict=True), grown)
    recount([group.pk for group, _ in grown])


def _place(
    letters: Letters,
    formed: Iterable[tuple[LetterGroup, Sequence[str]]],
    grown: Iterable[tuple[LetterGroup, Sequence[str]]],
) -> None:
    """Put letters into groups, new and grown ones, and log that: few statements for many groups."""
    steps = [(LetterAction.FORMED, *one) for one in formed]
    steps += [(LetterAction.JOINED, *one) for one in grown]
    moved = []
    for _, group, keys in steps:
        for key in keys:
            letters[key].group = group
            moved.append(letters[key])
    Submission.objects.bulk_update(moved, ["group"], batch_size=AT_ONCE)
    events = [
        LetterEvent(group=group, action=action, after={"letters": list(keys)})
        for action, group, keys in steps
    ]
    LetterEvent.objects.bulk_create(events, batch_size=AT_ONCE)


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


def _group(consultation: Consultation, formed: Formed, letters: Letters) -> LetterGroup:
    target, typical = formed.target, letters[formed.typical]
    alone = target is not None and len(formed.members) == 1
    point = masked(formed.point, typical.language)
    return LetterGroup(
        consultation=consultation,
        point=point,
        folded=matching_form(point),
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


def look_for_campaigns(consultation: Consultation) -> None:
    """Keep letters that look organised, among all; what a person decided about some stays."""
    likeness = likeness_of(consultation)
    # When they came and who sent them is all that is asked: words stand in the likeness.
    rows = _letters(consultation).values_list("key", "received", "sender")
    letters = [Letter(id=key, text="", received=at, sender=by) for key, at, by in rows.iterator()]
    found = tuple(campaign_candidates(likeness, letters, Parameters().campaigns))
    with transaction.atomic():
        lock_consultation(consultation.pk)
        _keep_campaigns(consultation, found)


def _keep_campaigns(consultation: Consultation, found: Sequence[Candidate]) -> None:
    places = _places(consultation)
    main = {candidate.core[0]: _main_group(candidate, places) for candidate in found}
    lock_groups(pk for pk in main.values() if pk is not None)
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
        LetterGroup.objects.filter(pk=main[candidate.core[0]]).update(campaign=campaign)


def _main_group(candidate: Candidate, places: Mapping[str, int | None]) -> int | None:
    """Give the group that holds most of a campaign; letters erased meanwhile are in none."""
    counts = Counter(places[key] for key in candidate.core if places.get(key) is not None)
    return counts.most_common(1)[0][0] if counts else None


def _evidence(candidate: Candidate) -> dict[str, object]:
    return {
        "because": list(candidate.because),
        "senders": candidate.senders,
        "burst": _burst(candidate.burst) if candidate.burst else None,
    }


def _burst(burst: Burst) -> dict[str, object]:
    return {**asdict(burst), "begin": burst.begin.isoformat()}
