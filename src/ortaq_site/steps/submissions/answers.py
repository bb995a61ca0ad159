"""Answers: write, sign, withdraw, return, publish in a batch. The words signed are those published.

One answer stands for all letters of a group; each author may be told more, which only the author's
own code opens.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from ortaq_site.records.answers import Answer, AnswerAddition, AnswerBatch, AnswerSignature
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Role
from ortaq_site.records.submissions import GroupState, LetterAction, LetterGroup, Submission
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions.groups import NotPossible, note

SIGNATURES_NEEDED = 2
WORDS = ("decision", "reason_kk", "reason_ru", "shown_edition_id", "shown_eid")
"""What a signature is given to, beside the additions and the letters of the group."""


@transaction.atomic
def write(group: LetterGroup, words: Mapping[str, Any], account: Account) -> Answer:
    """Write the answer to a confirmed group, or write it anew; signatures given so far are gone.

    Raises NotPossible for a group that nobody has confirmed, or that is answered in public.
    """
    group = LetterGroup.objects.select_for_update().get(pk=group.pk)
    if group.state not in (GroupState.CONFIRMED, GroupState.ANSWERED):
        raise NotPossible("not_confirmed")
    answer, _ = Answer.objects.update_or_create(
        group=group, defaults={**words, "written_by": account}
    )
    answer.signatures.all().delete()
    _move_on(group, GroupState.ANSWERED)
    note(group, LetterAction.ANSWERED, account, after={"decision": answer.decision})
    return answer


@transaction.atomic
def add(answer: Answer, submission: Submission, text: str) -> None:
    """Tell one author more, or no longer; signatures given so far are gone. Raises NotPossible."""
    if answer.batch_id is not None or submission.group_id != answer.group_id:
        raise NotPossible("not_open")
    own = AnswerAddition.objects.filter(answer=answer, submission=submission)
    own.delete()
    if text:
        AnswerAddition.objects.create(answer=answer, submission=submission, text=text)
    answer.signatures.all().delete()


@transaction.atomic
def sign(answers: Iterable[int], account: Account) -> int:
    """Sign the present words of answers that wait. Gives how many were signed now."""
    waiting = Answer.objects.select_for_update(of=("self",)).filter(
        pk__in=list(answers), batch=None
    )
    signed = 0
    for answer in waiting.select_related("group"):
        _, made = AnswerSignature.objects.update_or_create(
            answer=answer, user=account, defaults={"words_sha256": fingerprint(answer)}
        )
        if made:
            note(answer.group, LetterAction.SIGNED, account)
        signed += made
    return signed


@transaction.atomic
def give_back(answer: Answer, account: Account) -> None:
    """Return an answer to be written anew: it is no longer one. Raises NotPossible."""
    if answer.batch_id is not None:
        raise NotPossible("not_open")
    group = answer.group
    answer.delete()
    _move_on(group, GroupState.CONFIRMED)
    note(group, LetterAction.RETURNED, account)


@transaction.atomic
def publish_batch(consultation: Consultation, account: Account) -> int:
    """Publish all answers that two people have signed, one of them a signatory; for ever.

    Gives how many; then the tables are written anew in the background.
    """
    fit = [answer for answer in _signed(consultation) if _fits(answer)]
    if not fit:
        return 0
    batch = AnswerBatch.objects.create(consultation=consultation, published_by=account)
    for answer in fit:
        answer.batch = batch
        answer.save(update_fields=["batch"])
        _move_on(answer.group, GroupState.PUBLISHED)
        note(answer.group, LetterAction.PUBLISHED, account)
    ask_once("ortaq_site.steps.submissions.work.write_tables", consultation.pk)
    return len(fit)


def ready(consultation: Consultation) -> int:
    """Count the answers that have all signatures, before their words are looked at again."""
    return _signed(consultation).count()


def fingerprint(answer: Answer) -> str:
    """Hash what a signature is given to: the words, the additions, and the letters answered."""
    additions = answer.additions.order_by("submission_id").values_list("submission_id", "text")
    letters = answer.group.members.order_by("pk").values_list("key", flat=True)
    told = {
        **{name: getattr(answer, name) for name in WORDS},
        "additions": [list(pair) for pair in additions],
        "letters": list(letters),
        "point": answer.group.point,
    }
    return sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _signed(consultation: Consultation) -> QuerySet[Answer]:
    by_signatory = Q(signatures__user__groups__name=Role.SIGNATORY)
    answers = Answer.objects.filter(group__consultation=consultation, batch=None)
    counted = answers.annotate(
        people=Count("signatures__user", distinct=True),
        signatories=Count("signatures", filter=by_signatory, distinct=True),
    )
    enough = counted.filter(people__gte=SIGNATURES_NEEDED, signatories__gte=1)
    return enough.select_related("group").order_by("pk")


def _fits(answer: Answer) -> bool:
    """Whether all signatures were given to the present words."""
    now = fingerprint(answer)
    return all(signature.words_sha256 == now for signature in answer.signatures.all())


def _move_on(group: LetterGroup, state: GroupState) -> None:
    LetterGroup.objects.filter(pk=group.pk).update(state=state)
