"""The components can be used in any spaCy pipeline by their names alone."""

from __future__ import annotations

import importlib
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
import spacy

from extract.pipeline import COMPONENTS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DECLARED: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"][
    "spacy_factories"
]


def test_every_component_is_declared() -> None:
    """The entry points name the components of the pipeline, in its order."""
    assert tuple(DECLARED) == COMPONENTS


@pytest.mark.parametrize("name", DECLARED)
def test_an_entry_point_leads_to_something(name: str) -> None:
    """What an entry point names can be imported and called."""
    module, _, attribute = DECLARED[name].partition(":")
    assert callable(getattr(importlib.import_module(module), attribute))


def test_names_suffice(tmp_path: Path) -> None:
    """`nlp.add_pipe` finds each component though nobody imported `extract`, and sentences come out."""
    info = tmp_path / "rxloom_test-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: rxloom_test\nVersion: 0\n", encoding="utf-8")
    lines = ["[spacy_factories]", *(f"{name} = {place}" for name, place in DECLARED.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    code = (
        "import spacy\n"
        "everything, nlp = spacy.blank('en'), spacy.blank('en')\n"
        f"for name in {tuple(DECLARED)!r}: everything.add_pipe(name)\n"
        "nlp.add_pipe('rx_sentences')\n"
        "print([s.text for s in nlp('Take 2.5 mg. Avoid grapefruit (e.g. juice).').sents])"
    )
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {[str(tmp_path), str(ROOT)]!r}\n{code}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "['Take 2.5 mg.', 'Avoid grapefruit (e.g. juice).']", done.stderr


def test_components_read_a_text_about_nobody() -> None:
    """In somebody else's pipeline, where no monograph is at hand, the components find names and lists all the same."""
    nlp = spacy.blank("en")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    mentions = nlp("Strong CYP3A4 inhibitors (e.g., ketoconazole) raise its levels.").user_data["mentions"]
    assert [(m.entity.name, [h.entity.name for h in m.heads]) for m in mentions] == [
        ("strong CYP3A4 inhibitor", []),
        ("ketoconazole", ["strong CYP3A4 inhibitor"]),
    ]
