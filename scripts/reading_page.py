# ruff: noqa: INP001 (a script, no package)
"""Write the tables of docs/reading.md: the modules of `extract/` by what their docstrings say, the rule files by their first comment.

Run `python scripts/reading_page.py` when a module or rule file is new, gone or does something else; the tests say when that was forgotten.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "reading.md"
HOME: Final = ROOT / "extract"
RULES: Final = HOME / "rules"
_MARK: Final = re.compile(r"<!-- (rooms|rules) -->\n.*?(?=\n## |\Z)", re.DOTALL)
"""The table behind a mark, up to the next heading."""

_CALL: Final = r'(?:load|found|pattern)(?:\(|, )"{}"'


def page(text: str) -> str:
    """The text of the page with its tables as the code is now."""
    tables = {"rooms": rooms(), "rules": rules()}
    return _MARK.sub(lambda m: f"<!-- {m[1]} -->\n\n{tables[m[1]]}", text)


def rooms() -> str:
    """A table of modules for each folder, in the order in which they may use each other; those of the top level last."""
    parts = []
    for folder in (*(d for stage in stages() for d in _folders(HOME / stage)), HOME):
        says = _says(folder / "__init__.py") if folder != HOME else "What all stages share, and what ties them."
        rows = (f"| `{file.name}` | {_says(file)} |\n" for file in sorted(folder.glob("*.py")) if file.name != "__init__.py")
        parts.append(f"### `{folder.relative_to(ROOT)}/`\n\n{says}\n\n| module | what it is about |\n|---|---|\n{''.join(rows)}")
    return "\n".join(parts)


def stages(home: Path = HOME) -> tuple[str, ...]:
    """The folders of code in `extract/` or a stage of it, each before those that may use it, from the contract on imports."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    container = ".".join(home.relative_to(ROOT).parts)
    layers = next((c["layers"] for c in contracts if c.get("containers") == [container]), ())
    names = (name.strip() for layer in reversed(layers) for name in layer.split("|"))
    return tuple(name for name in names if (home / name / "__init__.py").exists())


def rules() -> str:
    """A table of rule files: what each is about, how many rules it holds, and who asks for it."""
    rows = (
        f"| `{file.name}` | {_opens(file)} | {len(yaml.safe_load(file.read_text('utf-8')))} | {_askers(file.stem)} |\n" for file in files()
    )
    return f"| file | what it is about | rules | asked for by |\n|---|---|---|---|\n{''.join(rows)}"


def files() -> list[Path]:
    """The rule files."""
    return sorted(RULES.glob("*.yml"))


def _folders(stage: Path) -> Iterator[Path]:
    """A stage and the folders in it."""
    yield stage
    yield from (stage / name for name in stages(stage))


def _says(file: Path) -> str:
    """The first line of a module's docstring, which may not break the table."""
    words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return _cell(words.split("\n")[0])


def _opens(file: Path) -> str:
    """The first sentence of the comment that opens a rule file."""
    lines = (line.removeprefix("#").strip() for line in file.read_text(encoding="utf-8").split("\n\n")[0].splitlines())
    return _cell(re.split(r"(?<=\.)\s+(?=[A-Z`])", " ".join(lines))[0])


def _askers(name: str) -> str:
    """The modules that load a rule file; the cues are asked for one by one."""
    if name == "cues":
        return 'any module, by `cue("…")`'
    asked = re.compile(_CALL.format(re.escape(name)))
    found = (file.relative_to(HOME) for file in sorted(HOME.rglob("*.py")) if asked.search(file.read_text(encoding="utf-8")))
    return ", ".join(f"`{file}`" for file in found)


def _cell(words: str) -> str:
    """Words as a cell of a Markdown table, in which `**` and `|` of an example stay what they are."""
    return words.replace("|", "\\|").replace("**", "\\*\\*")


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stderr.write(f"{PAGE.relative_to(ROOT)}: {len(files())} rule files\n")
