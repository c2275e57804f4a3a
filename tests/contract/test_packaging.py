"""What is installed: the wheel holds all that rxloom reads at work, and nothing that it does not."""

from __future__ import annotations

import tomllib
import zipfile
from email.parser import Parser
from typing import TYPE_CHECKING

import pytest

import kg
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("extract", "kg", "ontology")
READ_AT_WORK = (".md", ".tsv", ".yml", ".rq", ".css", ".js", ".j2", ".jsonld", ".ttl", ".typed")


def inside(wheel: Path) -> frozenset[str]:
    """The paths of all files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def about(wheel: Path, name: str) -> str:
    """A file of the wheel's dist-info folder."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"rxloom-{kg.__version__}.dist-info/{name}").decode()


def sources() -> frozenset[str]:
    """Every file of the packages as they lie in the tree."""
    found = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    return frozenset(path.relative_to(ROOT).as_posix() for path in found if "__pycache__" not in path.parts)


def test_the_wheel_holds_the_packages_whole(wheel: Path) -> None:
    """Code and data files of the three packages are in the wheel, all of them."""
    assert sources() <= inside(wheel)


@pytest.mark.parametrize("suffix", READ_AT_WORK)
def test_the_wheel_holds_every_kind_of_data(wheel: Path, suffix: str) -> None:
    """Samples, names, rules, queries, page parts, ontology and typing marks are there at least once each."""
    assert [path for path in inside(wheel) if path.endswith(suffix)]


def test_each_package_is_marked_as_typed(wheel: Path) -> None:
    """Type checkers trust the annotations of all three packages."""
    assert {f"{package}/py.typed" for package in PACKAGES} <= inside(wheel)


def test_nothing_else_is_installed(wheel: Path) -> None:
    """At the top level stand the three packages and the wheel's own folder: no tests, no notebooks, no caches."""
    assert {path.split("/")[0] for path in inside(wheel)} == {*PACKAGES, f"rxloom-{kg.__version__}.dist-info"}
    assert not [path for path in inside(wheel) if path.endswith(".pyc") or "__pycache__" in path]


def test_the_metadata_tell_what_an_index_shows(wheel: Path) -> None:
    """Name, version, licence, lowest Python and the README are in the metadata."""
    meta = Parser().parsestr(about(wheel, "METADATA"))
    assert meta["Name"] == "rxloom"
    assert meta["Version"] == kg.__version__
    assert meta["License-Expression"] == "Apache-2.0"
    assert meta["Requires-Python"] == ">=3.11"
    assert meta["Description-Content-Type"] == "text/markdown"
    assert str(meta.get_payload()).strip() == (ROOT / "README.md").read_text(encoding="utf-8").strip()


def test_the_work_of_others_comes_with_its_licences(wheel: Path) -> None:
    """Each bundled library lies in the wheel beside its licences, which the metadata name; THIRD_PARTY.md names it and its version."""
    named = Parser().parsestr(about(wheel, "METADATA")).get_all("License-File") or []
    told = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    libraries = sorted(path for path in (ROOT / "kg" / "web" / "static").iterdir() if path.is_dir())
    assert [path.name for path in libraries] == ["htmx", "yasgui"]
    for library in libraries:
        licences = library / "LICENSES.txt"
        path = licences.relative_to(ROOT).as_posix()
        version = licences.read_text(encoding="utf-8").split()[1]
        assert path in named
        assert f"dist-info/licenses/{path}" in " ".join(inside(wheel))
        assert f"| {version} |" in told
        assert path in told


def test_every_dependency_has_a_lowest_version() -> None:
    """A plain install never gets a release that is older than what the code was written for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == sorted(project["dependencies"])
    assert all(">=" in dependency for dependency in project["dependencies"])


def test_the_command_is_declared(wheel: Path) -> None:
    """Installing the wheel gives `rxloom`."""
    assert "rxloom = kg.cli:main" in about(wheel, "entry_points.txt")
