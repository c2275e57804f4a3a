"""How statements read in plain English; the only place that words them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.model import Direction, Management, On, Predicate, Quantity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import Effect, Statement

NOTHING_STATED: Final = "nothing stated in these monographs"
NO_MONOGRAPH: Final = "No monograph of it is in this store; what follows is what the monographs of others say."
"""What is said of a drug that is known from others' monographs only."""
_HELD: Final = "{} {} it; what is said of the combination stands there and not here."

ADVICE: Final = {
    Management.CONTRAINDICATED: "contraindicated",
    Management.AVOID: "avoid the combination",
    Management.SEPARATE: "separate the doses",
    Management.ADJUST_DOSE: "adjust the dose",
    Management.MONITOR: "monitor",
    Management.CAUTION: "use with caution",
}
"""What each kind of advice asks for."""

_VERBS: Final = {
    Predicate.SUBSTRATE_OF: "be handled by",
    Predicate.INHIBITS: "inhibit",
    Predicate.INDUCES: "induce",
    Predicate.INTERACTS_WITH: "interact with",
    Predicate.MEMBER_OF: "be a member of",
    Predicate.HAS_BRAND: "be sold as",
    Predicate.SALT_OF: "be a salt of",
    Predicate.TARGETS: "act on",
    Predicate.INDICATED_FOR: "be indicated for",
    Predicate.CONTRAINDICATED_IN: "be contraindicated in",
}
_PLAIN: Final = frozenset({"auc", "concentration", "concentrations", "effect", "effects", "exposure", "level", "levels", "risk"})
"""Outcomes that say no more than what changes."""
_MEASURED: Final = _PLAIN | {
    *("absorbed", "accumulation", "bioavailability", "blood", "breakdown", "clearance", "cleared", "effectiveness", "efficacy"),
    *("elimination", "excretion", "metabolism", "pharmacokinetics", "plasma", "serum", "systemic"),
}
"""Words of outcomes that only tell how a change was measured: exposure rises where clearance falls, and "raised (clearance)" misleads."""
_CHANGES: Final = {Direction.INCREASE: "raised", Direction.DECREASE: "lowered", Direction.UNSPECIFIED: "changed"}
QUANTITIES: Final = {Quantity.EXPOSURE: "exposure to", Quantity.EFFECT: "the effect of", Quantity.RISK: "the risk from"}
"""What changes, before the name of a drug."""


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "document"), counted(2, "entity")
    ('1 document', '2 entities')
    """
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else many}"


def say_advice(advice: Iterable[Management]) -> tuple[str, ...]:
    """What is advised, in words: each once, the most urgent first.

    >>> say_advice([Management.MONITOR, Management.AVOID, Management.MONITOR])
    ('avoid the combination', 'monitor')
    """
    return tuple(ADVICE[one] for one in in_order(advice))


def say_missing(combinations: Sequence[str], *, has_monograph: bool) -> str:
    """What is said of a drug of which there is no monograph, or one on a combination that holds it.

    >>> say_missing(["alpha + omega"], has_monograph=True)
    'alpha + omega holds it; what is said of the combination stands there and not here.'
    """
    held = _HELD.format(", ".join(combinations), "holds" if len(combinations) == 1 else "hold") if combinations else ""
    return " ".join(filter(None, ("" if has_monograph else NO_MONOGRAPH, held)))


def verb(predicate: Predicate) -> str:
    """What a statement says that its subject does to its object.

    >>> verb(Predicate.INHIBITS), verb(Predicate.SALT_OF)
    ('inhibits', 'is a salt of')
    """
    word, *rest = _VERBS[predicate].split()
    return " ".join(("is" if word == "be" else f"{word}s", *rest))


def denial(predicate: Predicate) -> str:
    """What a document that denies it is said to deny.

    >>> denial(Predicate.INHIBITS), denial(Predicate.SALT_OF)
    ('is said not to inhibit', 'is said not to be a salt of')
    """
    return f"is said not to {_VERBS[predicate]}"


def say(statement: Statement) -> str:
    """One statement as one clause, with its qualifiers in brackets. A denied effect is only that effect denied."""
    does = (_denied if statement.negated else verb)(statement.predicate)
    qualifiers = [str(q) for q in (statement.strength, statement.contribution) if q]
    if statement.hedged:
        qualifiers.append("hedged")
    if statement.setting:
        qualifiers.append(statement.setting.words)
    tail = f" ({', '.join(qualifiers)})" if qualifiers else ""
    change = f": {say_effect(statement.effect, statement.subject.name, statement.object.name)}" if statement.effect else ""
    if statement.negated and change:
        return f"denied of {statement.subject.name} and {statement.object.name}{tail}{change}"
    return f"{statement.subject.name} {does} {statement.object.name}{tail}{change}"


def _denied(predicate: Predicate) -> str:
    """A denial as a plain clause; of an interaction it stays somebody's word, since "does not interact" would promise too much."""
    if predicate is Predicate.INTERACTS_WITH:
        return denial(predicate)
    word, *rest = _VERBS[predicate].split()
    return " ".join(("is not" if word == "be" else f"does not {word}", *rest))


def say_effect(effect: Effect, subject: str, obj: str) -> str:
    """What changes and which way, with the names of the two parties.

    >>> from kg.model import Effect
    >>> say_effect(Effect(on=On.SUBJECT, quantity=Quantity.EXPOSURE, direction=Direction.INCREASE), "imatinib", "ketoconazole")
    'exposure to imatinib raised'
    """
    return say_change(
        effect.quantity, effect.direction, {On.SUBJECT: subject, On.OBJECT: obj}.get(effect.on), effect.outcome, effect.auc_ratio
    )


def say_change(quantity: Quantity, direction: Direction, on: str | None, outcome: str | None, auc_ratio: float | None = None) -> str:
    """The same from single values; `on` is the name of the drug that changes, None for the patient.

    >>> say_change(Quantity.EXPOSURE, Direction.INCREASE, "lamotrigine", "clearance")
    'exposure to lamotrigine raised'
    >>> say_change(Quantity.EFFECT, Direction.INCREASE, "warfarin", "INR")
    'the effect of warfarin raised (INR)'
    """
    if outcome and {*outcome.lower().split()} <= (_PLAIN if on is None else _MEASURED):
        outcome = None
    if on is None:
        what = outcome or ("an effect on the patient" if quantity is not Quantity.RISK else "a risk to the patient")
        what = f"risk of {what}" if quantity is Quantity.RISK and outcome else what
        outcome = None
    else:
        what = f"{QUANTITIES[quantity]} {on}"
    ratio = f" to {auc_ratio:g} times (AUC)" if auc_ratio else ""
    return f"{what} {_CHANGES[direction]}{ratio}" + (f" ({outcome})" if outcome else "")


def say_expected(ratios: tuple[float | None, float | None]) -> str:
    """How large a change could be, as a range of AUC ratios, in a sensitive substrate; whom a text calls one is not kept.

    >>> say_expected((2.0, 5.0))
    'how far is not stated; for a sensitive substrate the FDA bands expect AUC 2 to 5 times'
    >>> say_expected((None, 0.2))
    'how far is not stated; for a sensitive substrate the FDA bands expect AUC 0.2 times or less'
    """
    low, high = ratios
    span = f"{low:g} to {high:g} times" if low and high else f"{low:g} times or more" if low else f"{high:g} times or less"
    return f"how far is not stated; for a sensitive substrate the FDA bands expect AUC {span}"
