"""Hostile strings in every column that holds words: whatever the rules of the database say.

The forms take what people write; columns also hold what came in by files, by programs and long
ago. So the rules are taken away (the stage rolls everything back), and each column of each table
that is not named below as a code gets its bundle, and each sentence within a JSON document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models

from tests.pages.strings import Dealer

CODES = {
    "sha256": "a sum",
    "texts_sha256": "a sum",
    "words_sha256": "a sum",
    "record_sha256": "a sum",
    "code_sha256": "a sum",
    "number_sha256": "a sum",
    "slug": "a part of an address",
    "key": "a part of an address",
    "eid": "the name of a provision",
    "shown_eid": "the name of a provision",
    "article": "the name of a provision",
    "country": "a code",
    "region": "a code",
    "language": "a code",
    "lang": "a code",
    "other_language": "a code",
    "format": "a code",
    "stance": "a code",
    "because": "a code (of a letter's group)",
    "why": "a code (of refused votes)",
    "doubt": "a code",
    "mapping": "names of columns of a table that was brought in",
    "header": "names of columns of a table that was brought in",
    "mark": "a sum",
    "window_key": "a key",
    "statement": "a key of a record",
    "speaker": "a key of a record, in a decision",
    "subject": "what an entry of the log is about: a code",
    "note": "a signed note",
    "line": "a signed line",
    "public_key": "a key",
    "blind_key": "a key",
    "number": "a number",
    "version": "a version",
    "path": "the name of a task",
    "worker": "a number",
    "name": "a name of the log's own marks",
    "hour": "an hour",
    "pseudonym": "a sum",
    "supporter": "a sum",
    "credential": "a key",
    "password": "a sum",
    "folded": "words for the search, never shown",
    "query": "an address, made by the program",
    "address": "an address, checked by its form",
    "url": "an address, checked by its form",
    "group": "a code of the jurisdiction",
    "sender": "a sum",
    "session_key": "a key",
    "session_data": "signed by the program; other words would let nobody in",
}
"""Column -> what it holds instead of words."""
WORDS_AFTER_ALL = {
    ("HearingMention", "speaker"),
    ("HearingSource", "name"),
    ("SourceFile", "name"),
    ("LetterImport", "name"),
    ("ImportedFile", "name"),
    ("SavedFilter", "name"),
    ("MinuteEntry", "name"),
    ("AttendeeNote", "name"),
    ("Passkey", "name"),
    ("Submission", "number"),
    ("OutgoingMail", "subject"),
    ("StatementAppeal", "words"),
}
"""Columns of such a name that hold words of people nevertheless."""
WHOLE = {"ComparisonResult", "CitationIndex", "ReportVersion", "InfluenceTrace", "Job"}
"""Tables of results: documents of the library, whose words are those of other tables."""
ROWS = 40
"""At most this many rows of a table: of 210 participants the last are as the first."""
SENTENCE = re.compile(r"\s|[^\x00-\x7f]")
"""A string within a document that is no code: it has a gap, or a letter beyond ASCII."""
ROOM_IN_A_DOCUMENT = 160
"""Letters for each sentence of a document; there are thousands."""


def plant(dealer: Dealer) -> dict[str, int]:
    """Put strings into all columns; give for each ("table.column") how many rows have them."""
    _take_the_rules_away()
    found: dict[str, int] = {}
    for model in apps.get_app_config("records").get_models():
        columns = [one for one in _columns(model) if not _is_code(model, one)]
        rows = models.QuerySet(model).order_by("-pk")[:ROWS]
        for row in rows if columns else ():
            planted = {one.name: _with(row, one, dealer) for one in columns}
            models.QuerySet(model).filter(pk=row.pk).update(**planted)
            for name in planted:
                place = f"{model.__name__}.{name}"
                found[place] = found.get(place, 0) + 1
    return found


def _take_the_rules_away() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')


def _columns(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    for field in model._meta.concrete_fields:
        if isinstance(field, models.CharField | models.TextField | models.JSONField):
            yield field


def _is_code(model: type[models.Model], field: models.Field[Any, Any]) -> bool:
    if (model.__name__, field.name) in WORDS_AFTER_ALL:
        return False
    return bool(field.choices) or field.name in CODES or model.__name__ in WHOLE


def sign_of(place: str) -> str:
    """Give what stands before the strings of a column ("table.column"), to find them by."""
    return f"\u00ab{place}\u00bb"


def _with(row: models.Model, field: models.Field[Any, Any], dealer: Dealer) -> Any:
    value, sign = getattr(row, field.name), sign_of(f"{type(row).__name__}.{field.name}")
    if isinstance(field, models.JSONField):
        return _document(value, sign, dealer)
    room = (field.max_length or 100_000) - len(sign) - 2
    kept = value if len(value) < room / 2 else ""
    return f"{kept} {sign} {dealer.bundle(room - len(kept))}".strip()


def _document(value: Any, sign: str, dealer: Dealer) -> Any:
    if isinstance(value, dict):
        return {key: _document(inner, sign, dealer) for key, inner in value.items()}
    if isinstance(value, list):
        return [_document(inner, sign, dealer) for inner in value]
    if isinstance(value, str) and SENTENCE.search(value):
        return f"{value} {sign} {dealer.bundle(ROOM_IN_A_DOCUMENT)}"
    return value
