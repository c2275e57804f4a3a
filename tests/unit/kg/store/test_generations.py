"""Commands that messages name are whole: they can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.store.generations import Manifest, Record

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("folders", "gone", "named"),
    [
        (("b", "a c"), (), ("a c", "b")),
        (("a", "b", "c"), ("d",), ("a", "b", "c")),
        (("a", "b", "c", "d"), (), ()),
        ((), ("a",), ()),
    ],
)
def test_the_command_that_builds_again_can_be_copied(
    tmp_path: Path, folders: tuple[str, ...], gone: tuple[str, ...], named: tuple[str, ...]
) -> None:
    """It names up to three sources, those that are still there, sorted and quoted, and the store; of more, or none, it says SOURCE."""
    for folder in folders:
        (tmp_path / folder).mkdir()
    records = {
        f"{name}.md": Record(sha256="", root=str(tmp_path / name), fingerprint="", triples=0, statements={}) for name in folders + gone
    }
    sources = " ".join(f"'{tmp_path / name}'" if " " in name else str(tmp_path / name) for name in named) or "SOURCE…"
    assert Manifest(documents=records).again("my store") == f"`rxloom build {sources} --store 'my store'`"
