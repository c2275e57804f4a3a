"""A path as a value: its hops with their sentences, in words, as JSON and as text for a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kg.display import Shown
from kg.model import Direction
from kg.quotes import DISCLAIMER
from kg.quotes import lines as lines_of
from kg.relations import GROUP_INDUCES, GROUP_INHIBITS, GROUP_SUBSTRATE, INTERACTS, LOWERS, RAISES, RELATIONS, SUBGROUP
from kg.words import counted, verb

if TYPE_CHECKING:
    from kg.answers import Reason
    from kg.entities import Match
    from kg.model import Strength
    from kg.quotes import Quote

BELONGS: Final = "belongsTo"
"""A substance is one of a role group because it acts as the group's name says."""
_WORDS: Final = {relation: verb(predicate) for predicate, relation in RELATIONS.items()} | {
    RAISES: "is said to raise exposure to",
    LOWERS: "is said to lower exposure to",
    INTERACTS: "is said to interact with",
    GROUP_INHIBITS: "inhibit, by their name,",
    GROUP_INDUCES: "induce, by their name,",
    GROUP_SUBSTRATE: "are, by their name, handled by",
    SUBGROUP: "is a part of",
    BELONGS: "counts, by what it does, as a",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step: names of subject and object as the graph has them, whichever way the path runs, and their ids.

    `strength` is the strongest that is said of an action, or the least that the group asks for which a substance is counted in; the
    sentences of the step are those that say as much. `tells` is what an interaction comes to and what is advised, in words.
    """

    subject: str
    predicate: str
    object: str
    subject_id: str = ""
    object_id: str = ""
    strength: Strength | None = None
    claims: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def verb(self) -> str:
        """What the subject does to the object."""
        return _WORDS[self.predicate]

    @property
    def is_directed(self) -> bool:
        """Whether it matters which of the two is the subject."""
        return self.predicate != INTERACTS

    @property
    def words(self) -> str:
        """The step as a clause."""
        strength = f" ({self.strength})" if self.strength and self.predicate != BELONGS else ""
        tells = f": {', '.join(self.tells)}" if self.tells else ""
        return f"{self.subject} {self.verb} {self.object}{strength}{tells}"

    def to_json(self) -> dict[str, Any]:
        """The step as plain values."""
        return {
            "subject": self.subject,
            "predicate": self.predicate,
            "object": self.object,
            "strength": self.strength,
            "tells": list(self.tells),
            "evidence": [quote.to_json() for quote in self.quotes],
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Path(Shown):
    """From `start` to `end` over `hops`. `kind` is stated, mechanism or group; with a `direction`, exposure to `end` changes."""

    start: str
    end: str
    kind: str
    direction: Direction | None
    hops: tuple[Hop, ...]

    def to_json(self) -> dict[str, Any]:
        """The path as plain values."""
        head = {"start": self.start, "end": self.end, "kind": self.kind, "direction": self.direction}
        return {**head, "explanation": explain(self), "hops": [hop.to_json() for hop in self.hops]}

    def to_text(self) -> str:
        """The path for a terminal: what follows from it, then each hop with its surest sentences."""
        hops = (line for hop in self.hops for line in (f"   {hop.words}", *lines_of(hop.quotes, "     ")))
        return "\n".join([explain(self), *hops])


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Routes(Shown):
    """The answer to "how could these two interact?"; `said` is what is stated of two between whom there is no path.

    Where there are paths, it is what is stated of combinations that hold one of the two.

    `more` is how many paths there are beside those that are shown, which are the best explained.
    """

    ends: tuple[Match, Match]
    paths: tuple[Path, ...]
    said: tuple[Reason, ...] = ()
    max_length: int = 4
    more: int = 0

    def to_json(self) -> dict[str, Any]:
        """The answer as plain values."""
        ends, paths = [end.to_json() for end in self.ends], [path.to_json() for path in self.paths]
        said = [reason.to_json() for reason in self.said]
        return {"ends": ends, "paths": paths, "more": self.more, "said": said, "disclaimer": DISCLAIMER}

    def to_text(self) -> str:
        """The answer for a terminal."""
        blocks = ["\n".join(f"{end.input}: {words}" for end in self.ends if (words := end.read_as if end.known else end.unknown))]
        blocks += [f"{number}. {path.to_text()}" for number, path in enumerate(self.paths, start=1)]
        blocks += [self.left_out]
        said = (line for one in self.said for line in (f"  {one.explanation}", *lines_of(one.evidence, "    ")))
        return "\n\n".join(filter(None, [*blocks, "\n".join(filter(None, [self.none_found or self.besides, *said])), DISCLAIMER])) + "\n"

    @property
    def left_out(self) -> str:
        """How many paths are not shown, or nothing."""
        return f"{counted(self.more, 'more path')}, less well explained (--k shows more)" if self.more else ""

    @property
    def besides(self) -> str:
        """The heading of what is stated beside paths, or nothing."""
        return "beside these paths:" if self.paths and self.said else ""

    @property
    def none_found(self) -> str:
        """What is said where both names are known and no path was found, or nothing."""
        if self.paths or not all(end.known for end in self.ends):
            return ""
        a, b = self.ends
        if a.id == b.id:
            return f"{a.input} and {b.input} are one here: {a.name}; give two to look for paths between them"
        steps = "1 step" if self.max_length == 1 else f"up to {self.max_length} steps"
        if self.said:
            return f"{a.name} and {b.name}: no path of {steps} leads to an effect of one on the other, but this is stated:"
        words = f"no path of {steps} is stated or follows from what these monographs say"
        return f"{a.name} and {b.name}: {words}; that is silence, not an all-clear"


def explain(path: Path) -> str:
    """The path in plain words.

    >>> hop = Hop(subject="ketoconazole", predicate="mayIncreaseExposureOf", object="imatinib")
    >>> explain(Path(start="ketoconazole", end="imatinib", kind="stated", direction=Direction.INCREASE, hops=(hop,)))
    'ketoconazole is said to raise exposure to imatinib.'
    """
    clauses = [hop.words for hop in path.hops]
    if path.kind == "stated":
        return f"{clauses[0]}."
    change = {Direction.INCREASE: "rise", Direction.DECREASE: "fall"}.get(path.direction) if path.direction else None
    end = f"exposure to {path.end} may {change}" if change else f"{path.start} and {path.end} may interact"
    return f"{'; '.join(clauses)}. So {end}: concluded from these sentences, not stated of the two."
