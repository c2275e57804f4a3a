"""What every test may ask for: the shared corpus, and a word that turns skips into failures where everything must run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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
