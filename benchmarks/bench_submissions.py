"""Letters: copies and campaigns against the truth, the time of the whole way, and a peer.

    python3 run.py bench submissions [--letters 10000,100000] [--peer]

Letters are invented (`generated_letters`): 60 campaigns hold a quarter of them. Pairs of letters
are counted: precision, of pairs put together; recall, of pairs that are copies of one text.
`--peer` gives datasketch the same texts and the same task: groups of copies.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.generated_letters import Letters, generated_letters
from benchmarks.machine import described
from ortaq.law.importers import read_act
from ortaq.submissions.analysis import Analysis, analyse
from ortaq.submissions.grouping.forest import Forest
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.normalise import matching_form

REPOSITORY = Path(__file__).resolve().parent.parent
NEW = 1_000
"""Letters that come later."""


def main() -> int:
    """Print the tables; 1 where the real draft is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", default="10000")
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real draft at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    print(described())
    for count in map(int, arguments.letters.split(",")):
        _print_all(data, count, peer=arguments.peer)
    return 0


def _print_all(data: Path, count: int, *, peer: bool) -> None:
    letters = generated_letters(count)
    acts = [_act(data, lang) for lang in ("ru", "kk")]
    steps: list[tuple[str, float]] = []
    analysis = analyse(
        letters.submissions, acts, tell=lambda step: steps.append((step, time.perf_counter()))
    )
    steps.append(("", time.perf_counter()))
    print(f"\n### {count:,} letters\n\n| step | s |\n|---|---|")
    for (step, begin), (_, end) in pairwise(steps):
        print(f"| {step} | {end - begin:.1f} |")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(
        f"| all | {steps[-1][1] - steps[0][1]:.1f} |\n\nPeak memory of the process: {peak:.2f} GB."
    )
    _print_truth(letters, analysis)
    _print_later(letters)
    if peer:
        _print_peer(letters)


def _act(data: Path, lang: str):  # type: ignore[no-untyped-def]  # benchmarks are not checked
    file = data / "law" / "kz" / f"constitution-2026-draft.{lang}.docx"
    return read_act(file.read_bytes(), file.name)


def _print_truth(letters: Letters, analysis: Analysis) -> None:
    keys = [letter.id for letter in letters.submissions]
    together = {
        key: number
        for number, texts in enumerate(analysis.likeness.texts_by_group())
        for key in analysis.likeness.letters_of(texts)
    }
    precision, recall = _pairs(letters, together)
    campaign = dict(zip(keys, letters.campaigns, strict=True))
    found, false, strangers = set(), 0, 0
    for candidate in analysis.campaigns:
        most = Counter(campaign[key] for key in candidate.core).most_common(1)[0][0]
        found.add(most)
        false += most == -1
        strangers += sum(campaign[key] == -1 for key in candidate.members)
    planted = len(set(letters.campaigns) - {-1})
    print(f"\nCopies: pair precision {precision:.5f}, recall {recall:.5f}.", end=" ")
    print(
        f"Campaigns: {len(found - {-1})} of {planted} found, {false} false ones,"
        f" {strangers} letters of single people among their members."
    )
    article = dict(zip(keys, letters.articles, strict=True))
    ranks = [
        next((n for n, t in enumerate(one.targets) if t.eid == article[one.submission]), 99)
        for one in analysis.links
    ]
    first, fifth = (sum(rank < best for rank in ranks) / len(ranks) for best in (1, 5))
    print(f"Links: article first {first:.3f}, among five {fifth:.3f}.", end=" ")
    _print_points(letters, analysis)


def _print_points(letters: Letters, analysis: Analysis) -> None:
    point = dict(zip((s.id for s in letters.submissions), letters.points, strict=True))
    groups = [group for group in analysis.arguments if len(group.members) > 1]
    members = [(key, group.typical) for group in groups for key in group.members]
    same = sum(point[key] == point[typical] for key, typical in members)
    share = same / max(1, len(members))
    print(
        f"Points: {len(members):,} texts in {len(groups):,} groups, {share:.3f} of them ask for",
        end=" ",
    )
    print("what the typical text asks for.", end=" ")
    group_of = {key: place for place, group in enumerate(groups) for key in group.members}
    texts = {key for group in analysis.arguments for key in group.members}
    both = Counter((group_of[key], point[key]) for key in texts if key in group_of)
    real = _count_pairs(Counter(point[key] for key in texts).values())
    put = _count_pairs(Counter(group_of.values()).values())
    right = _count_pairs(both.values())
    print(f"Pairs of texts: precision {right / max(1, put):.3f},", end=" ")
    print(f"recall {right / max(1, real):.3f}.")


def _pairs(letters: Letters, together: Mapping[str, int]) -> tuple[float, float]:
    found = [together[letter.id] for letter in letters.submissions]
    truth = [
        campaign if copy else -1
        for campaign, copy in zip(letters.campaigns, letters.copies, strict=True)
    ]
    both = Counter((a, b) for a, b in zip(found, truth, strict=True) if b >= 0)
    right = _count_pairs(both.values())
    put = _count_pairs(Counter(found).values())
    real = _count_pairs(Counter(b for b in truth if b >= 0).values())
    return right / max(1, put), right / max(1, real)


def _count_pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _print_later(letters: Letters) -> None:
    before = Likeness.empty().joined(letters.submissions[NEW:])
    begin = time.perf_counter()
    after = before.joined(letters.submissions[:NEW])
    seconds = time.perf_counter() - begin
    at_once = Likeness.empty().joined(letters.submissions)
    same = _as_sets(after) == _as_sets(at_once)
    print(f"{NEW:,} letters more: {seconds:.1f} s; the groups are those of all at once: {same}.")


def _as_sets(found: Likeness) -> set[tuple[str, ...]]:
    return {found.letters_of(texts) for texts in found.texts_by_group()}


def _print_peer(letters: Letters) -> None:
    begin = time.perf_counter()
    ours = Likeness.empty().joined(letters.submissions)
    middle = time.perf_counter()
    theirs = _datasketch(letters)
    end = time.perf_counter()
    precision, recall = _pairs(letters, theirs)
    print(
        f"Copies alone: {middle - begin:.1f} s, datasketch {end - middle:.1f} s"
        f" ({(end - middle) / (middle - begin):.1f} times as long; precision {precision:.5f},"
        f" recall {recall:.5f}; {len(ours.forms):,} distinct texts)."
    )


def _datasketch(letters: Letters) -> dict[str, int]:
    """Give the groups that MinHashLSH of datasketch finds, with its fastest way to sign texts."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - only with --peer

    forms = [matching_form(letter.text) for letter in letters.submissions]
    distinct = sorted(set(forms))
    runs = [
        {form[at : at + 5].encode() for at in range(max(1, len(form) - 4))} for form in distinct
    ]
    signed = MinHash.bulk(runs, num_perm=128)
    index = MinHashLSH(num_perm=128, params=(32, 4))
    forest = Forest(np.arange(len(distinct)))
    with index.insertion_session() as session:
        for number, one in enumerate(signed):
            session.insert(number, one)
    for number, one in enumerate(signed):
        for other in index.query(one):
            if other < number and one.jaccard(signed[other]) >= 0.5:
                forest.join(number, other)
    place = {form: forest.root(number) for number, form in enumerate(distinct)}
    return {s.id: place[form] for s, form in zip(letters.submissions, forms, strict=True)}


if __name__ == "__main__":
    raise SystemExit(main())
