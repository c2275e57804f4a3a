"""All that the graph holds about one entity, with the sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kg.display import Shown
from kg.entities import index, names_of
from kg.facts import about, titled
from kg.jsonl import to_json
from kg.model import WRITTEN_OF, Direction, Predicate
from kg.names import fold
from kg.quotes import DISCLAIMER, quotes
from kg.quotes import lines as lines_of
from kg.words import QUANTITIES, say, say_advice, say_missing

if TYPE_CHECKING:
    from kg.entities import Match, NameIndex
    from kg.facts import Facts, Prediction
    from kg.model import Statement
    from kg.store import Store

_HEADINGS: Final = {
    Predicate.INTERACTS_WITH: "Interactions",
    Predicate.SUBSTRATE_OF: "Handled by",
    Predicate.INHIBITS: "Inhibits, is inhibited by",
    Predicate.INDUCES: "Induces, is induced by",
    Predicate.MEMBER_OF: "Groups",
    Predicate.HAS_BRAND: "Brands",
    Predicate.SALT_OF: "Salts",
    Predicate.TARGETS: "Acts on",
    Predicate.INDICATED_FOR: "Indications",
    Predicate.CONTRAINDICATED_IN: "Contraindications",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Portrait(Shown):
    """One entity: other names, statements about it, predictions with the names of their parties.

    `combinations` are those that hold it: what is said of them stands with them, and not here.
    """

    match: Match
    other_names: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    predictions: tuple[tuple[str, str, Prediction], ...] = ()
    has_monograph: bool = True
    combinations: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The portrait as plain values; statements in the public statement format."""
        return {
            **self.match.to_json(),
            "kind": self.match.kind,
            "other_names": list(self.other_names),
            "has_monograph": self.has_monograph,
            "combinations": list(self.combinations),
            "statements": [to_json(s) for s in self.statements],
            "predictions": [
                {
                    "precipitant": one,
                    "object": other,
                    "quantity": p.quantity,
                    "direction": p.direction,
                    "via": p.via,
                    "rules": list(p.rules),
                    "premises": [to_json(s) for s in p.premises],
                }
                for one, other, p in self.predictions
            ],
        }

    def to_text(self) -> str:
        """The portrait for a terminal."""
        if self.match.id is None:
            return f"{self.match.input}: {self.match.unknown}\n\n{DISCLAIMER}\n"
        kind = self.match.kind.words if self.match.kind else ""
        also = f"\n  also: {', '.join(self.other_names)}" if self.other_names else ""
        missing = f"\n  {self.missing}" if self.missing else ""
        blocks = [f"{self.match.input}: {self.match.read_as}"] if self.match.read_as else []
        blocks += [f"{self.match.name} ({kind}){also}\n  {self.match.id}{missing}"]
        blocks += ["\n".join([heading, *(line for s in found for line in _lines(s))]) for heading, found in self.sections]
        if self.predictions:
            blocks.append("\n".join(["Predicted by rules, not stated", *(f"  {clause}" for clause in self.predicted)]))
        return "\n\n".join([*blocks, DISCLAIMER]) + "\n"

    @property
    def missing(self) -> str:
        """What is said where no monograph is about the entity, or of a combination that holds it; or nothing."""
        return say_missing(self.combinations, has_monograph=self.has_monograph)

    @property
    def sections(self) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
        """The statements under their headings."""
        grouped = ((heading, tuple(s for s in self.statements if s.predicate is predicate)) for predicate, heading in _HEADINGS.items())
        return tuple((heading, found) for heading, found in grouped if found)

    @property
    def predicted(self) -> tuple[str, ...]:
        """The predictions, each as a clause with what it rests on."""
        return tuple(_prediction(*prediction) for prediction in self.predictions)


def show(store: Store, name: str) -> Portrait:
    """Everything about the entity behind a name, its salts and its brands."""
    names = index(store)
    match = names.resolve(name)
    if match.id is None:
        return Portrait(match=match)
    facts = about(store, match.faces)
    parties = (
        (names.entities[p.precipitant].name, names.entities[p.object_drug].name, p)
        for p in facts.predictions
        if p.precipitant in names.entities and p.object_drug in names.entities
    )
    return Portrait(
        match=match,
        has_monograph=_has_monograph(store, match),
        combinations=_combinations(names, match),
        other_names=other_names(names, match, facts),
        statements=tuple(sorted(facts.statements, key=lambda s: (tuple(Predicate).index(s.predicate), say(s), s.document))),
        predictions=tuple(sorted(parties, key=lambda p: p[:2])),
    )


def missing(store: Store, match: Match) -> str:
    """What is said where no monograph is about what a name was taken for, or of a combination that holds it; or nothing."""
    return say_missing(_combinations(index(store), match), has_monograph=_has_monograph(store, match))


def _has_monograph(store: Store, match: Match) -> bool:
    """Whether a monograph is about what a name was taken for, or could not be, as of an enzyme."""
    return match.kind not in WRITTEN_OF or bool(titled(store, match.faces))


def _combinations(names: NameIndex, match: Match) -> tuple[str, ...]:
    """The names of the combinations that hold what a name was taken for."""
    return tuple(product.name for product in names.products(match.id)) if match.id else ()


def other_names(names: NameIndex, match: Match, facts: Facts) -> tuple[str, ...]:
    """Its synonyms, and the names of its salts, brands and parts, sorted; of spellings that differ in case the one in capitals."""
    sides = (side for s in facts.statements for side in (s.subject, s.object) if side.id == match.id)
    also = {*names_of(names.entities, match.faces), *(synonym for side in sides for synonym in side.synonyms)}
    return tuple(sorted({fold(name): name for name in sorted(also - {match.name}, reverse=True)}.values()))


def _lines(statement: Statement) -> list[str]:
    advice = f"; advice: {', '.join(say_advice(statement.management))}" if statement.management else ""
    return [f"  {say(statement)}{advice}", *lines_of(quotes((statement,)), "    ")]


def _prediction(precipitant: str, object_drug: str, prediction: Prediction) -> str:
    change = {Direction.INCREASE: "may raise", Direction.DECREASE: "may lower"}.get(prediction.direction, "may change")
    through = f" through {prediction.via}" if prediction.via else ""
    because = "; ".join(say(s) for s in prediction.premises)
    what = QUANTITIES[prediction.quantity]
    return f"{precipitant} {change} {what} {object_drug}{through} ({', '.join(prediction.rules)}), because {because}"
