"""Keys in an archive of their own, always sealed: kept apart from the backups, by somebody else.

Together, a backup and these keys let whoever has both say which pseudonym belongs to a code. So the
database never travels with them, and a key that was destroyed when its question closed does not
come back.
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from ortaq_site.records.participation import Question
from ortaq_site.steps.backup.errors import OtherKeyThere
from ortaq_site.steps.participation.keys import FOLDER as PSEUDONYMS

FILES = ("log-key", "secret-key")


def key_files() -> dict[str, Path]:
    """Give the keys that there are, by their names in an archive."""
    folder = Path(settings.DATA)
    pseudonyms = sorted((folder / PSEUDONYMS).glob("[!.]*"))
    found = {f"keys/{name}": folder / name for name in FILES if (folder / name).exists()}
    return found | {f"{PSEUDONYMS}/{path.name}": path for path in pseudonyms}


def refuse_other_keys(staged: Path) -> None:
    """Raise OtherKeyThere where another key already stands in the place of one of these.

    The secret key is made at any first start; another one only logs everybody out.
    """
    for source, target in _places(staged):
        if target.name == "secret-key" or not target.exists():
            continue
        if target.read_bytes() != source.read_bytes():
            raise OtherKeyThere(str(target))


def put_keys_in(staged: Path, stamp: str) -> list[str]:
    """Put the keys of an archive in place, but none of a question whose key was destroyed."""
    destroyed = set(
        Question.objects.filter(key_destroyed_at__isnull=False).values_list("slug", flat=True)
    )
    put = []
    for source, target in _places(staged):
        if target.parent.name == PSEUDONYMS and target.name in destroyed:
            continue
        target.parent.mkdir(mode=0o700, exist_ok=True)
        if target.exists():
            target.replace(target.with_name(f".{target.name}.before-{stamp}"))
        target.touch(mode=0o600)
        target.write_bytes(source.read_bytes())
        put.append(target.name)
    return put


def _places(staged: Path) -> list[tuple[Path, Path]]:
    folder = Path(settings.DATA)
    pairs = [(path, folder / path.name) for path in sorted((staged / "keys").glob("*"))]
    pseudonyms = sorted((staged / PSEUDONYMS).glob("*"))
    return pairs + [(path, folder / PSEUDONYMS / path.name) for path in pseudonyms]
