"""What the graph holds about some entities, as values: statements with their sentences, and predictions with their premises."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.entities import index
from kg.model import Direction, Predicate, Quantity
from kg.rdf import monograph_iri
from kg.store.lookup import lookup
from kg.store.select import select, select_for
from kg.vocab import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Statement
    from kg.reason.values import Derived
    from kg.store import Store

_OWN: Final = """
SELECT DISTINCT ?one WHERE { VALUES ?one { $iris } ?document dcterms:subject ?one ; a rx:Monograph }
"""
_DATES: Final = "SELECT DISTINCT ?path ?date WHERE { $which ?document rx:path ?path ; dcterms:modified ?date }"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """A change that rules derive: of the exposure to the object drug, or of the effect of a prodrug.

    `premises` are the statements that it rests on, `via` is the protein's name. `expected` holds the lowest and highest AUC ratio
    (with over without the precipitant) that the FDA bands give for the stated strength and main pathway; None where open.
    """

    precipitant: str
    object_drug: str
    direction: Direction
    mechanism: str
    via: str | None
    rules: tuple[str, ...]
    premises: tuple[Statement, ...]
    quantity: Quantity = Quantity.EXPOSURE
    expected: tuple[float | None, float | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Statements and predictions, each sorted.

    `handling` holds one statement for each protein that an entity inhibits or is handled by, where not as many documents deny it, `harms`
    one for each entity and kind of harm (`kg.risks`) that any document tells of.
    """

    statements: tuple[Statement, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    handling: tuple[Statement, ...] = ()
    harms: tuple[Statement, ...] = ()


def among(store: Store, ids: Iterable[str]) -> Facts:
    """What is stated and predicted between any two of some entities, a condition among them, or of one and a group of another."""
    named, found = frozenset(ids), lookup(store)
    return Facts(
        statements=_sorted(found.between(named)),
        predictions=_predictions(store, found.predictions(named, within=True)),
        handling=_sorted(found.handling(named)),
        harms=_sorted(found.harms(named)),
    )


def about(store: Store, ids: Iterable[str]) -> Facts:
    """Every statement and prediction that has one of some entities as a party."""
    wanted, found = frozenset(ids), lookup(store)
    return Facts(statements=_sorted(found.about(wanted)), predictions=_predictions(store, found.predictions(wanted, within=False)))


def within(store: Store, ids: Iterable[str], touching: Iterable[str] = ()) -> Facts:
    """Every statement between two of some entities, and the predictions among them that have one of `touching` as a party."""
    everyone, found = frozenset(ids), lookup(store)
    derived = (d for d in found.predictions(touching, within=False) if {d.precipitant, d.object_drug} <= everyone)
    return Facts(statements=_sorted(found.within(everyone)), predictions=_predictions(store, derived))


class Tie(NamedTuple):
    """That something is stated or denied of two entities, and in how many statements."""

    subject: str
    predicate: Predicate
    object: str
    told: int


def ties(store: Store, ids: Iterable[str]) -> tuple[Tie, ...]:
    """What ties some entities to others, counted and not read: a light look at where to look closer."""
    return tuple(sorted(Tie(*row) for row in lookup(store).ties(ids)))


def predicted_partners(store: Store, ids: Iterable[str]) -> Counter[str]:
    """With whom rules predict an interaction of some entities, and from how many premises."""
    wanted = frozenset(ids)
    found: Counter[str] = Counter()
    for one in lookup(store).predictions(wanted, within=False):
        for party in {one.precipitant, one.object_drug} - wanted:
            found[party] += len(one.premises)
    return found


def titled(store: Store, ids: Iterable[str]) -> frozenset[str]:
    """Those of some entities that a monograph of the store is about; one on a combination is about that, not about what it holds."""
    return frozenset(str(one) for (one,) in select_for(store, _OWN, ids))


def dates(store: Store) -> dict[str, str]:
    """When each document was last changed, by its path, as the document writes it; those that do not say are left out."""
    return {str(path): str(date) for path, date in select(store, _DATES.replace("$which", ""))}


def dates_of(store: Store, documents: Iterable[str]) -> dict[str, str]:
    """When some documents were last changed."""
    rows = select_for(store, _DATES.replace("$which", "VALUES ?document { $iris }"), map(monograph_iri, documents))
    return {str(path): str(date) for path, date in rows}


def members(store: Store, groups: Iterable[str]) -> tuple[Statement, ...]:
    """Every statement that something is a member of one of these groups."""
    return _sorted(lookup(store).members(groups))


def statements_of(store: Store, keys: Iterable[str]) -> tuple[Statement, ...]:
    """The statements with these keys; those that the graph does not hold are left out."""
    return _sorted(lookup(store).statements(keys))


def bare(derived: Derived) -> Prediction:
    """What one rule derives, without what has to be looked up: the statements that it rests on and the protein's name."""
    return Prediction(
        precipitant=derived.precipitant,
        object_drug=derived.object_drug,
        direction=derived.way,
        mechanism=derived.mechanism.removeprefix(VOCABULARY),
        via=None,
        rules=(derived.rule,),
        premises=(),
        quantity=derived.quantity,
        expected=derived.expected,
    )


def _predictions(store: Store, derived: Iterable[Derived]) -> tuple[Prediction, ...]:
    """One prediction a node: several rules may have derived it."""
    nodes: dict[str, list[Derived]] = defaultdict(list)
    for one in derived:
        nodes[one.iri].append(one)
    premises = {s.key: s for s in statements_of(store, {key for found in nodes.values() for one in found for key in one.premise_keys})}
    names = index(store).entities
    made = []
    for found in nodes.values():
        one = min(found, key=lambda d: (not d.direction, d.rule, d.direction))
        made.append(
            replace(
                bare(one),
                via=names[one.protein].name if one.protein in names else None,
                rules=tuple(sorted({d.rule for d in found})),
                premises=tuple(premises[key] for key in sorted({key for d in found for key in d.premise_keys}) if key in premises),
                expected=next((d.expected for d in found if d.expected), None),
            )
        )
    return tuple(sorted(made, key=lambda p: (p.precipitant, p.object_drug, p.via or "", p.mechanism, p.direction)))


def _sorted(found: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(found, key=lambda s: (s.document, s.key)))
