"""Keep the files of an import, propose a mapping, ask for the trial run and the import itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath

from django.db import transaction

from ortaq.errors import UnreadableSource
from ortaq.submissions.identity import Keys
from ortaq.submissions.readers.attachments import words_of
from ortaq.submissions.readers.intake import mapping_for, read_letters
from ortaq.submissions.readers.mapping import ColumnMapping, mapping_from_json, mapping_to_json
from ortaq.submissions.readers.messages import read_messages
from ortaq.submissions.readers.rows import read_table, read_top
from ortaq.submissions.submission import Channel, Intake, Reason, Refusal
from ortaq.submissions.submission import Submission as Letter
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import ImportedFile, ImportStage, LetterImport
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.jobs import ask
from ortaq_site.steps.submissions.values import door_of

TABLES = (".csv", ".xlsx", ".tsv")
MESSAGES = (".eml",)
WORK = "ortaq_site.steps.submissions.work"
"""Where the tasks are."""


@transaction.atomic
def begin_import(
    consultation: Consultation, uploads: Sequence[Upload], account: Account
) -> LetterImport:
    """Keep the files of an import and propose what the columns of a table mean.

    Raises UnreadableSource for a table that cannot be read.
    """
    table = next((one for one in uploads if _ending(one.name) in TABLES), None)
    if table is not None and len(uploads) > 1:
        raise UnreadableSource(table.name, "a table comes alone; send other files apart")
    delivery = LetterImport.objects.create(
        consultation=consultation,
        name=uploads[0].name[:255],
        is_table=table is not None,
        header=list(read_table(table.content, table.name).header) if table else [],
        made_by=account,
    )
    ImportedFile.objects.bulk_create(
        ImportedFile(
            delivery=delivery,
            name=one.name[:255],
            sha256=sha256(one.content).hexdigest(),
            content=one.content,
        )
        for one in uploads
    )
    if table is not None:
        delivery.mapping = _proposed_mapping(delivery, table)
        delivery.save(update_fields=["mapping"])
        return delivery
    return start_looking(delivery)


def _proposed_mapping(delivery: LetterImport, table: Upload) -> dict[str, object]:
    """Give the mapping that a table with the same columns had last, else a guess."""
    earlier = LetterImport.objects.filter(
        consultation=delivery.consultation, is_table=True, header=delivery.header
    )
    last = earlier.exclude(pk=delivery.pk).exclude(mapping={}).first()
    return last.mapping if last else _stored(mapping_for(table.content, table.name))


def examples_of(delivery: LetterImport, most: int = 2) -> dict[str, list[str]]:
    """Give some cells of each column of a table that is not taken to identify anybody.

    Raises UnreadableSource.
    """
    file = delivery.files.get()
    table = read_top(bytes(file.content), file.name)
    shown = [name for name in table.header if name not in delivery.mapping.get("personal", ())]
    filled = {name: [row[place] for _, row in table.rows if place < len(row) and row[place]]
              for place, name in enumerate(table.header) if name in shown}  # fmt: skip
    return {name: cells[:most] for name, cells in filled.items() if cells}


def _stored(mapping: ColumnMapping) -> dict[str, object]:
    told: dict[str, object] = json.loads(mapping_to_json(mapping))
    return told


@transaction.atomic
def store_mapping(delivery: LetterImport, mapping: ColumnMapping) -> LetterImport:
    """Keep the mapping that a person chose, and try it. Raises UnreadableSource."""
    delivery.mapping = _stored(mapping)
    delivery.save(update_fields=["mapping"])
    return start_looking(delivery)


@transaction.atomic
def start_looking(delivery: LetterImport) -> LetterImport:
    """Ask for the dry run."""
    return _start(delivery, ImportStage.LOOKING, f"{WORK}.look_at")


@transaction.atomic
def start_taking(delivery: LetterImport) -> LetterImport:
    """Ask for the import itself."""
    return _start(delivery, ImportStage.TAKING, f"{WORK}.take_in_letters")


def _start(delivery: LetterImport, stage: ImportStage, path: str) -> LetterImport:
    delivery.stage, delivery.trouble = stage, ""
    delivery.job = ask(path, delivery.pk)
    delivery.save(update_fields=["stage", "trouble", "job"])
    return delivery


def read_import(delivery: LetterImport) -> Intake:
    """Read the files of an import again. Raises UnreadableSource."""
    files = [(file.name, bytes(file.content)) for file in delivery.files.all()]
    if delivery.is_table:
        (name, content) = files[0]
        mapping = mapping_from_json(json.dumps(delivery.mapping), name)
        door = door_of(delivery.consultation, Channel.TABLE)
        return read_letters(content, name, mapping, door)
    messages = [file for file in files if _ending(file[0]) in MESSAGES]
    documents = [file for file in files if _ending(file[0]) not in MESSAGES]
    by_mail = read_messages(messages, door_of(delivery.consultation, Channel.EMAIL))
    on_paper = _read_documents(documents)
    return Intake(
        (*by_mail.submissions, *on_paper.submissions),
        by_mail.personal,
        (*by_mail.refusals, *on_paper.refusals),
    )


def _read_documents(files: Sequence[tuple[str, bytes]]) -> Intake:
    keys, letters, refusals = Keys(), [], []
    for name, content in files:
        try:
            text = words_of(content, name)
        except UnreadableSource as refusal:
            told = Refusal(name, 0, Reason.UNREADABLE_ATTACHMENT, refusal.reason)
            refusals.append(told)
            continue
        if not text.strip():
            refusals.append(Refusal(name, 0, Reason.NO_TEXT))
            continue
        key = keys.of_content(Channel.PAPER.value, text, None, ())
        letters.append(Letter(id=key, text=text, channel=Channel.PAPER, attachments=(name,)))
    return Intake(tuple(letters), (), tuple(refusals))


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower()
