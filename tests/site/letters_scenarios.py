"""What is tried in `letters_together`: each scenario has letters of its own and says what came."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from unittest import mock

from django.utils import timezone

from ortaq_site.records.answers import Answer, AnswerBatch, LetterReceipt
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_readings import LetterRequest, LetterSignature
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    GroupState,
    LetterAction,
    LetterEvent,
    LetterGroup,
    LetterImport,
    Submission,
)
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.submissions import (
    answers,
    delivery,
    grouping,
    groups,
    intake,
    own,
    receiving,
    work,
)
from tests.site.letters_cast import LETTERS, ROWS, WATER, answered, bring_in, group_of, table
from tests.site.letters_together import ROUNDS, Other, meanwhile
from tests.site.world import new_act, publish_edition

Told = dict[str, object]
HERE = "ortaq_site.steps.submissions"
LATE = ("21", "2026-06-01 10:00", f"{WATER} И ещё раз прошу.", "Поздний Автор", "", "")


@dataclass(frozen=True)
class World:
    """A consultation with grouped letters, and two people at its desk."""

    consultation: Consultation
    alma: Account
    serik: Account

    @classmethod
    def fresh(cls, name: str) -> World:
        """Bring the letters of the garden in once more, under a name of their own."""
        slug = name.replace("_", "-")[:50]
        people = [cls._person(one) for one in ("alma", "serik")]
        garden = Consultation.objects.create(slug=slug, title_en=name)
        publish_edition(garden, "draft", [new_act("kk"), new_act("ru")], people)
        bring_in(garden, people[0])
        return cls(garden, *people)

    @staticmethod
    def _person(name: str) -> Account:
        from ortaq_site.steps.people import create_account  # noqa: PLC0415

        found = Account.objects.filter(username=name).first()
        role = {"alma": "editor", "serik": "signatory"}[name]
        return found or create_account(name, "a long enough word", [role])

    def group(self, number: str) -> LetterGroup:
        """Give the group of a letter."""
        return group_of(self.consultation, number)

    def letter(self, number: str) -> Submission:
        """Give a letter by its number."""
        return Submission.objects.get(consultation=self.consultation, number=number)

    def one_more(self) -> None:
        """Store a further letter that is like those about water, in no group yet."""
        upload = Upload("late.csv", table([LATE]))
        late = intake.begin_import(self.consultation, [upload], self.alma)
        with mock.patch(f"{HERE}.work._group"):
            work.take_in_letters.call(late.pk)


def an_author_erases_while_a_clerk_confirms(world: World) -> Told:
    group = world.group("1")
    with meanwhile(
        f"{HERE}.own.part_with", lambda: groups.confirm([group.pk], world.alma)
    ) as clerk:
        own.erase(world.letter("1"), timezone.now())
    group.refresh_from_db()
    return {
        "failed": clerk.failure,
        "state": group.state,
        "counted": group.letters,
        "members": group.members.count(),
    }


def two_clerks_confirm_one_group(world: World) -> Told:
    group = world.group("5")
    with meanwhile(
        f"{HERE}.groups.log_steps", lambda: groups.confirm([group.pk], world.serik)
    ) as b:
        first = groups.confirm([group.pk], world.alma)
    group.refresh_from_db()
    return {
        "confirmed": [first, b.result],
        "failed": b.failure,
        "by": group.confirmed_by.username,
        "lines": group.events.filter(action=LetterAction.CONFIRMED).count(),
    }


def two_clerks_confirm_the_same_page_in_another_order(world: World) -> Told:
    pks = list(world.consultation.letter_groups.values_list("pk", flat=True))
    return _rounds(
        world,
        lambda: groups.assign(pks, world.alma, world.alma),
        lambda: groups.assign(reversed(pks), world.serik, world.serik),
    )


def two_clerks_join_two_groups_crosswise(world: World) -> Told:
    one, other = world.group("1"), world.group("4")

    def joined(source: LetterGroup, target: LetterGroup) -> Callable[[], None]:
        def step() -> None:
            source.refresh_from_db()
            target.refresh_from_db()
            try:
                groups.rejoin(source, target, world.alma)
            except groups.NotPossible:
                return

        return step

    told = _rounds(world, joined(one, other), joined(other, one), after=lambda: _undo(world))
    held = Counter(
        Submission.objects.filter(consultation=world.consultation).values_list(
            "group_id", flat=True
        )
    )
    stored = dict(world.consultation.letter_groups.values_list("pk", "letters"))
    return {**told, "wrong_counts": sum(stored[pk] != n for pk, n in held.items())}


def _undo(world: World) -> None:
    groups.undo_last(world.consultation, world.alma)


def _rounds(
    world: World,
    one: Callable[[], object],
    two: Callable[[], object],
    after: Callable[[], object] = bool,
) -> Told:
    """Let two act at one moment, again and again."""
    failed = []
    for _ in range(ROUNDS):
        gate = threading.Barrier(2)
        both = [Other(partial(_after, gate, act)) for act in (one, two)]
        for other in both:
            other.start()
        for other in both:
            other.join()
            failed += [other.failure] if other.failure else []
        after()
    return {"failed": failed}


def _after(gate: threading.Barrier, act: Callable[[], object]) -> None:
    gate.wait()
    act()


def a_worker_stores_while_a_clerk_confirms(world: World) -> Told:
    world.one_more()
    group = world.group("1")
    with meanwhile(f"{HERE}.grouping._locked", lambda: groups.confirm([group.pk], world.alma)):
        grouping.group_letters(world.consultation)
    group.refresh_from_db()
    late = world.group("21")
    return {
        "state": group.state,
        "letters": group.letters,
        "late_waits": late.state == GroupState.PROPOSED,
        "late_follows": late.follows_id == group.pk,
    }


def a_worker_stores_while_a_clerk_joins_the_group_to_another(world: World) -> Told:
    world.one_more()
    group, other = world.group("1"), world.group("4")
    with meanwhile(f"{HERE}.grouping._locked", lambda: groups.rejoin(group, other, world.alma)):
        grouping.group_letters(world.consultation)
    return {"late_is_in": world.group("21").state, "left": group.members.count()}


def an_author_erases_while_a_worker_keeps_readings(world: World) -> Told:
    world.one_more()
    late = world.letter("21")
    with meanwhile(
        f"{HERE}.likeness._keep_signatures", lambda: own.erase(late, timezone.now())
    ) as author:
        grouping.group_letters(world.consultation)
    late.refresh_from_db()
    kept = [
        table.objects.filter(submission=late).count() for table in (LetterSignature, LetterRequest)
    ]
    return {"failed": author.failure, "kept": kept, "words": late.text, "group": late.group_id}


def an_author_erases_while_a_worker_stores_groups(world: World) -> Told:
    world.one_more()
    late = world.letter("21")
    with meanwhile(f"{HERE}.grouping.recount", lambda: own.erase(late, timezone.now())) as author:
        grouping.group_letters(world.consultation)
    late.refresh_from_db()
    kept = [
        table.objects.filter(submission=late).count() for table in (LetterSignature, LetterRequest)
    ]
    group = world.group("1")
    return {
        "failed": author.failure,
        "kept": kept,
        "words": late.text,
        "group": late.group_id,
        "counted": group.letters == group.members.count(),
    }


def somebody_writes_while_a_worker_stores_groups(world: World) -> Told:
    world.one_more()
    written = receiving.Written(text="Прошу поставить скамейку у ворот.", form="bench")
    with (
        mock.patch("tests.site.letters_together.PAUSE", 60.0),
        meanwhile(
            f"{HERE}.grouping.recount", lambda: receiving.receive(world.consultation, written)
        ) as author,
    ):
        grouping.group_letters(world.consultation)
    return {"failed": author.failure, "was_held": author.was_held}


def one_form_is_sent_twice(world: World) -> Told:
    def send() -> tuple[Submission, str]:
        written = receiving.Written(text="Прошу поставить скамейку у ворот.", form="twice")
        return receiving.receive(world.consultation, written)

    with meanwhile(f"{HERE}.receiving.give_code", send) as again:
        letter, code = send()
    same = again.result[0].pk == letter.pk if again.result else None
    return {"failed": again.failure, "same": same, "codes": [bool(code), bool(again.result[1])]}


def two_workers_take_the_same_table(world: World) -> Told:
    rows = [(f"4{row[0]}", *row[1:]) for row in ROWS]
    two = [
        intake.begin_import(world.consultation, [Upload("l.csv", table(rows))], world.alma)
        for _ in range(2)
    ]
    with meanwhile(
        f"{HERE}.work.log_letters", lambda: work.take_in_letters.call(two[1].pk)
    ) as other:
        work.take_in_letters.call(two[0].pk)
    imports = LetterImport.objects.filter(pk__in=[one.pk for one in two])
    return {
        "failed": other.failure,
        "letters": Submission.objects.filter(consultation=world.consultation).count() - LETTERS,
        "taken": sum(imports.values_list("taken", flat=True)),
        "stages": sorted(set(imports.values_list("stage", flat=True))),
    }


def two_clerks_take_the_list_of_codes(world: World) -> Told:
    taken = world.consultation.imports.first()
    with meanwhile(
        f"{HERE}.delivery.table_bytes", lambda: delivery.delivery_list(taken, world.serik)
    ) as other:
        first = delivery.delivery_list(taken, world.alma)
    codes = LetterReceipt.objects.filter(submission__consultation=world.consultation).count()
    lines = [text.decode("utf-8-sig").count("\n") - 1 for text in (first, other.result or b"\n")]
    return {"failed": other.failure, "codes": codes, "lines": lines}


def two_people_publish_at_once(world: World) -> Told:
    answer = answered(world.group("1"), world.alma)
    for person in (world.alma, world.serik):
        answers.sign([answer.pk], person)
    with meanwhile(
        f"{HERE}.answers.log_answers",
        lambda: answers.publish_batch(world.consultation, world.serik),
    ) as other:
        count = answers.publish_batch(world.consultation, world.alma)
    return {
        "failed": other.failure,
        "published": [count, other.result],
        "batches": AnswerBatch.objects.filter(consultation=world.consultation).count(),
    }


def an_answer_is_written_anew_while_it_is_signed(world: World) -> Told:
    group = world.group("1")
    answer = answered(group, world.alma)
    words = {"decision": "rejected", "reason_kk": "Жоқ.", "reason_ru": "Нет."}
    with meanwhile(
        f"{HERE}.answers.fingerprint", lambda: answers.write(group, words, world.alma)
    ) as clerk:
        answers.sign([answer.pk], world.serik)
    answer = Answer.objects.get(group=group)
    return {
        "failed": clerk.failure,
        "reason": answer.reason_ru,
        "valid": sum(
            one.words_sha256 == answers.fingerprint(answer) for one in answer.signatures.all()
        ),
        "signatures": answer.signatures.count(),
    }


def a_clerk_splits_while_an_author_erases(world: World) -> Told:
    group, letter = world.group("5"), world.letter("5")
    with meanwhile(f"{HERE}.groups.put", lambda: own.erase(letter, timezone.now())) as author:
        groups.split(group, [letter.key, world.letter("6").key], world.alma)
    letter.refresh_from_db()
    counts = {one.letters - one.members.count() for one in world.consultation.letter_groups.all()}
    lines = LetterEvent.objects.filter(
        group__consultation=world.consultation, action=LetterAction.ERASED
    )
    return {
        "failed": author.failure,
        "group": letter.group_id,
        "miscounted": sorted(counts - {0}),
        "erased_from": [line.group_id != group.pk for line in lines],
    }


ALL = (
    an_author_erases_while_a_clerk_confirms,
    two_clerks_confirm_one_group,
    two_clerks_confirm_the_same_page_in_another_order,
    two_clerks_join_two_groups_crosswise,
    a_worker_stores_while_a_clerk_confirms,
    a_worker_stores_while_a_clerk_joins_the_group_to_another,
    an_author_erases_while_a_worker_keeps_readings,
    an_author_erases_while_a_worker_stores_groups,
    somebody_writes_while_a_worker_stores_groups,
    one_form_is_sent_twice,
    two_workers_take_the_same_table,
    two_clerks_take_the_list_of_codes,
    two_people_publish_at_once,
    an_answer_is_written_anew_while_it_is_signed,
    a_clerk_splits_while_an_author_erases,
)
