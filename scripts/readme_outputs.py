# ruff: noqa: INP001 (a script, no package)
"""The console blocks of README.md: find them, compare them with what is printed, and write them anew.

    python scripts/readme_outputs.py

runs every `$ rxloom …` line of README.md on a store of the sample monographs and replaces the output below it. A line `…` is a
cut: as many lines as stood before and after it are kept from the new output.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = ROOT / "README.md"
CUT: Final = "…"
_BLOCK: Final = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND: Final = re.compile(r"^\$ (?P<words>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A command of the README and the output shown below it."""

    command: str
    shown: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What stands behind `rxloom`."""
        return tuple(shlex.split(self.command)[1:])

    def is_shown_by(self, printed: str) -> bool:
        """Whether the README shows what is printed, apart from what it cuts."""
        return self.renewed(printed) == self.shown

    def renewed(self, printed: str) -> tuple[str, ...]:
        """What the README has to show of a print, cut as before."""
        lines = tuple(printed.rstrip("\n").splitlines())
        if CUT not in self.shown:
            return lines
        before = self.shown.index(CUT)
        after = len(self.shown) - before - 1
        if len(lines) <= before + after:
            return lines
        return (*lines[:before], CUT, *lines[len(lines) - after :])


def examples(text: str) -> tuple[Example, ...]:
    """Every command of every console block, in order."""
    return tuple(_example(match) for block in _BLOCK.finditer(text) for match in _COMMAND.finditer(block["body"]))


def renewed(text: str, printed: dict[str, str]) -> str:
    """The text with the output of each command replaced by what it prints."""

    def command(match: re.Match[str]) -> str:
        example = _example(match)
        lines = example.renewed(printed[example.command]) if example.command in printed else example.shown
        return "\n".join((f"$ {example.command}", *lines)) + "\n"

    return _BLOCK.sub(lambda block: f"```console\n{_COMMAND.sub(command, block['body'])}```", text)


def _example(match: re.Match[str]) -> Example:
    return Example(command=match["words"], shown=tuple(match["output"].rstrip("\n").splitlines()))


def _printed(example: Example, place: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "RXLOOM_STORE"} | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kg", *example.words]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own README


def main() -> None:
    """Write README.md anew."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        printed = {e.command: _printed(e, place) for e in examples(text) if e.command.startswith("rxloom ")}
    README.write_text(renewed(text, printed), encoding="utf-8")


if __name__ == "__main__":
    main()
