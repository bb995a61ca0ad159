"""Other ways to find the same provision again, each as well set up as we know how."""

from __future__ import annotations

import difflib
import re
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from lxml import etree
from rapidfuzz import fuzz, process
from scipy.optimize import linear_sum_assignment
from xmldiff.diff import Differ

from benchmarks.compare_pairs import Links, Pair
from ortaq.law.act import Act
from ortaq.law.akn import write_akn
from ortaq.law.comparison import compare
from ortaq.law.comparison.units import articles_of, fold
from ortaq.law.comparison.wording import wording

_COLOUR = re.compile(r"\x1b\[([0-9;]*)m")
_MOVED_AWAY, _MOVED_HERE = "1;35", "1;36"
_THRESHOLDS = tuple(range(20, 95, 5))
Candidates = list[Links]
"""What a way finds at each setting; the best for it is taken."""


def ortaq(pair: Pair) -> Candidates:
    """Compare with the parameters as they ship."""
    links = compare(pair.old, pair.new).articles.links
    return [frozenset((link.old, link.new) for link in links)]


def same_number(pair: Pair) -> Candidates:
    """Take the article of the same number."""
    new = {article.eid for article in articles_of(pair.new)}
    return [frozenset((a.eid, a.eid) for a in articles_of(pair.old) if a.eid in new)]


def difflib_lines(pair: Pair) -> Candidates:
    """Match equal lines in order; an article goes where most of its lines went."""
    old, new = _lines(pair.old), _lines(pair.new)
    matcher = difflib.SequenceMatcher(
        None, [text for _, text in old], [text for _, text in new], autojunk=False
    )
    met = (
        (old[block.a + k][0], new[block.b + k][0])
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    )
    return [_majority(met)]


def git_moved(pair: Pair) -> Candidates:
    """Follow unchanged lines and those that `git diff --color-moved` colours as moved."""
    found = [_git(pair, mode) for mode in ("plain", "zebra", "blocks")]
    return [_majority(met) for met in found]


def xmldiff_nodes(pair: Pair) -> Candidates:
    """Match the nodes of both Akoma Ntoso trees, without their addresses and numbers."""
    found = []
    for fast in (True, False):
        differ = Differ(fast_match=fast, ignored_attrs=["eId"])
        differ.set_trees(_tree(pair.old), _tree(pair.new))
        matches = ((a, b) for a, b, _ in differ.match() if _is_article(a) and _is_article(b))
        found.append(frozenset((a.get("eId"), b.get("eId")) for a, b in matches))
    return found


def rapidfuzz_ratio(pair: Pair) -> Candidates:
    """Pair articles by the ratio of their letters, Hungarian method, best threshold."""
    return _paired(pair, fuzz.ratio)


def rapidfuzz_token_set(pair: Pair) -> Candidates:
    """Pair articles by the ratio of their sets of words, Hungarian method, best threshold."""
    return _paired(pair, fuzz.token_set_ratio)


PEERS: dict[str, Callable[[Pair], Candidates]] = {
    "Ortaq": ortaq,
    "same number": same_number,
    "difflib, equal lines": difflib_lines,
    "git, moved lines": git_moved,
    "rapidfuzz ratio + Hungarian": rapidfuzz_ratio,
    "rapidfuzz token set + Hungarian": rapidfuzz_token_set,
    "xmldiff": xmldiff_nodes,
}


def _lines(act: Act) -> list[tuple[str, str]]:
    """Give every line with letters as (address of its article, letters only)."""
    return [
        (article.eid, text)
        for article in articles_of(act)
        for line in wording(article).splitlines()
        if (text := fold(line))
    ]


def _majority(met: Iterable[tuple[str, str]]) -> Links:
    heirs: dict[str, Counter[str]] = defaultdict(Counter)
    for old, new in met:
        heirs[old][new] += 1
    return frozenset((old, counts.most_common(1)[0][0]) for old, counts in heirs.items())


def _git(pair: Pair, mode: str) -> list[tuple[str, str]]:
    old, new = _lines(pair.old), _lines(pair.new)
    places: dict[str, list[str]] = defaultdict(list)
    for eid, text in new:
        places[text].append(eid)
    met, row_old, row_new = [], 0, 0
    for colour, sign in _diff(old, new, mode):
        if sign == " ":
            met.append((old[row_old][0], new[row_new][0]))
        elif sign == "-" and colour == _MOVED_AWAY:
            met += [(old[row_old][0], eid) for eid in places[old[row_old][1]][:1]]
        row_old += sign in " -"
        row_new += sign in " +"
    return met


def _diff(
    old: list[tuple[str, str]], new: list[tuple[str, str]], mode: str
) -> Iterable[tuple[str, str]]:
    """Yield colour and sign of every line of git's comparison."""
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in (("old", old), ("new", new)):
            text = "".join(f"{text}\n" for _, text in lines)
            (Path(folder) / name).write_text(text, encoding="utf-8")
        words = ["git", "diff", "--no-index", "--color=always", f"--color-moved={mode}"]
        told = subprocess.run(
            [*words, "-U1000000", "old", "new"], cwd=folder, capture_output=True, check=False
        ).stdout.decode()
    started = False
    for line in told.splitlines():
        plain = _COLOUR.sub("", line)
        if started and plain[:1] in (" ", "-", "+"):
            colour = _COLOUR.match(line)
            yield (colour[1] if colour else ""), plain[0]
        started = started or plain.startswith("@@")


def _tree(act: Act) -> etree._Element:
    """Give the tree without what says nothing of the text: data about it, and numbers."""
    root = etree.fromstring(write_akn(act))
    for node in [*root.iter("{*}meta"), *root.iter("{*}num")]:
        node.getparent().remove(node)
    return root


def _is_article(node: etree._Element) -> bool:
    return isinstance(node.tag, str) and etree.QName(node).localname == "article"


def _paired(pair: Pair, measure: Callable[..., float]) -> Candidates:
    old, new = articles_of(pair.old), articles_of(pair.new)
    scores = process.cdist(
        [fold(wording(article)) for article in old],
        [fold(wording(article)) for article in new],
        scorer=measure,
        workers=-1,
    )
    chosen = [(i, j, scores[i, j]) for i, j in zip(*linear_sum_assignment(-scores), strict=True)]
    return [
        frozenset((old[i].eid, new[j].eid) for i, j, score in chosen if score >= threshold)
        for threshold in _THRESHOLDS
    ]
