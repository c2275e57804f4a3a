"""A scene → the plain values that the page holds: every sentence, document and remark once, each line with its surest sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from kg.answers import HEADINGS, Status
from kg.marks import first_places
from kg.model import Management, how_strong
from kg.picture.looks import DENIED_DASH, DENIED_SIGN, INTERACTIONS, LINES, NODES, PREDICTED_DASH
from kg.picture.scene import View
from kg.quotes import Quote, quotes, surest
from kg.vocab import ID
from kg.words import ADVICE, say_advice, say_effect, say_expected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.answers import Pair
    from kg.model import Statement
    from kg.picture.lines import Line
    from kg.picture.scene import Scene

Json = dict[str, Any]

_KEPT: Final = 3
"""How many sentences stand behind a line of the entity in focus; fewer behind the others, and it is said how many more there are."""
_KEPT_ASIDE: Final = 1
_KEPT_WHERE_FEW: Final = 6
_FEW: Final = 120
"""Up to how many lines a picture has room for more sentences behind each."""


def short(iri: str) -> str:
    """How the page calls an entity, also in its addresses.

    >>> short("https://w3id.org/rxloom/id/drug/imatinib")
    'drug/imatinib'
    """
    return iri.removeprefix(ID)


class Table:
    """Values that are written once and named by their place."""

    def __init__(self) -> None:
        self._places: dict[Any, int] = {}

    def place(self, value: Any) -> int:  # noqa: ANN401 - whatever JSON holds
        """The place of a value, which is added where it is new."""
        return self._places.setdefault(value, len(self._places))

    @property
    def values(self) -> list[Any]:
        """All values in the order of their places."""
        return list(self._places)


class Writer:
    """Writes the lines of one scene, and with them the tables that they point into."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.sentences, self.documents, self.sections, self.rules, self.remarks = (Table() for _ in range(5))
        self._number = {line.key: f"e{number}" for number, line in enumerate(scene.lines)}
        self._focus = {*scene.focus}
        self._shown = {node.id for node in scene.nodes if not node.in_reserve}
        self._names = {node.id: (node.name, *node.names) for node in scene.nodes}

    def lines(self) -> Iterator[Json]:
        """Every line: its parties, what it says, who says it, and what was read."""
        bends: Counter[frozenset[str]] = Counter()
        for line in self.scene.lines:
            drawn: Json = {"id": self._number[line.key], "from": short(line.subject), "to": short(line.object)}
            drawn |= {"kind": line.relation, "status": line.status, "told": len({s.document for s in line.statements})}
            drawn |= {"strength": line.strength} if line.strength else {}
            if line.key in self.scene.beside:
                drawn["beside"] = True
            else:
                drawn |= {"bend": bends[line.ends]} if bends[line.ends] else {}
                bends[line.ends] += 1
            yield {**drawn, **self._evidence(line), **self._derivation(line)}

    def tables(self) -> Json:
        """What the lines point into; to be read after them."""
        dates = self.scene.dates
        return {
            "sentences": self.sentences.values,
            "documents": [[path, dates.get(path, "")] for path in self.documents.values],
            "sections": self.sections.values,
            "rules": self.rules.values,
            "remarks": self.remarks.values,
        }

    def pairs(self) -> list[Json]:
        """How each pair of a list is judged."""
        ids = {node.name: short(node.id) for node in self.scene.nodes if node.in_focus}
        return [self._pair(pair, ids) for pair in self.scene.pairs if {pair.a, pair.b} <= ids.keys()]

    def routes(self) -> list[Json]:
        """The paths, each hop by its line."""
        return [{"words": route.words, "lines": [self._number[key] for key in route.lines]} for route in self.scene.routes]

    def _pair(self, pair: Pair, ids: dict[str, str]) -> Json:
        """One pair in words; without advice that is said."""
        words = [*([] if pair.status is Status.STATED else [HEADINGS[pair.status]]), *(change.words for change in pair.effects)]
        words += [f"said of {pair.via_class}"] if pair.via_class else []
        words += [f"through {', '.join(pair.via)}"] if pair.via else []
        return {"a": ids[pair.a], "b": ids[pair.b], "status": pair.status, "words": "; ".join(words), "advice": say_advice(pair.management)}

    def _evidence(self, line: Line) -> Json:
        """The surest places behind a line, how many more there are, and what is advised by how many documents.

        A line is as strong as its strongest statement (`Line.strength`), so what says that comes first.
        """
        by_quote = {quote: s for s in line.statements for quote in quotes((s,))}
        ranked = sorted(surest(by_quote), key=lambda quote: -how_strong(by_quote[quote].strength))
        kept = ranked[: self._room(line)]
        written: Json = {"quotes": [self._quote(quote, by_quote[quote]) for quote in kept]}
        written |= {"more": len(ranked) - len(kept)} if len(ranked) > len(kept) else {}
        advice = Counter(m for s in line.statements for m in s.management)
        if line.relation in INTERACTIONS and advice:
            written["advice"] = [[ADVICE[m], advice[m]] for m in Management if advice[m]]
        return written

    def _room(self, line: Line) -> int:
        if len(self.scene.lines) <= _FEW:
            return _KEPT_WHERE_FEW
        return _KEPT if line.ends & self._focus and line.ends <= self._shown else _KEPT_ASIDE

    def _quote(self, quote: Quote, statement: Statement) -> list[Any]:
        """Sentence, marked places, rule, confidence and remark."""
        wordings = [
            (mention, *self._names.get(side.id, (side.name,)))
            for side, mention in ((statement.subject, statement.subject_mention), (statement.object, statement.object_mention))
        ]
        document, section = self.documents.place(quote.document), self.sections.place(quote.section)
        sentence = self.sentences.place((quote.sentence, document, section, quote.start, quote.end))
        marked = [place for span in first_places(quote.sentence, wordings) for place in span]
        return [sentence, marked, self.rules.place(quote.rule), round(quote.confidence, 2), self.remarks.place(remark(statement))]

    def _derivation(self, line: Line) -> Json:
        """What a prediction follows from: lines, rules, proteins, and how much the FDA bands lead to expect."""
        if not line.derived:
            return {}
        expected = [say_expected(p.expected) for p in line.derived if p.expected and any(p.expected)]
        return {
            "premises": [self._number[key] for key in line.premises if key in self._number],
            "derived": sorted({rule for p in line.derived for rule in p.rules}),
            "via": sorted({p.via for p in line.derived if p.via}),
            **({"expected": expected[0]} if expected else {}),
        }


def remark(statement: Statement) -> str:
    """What one document adds to the plain relation, in its own terms.

    Direction and outcome, advice, and whether it is hedged, found in vitro or said of some members only.
    """
    found = [say_effect(statement.effect, statement.subject.name, statement.object.name)] if statement.effect else []
    found += say_advice(statement.management)
    found += [str(word) for word in (statement.strength, statement.contribution, statement.significance, statement.seriousness) if word]
    found += ["hedged"] if statement.hedged else []
    found += [statement.setting.words] if statement.setting else []
    found += ["said of some members only"] if statement.scope == "some" else []
    return " · ".join(found)


def looks() -> tuple[Json, Json]:
    """The legend: kinds of nodes, and kinds of lines."""
    nodes: Json = {kind: {"label": n.label, "light": n.light, "dark": n.dark, "shape": n.shape} for kind, n in NODES.items()}
    lines: Json = {
        relation: {
            "label": line.label,
            "denial": line.denial,
            "light": line.light,
            "dark": line.dark,
            "head": line.head,
            "width": line.width,
            "dash": list(line.dash),
            "sign": line.sign,
            "advised": relation in INTERACTIONS,
        }
        for relation, line in LINES.items()
    }
    return nodes, lines


STATUSES: Final = {
    "stated": {"label": "Stated", "dash": None, "sign": ""},
    "denied": {"label": "Denied", "dash": list(DENIED_DASH), "sign": DENIED_SIGN},
    "predicted": {"label": "Predicted", "dash": list(PREDICTED_DASH), "sign": ""},
}
"""Who says a line, for the legend: stated keeps the dash of its relation."""

SILENCE: Final = "These monographs state nothing of the two. That is silence, not an all-clear."


def opening(scene: Scene) -> str:
    """What the panel says first: what kind of picture this is."""
    names = {node.id: node.name for node in scene.nodes}
    first = names[scene.focus[0]] if scene.focus else ""
    return {
        View.OVERVIEW: f"The graph around {first}, which most statements tell of." if first else "This graph holds no statements yet.",
        View.ENTITY: f"What these monographs state of {first}, and what rules predict.",
        View.PROTEIN: f"What inhibits, induces and is handled by {first}.",
        View.PAIR: "What is stated of the two, both ways, and the proteins and groups that they share.",
        View.LIST: "Every pair of the list, and the proteins and groups that connect two of it.",
        View.PATHS: "The best explained paths between the two, each step with what was read.",
    }[scene.view]
