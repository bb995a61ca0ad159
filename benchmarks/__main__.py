"""`python -m benchmarks NAME [OPTIONS]` runs `benchmarks/bench_NAME.py`; no name lists them."""

from __future__ import annotations

import ast
import runpy
import sys
from pathlib import Path

PREFIX = "bench_"


def main(words: list[str]) -> int:
    """Run the benchmark of this name with the words after it."""
    found = {path.stem.removeprefix(PREFIX): path for path in _benchmarks()}
    if not words:
        width = max(map(len, found))
        for name, path in found.items():
            print(f"{name:<{width}}  {_first_line(path)}")
        return 0
    name, *rest = words
    if name not in found:
        print(f"no benchmark {name!r}; there are: {', '.join(found)}", file=sys.stderr)
        return 2
    sys.argv = [str(found[name]), *rest]
    runpy.run_module(f"benchmarks.{found[name].stem}", run_name="__main__")
    return 0


def _benchmarks() -> list[Path]:
    return sorted(Path(__file__).parent.glob(f"{PREFIX}*.py"))


def _first_line(path: Path) -> str:
    sentence = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return sentence.partition("\n")[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
