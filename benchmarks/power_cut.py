"""What a disk holds after the power was cut: what was synced, and of the rest whatever chance left.

The model: each file has what was written before its last sync. Of every later write it has each
piece of 512 bytes or not, as if a disk had written its cache in any order and stopped anywhere;
a later change of length happened or not. Harsher than most disks, and kinder than broken ones.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.recording_files import Event

SECTOR = 512


@dataclass
class Disk:
    """Files as they surely are, and what was done to each since its last sync."""

    files: dict[str, bytearray]
    pending: dict[str, list[Event]] = field(default_factory=dict)

    def happen(self, event: Event) -> None:
        """Let something happen."""
        if event.kind in ("write", "cut", "gone"):
            self.pending.setdefault(event.file, []).append(event)
        elif event.kind == "sync":
            for done in self.pending.pop(event.file, []):
                _apply(self.files, done)

    def cut(self, dice: random.Random) -> dict[str, bytes]:
        """Give the files as one power cut at this moment may leave them."""
        left = {name: bytearray(content) for name, content in self.files.items()}
        for events in self.pending.values():
            for event in events:
                if event.kind == "write":
                    for piece in _pieces(event):
                        if dice.random() < 0.5:
                            _apply(left, piece)
                elif dice.random() < 0.5:
                    _apply(left, event)
        return {name: bytes(content) for name, content in left.items()}


def disk_of(folder: Path, names: Sequence[str]) -> Disk:
    """Give a disk that surely holds these files as they are now."""
    present = [folder / name for name in names if (folder / name).exists()]
    return Disk({path.name: bytearray(path.read_bytes()) for path in present})


def _apply(files: dict[str, bytearray], event: Event) -> None:
    if event.kind == "gone":
        files.pop(event.file, None)
        return
    content = files.setdefault(event.file, bytearray())
    if event.kind == "cut":
        del content[event.at :]
        return
    if len(content) < event.at:
        content.extend(bytes(event.at - len(content)))
    content[event.at : event.at + len(event.content)] = event.content


def _pieces(event: Event) -> list[Event]:
    return [
        Event("write", event.file, event.at + start, event.content[start : start + SECTOR])
        for start in range(0, len(event.content), SECTOR)
    ]
