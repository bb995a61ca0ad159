"""Write the letters of the demonstration: `python -m benchmarks.demo_letters`, demo/letters.csv.

The same seed gives the same bytes; a test holds the file to that. Names and numbers are invented.
"""

from __future__ import annotations

import csv
import datetime
import io
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
TARGET = HERE.parent / "demo" / "letters.csv"
LETTERS = 600
"""Beside those about the first draft."""
SEED = 24
BEGIN = datetime.datetime.fromisoformat("2026-11-02T09:00:00+05:00")
DAYS = 24
HEADER = ("Номер", "Дата", "Канал", "Регион", "Текст обращения", "Заявитель", "Телефон")
REGIONS = ("Алматы", "Астана", "Шымкент", "Карагандинская область", "Абай облысы", "Актюбинская")
CHANNELS = ("портал", "хат", "электронная почта")
_CASES = {"kk": "{}-бап туралы.", "ru": "О статье {}."}


def rows() -> Iterator[tuple[str, ...]]:
    """Draw all rows in the order of their numbers."""
    told = tomllib.loads((HERE / "demo_letters.toml").read_text(encoding="utf-8"))
    rng = np.random.default_rng(SEED)
    campaign = told["campaign"]
    drawn = [_of_campaign(campaign, rng) for _ in range(campaign["letters"])]
    drawn += [_alone(told, rng) for _ in range(LETTERS - len(drawn))]
    # Those about the first draft stand last: what is drawn for the others stays the same.
    early = [(datetime.datetime.fromisoformat(one["moment"]), one["text"]) for one in told["early"]]
    for number, (moment, text) in enumerate([*sorted(drawn), *early], start=1):
        region = REGIONS[rng.integers(len(REGIONS))]
        channel = CHANNELS[rng.integers(len(CHANNELS))]
        written = moment.strftime("%Y-%m-%d %H:%M")
        phone = f"+7 700 {number:03} 00 00"
        yield (str(number), written, channel, region, text, f"Заявитель {number}", phone)


def letters_csv() -> bytes:
    """Give the table."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows())
    return written.getvalue().encode()


def _alone(told: Mapping[str, Any], rng: np.random.Generator) -> tuple[datetime.datetime, str]:
    lang = "kk" if rng.random() < 0.45 else "ru"
    words, subject = told[lang], _one(told["subject"], rng)
    own = subject[lang]
    parts = [_one(words["greeting"], rng), _one(words["who"], rng), _one(own["problem"], rng)]
    parts += [_story(told["story"], lang, rng), _one(_one(own["points"], rng), rng)]
    if rng.random() < 0.3:
        parts.insert(1, _CASES[lang].format(subject["article"]))
    parts.append(_one(words["closing"], rng))
    moment = BEGIN + datetime.timedelta(minutes=int(rng.integers(DAYS * 24 * 60)))
    return moment, " ".join(part for part in parts if part)


def _story(told: Mapping[str, Any], lang: str, rng: np.random.Generator) -> str:
    when, what = _one(told[f"{lang}_when"], rng), _one(told[f"{lang}_what"], rng)
    sentence: str = _one(told[lang], rng).format(when=when, what=what)
    return sentence[0].upper() + sentence[1:]


def _of_campaign(
    told: Mapping[str, Any], rng: np.random.Generator
) -> tuple[datetime.datetime, str]:
    begin = datetime.datetime.fromisoformat(told["begin"])
    moment = begin + datetime.timedelta(minutes=int(rng.exponential(600)))
    return moment, told["text"]


def _one(among: Sequence[Any], rng: np.random.Generator) -> Any:
    return among[rng.integers(len(among))]


if __name__ == "__main__":
    TARGET.write_bytes(letters_csv())
