"""What `check` answers, as values, as JSON and as plain text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from kg.display import Shown, one_line
from kg.model import AGAINST, On, how_urgent
from kg.quotes import DISCLAIMER, Quote
from kg.quotes import lines as lines_of
from kg.words import NOTHING_STATED, say_advice, say_change, say_expected

if TYPE_CHECKING:
    from kg.entities import Match
    from kg.model import Direction, Management, Quantity


class Status(StrEnum):
    """What is known of a pair, from what needs most attention to what needs least."""

    STATED = "stated"
    PREDICTED = "predicted"
    UNKNOWN = "unknown"
    NOTHING_STATED = "nothing_stated"
    STATED_NONE = "stated_none"


HEADINGS: Final = {
    Status.STATED: "stated",
    Status.PREDICTED: "nothing stated; predicted by a rule",
    Status.UNKNOWN: "not checked: a name is not known to this graph",
    Status.NOTHING_STATED: NOTHING_STATED,
    Status.STATED_NONE: "denied by name in a monograph; its words say what exactly",
}
"""How each status reads."""
_SHORT: Final = {
    Status.STATED: "{} stated",
    Status.PREDICTED: "{} predicted by a rule",
    Status.UNKNOWN: "{} not checked",
    Status.NOTHING_STATED: "nothing stated of {}",
    Status.STATED_NONE: "{} denied by name",
}
"""How it reads of how many pairs."""

_DAY: Final = len("2026-01-31")
"""How much of a date is told: the time of the day tells nobody anything."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Change:
    """What changes; `on` is the name of the drug that it happens to, or "patient".

    `expected` holds the lowest and highest AUC ratio that the FDA bands give for a predicted change, None where open.
    """

    on: str
    quantity: Quantity
    direction: Direction
    outcome: str | None = None
    auc_ratio: float | None = None
    hedged: bool = False
    expected: tuple[float | None, float | None] | None = None

    @property
    def drug(self) -> str | None:
        """The name of the drug that changes; None where it is the patient to whom something happens."""
        return None if self.on == On.PATIENT else self.on

    @property
    def words(self) -> str:
        """The change in plain words."""
        words = say_change(self.quantity, self.direction, self.drug, self.outcome, self.auc_ratio)
        words += f"; {say_expected(self.expected)}" if self.expected else ""
        return f"{words} (hedged)" if self.hedged else words

    def to_json(self) -> dict[str, Any]:
        """The change in the shape of the public effect format."""
        row: dict[str, Any] = {"on": self.on, "quantity": self.quantity, "direction": self.direction, "outcome": self.outcome}
        row |= {"auc_ratio": self.auc_ratio} if self.auc_ratio is not None else {}
        row |= {"expected_auc_ratio": list(self.expected)} if self.expected else {}
        return {**row, "hedged": self.hedged}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that was read, in one clause, with its sentences: a premise of a prediction, or what stands against an answer."""

    kind: str
    explanation: str
    evidence: tuple[Quote, ...]

    def to_json(self) -> dict[str, Any]:
        """The reason as plain values."""
        return {"kind": self.kind, "explanation": self.explanation, "evidence": [q.to_json() for q in self.evidence]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The answer for two drugs, `a` before `b` by name."""

    a: str
    b: str
    status: Status
    effects: tuple[Change, ...] = ()
    management: tuple[Management, ...] = ()
    via: tuple[str, ...] = ()
    via_class: str | None = None
    evidence: tuple[Quote, ...] = ()
    premises: tuple[Reason, ...] = ()
    conflicts: tuple[Reason, ...] = ()

    @property
    def inner(self) -> tuple[Reason, ...]:
        """What is said of members of a class that was asked, of the part that one plays for a protein, of what is near or holds one."""
        return tuple(reason for reason in self.conflicts if reason.kind in {"members", "role", "textbook", "kin", "combination"})

    @property
    def is_advised_against(self) -> bool:
        """Whether a document calls the two contraindicated or to be avoided."""
        return bool({*self.management} & AGAINST)

    @property
    def is_inner_advised_against(self) -> bool:
        """Whether it does so only of members or of a class of theirs."""
        return not self.is_advised_against and any({*quote.management} & AGAINST for r in self.inner for quote in r.evidence)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is stated, denied or predicted of the two themselves."""
        return self.status in {Status.NOTHING_STATED, Status.UNKNOWN}

    @property
    def urgency(self) -> tuple[int, bool, int, str, str]:
        """What has to be done comes first, then the names; silence that members or a class break comes right after what is stated."""
        is_inner = self.is_silent and bool(self.inner)
        rank = how_urgent(self.management)
        if self.status is not Status.STATED:
            rank = min((quote.urgency for r in self.inner for quote in r.evidence), default=rank)
        place = Status.STATED if is_inner else self.status
        return (tuple(Status).index(place), is_inner, rank, self.a, self.b)

    def to_json(self) -> dict[str, Any]:
        """The pair in the shape of the public format."""
        return {
            "a": self.a,
            "b": self.b,
            "status": self.status,
            "effects": [e.to_json() for e in self.effects],
            "management": list(self.management),
            "via": list(self.via),
            "via_class": self.via_class,
            "evidence": [q.to_json() for q in self.evidence],
            "premises": [r.to_json() for r in self.premises],
            "conflicts": [r.to_json() for r in self.conflicts],
        }


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Something that shows only when the whole list is looked at."""

    kind: str
    object: str
    members: tuple[str, ...]
    explanation: str
    evidence: tuple[Quote, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The finding in the shape of the public format."""
        return {
            "kind": self.kind,
            "object": self.object,
            "members": list(self.members),
            "explanation": self.explanation,
            "evidence": [q.to_json() for q in self.evidence],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What starting or stopping one drug changes: the pairs that come or end, and the changes of exposure that turn back.

    It `is_moot` where the drug stands on the list already, or to stop it, not on it.
    """

    action: str
    drug: str
    pairs: tuple[Pair, ...]
    reversals: tuple[str, ...] = ()
    is_moot: bool = False

    @property
    def words(self) -> str:
        """What is done, and how many pairs come or end with it."""
        done, verb, moot = (
            ("started", "come", "it is on the list already") if self.action == "start" else ("stopped", "end", "it is not on the list")
        )
        if self.is_moot:
            return f"{done}: {moot}, so no pair {verb}s with it"
        return f"{done}: 1 pair {verb}s with it" if len(self.pairs) == 1 else f"{done}: {len(self.pairs)} pairs {verb} with it"

    def to_json(self) -> dict[str, Any]:
        """The step as plain values."""
        return {
            "action": self.action,
            "drug": self.drug,
            "moot": self.is_moot,
            "pairs": [p.to_json() for p in self.pairs],
            "reversals": list(self.reversals),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A member of the same class without the stored problem with `because_of`: computed from silence, no advice."""

    instead_of: str
    because_of: str
    name: str
    explanation: str
    evidence: tuple[Quote, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The alternative as plain values."""
        return {
            "instead_of": self.instead_of,
            "because_of": self.because_of,
            "name": self.name,
            "computed": True,
            "explanation": self.explanation,
            "evidence": [q.to_json() for q in self.evidence],
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answer(Shown):
    """The answer for a medication list. `within` holds the drugs that combinations of the store hold, with the names of these.

    `dated` holds the documents that it quotes, each with when it was last changed as it says itself, or nothing where it does not.
    """

    drugs: tuple[Match, ...]
    pairs: tuple[Pair, ...]
    regimen: tuple[Finding, ...] = ()
    what_if: tuple[Step, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    without_monograph: tuple[str, ...] = ()
    within: tuple[tuple[str, tuple[str, ...]], ...] = ()
    dated: tuple[tuple[str, str | None], ...] = ()
    disclaimer: str = field(default=DISCLAIMER, init=False)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that are quoted, each once, by name."""
        pairs = (*self.pairs, *(pair for step in self.what_if for pair in step.pairs))
        reasons = (reason for pair in pairs for reason in (*pair.premises, *pair.conflicts))
        told = chain.from_iterable(one.evidence for group in (pairs, reasons, self.regimen, self.alternatives) for one in group)
        return tuple(sorted({quote.document for quote in told}))

    @property
    def age(self) -> str:
        """When the documents were last changed, in one line: what they say may be older than what is known today."""
        said = ", ".join(f"{one_line(document)} {(date or 'undated')[:_DAY]}" for document, date in self.dated)
        return f"Last changed: {said}." if said else ""

    def heading(self, pair: Pair) -> str:
        """How the status of a pair reads; silence says for whom there is no monograph that could have broken it."""
        missing = [name for name in (pair.a, pair.b) if name in self.without_monograph]
        if pair.status is not Status.NOTHING_STATED or not missing:
            return HEADINGS[pair.status]
        held = dict(self.within)
        missing.sort(key=lambda name: name in held)
        return f"{HEADINGS[pair.status]}; none of them is on {' or '.join(f'{name} alone' if name in held else name for name in missing)}"

    @property
    def summary(self) -> str:
        """How many pairs of a longer list have which answer, or nothing."""
        if len(self.pairs) <= 1:
            return ""
        counted = Counter(pair.status for pair in self.pairs)
        parts = [_SHORT[status].format(counted[status]) for status in Status if counted[status]]
        against = sum(pair.is_advised_against for pair in self.pairs)
        inner = sum(pair.is_inner_advised_against for pair in self.pairs)
        beside = sum(pair.is_silent and bool(pair.inner) and not pair.is_inner_advised_against for pair in self.pairs)
        near = "of members, classes, kin or combinations of"
        warned = (
            f"{against} contraindicated or to be avoided" if against else "",
            f"{near} {inner}{' more' if against else ''} it is stated: contraindicated or to be avoided" if inner else "",
            f"{near} {beside}{' more' if inner else ''} something else is stated" if beside else "",
        )
        return "; ".join(filter(None, (f"{len(self.pairs)} pairs: {', '.join(parts)}", *warned)))

    def to_json(self) -> dict[str, Any]:
        """The answer in the shape of the public format."""
        return {
            "drugs": [d.to_json() for d in self.drugs],
            "pairs": [p.to_json() for p in self.pairs],
            "regimen": [f.to_json() for f in self.regimen],
            "what_if": [s.to_json() for s in self.what_if],
            "alternatives": [a.to_json() for a in self.alternatives],
            "without_monograph": list(self.without_monograph),
            "within_combinations": {name: list(products) for name, products in self.within},
            "documents": dict(self.dated),
            "disclaimer": self.disclaimer,
        }

    def to_text(self) -> str:
        """The answer for a terminal or a mail, without colours."""
        blocks = [_drugs_text(self.drugs), self.summary, *(_step_text(step, self) for step in self.what_if)]
        blocks += _pairs_text(self)
        blocks += [*map(_finding_text, self.regimen), *map(_alternative_text, self.alternatives)]
        blocks.append("\n".join(filter(None, (self.age, self.disclaimer))))
        return "\n\n".join(block for block in blocks if block) + "\n"


def _drugs_text(drugs: tuple[Match, ...]) -> str:
    told = ((drug.input, drug.read_as if drug.known else f"NOT CHECKED, {drug.unknown}") for drug in drugs)
    return "\n".join(f"{name}: {words}" for name, words in told if words)


def _pairs_text(answer: Answer) -> list[str]:
    """Each pair as a block; those of which there is no more to say than their status run on, line by line."""
    blocks: list[str] = []
    is_brief = False
    for pair in answer.pairs:
        text = _pair_text(pair, answer.heading(pair))
        if is_brief and "\n" not in text:
            blocks[-1] += f"\n{text}"
        else:
            blocks.append(text)
        is_brief = "\n" not in text
    return blocks


def _pair_text(pair: Pair, heading: str) -> str:
    through = f" (through the class {pair.via_class})" if pair.via_class else ""
    lines = [f"{pair.a} + {pair.b}: {heading}{through}"]
    if pair.management:
        lines.append(f"  advice: {', '.join(say_advice(pair.management))}")
    lines += [f"  {words}" for words in dict.fromkeys(change.words for change in pair.effects)]
    if pair.via:
        lines.append(f"  through {', '.join(pair.via)}")
    lines += lines_of(pair.evidence, "  ")
    for label, reasons in (("because", pair.premises), ("but", pair.conflicts)):
        for reason in reasons:
            lines.append(f"  {label} {reason.explanation}")
            lines += lines_of(reason.evidence, "    ")
    return "\n".join(lines)


def _finding_text(finding: Finding) -> str:
    return "\n".join([f"whole list: {finding.explanation}", *lines_of(finding.evidence, "  ")])


def _step_text(step: Step, answer: Answer) -> str:
    lines = [f"what if {step.drug} is {step.words}"]
    lines += [f"  {pair.a} + {pair.b}: {answer.heading(pair)}" for pair in step.pairs]
    return "\n".join([*lines, *(f"  {words}" for words in step.reversals)])


def _alternative_text(one: Alternative) -> str:
    head = f"computed, no advice: {one.name} instead of {one.instead_of} (because of {one.because_of})"
    return "\n".join([head, f"  {one.explanation}", *lines_of(one.evidence, "  ")])
