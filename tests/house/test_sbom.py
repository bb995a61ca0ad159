"""The list of what an installation holds, and the promise of when it is updated."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from run import RUN, SBOM
from tests.house.test_locks import blocks_of, pins_of


@pytest.fixture(scope="module")
def listed(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """The components, by name."""
    if shutil.which(SBOM[0]) is None:
        pytest.skip("cyclonedx-bom is not installed: it is among the tools of developers")
    file = tmp_path_factory.mktemp("sbom") / "ortaq.cdx.json"
    words = [*SBOM[:-1], str(file)]
    subprocess.run(words, cwd=repository, check=True, capture_output=True)
    made = json.loads(file.read_text(encoding="utf-8"))
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert made["metadata"]["component"]["name"] == "ortaq"
    assert len(made["components"]) == len(blocks_of(RUN))
    return {one["name"]: one for one in made["components"]}


def test_the_list_holds_every_pin_with_its_hashes(listed: dict[str, dict]) -> None:
    pins = pins_of(RUN)
    assert set(listed) == set(pins)
    assert {name for name, one in listed.items() if not one["purl"].startswith("pkg:")} == set()
    for name, one in listed.items():
        assert one["version"] in {str(version) for version in pins[name]}
        [source] = one["externalReferences"]
        assert all(len(each["content"]) == 64 for each in source["hashes"]), name


def test_the_promise_of_updates_names_every_severity(repository: Path) -> None:
    promised = (repository / "SECURITY.md").read_text(encoding="utf-8")
    rows = [line for line in promised.splitlines() if line.startswith("|")]
    for severity in ("critical", "high", "medium", "low"):
        [row] = [line for line in rows if line.startswith(f"| {severity}")]
        assert "day" in row
