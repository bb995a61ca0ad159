"""What a person does with a group: confirm, move, assign, split, rejoin, undo; all in the log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ortaq.submissions.masking import masked
from ortaq.submissions.normalise import matching_form
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    GroupState,
    LetterAction,
    LetterEvent,
    LetterGroup,
    Submission,
)
from ortaq_site.steps.submissions.locks import lock_group, lock_groups
from ortaq_site.steps.submissions.log import log_steps
from ortaq_site.steps.submissions.membership import put, recount

OPEN = (GroupState.PROPOSED, GroupState.CONFIRMED)
"""States in which letters, provision and wording may change: nothing is signed yet."""
VALUES = ("point", "eid", "article", "because", "state", "assigned_to_id", "confirmed_by_id")
"""What an undo puts back."""
UNDONE_ALONE = (LetterAction.CONFIRMED, LetterAction.MOVED, LetterAction.ASSIGNED)
"""Steps that can be undone by putting values back."""


class NotPossible(RecordRefused):
    """A step does not fit the state of a group; the code says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def confirm(groups: Iterable[int], account: Account) -> int:
    """Say that letters, provision and wording of these groups are right. Gives how many were."""
    found = [one for one in lock_groups(groups).values() if one.state == GroupState.PROPOSED]
    events = []
    for group in found:
        before = _values(group)
        group.state, group.confirmed_by = GroupState.CONFIRMED, account
        events += _keep(group, LetterAction.CONFIRMED, before, account)
    _log(events)
    return len(found)


@transaction.atomic
def assign(groups: Iterable[int], to: Account | None, account: Account) -> int:
    """Give groups to a person, or to nobody."""
    found = [group for group in lock_groups(groups).values() if group.assigned_to != to]
    for group in found:
        before = _values(group)
        group.assigned_to = to
        _keep(group, LetterAction.ASSIGNED, before, account)
    return len(found)


@transaction.atomic
def move(group: LetterGroup, address: tuple[str, str], point: str, account: Account) -> None:
    """Choose provision (address, and that of its article) and wording. Raises NotPossible.

    The wording is what the public reads: what leads to a person is hidden in it.
    """
    group = _open(group)
    before = _values(group)
    if (group.eid, group.article) != address:
        group.eid, group.article = address
        group.because = "person"
    group.point = masked(point, group.language)
    group.folded = matching_form(group.point)
    _log(_keep(group, LetterAction.MOVED, before, account))


@transaction.atomic
def split(group: LetterGroup, keys: Sequence[str], account: Account) -> LetterGroup:
    """Give these letters of a group a group of their own. Raises NotPossible."""
    group = _open(group)
    leaving = list(group.members.filter(key__in=keys).order_by("received", "pk"))
    if not leaving or len(leaving) == group.letters:
        raise NotPossible("split_some")
    point = masked(leaving[0].text, leaving[0].language)
    made = LetterGroup.objects.create(
        consultation=group.consultation,
        point=point,
        folded=matching_form(point),
        language=leaving[0].language,
        eid=group.eid,
        article=group.article,
        because=group.because,
        score=group.score,
        typical=leaving[0],
    )
    _log([_send(group, made, leaving, LetterAction.SPLIT, account)])
    return made


@transaction.atomic
def rejoin(group: LetterGroup, other: LetterGroup, account: Account) -> None:
    """Send all letters of a group to another one of the same consultation. Raises NotPossible."""
    both = lock_groups([group.pk, other.pk])
    group, other = _checked(both[group.pk]), _checked(both[other.pk])
    if group == other or group.consultation_id != other.consultation_id:
        raise NotPossible("other_group")
    _log([_send(group, other, list(group.members.all()), LetterAction.REJOINED, account)])


@transaction.atomic
def gather(target: int, others: Iterable[int], account: Account) -> int:
    """Send all letters of other groups of the same consultation to one. Gives how many groups.

    Those that are answered already, or empty, are left as they are. Raises NotPossible where the
    one that should take them is so.
    """
    locked = lock_groups([target, *others])
    into = _checked(locked.pop(target))
    coming = [
        one
        for one in locked.values()
        if one.state in OPEN and one.consultation_id == into.consultation_id
    ]
    events = [
        _send(one, into, list(one.members.all()), LetterAction.REJOINED, account) for one in coming
    ]
    _log(events)
    return len(coming)


@transaction.atomic
def undo_last(consultation: Consultation, account: Account) -> LetterEvent | None:
    """Take back one's own last step in a consultation, if nothing was done to the group since."""
    own = LetterEvent.objects.filter(
        Q(undone_by=None),
        group__consultation=consultation,
        made_by=account,
        action__in=(*UNDONE_ALONE, LetterAction.SPLIT, LetterAction.REJOINED),
    ).exclude(action=LetterAction.UNDONE)
    event = own.first()
    if event is None:
        return None
    lock_groups([event.group_id, event.after.get("to", event.group_id)])
    event = own.select_related("group").filter(pk=event.pk).first()  # as it is now
    if event is None or not _is_latest(event):
        return None
    _log(_put_back(event, account) if event.action in UNDONE_ALONE else _send_back(event, account))
    return event


def _is_latest(event: LetterEvent) -> bool:
    later = event.group.events.filter(pk__gt=event.pk, undoes=None)
    return (
        event.group.state in (*OPEN, GroupState.EMPTY) and not later.filter(undone_by=None).exists()
    )


def _put_back(event: LetterEvent, account: Account) -> list[LetterEvent]:
    group = event.group
    before = _values(group)
    for name, value in event.before.items():
        setattr(group, name, value)
    group.folded = matching_form(group.point)
    return _keep(group, LetterAction.UNDONE, before, account, undoes=event)


def _send_back(event: LetterEvent, account: Account) -> list[LetterEvent]:
    other = LetterGroup.objects.get(pk=event.after["to"])
    letters = Submission.objects.filter(
        consultation=event.group.consultation, key__in=event.after["letters"], group=other
    )
    if other.state not in OPEN:
        raise NotPossible("not_open")
    event.group.state = event.before["state"]
    event.group.save(update_fields=["state"])
    return [_send(other, event.group, list(letters), LetterAction.UNDONE, account, undoes=event)]


def _send(
    source: LetterGroup,
    target: LetterGroup,
    letters: Sequence[Submission],
    action: LetterAction,
    account: Account,
    **more: Any,
) -> LetterEvent:
    """Move letters; both groups must be confirmed again, since they are not what they were."""
    before = {"state": source.state}
    put(target, letters)
    for group in (source, target):
        if group.state != GroupState.EMPTY:
            group.state = GroupState.PROPOSED
        group.save(update_fields=["state"])
    recount([source.pk, target.pk])
    if not source.members.exists():
        LetterGroup.objects.filter(pk=source.pk).update(state=GroupState.EMPTY)
    else:
        _choose_typical(source)
    told = {"letters": [letter.key for letter in letters], "to": target.pk}
    return note(source, action, account, before=before, after=told, **more)


def _choose_typical(group: LetterGroup) -> None:
    """Let the first letter stand for a group that lost its typical one."""
    if not group.members.filter(pk=group.typical_id).exists():
        LetterGroup.objects.filter(pk=group.pk).update(typical=group.members.first())


def note(group: LetterGroup, action: LetterAction, account: Account, **more: Any) -> LetterEvent:
    """Add one line to the log."""
    return LetterEvent.objects.create(group=group, action=action, made_by=account, **more)


def _open(group: LetterGroup) -> LetterGroup:
    return _checked(lock_group(group.pk))


def _checked(group: LetterGroup) -> LetterGroup:
    if group.state not in OPEN:
        raise NotPossible("not_open")
    return group


def _values(group: LetterGroup) -> dict[str, Any]:
    return {name: getattr(group, name) for name in VALUES}


def _keep(
    group: LetterGroup,
    action: LetterAction,
    before: dict[str, Any],
    account: Account,
    undoes: LetterEvent | None = None,
) -> list[LetterEvent]:
    """Store a group, and in the log what is not as before; nothing where all is."""
    group.save()
    after = {name: value for name, value in _values(group).items() if value != before[name]}
    changed = {name: before[name] for name in after}
    if not after:
        return []
    return [note(group, action, account, before=changed, after=after, undoes=undoes)]


def _log(events: Sequence[LetterEvent]) -> None:
    """Put steps into the public log, last in their transaction."""
    if events:
        log_steps(events[0].group.consultation, events, timezone.now())
