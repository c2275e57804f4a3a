"""Plain values that every stage shares: what an entity is, what a statement says, where it stands written.

Nothing here needs more than the standard library. Every value is frozen, checks itself on birth and compares by content.
Terms follow ICH M12 (object and precipitant drug) and the FDA strength words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from kg.display import Shown
from kg.hashes import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Word(StrEnum):
    """A word of a closed list, as the public format spells it."""

    @property
    def words(self) -> str:
        """The word as people read it, with blanks."""
        return self.replace("_", " ")


class Kind(Word):
    """What an entity is."""

    DRUG = "drug"
    SALT = "salt"
    BRAND = "brand"
    PRODUCT = "product"
    DRUG_CLASS = "drug_class"
    ROLE_GROUP = "role_group"
    ENZYME = "enzyme"
    TRANSPORTER = "transporter"
    PROTEIN_FAMILY = "protein_family"
    PROTEIN = "protein"
    FOOD = "food"
    HERB = "herb"
    SUBSTANCE = "substance"
    CONDITION = "condition"


SUBSTANCES: Final = frozenset({Kind.DRUG, Kind.SALT, Kind.PRODUCT, Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
"""Kinds that name one material; they may inhibit, induce and be substrates."""

GROUPS: Final = frozenset({Kind.DRUG_CLASS, Kind.ROLE_GROUP})
"""Kinds that name many materials at once."""

WRITTEN_OF: Final = frozenset({Kind.DRUG, Kind.SALT, Kind.BRAND, Kind.PRODUCT, Kind.HERB})
"""Kinds that monographs are about."""

PROTEINS: Final = frozenset({Kind.ENZYME, Kind.TRANSPORTER, Kind.PROTEIN_FAMILY, Kind.PROTEIN})
"""Kinds that a substance can act on or be handled by."""


class Predicate(Word):
    """What a statement says of its subject and object."""

    SUBSTRATE_OF = "substrate_of"
    INHIBITS = "inhibits"
    INDUCES = "induces"
    INTERACTS_WITH = "interacts_with"
    MEMBER_OF = "member_of"
    HAS_BRAND = "has_brand"
    SALT_OF = "salt_of"
    TARGETS = "targets"
    INDICATED_FOR = "indicated_for"
    CONTRAINDICATED_IN = "contraindicated_in"


class Strength(StrEnum):
    """How strongly a precipitant acts, as worded (FDA / ICH M12 bands; "potent" is strong, "mild" is weak)."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


def how_strong(strength: Strength | None) -> int:
    """1 weak, 2 moderate, 3 strong; 0 where no strength is said."""
    return (None, *reversed(Strength)).index(strength)


class Contribution(StrEnum):
    """Whether a pathway is the main one or a minor one, as worded."""

    MAJOR = "major"
    MINOR = "minor"


class On(StrEnum):
    """Whose exposure or effect changes."""

    SUBJECT = "subject"
    OBJECT = "object"
    PATIENT = "patient"


class Quantity(StrEnum):
    """What changes: how much drug there is, what it does, or how likely harm is."""

    EXPOSURE = "exposure"
    EFFECT = "effect"
    RISK = "risk"


class Direction(StrEnum):
    """Which way it changes."""

    INCREASE = "increase"
    DECREASE = "decrease"
    UNSPECIFIED = "unspecified"


class Management(StrEnum):
    """What the text advises, from the most to the least urgent."""

    CONTRAINDICATED = "contraindicated"
    AVOID = "avoid"
    SEPARATE = "separate"
    ADJUST_DOSE = "adjust_dose"
    MONITOR = "monitor"
    CAUTION = "caution"


AGAINST: Final = frozenset({Management.CONTRAINDICATED, Management.AVOID})
"""Advice not to combine."""


def in_order(advice: Iterable[Management]) -> tuple[Management, ...]:
    """Advice without doubles, from the most to the least urgent.

    >>> in_order([Management.MONITOR, Management.AVOID, Management.MONITOR]) == (Management.AVOID, Management.MONITOR)
    True
    """
    said = set(advice)
    return tuple(m for m in Management if m in said)


def how_urgent(advice: Iterable[Management]) -> int:
    """The place of the most urgent of some advice, from 0 on; `len(Management)` where there is none.

    >>> how_urgent([Management.MONITOR, Management.AVOID]), how_urgent([])
    (1, 6)
    """
    return min(map(tuple(Management).index, advice), default=len(Management))


class Scope(StrEnum):
    """For how many members of a group a statement speaks."""

    ALL = "all"
    SOME = "some"
    LISTED = "listed"


class Setting(Word):
    """Where a finding was made."""

    IN_VITRO = "in_vitro"
    ANIMAL = "animal"
    CLINICAL = "clinical"


class Administration(StrEnum):
    """How a dose is to be taken with regard to meals."""

    WITH_FOOD = "with_food"
    WITHOUT_FOOD = "without_food"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What makes a substance a member of a role group: an action on a protein, at one strength or stronger."""

    action: Predicate
    target: Entity
    strength: Strength | None = None

    def __post_init__(self) -> None:
        if self.action not in (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF):
            msg = f"a role is inhibits, induces or substrate_of, got {self.action!r}"
            raise ValueError(msg)
        if self.target.kind not in PROTEINS:
            msg = f"a role's target is a protein, got {self.target.kind!r}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something a text can name.

    `id` is its IRI, `name` the graph's preferred name, `synonyms` other names that belong to this entity alone.
    `roles` stands on role groups only: one role for "strong CYP3A4 inhibitor", two for "dual CYP3A4 and P-gp inhibitor".
    """

    id: str
    name: str
    kind: Kind
    synonyms: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            msg = f"an entity needs an id and a name, got {self.id!r}, {self.name!r}"
            raise ValueError(msg)
        if bool(self.roles) != (self.kind is Kind.ROLE_GROUP):
            msg = f"roles belong to role groups and every role group has one, got {self.kind!r} with {len(self.roles)} roles"
            raise ValueError(msg)


OF_GROUP: Final = "of-group."
"""How the rule of evidence begins that speaks of a group and holds for its object because the document counts that among the group."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """The words that make a statement: `text` is `source[start:end]`, in code points of the newline-normalised source.

    `plain` is the clean sentence where the source slice carries front-matter folding or markup, and of a table cell its words behind the
    name of its row and the title of its column; `rule` is the id of the rule that read it.
    """

    start: int
    end: int
    text: str
    section: str
    rule: str
    plain: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"evidence must satisfy 0 <= start < end, got {self.start}..{self.end}"
            raise ValueError(msg)
        if len(self.text) != self.end - self.start:
            msg = f"evidence {self.start}..{self.end} must be {self.end - self.start} characters long, got {len(self.text)}"
            raise ValueError(msg)

    @property
    def is_of_group(self) -> bool:
        """Whether the words speak of a group that the statement's object is counted among."""
        return self.rule.startswith(OF_GROUP)

    @property
    def rank(self) -> tuple[bool, int, int, str]:
        """The order of a statement's evidence: what speaks of its object before what speaks of a group, each by its place."""
        return self.is_of_group, self.start, self.end, self.rule

    @property
    def sentence(self) -> str:
        """What to show to a reader: the clean sentence."""
        return self.plain or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What changes, on whom, which way. `outcome` is worded by the text.

    `auc_ratio` is AUC with over AUC without the precipitant; of several that a text gives, the farthest from 1.
    """

    on: On
    quantity: Quantity
    direction: Direction
    outcome: str | None = None
    auc_ratio: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Shown):
    """One thing that one document says, with every place where it says so.

    `via` names the proteins through which an interaction is said to run. `activates` says that the protein makes the subject, a prodrug,
    into what acts. `seriousness` ("life-threatening"), `modifying_factors` ("the
    elderly", "high doses") and `frequency` ("rare") are the source's own words. `confidence` is how sure the reader is of
    having read rightly (0..1); it says nothing of the statement being true.
    """

    document: str
    subject: Entity
    subject_mention: str
    predicate: Predicate
    object: Entity
    object_mention: str
    evidence: tuple[Evidence, ...]
    confidence: float
    negated: bool = False
    hedged: bool = False
    strength: Strength | None = None
    contribution: Contribution | None = None
    activates: bool = False
    effect: Effect | None = None
    management: tuple[Management, ...] = ()
    scope: Scope | None = None
    significance: str | None = None
    setting: Setting | None = None
    administration: Administration | None = None
    seriousness: str | None = None
    modifying_factors: tuple[str, ...] = ()
    frequency: str | None = None
    via: tuple[Entity, ...] = ()

    # IPython looks for this beside the `__repr__` that it would take instead
    _repr_pretty_ = Shown._repr_pretty_

    def __post_init__(self) -> None:
        if not self.evidence:
            msg = f"{self.document}: a statement needs evidence: {self.subject.name} {self.predicate} {self.object.name}"
            raise ValueError(msg)
        if not 0.0 <= self.confidence <= 1.0:
            msg = f"confidence must lie in 0..1, got {self.confidence}"
            raise ValueError(msg)
        if self.management != in_order(self.management):
            msg = f"management must be distinct and from most to least urgent, got {self.management}"
            raise ValueError(msg)

    @property
    def own_words(self) -> tuple[Evidence, ...]:
        """The evidence that speaks of the object itself, and not of a group that it is counted among."""
        return tuple(e for e in self.evidence if not e.is_of_group)

    @property
    def key(self) -> str:
        """32 hex digits that name the statement: the same on every run, machine and order; one per distinct statement of a document."""
        return digest(self.document, self.subject.id, self.predicate, self.object.id, str(self.negated))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One version of a monograph: `path` relative to its SOURCE, `sha256` of its bytes, `about` the drug, salt or product of its title."""

    path: str
    sha256: str
    title: str
    about: Entity
    modified: str | None = None
    ingredients: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Shown):
    """What reading one document gave; to iterate over it gives its statements."""

    document: Document
    statements: tuple[Statement, ...]

    # IPython looks for this beside the `__repr__` that it would take instead
    _repr_pretty_ = Shown._repr_pretty_

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class NameSource:
    """Where a reader has its names from: `license` as its giver words it, `names` how many it gave, `page` where it can be looked up."""

    title: str
    license: str
    names: int
    page: str | None = None


class Reader(Protocol):
    """What `kg` needs of whatever reads documents. It must pickle cheaply: worker processes get a copy."""

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same bytes could be read differently."""

    @property
    def sources(self) -> tuple[NameSource, ...]:
        """Where its names come from."""

    def read(self, path: str, document: str) -> Reading:
        """Read the file at `path`, to be called `document`; raise `BadMonograph` where that cannot be done."""
