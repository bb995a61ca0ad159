"""Names of persons, organisations and places, against marks of others in Russian and Kazakh.

    python3 run.py bench names [--part valid|test]

Overlap: a found name counts if it shares a character with a marked one of its kind, each once.
Exact: both ends agree. Sources and licences: docs/methods/names.md.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.machine import described
from benchmarks.name_gold import Marked, factrueval, kaznerd
from ortaq.language.names import Name, NameKind, find_names

REPOSITORY = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print one table; 1 where the real material is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("valid", "test"), default="valid", help="of KazNERD")
    part = parser.parse_args().part
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not (data / "language").is_dir():
        print(f"no real material at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    print("| material | kind | marked | found | overlap P | R | F | exact P | R | F |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    russian = list(factrueval(data / "language" / "factrueval" / "devset"))
    kazakh = list(kaznerd(data / "language" / "kaznerd" / f"IOB2_{part}.txt"))
    speeds = [
        _measure("factRuEval devset", russian, "ru"),
        _measure(f"KazNERD {part}", kazakh, "kk"),
    ]
    print("\n" + "\n".join(speeds) + "\n\n" + described())
    return 0


def _measure(title: str, texts: Sequence[Marked], lang: str) -> str:
    find_names("Астана.", lang)  # loads the model
    start = time.perf_counter()
    found = [find_names(marked.text, lang) for marked in texts]
    seconds = time.perf_counter() - start
    for kind in NameKind:
        _print_row(title, kind, [(m.names, names) for m, names in zip(texts, found, strict=True)])
    characters = sum(len(marked.text) for marked in texts)
    return f"{title}: {characters / seconds:,.0f} characters/s"


def _print_row(
    title: str, kind: NameKind, pairs: Sequence[tuple[Sequence[Name], Sequence[Name]]]
) -> None:
    counts: Counter[str] = Counter()
    for marked, found in pairs:
        counts += compared(_of(kind, marked), _of(kind, found))
    shares = [*_shares(counts, "overlap"), *_shares(counts, "exact")]
    numbers = " | ".join(f"{share:.3f}" for share in shares)
    print(f"| {title} | {kind} | {counts['marked']} | {counts['found']} | {numbers} |")


def compared(marked: Sequence[Name], found: Sequence[Name]) -> Counter[str]:
    """Count marked, found, and those that agree, each name once."""
    left, overlap = list(found), 0
    for name in sorted(marked, key=lambda each: each.end - each.start):
        fits = [each for each in left if each.start < name.end and name.start < each.end]
        if fits:
            left.remove(fits[0])
            overlap += 1
    exact = {(n.start, n.end) for n in marked} & {(n.start, n.end) for n in found}
    sizes = {"marked": len(marked), "found": len(found)}
    return Counter({**sizes, "overlap": overlap, "exact": len(exact)})


def _of(kind: NameKind, names: Iterable[Name]) -> list[Name]:
    return [name for name in names if name.kind is kind]


def _shares(counts: Counter[str], agreed: str) -> tuple[float, float, float]:
    precision = counts[agreed] / max(1, counts["found"])
    recall = counts[agreed] / max(1, counts["marked"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


if __name__ == "__main__":
    raise SystemExit(main())
