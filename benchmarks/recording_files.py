"""Record every write and sync that SQLite makes, to play back what a power cut would have left.

A VFS of our own (sqlite.org/vfs.html) around the usual one, made with ctypes in this very process:
whatever opens a database here afterwards goes through it. It changes nothing; it only writes down
writes, cuts and syncs of each file in order, and can pretend that the disk is full.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OK, FULL = 0, 13
"""Results of SQLite."""

_methods = (
    ("xClose", CFUNCTYPE(c_int, c_void_p)),
    ("xRead", CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)),
    ("xWrite", CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)),
    ("xTruncate", CFUNCTYPE(c_int, c_void_p, c_int64)),
    ("xSync", CFUNCTYPE(c_int, c_void_p, c_int)),
    ("xFileSize", CFUNCTYPE(c_int, c_void_p, c_void_p)),
    ("xLock", CFUNCTYPE(c_int, c_void_p, c_int)),
    ("xUnlock", CFUNCTYPE(c_int, c_void_p, c_int)),
    ("xCheckReservedLock", CFUNCTYPE(c_int, c_void_p, c_void_p)),
    ("xFileControl", CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)),
    ("xSectorSize", CFUNCTYPE(c_int, c_void_p)),
    ("xDeviceCharacteristics", CFUNCTYPE(c_int, c_void_p)),
    ("xShmMap", CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, c_void_p)),
    ("xShmLock", CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int)),
    ("xShmBarrier", CFUNCTYPE(None, c_void_p)),
    ("xShmUnmap", CFUNCTYPE(c_int, c_void_p, c_int)),
)
_SHM = 2
"""Version of the methods that has shared memory, which WAL wants, and no memory-mapped files."""


class _Methods(Structure):
    _fields_ = [("iVersion", c_int), *_methods]


class _File(Structure):
    _fields_ = [("pMethods", POINTER(_Methods))]


# The name as an address: SQLite keeps it, and reads what stands around it.
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_Delete = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)


class _Vfs(Structure):
    _fields_ = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", _Open),
        ("xDelete", _Delete),
        *((f"other{number}", c_void_p) for number in range(14)),
    ]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, in order. kind: write, cut, sync, gone or acknowledged.

    at: offset of a write, length of a cut, number of what was acknowledged.
    """

    kind: str
    file: str
    at: int = 0
    content: bytes = b""


@dataclass
class Recording:
    """What happened to the files of a database. room: bytes that may still be written."""

    events: list[Event] = field(default_factory=list)
    room: int | None = None
    _kept: list[Any] = field(default_factory=list)
    _names: dict[int, str] = field(default_factory=dict)

    def acknowledge(self, number: int) -> None:
        """Write down that somebody was told that this is durable."""
        self.events.append(Event("acknowledged", "", number))

    def install(self) -> None:
        """Let every database that is opened in this process from now on be recorded."""
        library = ctypes.CDLL(ctypes.util.find_library("sqlite3"))
        library.sqlite3_vfs_find.restype = POINTER(_Vfs)
        usual = library.sqlite3_vfs_find(None)
        ours = _Vfs()
        ctypes.memmove(ctypes.byref(ours), usual, ctypes.sizeof(_Vfs))
        ours.zName = b"recording"
        # A file of ours is a pointer to our methods, then the usual file.
        ours.szOsFile = usual.contents.szOsFile + _BEFORE
        ours.xOpen = _Open(self._opener(usual))
        ours.xDelete = _Delete(self._deleter(usual))
        self._kept += [ours, library]
        library.sqlite3_vfs_register(ctypes.byref(ours), 1)

    def _opener(self, usual: Any) -> Callable[..., int]:
        def opened(vfs: int, name: int | None, file: int, flags: int, told: int) -> int:
            result = int(usual.contents.xOpen(vfs, name, file + _BEFORE, flags, told))
            inner = _File.from_address(file + _BEFORE)
            if result == OK and inner.pMethods:
                self._names[file] = Path(ctypes.string_at(name).decode() if name else "").name
                _File.from_address(file).pMethods = ctypes.pointer(self._around(inner.pMethods))
            else:
                ctypes.memset(file, 0, _BEFORE)
            return result

        return opened

    def _deleter(self, usual: Any) -> Callable[..., int]:
        def deleted(vfs: int, name: bytes, sync: int) -> int:
            self.events.append(Event("gone", Path(name.decode()).name))
            return int(usual.contents.xDelete(vfs, name, sync))

        return deleted

    def _around(self, inner: Any) -> _Methods:
        """Give methods that write down and do the usual."""
        ours = _Methods()
        ours.iVersion = min(inner.contents.iVersion, _SHM)
        for name, kind in _methods:
            setattr(ours, name, kind(self._passing(name, getattr(inner.contents, name))))
        self._kept.append(ours)
        return ours

    def _passing(self, name: str, usual: Callable[..., int]) -> Callable[..., int]:
        note = {"xWrite": self._wrote, "xTruncate": self._cut, "xSync": self._synced}.get(name)

        def passed(file: int, *given: int) -> int:
            if name == "xWrite" and self.room is not None:
                if given[1] > self.room:
                    return FULL
                self.room -= given[1]
            result = usual(file + _BEFORE, *given)
            if note is not None and result == OK:
                note(self._names[file], *given)
            return result

        return passed

    def _wrote(self, file: str, content: int, length: int, at: int) -> None:
        self.events.append(Event("write", file, at, ctypes.string_at(content, length)))

    def _cut(self, file: str, length: int) -> None:
        self.events.append(Event("cut", file, length))

    def _synced(self, file: str, flags: int) -> None:
        self.events.append(Event("sync", file))


_BEFORE = 16
"""Bytes of ours in front of the usual file: a pointer, aligned."""
