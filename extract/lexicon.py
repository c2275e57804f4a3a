"""The names that monographs use, and the one entity that each of them stands for.

The names stand in `lexicon/*.tsv`, one entity a row, with source and licence. They meet a text in their normal form (`form`), under which
spellings differ no more. A form belongs to one row only; `load` refuses tables that break this.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kg.model import Entity, Kind, NameSource
from kg.names import MARKS, iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TABLES: Final = {
    "classes": Kind.DRUG_CLASS,
    "drugs": Kind.DRUG,
    "foods": Kind.FOOD,
    "herbs": Kind.HERB,
    "proteins": None,
    "substances": Kind.SUBSTANCE,
}
"""The kind of the names in each table; proteins say theirs row by row."""

HEADS: Final = frozenset({"agent", "compound", "drug", "medication", "medicine", "preparation", "product", "therapy", "treatment"})
"""Last words that change nothing about a class: "antidepressant medication" is "antidepressant"."""

_SAID_HEADS: Final = HEADS | {"tablet", "pill", "remedy", "draught", "capsule"}
"""Such words, with those of patients: "gout tablets" are gout medication."""

PREFIXES: Final = frozenset({"anti", "non", "cyp"})
"""Words that the normal form joins to the next one."""

_HERBAL: Final = "herbal supplement"
"""The class that every herb is one of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table. `label` makes its IRI: the name, or the symbol of a protein; `wider` names its wider class or family."""

    kind: Kind
    name: str
    label: str
    synonyms: tuple[str, ...]
    wider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Every known name.

    `members` holds, by the form of a class, the forms of those that textbooks count among it; `brands` the substance of each brand, which
    only a capital letter makes a name.
    """

    rows: Mapping[str, Row]
    salts: frozenset[str]
    members: Mapping[str, frozenset[str]]
    brands: Mapping[str, Row]

    def entity(self, words: str) -> Entity | None:
        """What `words` name, in any spelling, or None where nobody knows.

        >>> load().entity("Beta blockers").name, load().entity("anti-hypertensive medications").name
        ('beta-blocker', 'antihypertensive')
        """
        key = form(words)
        row = self._row(key) or (self.brands.get(key) if words[:1].isupper() else None)
        return None if row is None else _entity(row)

    def wider(self, words: str) -> Entity | None:
        """The wider class of a class, or the family of a protein, where the tables are certain of one.

        >>> load().wider("SSRI").name, load().wider("CYP3A4").name
        ('antidepressant', 'CYP3A')
        """
        row = self._row(form(words))
        return self.entity(row.wider) if row is not None and row.wider else None

    def is_member(self, entity: Entity, group: Entity) -> bool:
        """Whether textbooks count a substance or class among a class; False where the tables do not say so.

        >>> lexicon = load()
        >>> lexicon.is_member(lexicon.entity("warfarin"), lexicon.entity("anticoagulant"))
        True
        """
        return form(entity.name) in self.members_of(group) or (entity.kind is Kind.HERB and group.name == _HERBAL)

    def members_of(self, group: Entity) -> frozenset[str]:
        """The forms of all whom textbooks count among a class; empty where the tables do not say."""
        return self.members.get(form(group.name), frozenset())

    def moiety(self, title: str) -> tuple[str, str | None]:
        """The active part that a title names, by its preferred name, and the salt that the title adds.

        A title that is a name of its own is left whole.

        >>> load().moiety("Imatinib mesylate"), load().moiety("Calcium carbonate")
        (('imatinib', 'mesylate'), ('calcium carbonate', None))
        """
        row = self.rows.get(form(title))
        if row is not None and form(row.name) == form(title):
            return row.name, None
        for stem, salt in self._cuts(title.split()):
            found = self.rows.get(form(stem))
            if found is not None and found.kind is Kind.DRUG:
                return found.name, salt.lower()
        if row is not None:
            return row.name, None
        # A drug that nobody knows yet still loses a salt, but an element does not: "iron sucrose" is no salt of a drug "iron".
        for stem, salt in self._cuts(title.split()):
            if form(stem) not in self.rows and not any(form(word) in self.salts for word in stem.split()):
                return stem.lower(), salt.lower()
        return " ".join(title.split()).lower(), None

    def before_salt(self, title: str) -> str:
        """A title without the salt words that it ends on; its first word stays.

        >>> load().before_salt("S-Adenosyl L-methionine disulfate tosylate")
        'S-Adenosyl L-methionine'
        """
        words = title.split()
        while len(words) > 1 and form(words[-1]) in self.salts:
            words.pop()
        return " ".join(words)

    def _cuts(self, words: list[str]) -> Iterator[tuple[str, str]]:
        """Each way to part a title into a stem and salt words: the longest tail first, then one word in front ("sodium valproate")."""
        start = len(words)
        while start > 1 and form(words[start - 1]) in self.salts:
            start -= 1
        for at in range(start, len(words)):
            yield " ".join(words[:at]), " ".join(words[at:])
        if len(words) > 1 and form(words[0]) in self.salts:
            yield " ".join(words[1:]), words[0]

    def _row(self, key: str) -> Row | None:
        row = self.rows.get(key)
        if row is not None:
            return row
        if " receptor " in key:  # "dopamine receptor antagonists"
            row = self.rows.get(key.replace(" receptor ", " "))
            return row if row is not None and row.kind is Kind.DRUG_CLASS else None
        stem, _, last = key.rpartition(" ")
        if not stem or last not in _SAID_HEADS:
            return None
        row = next((r for end in ("", *(f" {head}" for head in sorted(HEADS))) if (r := self.rows.get(stem + end))), None)
        return row if row is not None and row.kind is Kind.DRUG_CLASS else None


@functools.lru_cache(maxsize=1 << 16)
def form(words: str) -> str:
    """The form under which the spellings of a name meet: words in lower case and singular, American, without accents and marks.

    Greek letters are spelt out, apostrophes go, hyphens and slashes part words, and "anti", "non", "cyp" join the word that follows.

    >>> form("Non-steroidal anti-inflammatory drugs"), form("St. John’s wort"), form("Anaesthetics"), form("CYP 3A4"), form("SSRIs")
    ('nonsteroidal antiinflammatory drug', 'st john wort', 'anesthetic', 'cyp3a4', 'ssri')
    """
    text = _ACRONYMS.sub("", words).lower()
    if not text.isascii():
        text = text.translate(MARKS)
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
    text = text.replace("'", "")
    if text.isalpha():
        return _word(text)
    parts = [_word(run) for run in _RUN.findall(text)]
    joined = " ".join(parts)
    return _JOINED.sub(r"\1", joined) if PREFIXES.intersection(parts) else joined


@functools.lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    """One word in the singular and in American spelling; the rules need only be the same for table and text, not right for all English."""
    if word in _PLURALS:
        return word
    if len(word) > 4:  # noqa: PLR2004 ("AED" and "aloe" stay)
        for old, new in _SPELLINGS:
            word = word.replace(old, new)
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui":  # noqa: PLR2004 ("gas", "bus" and "OCs" stay)
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]  # noqa: PLR2004
    return _WORDS.get(word, word)


def reach(names: Iterable[str]) -> dict[str, int]:
    """How many words the longest of some names that begins with a word can have; one more where the text adds a word such as "drug".

    >>> reach(["beta blocker", "beta"])
    {'beta': 3}
    """
    longest: dict[str, int] = {}
    for name in names:
        first, *rest = name.split(" ")
        longest[first] = max(longest.get(first, 0), len(rest) + 2)
    return longest


@functools.cache
def load() -> Lexicon:
    """Read all tables; raise ValueError, naming both rows, where one form belongs to two entities."""
    rows: dict[str, Row] = {}
    for table in TABLES:
        for row in _rows(table):
            for spelling in (row.name, row.label, *row.synonyms):
                key = form(spelling)
                other = rows.setdefault(key, row)
                if other is not row:
                    msg = f"lexicon/{table}.tsv: {spelling!r} of {row.name!r} also names {other.name!r} ({other.kind}); keep it in one row"
                    raise ValueError(msg)
    salts = frozenset(form(word) for cells in read("salts") for word in (cells["name"], *_parts(cells["synonyms"])))
    members = {form(cells["class"]): frozenset(map(form, _parts(cells["members"]))) for cells in read("members")}
    named = ((form(cells["name"]), rows.get(form(cells["substance"]))) for cells in read("brands"))
    brands = {key: row for key, row in named if row is not None and key not in rows}
    return Lexicon(rows=rows, salts=salts, members=members, brands=brands)


@functools.cache
def sources() -> tuple[NameSource, ...]:
    """Where the names of all tables come from, each with its licence, sorted."""
    tables = sorted(entry.name.removesuffix(".tsv") for entry in (files("extract") / "lexicon").iterdir() if entry.name.endswith(".tsv"))
    counts: Counter[tuple[str, str]] = Counter()
    for table in tables:
        for cells in read(table):
            # a row that two sources made names both, and their licences in the same order
            counts.update(zip(cells["source"].split("; "), cells["licence"].split("; "), strict=True))
    return tuple(
        NameSource(title=title, license=licence, names=names, page=_PAGES.get(title)) for (title, licence), names in sorted(counts.items())
    )


def read(table: str) -> Iterator[dict[str, str]]:
    """The lines of one table, cell by column."""
    text = (files("extract") / "lexicon" / f"{table}.tsv").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    columns = head.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def spellings(cells: Mapping[str, str]) -> tuple[str, ...]:
    """The name of a line and its synonyms."""
    return (cells["name"], *_parts(cells["synonyms"]))


def _rows(table: str) -> Iterator[Row]:
    kind = TABLES[table]
    for cells in read(table):
        yield Row(
            kind=kind or Kind(cells["kind"]),
            name=cells["name"],
            label=cells.get("symbol") or cells["name"],
            synonyms=_parts(cells["synonyms"]),
            wider=cells.get("broader") or cells.get("family") or "",
        )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@functools.cache
def _entity(row: Row) -> Entity:
    return Entity(id=iri(row.kind, row.label), name=row.name, kind=row.kind, synonyms=row.synonyms)


_PAGES: Final = {"FDA UNII": "https://precision.fda.gov/uniisearch", "HGNC": "https://www.genenames.org/"}
_RUN: Final = re.compile(r"[^\W_]+")
_ACRONYMS: Final = re.compile(r"(?<=[A-Z][A-Z])s\b")
_JOINED: Final = re.compile(rf"\b({'|'.join(sorted(PREFIXES))}) (?=\w)")
_SPELLINGS: Final = (
    ("ae", "e"),
    ("oe", "e"),
    ("sulph", "sulf"),
    ("ceph", "cef"),
    ("aluminium", "aluminum"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("mour", "mor"),
)
_WORDS: Final = {"fibre": "fiber", "vit": "vitamin", "leave": "leaf", "viruse": "virus", "vaccination": "vaccine"}
_PLURALS: Final = frozenset({"tetracyclines", "diabetes", "herpes", "species", "series"})
"""Words in "s" that stay: plurals that name a class where the singular names a drug, diseases that have no singular."""
