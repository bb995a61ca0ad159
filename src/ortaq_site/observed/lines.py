"""Log lines that can hold no personal data: what is not known to be harmless is not written.

Our own loggers say what they say. Of others only which one spoke, where in its code, and how grave
it is: their words may hold an address, a name or a number. Of a failure the places in the code and
the kind of error are written, never its message, which may quote what somebody typed.
`ORTAQ_DEBUG=yes` writes everything, on a developer's computer.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ortaq_site.observed.routes import route_of

OURS = "ortaq_site"
OF_REQUESTS = "django.request"


def told_of(record: logging.LogRecord) -> dict[str, Any]:
    """Give what may be written of a record."""
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    told: dict[str, Any] = {"time": at, "level": record.levelname.lower(), "logger": record.name}
    if record.name.split(".")[0] == OURS:
        told["event"] = str(record.msg)
        told |= getattr(record, "told", {})
    else:
        told["where"] = f"{Path(record.pathname).name}:{record.lineno}"
    request = getattr(record, "request", None)
    if record.name == OF_REQUESTS and request is not None:
        told |= {"route": route_of(request.path_info), "status": getattr(record, "status_code", 0)}
    if record.exc_info and record.exc_info[0]:
        told["error"] = record.exc_info[0].__name__
        told["at"] = [
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(record.exc_info[2])
        ]
    return told


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        return json.dumps(told_of(record), ensure_ascii=False)


class PlainLines(logging.Formatter):
    """The same for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        told = told_of(record)
        first = f"{told.pop('time')} {told.pop('level')} {told.pop('logger')}"
        at = told.pop("at", [])
        line = " ".join([first, *(f"{key}={value}" for key, value in told.items())])
        return "\n  ".join([line, *at])
