"""Make the model that finds names in Kazakh, from sentences of our own.

    python -m training.kazakh_names

Writes src/ortaq/language/names/models/kazakh.crfsuite. The same lists, templates and features
give the same sentences and the same model.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pycrfsuite

from ortaq.language.names.kazakh_features import features
from training.kazakh_sentences import sentences

TARGET = Path(__file__).parent.parent / "src/ortaq/language/names/models/kazakh.crfsuite"
SENTENCES = 12_000
SEED = 20_260_312
SETTINGS = {
    "c1": 0.3,  # sparse: a small file, and no weight for what was seen by chance
    "c2": 0.05,
    "max_iterations": 80,
    "feature.minfreq": 3,
    "feature.possible_transitions": True,
}


def main() -> int:
    """Draw the sentences, train, and write the model."""
    TARGET.parent.mkdir(exist_ok=True)
    train(TARGET, SENTENCES, SEED)
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1024:.0f} kB", file=sys.stderr)
    return 0


def train(target: Path, count: int, seed: int) -> None:
    """Train on `count` sentences and write the model to a file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False, params=SETTINGS)
    for rows in sentences(count, seed):
        trainer.append(features([word for word, _ in rows]), [tag for _, tag in rows])
    trainer.train(str(target))


if __name__ == "__main__":
    raise SystemExit(main())
