"""Everyday questions about a law, each with the articles that answer it; and questions about none.

Ours, written before the search was changed by them (`benchmarks/everyday`). An article counts as
found only where a reader would see it: among those offered, by the same rules as on the site.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ortaq.jurisdictions.everyday import asked_subjects
from ortaq.law.importers import ReadOptions, read_act
from ortaq.law.search import OFFER_PARAMETERS, ProvisionIndex

REPOSITORY = Path(__file__).resolve().parent.parent
QUESTIONS = Path(__file__).parent / "everyday"
EXPLAINED = "demo with plain words"


@dataclass(frozen=True, slots=True)
class Told:
    """How many questions were answered."""

    asked: int
    first: int
    offered: int
    off: int
    """Questions about no law for which something was offered."""
    off_asked: int


def measured(law: str, lang: str, file: Path, questions: str = "") -> Told:
    """Ask a law. law: `demo`, the same with its explanations, or `constitution`.

    questions: `more` or `kept`, further ones about the demonstration; else those of the law.
    """
    act = read_act(file.read_bytes(), file.name, ReadOptions(lang=lang))
    explained = explanations(lang) if law == EXPLAINED else {}
    subjects = asked_subjects(act.lang, act.country or "kz")
    index = ProvisionIndex.of(act, explained=explained, subjects=subjects)
    lines = _lines(questions or law.partition(" ")[0], lang)
    texts, wanted = zip(*(line.split("\t") for line in lines), strict=True)
    found = [offered(index, text) for text in texts]
    right = [set(eids.split()) for eids in wanted]
    off = _lines(f"{questions}-off" if questions else "off", lang)
    return Told(
        asked=len(texts),
        first=sum(bool(f) and f[0] in eids for f, eids in zip(found, right, strict=True)),
        offered=sum(not eids.isdisjoint(f) for f, eids in zip(found, right, strict=True)),
        off=sum(bool(offered(index, text)) for text in off),
        off_asked=len(off),
    )


def offered(index: ProvisionIndex, question: str) -> list[str]:
    """Give the articles that a reader is offered, as the site does it."""
    offer = OFFER_PARAMETERS
    if index.grounds([question])[0] < offer.grounds:
        return []
    (suggested,) = index.suggest([question], most=offer.most)
    if not suggested or suggested[0].strength < offer.least:
        return []
    return [one.article for one in suggested if one.strength >= offer.beside]


def _lines(name: str, lang: str) -> list[str]:
    file = QUESTIONS / f"{name}.{lang}.tsv"
    return file.read_text(encoding="utf-8").splitlines()


def explanations(lang: str) -> Mapping[str, Sequence[str]]:
    """Give what the demonstration says of its articles in plain words."""
    notes = tomllib.loads((REPOSITORY / "demo" / "notes.toml").read_text(encoding="utf-8"))["note"]
    return {
        note["article"]: [f"{note[lang]['text']}\n{note[lang]['changes']}"]
        for note in notes
        if lang in note
    }
