"""What drugs are called at large, as the tables of names have it that come with rxloom: brands, salts, the drugs and their classes.

They say which substance a name means and which classes textbooks count it in, and nothing of it: what holds of the substance comes from
the documents of a graph alone. The files are data that the reader keeps in `extract/lexicon`; the graph takes no code from there.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kg.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

_SUBSTANCES: Final = ("drugs", "foods", "herbs", "substances")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A name of a table: the substance that it means, and who says so."""

    name: str
    substance: str
    source: str
    is_brand: bool


@functools.cache
def listed() -> Mapping[str, Listed]:
    """Every name of the tables by its folded form; the name of a substance comes before that of a brand."""
    found: dict[str, Listed] = {}
    for table in _SUBSTANCES:
        for row in _rows(table):
            for name in filter(None, (row["name"], *row["synonyms"].split("|"))):
                found.setdefault(fold(name), Listed(name=name, substance=row["name"], source=row["source"], is_brand=False))
    for row in _rows("brands"):
        found.setdefault(fold(row["name"]), Listed(name=row["name"], substance=row["substance"], source=row["source"], is_brand=True))
    return found


def called(name: str) -> Listed | None:
    """What the tables have a whole name as; a plural counts as its singular.

    >>> called("green leafy vegetables").name, called("zzz")
    ('green leafy vegetable', None)
    """
    return listed().get(fold(name)) or listed().get(fold(name).removesuffix("s"))


@functools.cache
def salts() -> frozenset[str]:
    """The words of salts, esters and hydrates, folded."""
    return frozenset(fold(word) for row in _rows("salts") for word in (row["name"], *row["synonyms"].split("|")) if word)


def classes_of(name: str) -> tuple[str, ...]:
    """The classes that textbooks count a substance in, by `members.tsv`.

    >>> classes_of("Isosorbide mononitrate"), classes_of("Zyrtec"), classes_of("water")
    (('nitrate', 'vasodilator'), ('antihistamine', 'non-sedating antihistamine'), ())
    """
    named = called(name)
    return _counted().get(fold(named.substance if named else name), ())


@functools.cache
def members_of(name: str) -> tuple[str, ...]:
    """The substances and lesser classes that textbooks count in a class, by `members.tsv`.

    >>> members_of("calcium-containing antacids"), members_of("water")
    (('calcium carbonate',), ())
    """
    known = {fold(row["class"]): tuple(row["members"].split("|")) for row in _rows("members")}
    return known.get(fold(name)) or known.get(fold(name).removesuffix("s"), ())


def groups_of(name: str) -> tuple[str, ...]:
    """What the FDA's tables have a substance as, the narrow before the wide: who acts on a protein, how strongly, and whom it handles.

    The tables, in `kg/entities/actors.tsv`, are those of https://www.fda.gov/drugs/drug-interactions-labeling: examples, not all there are.

    >>> groups_of("Verapamil")
    ('moderate CYP3A4 inhibitor', 'moderate CYP3A inhibitor', 'CYP3A4 inhibitor', 'CYP3A inhibitor', 'P-gp inhibitor')
    """
    named = called(name)
    return _acting().get(fold(named.substance if named else name), ())


@functools.cache
def _acting() -> Mapping[str, tuple[str, ...]]:
    """The groups of each substance by its folded name."""
    found: dict[str, list[str]] = {}
    for row in _rows("actors", files("kg") / "entities"):
        for member in row["members"].split("|"):
            found.setdefault(fold(member), []).extend(row["groups"].split("|"))
    return {member: tuple(groups) for member, groups in found.items()}


@functools.cache
def _counted() -> Mapping[str, tuple[str, ...]]:
    """The classes of each member by its folded name."""
    found: dict[str, list[str]] = {}
    for row in _rows("members"):
        for member in row["members"].split("|"):
            found.setdefault(fold(member), []).append(row["class"])
    return {member: tuple(classes) for member, classes in found.items()}


def _rows(table: str, folder: Traversable | None = None) -> Iterator[dict[str, str]]:
    """The rows of a table: one of the lexicon, or of another folder."""
    head, *lines = ((folder or files("extract") / "lexicon") / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        yield dict(zip(head.split("\t"), line.split("\t"), strict=True))
