"""Commitments as a table for spreadsheets: CSV and XLSX, one row each.

Cells that a spreadsheet would run as a formula get an apostrophe before them.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence

from openpyxl import Workbook

from ortaq.opinion.formulas import harmless
from ortaq.report.commitments_page.rows import Standing, status_to_dict
from ortaq.report.printable import printable

HEADER = (
    *("id", "title", "wording", "lang", "said_on", "speaker", "owners", "amounts"),
    *("from", "to", "region", "place", "conditions", "topics", "standing"),
    *("state", "due_on", "days_left", "progress", "outcome", "missing"),
    *("ogp_completion", "tracker_rating", "judged_by", "readings", "disputes"),
    *("source", "source_day"),
)


def commitments_csv(found: Sequence[Standing]) -> bytes:
    """Give the table as CSV in UTF-8, with the mark that spreadsheets need to see that."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADER)
    writer.writerows(_row(standing) for standing in found)
    return written.getvalue().encode("utf-8-sig")


def commitments_xlsx(found: Sequence[Standing]) -> bytes:
    """Give the table as a workbook for Excel and its like."""
    book = Workbook()
    sheet = book.active
    sheet.title = "commitments"
    sheet.append(HEADER)
    for standing in found:
        sheet.append(
            [printable(cell) if isinstance(cell, str) else cell for cell in _row(standing)]
        )
    sheet.freeze_panes = "B2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _row(standing: Standing) -> list[object]:
    one, status = standing.commitment, standing.status
    told = status_to_dict(status)
    judges = [j.by for j in (status.about_outcome, status.about_progress) if j]
    return [
        *(harmless(text) for text in (one.id, one.title, one.wording, one.lang)),
        _day(one.said_on),
        harmless(one.speaker.name if one.speaker else ""),
        harmless("; ".join(one.owners)),
        harmless("; ".join(f"{q.bound} {q.value.normalize():f} {q.unit}" for q in one.quantities)),
        *(_day(one.period.start), _day(one.period.end)),
        *((one.place.region, harmless(one.place.text)) if one.place else ("", "")),
        harmless("; ".join(condition.text for condition in one.conditions)),
        harmless("; ".join(one.topics)),
        str(one.standing),
        *(told["state"], told["due_on"] or "", status.days_left),
        *(told["progress"] or "", told["outcome"] or "", " ".join(map(str, status.missing))),
        *(told["ogp_completion"], told["tracker_rating"]),
        harmless("; ".join(dict.fromkeys(judges))),
        sum(len(indicator.readings) for indicator in one.indicators),
        len(one.disputes),
        *(harmless(one.source.url or one.source.title), _day(one.source.day)),
    ]


def _day(day: datetime.date | None) -> str:
    return "" if day is None else day.isoformat()
