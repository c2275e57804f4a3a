"""Label → slug → IRI, and the key of a statement ↔ the IRI of its claim."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.model import Entity, Kind, Predicate, Role
from kg.vocab import CLAIM, ID

if TYPE_CHECKING:
    from kg.model import Reading

SEGMENTS: Final = {
    Kind.DRUG: "drug",
    Kind.SALT: "salt",
    Kind.BRAND: "brand",
    Kind.PRODUCT: "product",
    Kind.DRUG_CLASS: "class",
    Kind.ROLE_GROUP: "group",
    Kind.ENZYME: "protein",
    Kind.TRANSPORTER: "protein",
    Kind.PROTEIN: "protein",
    Kind.PROTEIN_FAMILY: "family",
    Kind.FOOD: "food",
    Kind.HERB: "herb",
    Kind.SUBSTANCE: "substance",
    Kind.CONDITION: "condition",
}
"""The IRI segment of each kind of entity."""

ACTORS: Final = {Predicate.INHIBITS: "inhibitor", Predicate.INDUCES: "inducer", Predicate.SUBSTRATE_OF: "substrate"}
"""What they are called who have a role."""

_SYMBOL_KINDS: Final = frozenset({Kind.ENZYME, Kind.TRANSPORTER, Kind.PROTEIN})


def slug(label: str) -> str:
    """Lower-case, hyphenated ASCII, or the label's own letters where ASCII leaves none.

    >>> slug("St. John's wort"), slug("5-HT3 antagonist"), slug("β-blocker")
    ('st-johns-wort', '5-ht3-antagonist', 'beta-blocker')
    """
    text = label.translate(MARKS).replace("'", "").lower()
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-") or re.sub(r"\W+", "-", text).strip("-")


def iri(kind: Kind, label: str) -> str:
    """The IRI of an entity; proteins keep their symbol.

    >>> iri(Kind.ENZYME, "CYP3A4")
    'https://w3id.org/rxloom/id/protein/CYP3A4'
    >>> iri(Kind.DRUG, "Valproic acid")
    'https://w3id.org/rxloom/id/drug/valproic-acid'
    """
    tail = re.sub(r"[^A-Za-z0-9-]+", "-", label).strip("-") if kind in _SYMBOL_KINDS else slug(label)
    if not tail:
        msg = f"no IRI can be made from the label {label!r}"
        raise ValueError(msg)
    return f"{ID}{SEGMENTS[kind]}/{tail}"


def claim_iri(key: str) -> str:
    """The IRI of the claim that holds the statement with this key.

    >>> claim_iri("0f3a")
    'https://w3id.org/rxloom/id/claim/0f3a'
    """
    return CLAIM + key


def claim_key(iri: str) -> str:
    """Undo `claim_iri`; a key stays what it is."""
    return iri.removeprefix(CLAIM)


def role_name(role: Role) -> str:
    """How the group of all that have one role is called; readers and the graph meet in this name.

    >>> from kg.model import Entity, Strength
    >>> cyp3a4 = Entity(id=iri(Kind.ENZYME, "CYP3A4"), name="CYP3A4", kind=Kind.ENZYME)
    >>> role_name(Role(action=Predicate.INHIBITS, target=cyp3a4, strength=Strength.STRONG))
    'strong CYP3A4 inhibitor'
    """
    return " ".join(filter(None, (role.strength, protein_label(role.target), ACTORS[role.action])))


def wider(group: Entity) -> tuple[Entity, ...]:
    """The groups that hold a role group by its own wording: one for each of several roles, and a single role without its strength.

    >>> from kg.model import Entity, Strength
    >>> cyp3a4 = Entity(id=iri(Kind.ENZYME, "CYP3A4"), name="CYP3A4", kind=Kind.ENZYME)
    >>> strong = Role(action=Predicate.INHIBITS, target=cyp3a4, strength=Strength.STRONG)
    >>> [g.name for g in wider(Entity(id="x", name="x", kind=Kind.ROLE_GROUP, roles=(strong,)))]
    ['CYP3A4 inhibitor']
    """
    roles = group.roles if len(group.roles) > 1 else tuple(replace(role, strength=None) for role in group.roles if role.strength)
    named = {role_name(role): role for role in roles}
    found = (Entity(id=iri(Kind.ROLE_GROUP, name), name=name, kind=Kind.ROLE_GROUP, roles=(role,)) for name, role in named.items())
    return tuple(e for e in found if e.id != group.id)


def entities_of(reading: Reading) -> frozenset[Entity]:
    """All that a document names, with the proteins of its role groups and the groups that these lie in."""
    document = reading.document
    waiting = {e for s in reading.statements for e in (s.subject, s.object, *s.via)} | {document.about, *document.ingredients}
    found: set[Entity] = set()
    while waiting:
        found |= waiting
        waiting = {other for e in waiting for other in (*wider(e), *(role.target for role in e.roles))} - found
    return frozenset(found)


def protein_label(protein: Entity) -> str:
    """The name of a protein inside the name of a group: all of cytochrome P450 is CYP450 there."""
    return "CYP450" if protein.name.startswith("cytochrome") else protein.name


def canonical(name: str) -> str:
    """The one spelling for every name that shares a slug: lower case, words parted by spaces.

    >>> canonical("Blood pressure-lowering drug") == canonical("blood-pressure lowering  drug")
    True
    """
    return slug(name).replace("-", " ")


def fold(name: str) -> str:
    """The form under which two spellings of one name meet: case, accents, apostrophes, hyphens and plural spaces set aside.

    >>> fold("St. John’s-Wort") == fold("st johns wort")
    True
    """
    if name.isascii():  # most are, and a graph has many names
        return " ".join(_WORDS.findall(name.replace("'", "").lower()))
    text = name.translate(MARKS).replace("'", "").lower()
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
    return " ".join(_WORDS.findall(ascii_text))


_WORDS: Final = re.compile(r"[^\W_]+")
DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
MARKS: Final = DASHES | str.maketrans(
    {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ω": "omega", "µ": "mu", "μ": "mu"}
    | dict.fromkeys("’‘‛ʼ′´＇", "'")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")  # soft hyphens and other marks of no width
)
"""What a keyboard has for letters and marks of typesetters; else they vanish with the accents, and words run together."""
