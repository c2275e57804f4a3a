"""The wheel, installed on its own, does the main job from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `rxloom` command of a new environment: the wheel is installed there, its dependencies are those of this interpreter."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    paths = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    command = [sys.executable, "-m", "pip", "--python", str(home), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(command, check=True)
    # What lies later on the path is found second, so the packages are the wheel's and only the libraries are borrowed.
    # Lines of a .pth file add folders without reading the .pth files in them, so no editable install of this tree comes along.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Path(sysconfig.get_path("scripts", "venv", vars=paths)) / "rxloom"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder to stand in."""
    return tmp_path_factory.mktemp("empty")


def run(command: Path, *words: str, place: Path) -> str:
    """What the installed command prints; it must succeed."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "RXLOOM", "VIRTUAL_ENV"))}
    done = subprocess.run([str(command), *words], cwd=place, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_packages_are_those_of_the_wheel(installed: Path, empty: Path) -> None:
    """What is imported lies in the new environment, not in this tree."""
    code = "import kg, extract, ontology; print(*(m.__file__ for m in (kg, extract, ontology)), sep='\\n')"
    places = run(installed.with_name("python"), "-c", code, place=empty).split()
    assert len(places) == 3
    assert all(Path(place).is_relative_to(installed.parent.parent) for place in places)


def test_the_installed_command_builds_checks_and_draws(installed: Path, empty: Path) -> None:
    """Samples → store → check → paths → query → page, all with what the wheel brings."""
    assert "48 documents" in run(installed, "build", "--sample", place=empty)
    assert "Strong CYP3A4 inhibitors" in run(installed, "check", "imatinib", "ketoconazole", place=empty)
    assert "CYP2C9" in run(installed, "paths", "fluconazole", "warfarin", place=empty)
    assert "St. John's wort" in run(installed, "query", "--named", "lowers-exposure", "--param", "drug=imatinib", place=empty)
    run(installed, "view", "imatinib", "-o", "imatinib.html", place=empty)
    page = (empty / "imatinib.html").read_text(encoding="utf-8")
    assert "ketoconazole" in page
    assert "<script" in page


def test_the_installed_command_knows_its_version(installed: Path, empty: Path) -> None:
    """`rxloom --version` is the version of the wheel."""
    import kg

    assert run(installed, "--version", place=empty) == f"rxloom {kg.__version__}\n"
