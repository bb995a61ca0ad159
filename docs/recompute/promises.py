"""Where each promise stood on the day of the snapshot.

`python docs/recompute/promises.py SNAPSHOT.zip`. Published: tables/promises.csv, as the page of
promises groups them. Computed: from promises.json by `ortaq.commitments`, which is given the day:
the state of a promise is arithmetic on its dates, and no person's opinion.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator

from snapshot import Row, Snapshot, run

from ortaq.commitments.parameters import STATUS
from ortaq.commitments.read_exchange import commitments_from_json
from ortaq.commitments.status import status_on


def promises(snapshot: Snapshot) -> Iterator[tuple[str, list[Row]]]:
    """Yield one table: the state of each promise."""
    day = datetime.date.fromisoformat(snapshot.day)
    content = (snapshot.folder / "promises.json").read_bytes()
    computed = {
        one.id: status_on(one, day, STATUS)
        for one in commitments_from_json(content, "promises.json")
    }
    yield (
        f"Promises on {day}",
        [
            (row["promise"], row["state"], computed[row["promise"]].state.value)
            for row in snapshot.table("promises")
        ],
    )


if __name__ == "__main__":
    sys.exit(run(promises))
