"""What every test may ask for: the shared corpus, and a word that turns skips into failures where everything must run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
"""No test may fail because the machine is busy: Hypothesis judges what holds, never how long an example took."""


def absent(reason: str) -> None:
    """Skip with `reason`, or fail where RXLOOM_REQUIRE_ALL says that nothing may be skipped."""
    if os.environ.get("RXLOOM_REQUIRE_ALL") == "1":
        pytest.fail(f"RXLOOM_REQUIRE_ALL is set, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of monographs, gold statements and corpora that may lie beside the project."""
    folder = Path(os.environ.get("RXLOOM_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        absent(f"the shared corpus is not at {folder}")
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built with what is installed already: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of all sample monographs; tests ask it and leave it as it is."""
    import extract
    from kg.build import build

    place = tmp_path_factory.mktemp("samples") / "rxloom-store"
    build([str(extract.samples())], extract.reader(), place)
    return place
