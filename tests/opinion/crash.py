"""Work that kills its process once, for the test of broken pools."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from ortaq.opinion.partitions import ParquetChunk
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.votes import VoteMatrix


@dataclass(frozen=True, slots=True, eq=False)
class KilledOnce:
    """A chunk on which the first process that reads it is killed, as by a full memory."""

    chunk: ParquetChunk
    marker: Path

    def reading(self) -> Reading:
        """Read the chunk, or die."""
        if not self.marker.exists():
            self.marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.chunk.reading()

    def load(self) -> VoteMatrix:
        """Give the votes."""
        return self.chunk.load()
