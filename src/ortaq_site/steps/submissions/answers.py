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
from django.utils import timezone

from ortaq.submissions.masking import masked
from ortaq_site.records.answers import Answer, AnswerAddition, AnswerBatch, AnswerSignature
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import SIGNATURES_NEEDED, Account, Role
from ortaq_site.records.submissions import (
    GroupState,
    LetterAction,
    LetterEvent,
    LetterGroup,
    Submission,
)
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions.groups import NotPossible, note
from ortaq_site.steps.submissions.locks import lock_answers, lock_group, lock_groups
from ortaq_site.steps.submissions.log import log_answers, log_steps

IN_WORDS = ("reason_kk", "reason_ru", "why_kk", "why_ru")
WORDS = ("decision", "reason_kk", "reason_ru", "shown_edition_id", "shown_eid")
"""What a signature is given to, beside the additions and the letters of the group."""


@transaction.atomic
def write(group: LetterGroup, words: Mapping[str, Any], account: Account) -> Answer:
    """Write the answer to a confirmed group, or write it anew; signatures given so far are gone.

    Raises NotPossible for a group that nobody has confirmed, or that is answered in public.
    """
    group = lock_group(group.pk)
    if group.state not in (GroupState.CONFIRMED, GroupState.ANSWERED):
        raise NotPossible("not_confirmed")
    answer, _ = Answer.objects.update_or_create(
        group=group, batch=None, defaults={**_shown(words), "written_by": account}
    )
    answer.signatures.all().delete()
    group.answer = answer
    _move_on(group, GroupState.ANSWERED)
    _log(note(group, LetterAction.ANSWERED, account, after={"decision": answer.decision}))
    return answer


@transaction.atomic
def correct(group: LetterGroup, words: Mapping[str, Any], account: Account) -> Answer:
    """Write a corrected version of the published answer, or write it anew.

    words: those of an answer, with `why_kk` and `why_ru`, both needed. The published version holds,
    and stays readable, until the correction is signed and published like any answer. Raises
    NotPossible where nothing is published or no reason is given.
    """
    group = lock_group(group.pk)
    if group.state != GroupState.PUBLISHED:
        raise NotPossible("not_published")
    if not (words.get("why_kk") and words.get("why_ru")):
        raise NotPossible("no_reason")
    before = group.answer
    own = {**_shown(words), "written_by": account, "version": before.version + 1}
    answer, made = Answer.objects.update_or_create(
        group=group, batch=None, defaults={**own, "replaces": before}
    )
    answer.signatures.all().delete()
    if made:
        AnswerAddition.objects.bulk_create(
            AnswerAddition(answer=answer, submission_id=told.submission_id, text=told.text)
            for told in before.additions.all()
        )
    _log(note(group, LetterAction.CORRECTING, account, after={"version": answer.version}))
    return answer


def _shown(words: Mapping[str, Any]) -> dict[str, Any]:
    """Hide in the reasons what leads to a person: everybody reads them."""
    return {
        name: masked(value, name[-2:]) if name in IN_WORDS else value
        for name, value in words.items()
    }


@transaction.atomic
def add(answer: Answer, submission: Submission, text: str) -> None:
    """Tell one author more, or no longer; signatures given so far are gone. Raises NotPossible."""
    answer = _open(answer)
    if not answer.group.members.filter(pk=submission.pk).exists():
        raise NotPossible("not_open")
    own = AnswerAddition.objects.filter(answer=answer, submission=submission)
    own.delete()
    if text:
        AnswerAddition.objects.create(answer=answer, submission=submission, text=text)
    answer.signatures.all().delete()


@transaction.atomic
def sign(answers: Iterable[int], account: Account) -> int:
    """Sign the present words of answers that wait. Gives how many were signed now."""
    chosen = list(answers)
    signed = 0
    for answer in _locked(Answer.objects.filter(pk__in=chosen)):
        if answer.batch_id is not None:
            continue
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
    answer = _open(answer)
    group = answer.group
    if answer.replaces_id is None:
        group.answer = None
        _move_on(group, GroupState.CONFIRMED)
    answer.delete()
    _log(note(group, LetterAction.RETURNED, account))


@transaction.atomic
def publish_batch(consultation: Consultation, account: Account) -> int:
    """Publish all answers that two people have signed, one of them a signatory; for ever.

    Gives how many; then the tables are written anew in the background.
    """
    _locked(_signed(consultation))  # what was published or written anew meanwhile is no longer so
    fit = [answer for answer in _signed(consultation) if _fits(answer)]
    if not fit:
        return 0
    batch = AnswerBatch.objects.create(consultation=consultation, published_by=account)
    for answer in fit:
        answer.batch = batch
        answer.save(update_fields=["batch"])
        answer.group.answer = answer
        _move_on(answer.group, GroupState.PUBLISHED)
        note(answer.group, LetterAction.PUBLISHED, account, after={"version": answer.version})
    ask_once("ortaq_site.steps.submissions.work.write_tables", consultation.pk)
    log_answers(consultation, fit, batch.published_at)
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
    if answer.replaces_id is not None:
        told |= {"why_kk": answer.why_kk, "why_ru": answer.why_ru, "version": answer.version}
    return sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _signed(consultation: Consultation) -> QuerySet[Answer]:
    by_signatory = Q(signatures__user__groups__name=Role.SIGNATORY)
    answers = Answer.objects.filter(group__consultation=consultation, batch=None)
    counted = answers.annotate(
        people=Count("signatures__user", distinct=True),
        signatories=Count("signatures", filter=by_signatory, distinct=True),
    )
    enough = counted.filter(people__gte=SIGNATURES_NEEDED, signatories__gte=1)
    found = enough.select_related("group", "shown_edition")
    return found.prefetch_related("signatures").order_by("pk")


def _locked(answers: QuerySet[Answer]) -> list[Answer]:
    """Lock answers with their groups, and give them as they are now."""
    rows = list(answers.order_by().values_list("pk", "group_id"))
    groups = lock_groups(group for _, group in rows)
    found = lock_answers(pk for pk, _ in rows)
    for answer in found:
        answer.group = groups[answer.group_id]
    return found


def _open(answer: Answer) -> Answer:
    """Lock an answer that is not published. Raises NotPossible."""
    found = _locked(Answer.objects.filter(pk=answer.pk))
    if not found or found[0].batch_id is not None:
        raise NotPossible("not_open")
    return found[0]


def _fits(answer: Answer) -> bool:
    """Whether all signatures were given to the present words."""
    now = fingerprint(answer)
    return all(signature.words_sha256 == now for signature in answer.signatures.all())


def _move_on(group: LetterGroup, state: GroupState) -> None:
    group.state = state
    LetterGroup.objects.filter(pk=group.pk).update(state=state, answer=group.answer_id)


def _log(event: LetterEvent) -> None:
    log_steps(event.group.consultation, [event], timezone.now())
