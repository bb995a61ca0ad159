"""Refused rows as a table to mend and send again: line and reason, then the cells as they were."""

from __future__ import annotations

import csv
import io

from ortaq.submissions.submission import Intake

LINE, REASON = "ortaq line", "ortaq reason"
"""Columns added in front; a table that has them is read as if it had not."""


def refused_rows(intake: Intake) -> bytes:
    """Write the refused rows as CSV (UTF-8 with a mark, for spreadsheets).

    Cells are given back as they came: the file is for whoever uploaded it, to be read in again.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow([LINE, REASON, *intake.header])
    for refusal in intake.refusals:
        writer.writerow([refusal.line, refusal.reason.value, *refusal.row])
    return written.getvalue().encode("utf-8-sig", "surrogatepass")
