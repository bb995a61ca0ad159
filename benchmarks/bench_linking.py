"""Links to provisions: everyday proposals on a real draft, and comments on real proposals.

    python3 run.py bench linking [--unseen]

Proposals: benchmarks/proposals, written by us without the words of the draft; the unseen half is
measured only with --unseen. Comments: Decide Madrid, ten confirmed for each proposal. How they
were made and what they count: docs/methods/linking.md.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from Stemmer import Stemmer

from benchmarks.everyday_questions import EXPLAINED, measured
from benchmarks.machine import described
from ortaq.law.act import Act, Kind, Provision
from ortaq.law.importers import read_act
from ortaq.law.search import ProvisionIndex, Reader, Suggestion
from ortaq.submissions.requests import request_of

REPOSITORY = Path(__file__).resolve().parent.parent
PROPOSALS = Path(__file__).parent / "proposals"
SHORTEST = 60
"""Shorter comments say too little to belong anywhere (characters)."""
CONFIRMED = 10
SEEDS = (0, 1, 2)


def main() -> int:
    """Print both tables; 1 where the real material is absent."""
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real material at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    print(described())
    print("\n| proposals | language | n | top 1 | top 5 | without a stem of it: n | top 5 |")
    print("|---|---|---|---|---|---|---|")
    for part in ("tuning", "unseen") if "--unseen" in sys.argv else ("tuning",):
        for lang in ("ru", "kk"):
            _print_proposals(data, part, lang)
    _print_everyday(data)
    print("\n| comments of Decide Madrid | seed | n | top 1 | top 5 |\n|---|---|---|---|---|")
    for seed in SEEDS:
        _print_comments(data / "language" / "decide-madrid", seed)
    return 0


def _print_everyday(data: Path) -> None:
    print("\n| everyday questions about | language | n | first | offered | of none: offered |")
    print("|---|---|---|---|---|---|")
    demo = REPOSITORY / "demo"
    constitution = data / "law" / "kz"
    own, real = demo / "draft.{}.txt", constitution / "constitution-2026-draft.{}.docx"
    for law, file, languages, questions in (
        ("demo", own, ("kk", "ru", "en"), ""),
        (EXPLAINED, own, ("kk", "ru", "en"), ""),
        (EXPLAINED, own, ("kk", "ru", "en"), "more"),
        (EXPLAINED, own, ("kk", "ru", "en"), "kept"),
        ("constitution", real, ("kk", "ru"), ""),
    ):
        for lang in languages:
            told = measured(law, lang, Path(str(file).format(lang)), questions)
            name = f"{law}, {questions}" if questions else law
            print(
                f"| {name} | {lang} | {told.asked} | {told.first} | {told.offered}"
                f" | {told.off} of {told.off_asked} |"
            )


def _print_proposals(data: Path, part: str, lang: str) -> None:
    file = data / "law" / "kz" / f"constitution-2026-draft.{lang}.docx"
    index = ProvisionIndex.of(read_act(file.read_bytes(), file.name))
    written = (PROPOSALS / f"{part}.{lang}.tsv").read_text(encoding="utf-8").splitlines()
    wanted, texts = zip(*(line.split("\t") for line in written), strict=True)
    asked = [request_of(text, lang) for text in texts]
    found = index.suggest(texts, asked=asked)
    ranks = [_rank(suggested, eid.split()) for suggested, eid in zip(found, wanted, strict=True)]
    apart = [
        rank
        for rank, eid, text in zip(ranks, wanted, texts, strict=True)
        if not _shared_stems(index, eid.split(), text)
    ]
    print(
        f"| {part} | {lang} | {len(ranks)} | {_within(ranks, 1):.3f} | {_within(ranks, 5):.3f}"
        f" | {len(apart)} | {_within(apart, 5):.3f} |"
    )


def _shared_stems(index: ProvisionIndex, articles: Sequence[str], text: str) -> set[str]:
    reader = index.reader
    law = {
        reader.stem(word)
        for passage in index.passages
        if passage.article in articles
        for word in reader.words(passage.text)
        if reader.weight(word)
    }
    return law & {reader.stem(word) for word in reader.words(text) if reader.weight(word)}


def _rank(found: Sequence[Suggestion], wanted: Sequence[str]) -> int:
    ranks = [rank for rank, one in enumerate(found, start=1) if one.article in wanted]
    return min(ranks, default=99)


def _within(ranks: Sequence[int], best: int) -> float:
    return float(np.mean([rank <= best for rank in ranks])) if ranks else float("nan")


def _print_comments(folder: Path, seed: int) -> None:
    proposals = _rows(folder / "proposals.csv")
    place = {row["id"]: number for number, row in enumerate(proposals)}
    comments = [
        (place[row["proposalId"]], row["text"])
        for row in _rows(folder / "comments.csv")
        if row["proposalId"] in place and len(row["text"]) > SHORTEST
    ]
    confirmed, rest = _split(comments, len(proposals), seed)
    index = ProvisionIndex.of(_as_act(proposals), reader=_spanish())
    learned = index.with_confirmed((text, f"art_{at + 1}") for at, text in confirmed)
    found = learned.suggest([text for _, text in rest])
    ranks = [_rank(one, [f"art_{at + 1}"]) for one, (at, _) in zip(found, rest, strict=True)]
    shares = f"{_within(ranks, 1):.3f} | {_within(ranks, 5):.3f}"
    print(f"| ten confirmed | {seed} | {len(rest)} | {shares} |")


def _split(
    comments: list[tuple[int, str]], proposals: int, seed: int
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    rng = np.random.default_rng(seed)
    shuffled = [comments[at] for at in rng.permutation(len(comments))]
    confirmed, rest, taken = [], [], [0] * proposals
    for comment in shuffled:
        taken[comment[0]] += 1
        (confirmed if taken[comment[0]] <= CONFIRMED else rest).append(comment)
    return confirmed, rest


def _as_act(proposals: list[dict[str, str]]) -> Act:
    return Act(
        "Proposals",
        "es",
        tuple(
            Provision(
                f"art_{number}",
                Kind.ARTICLE,
                str(number),
                heading=row["title"],
                text=tuple(part for part in (row["summary"], row["text"]) if part),
            )
            for number, row in enumerate(proposals, start=1)
        ),
    )


def _spanish() -> Reader:
    stemmer = Stemmer("spanish")
    return Reader("es", stemmer.stemWord, lambda word: 1.0 if len(word) > 2 else 0.0)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    raise SystemExit(main())
