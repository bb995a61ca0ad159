"""Invented letters with known groups: campaigns among people who write on their own.

A campaign is one template and its letters: copies, copies with a sentence of one's own, with typing
mistakes, with words left out, with sentences in another order, and, apart, the same in other words.
They come in a burst of a few days; letters of single people come evenly over the whole time, on the
same subjects and the same articles. The same seed gives the same letters.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ortaq.submissions.submission import Channel, Submission

FOLDER = Path(__file__).parent / "letters"
BEGIN = datetime.datetime(2026, 1, 31, tzinfo=datetime.UTC)
DAYS = 28
_SLOT = re.compile(r"\{(\w+)\}")
_KEEP = frozenset({"не", "ни", "без", "нет", "емес", "жоқ", "мен"})
"""Words that are never left out: without them a letter would say something else."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters, and what is true about each, in the same order."""

    submissions: tuple[Submission, ...]
    campaigns: tuple[int, ...]
    """Number of the campaign, -1 for people on their own."""
    copies: tuple[bool, ...]
    """Whether it is a copy, more or less: false for the same in other words."""
    points: tuple[str, ...]
    """What is asked for, `subject/number`, the same in both languages."""
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    text: str
    lang: str
    hours: float
    campaign: int
    copy: bool
    point: str
    article: str


def generated_letters(
    count: int, campaigns: int = 60, share: float = 0.25, seed: int = 1
) -> Letters:
    """Draw letters: 65 % Russian, 35 % Kazakh; `share` of all belongs to campaigns."""
    rng = np.random.default_rng(seed)
    worlds = {lang: _World(lang, rng) for lang in ("ru", "kk")}
    sizes = rng.dirichlet(np.full(campaigns, 1.2)) * count * share
    drawn = [
        letter
        for number, size in enumerate(sizes)
        for letter in _campaign(worlds[_lang(rng)], number, max(6, int(size)))
    ]
    while len(drawn) < count:
        drawn.append(worlds[_lang(rng)].alone())
    return _letters([drawn[at] for at in rng.permutation(len(drawn))])


def _lang(rng: np.random.Generator) -> str:
    return "ru" if rng.random() < 0.65 else "kk"


def _letters(drawn: Sequence[_Drawn]) -> Letters:
    return Letters(
        submissions=tuple(
            Submission(
                id=f"{number:016x}",
                text=letter.text,
                channel=Channel.WEB,
                received=BEGIN + datetime.timedelta(hours=round(letter.hours, 3)),
                lang=letter.lang,
            )
            for number, letter in enumerate(drawn)
        ),
        campaigns=tuple(letter.campaign for letter in drawn),
        copies=tuple(letter.copy for letter in drawn),
        points=tuple(letter.point for letter in drawn),
        articles=tuple(letter.article for letter in drawn),
    )


class _World:
    """Draws sentences of one language."""

    def __init__(self, lang: str, rng: np.random.Generator) -> None:
        told = tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))
        self.lang, self.rng = lang, rng
        self.general: Mapping[str, list[str]] = told.pop("general")
        self.tale: Mapping[str, list[str]] = told.pop("story")
        self.slots: Mapping[str, list[str]] = told.pop("slots")
        self.subjects: Mapping[str, Mapping[str, Any]] = told

    def sentence(self, among: Sequence[str]) -> str:
        """Draw a sentence and fill its slots."""
        template = among[self.rng.integers(len(among))]
        return _SLOT.sub(lambda slot: self._fill(slot[1]), template)

    def _fill(self, slot: str) -> str:
        among = self.slots[slot]
        return among[self.rng.integers(len(among))]

    def story(self) -> str:
        """Draw something that happened to somebody: 300,000 of them are possible."""
        who, event, result = (self.sentence(self.tale[part]) for part in ("who", "event", "result"))
        return f"{who} {self._fill('place')} {event}, {result}."

    def point(self) -> tuple[str, int]:
        """Draw what a letter asks for."""
        subjects = sorted(self.subjects)
        return subjects[self.rng.integers(len(subjects))], int(self.rng.integers(2))

    def body(self, subject: str, point: int) -> list[str]:
        """Draw the sentences of a letter that asks for this."""
        world, general = self.subjects[subject], self.general
        parts = [self.sentence(general["greeting"]), self.sentence(general["intro"])]
        parts += [self.sentence(world["problem"]), self.story()]
        parts += [self.sentence(general["feeling"]), self.story()][: self.rng.integers(1, 3)]
        parts += [self.sentence(world["points"][point]), self.sentence(general["closing"])]
        return list(dict.fromkeys(part for part in parts if part))

    def drawn(
        self, text: str, hours: float, of: tuple[str, int], campaign: int, copy: bool
    ) -> _Drawn:
        """Put a letter together with what is true about it."""
        article = self.subjects[of[0]]["article"]
        return _Drawn(text, self.lang, hours, campaign, copy, f"{of[0]}/{of[1]}", article)

    def alone(self) -> _Drawn:
        """Draw the letter of one person."""
        of = self.point()
        return self.drawn(" ".join(self.body(*of)), self.rng.random() * DAYS * 24, of, -1, False)


def _campaign(world: _World, number: int, size: int) -> Iterator[_Drawn]:
    of = world.point()
    template = _template(world, of)
    begin = world.rng.random() * (DAYS - 4) * 24
    for _ in range(size):
        text, copy = _variant(world, template, of)
        hours = begin + min(world.rng.exponential(18.0), 90.0)
        yield world.drawn(text, hours, of, number, copy)


def _template(world: _World, of: tuple[str, int]) -> list[str]:
    subject = world.subjects[of[0]]
    demand = world.sentence(subject["points"][of[1]])
    return [world.sentence(subject["problem"]), world.story(), world.story(), demand]


def _variant(world: _World, template: list[str], of: tuple[str, int]) -> tuple[str, bool]:
    """Draw one letter of a campaign: (text, whether it is a copy)."""
    rng = world.rng
    kind = rng.choice(6, p=[0.3, 0.2, 0.15, 0.13, 0.12, 0.1])
    match kind:
        case 0:
            return " ".join(template), True
        case 1:
            own = world.sentence(world.general["intro"]), world.sentence(world.general["closing"])
            return " ".join([own[0], *template, own[1]]).strip(), True
        case 2:
            return _mistyped(" ".join(template), rng), True
        case 3:
            return _shortened(" ".join(template), rng), True
        case 4:
            return " ".join(str(part) for part in rng.permutation(template)), True
        case _:
            return " ".join(world.body(*of)), False


def _mistyped(text: str, rng: np.random.Generator) -> str:
    """Swap or lose letters: one in forty."""
    letters = list(text)
    for place in rng.choice(len(letters) - 1, max(1, len(letters) // 40), replace=False):
        if letters[place].isalpha() and letters[place + 1].isalpha():
            swap = letters[place + 1], letters[place]
            letters[place], letters[place + 1] = (
                swap if rng.random() < 0.5 else (letters[place], "")
            )
    return "".join(letters)


def _shortened(text: str, rng: np.random.Generator) -> str:
    """Leave out 15 % of the words."""
    words = text.split()
    return " ".join(word for word in words if word.lower() in _KEEP or rng.random() >= 0.15)
