"""An analysis as one long table: a row for each statement and part, as far as it may be published.

The first rows of a statement are all participants (no partition), then opinion groups, then every
other partition. Cells that a spreadsheet would run as a formula get an apostrophe before them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ortaq.opinion.agreement_by_part import PartResult, Share
from ortaq.opinion.analysis import Analysis
from ortaq.opinion.formulas import harmless
from ortaq.opinion.headlines import Headline, headlines

HEADER = (
    *("statement", "text", "standing", "partition", "part"),
    *("votes", "agree", "disagree", "pass"),
    *("share_agreeing", "share_agreeing_low", "share_agreeing_high", "bound"),
    *("share_disagreeing", "share_disagreeing_low", "share_disagreeing_high", "unknown"),
)


def opinion_table(analysis: Analysis) -> bytes:
    """Give the table as CSV in UTF-8, with the mark that spreadsheets need to see that."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADER)
    found = sorted(headlines(analysis).all, key=lambda headline: headline.position)
    for headline in found:
        writer.writerows(_rows(analysis, headline))
    return written.getvalue().encode("utf-8-sig")


def _rows(analysis: Analysis, headline: Headline) -> Iterator[tuple[object, ...]]:
    yield _row(headline, "", headline.whole)
    for table in analysis.tables:
        for part in table.agreement.of(headline.position).parts:
            yield _row(headline, table.name, part)


def _row(headline: Headline, partition: str, part: PartResult) -> tuple[object, ...]:
    statement = headline.statement
    bound = "" if part.agreeing is None else part.agreeing.bound
    return (
        *(statement.id, harmless(statement.text), headline.standing),
        *(harmless(partition), harmless(part.part)),
        *(part.votes, part.agree, part.disagree, part.passed),
        *_ends(part.agreeing),
        bound,
        *_ends(part.disagreeing),
        " ".join(part.unknown),
    )


def _ends(share: Share | None) -> tuple[object, object, object]:
    if share is None:
        return "", "", ""
    return round(share.value, 6), round(share.low, 6), round(share.high, 6)
