"""From a file to an `Act`: `read_act` for bytes of any supported format. Flow: docs/flow.md."""

from ortaq.law.importers.isolate import Read, isolated_readers, read_isolated
from ortaq.law.importers.options import ReadOptions
from ortaq.law.importers.read import read_act

__all__ = ["Read", "ReadOptions", "isolated_readers", "read_act", "read_isolated"]
