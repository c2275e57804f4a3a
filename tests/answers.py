"""An answer that holds everything an answer can hold, in words of our own; every free text can be made hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.answers import Alternative, Answer, Change, Finding, Pair, Reason, Status, Step
from kg.entities import Match
from kg.model import Direction, Kind, Management, Quantity
from kg.names import iri
from kg.quotes import Quote

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE: Final = (
    "</script><script>window.hit=1</script>",
    "<img src=x onerror='window.hit=2'>",
    "\"><svg onload='window.hit=3'>",
    "</style><style>body{display:none}</style>",
    '[x](javascript:window.hit=4) <a href="javascript:window.hit=5">x</a>',
    "\u202etxet desrever\u202c \u05e9\u05dc\u05d5\u05dd \u200f",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; ' \" ` --> ]]>",
)
"""Texts that would run, load, hide or turn something where they are not escaped."""


def full(worded: Callable[[str], str] = str) -> Answer:
    """Every status, a finding of each weight, both steps, an alternative, an unknown name; `worded` is applied to every free text."""

    def quote(sentence: str, document: str = "a.md", start: int = 3, confidence: float = 0.9) -> Quote:
        text = worded(sentence)
        return Quote(
            document=worded(document),
            start=start,
            end=start + len(text),
            section=worded("Drug Interactions"),
            text=text,
            sentence=text,
            rule=worded("test.rule"),
            confidence=confidence,
        )

    def known(name: str, kind: Kind = Kind.DRUG, written: str | None = None) -> Match:
        note = worded(name) if written else ""
        return Match(input=worded(written or name), name=worded(name), id=iri(kind, name), kind=kind, note=note)

    def pair(a: str, b: str, status: Status, **rest: object) -> Pair:
        return Pair(a=worded(a), b=worded(b), status=status, **rest)  # type: ignore[arg-type]  # the fields of a pair

    def raised(drug: str, **rest: object) -> Change:
        return Change(on=worded(drug), quantity=Quantity.EXPOSURE, direction=Direction.INCREASE, **rest)  # type: ignore[arg-type]

    drugs = (
        known("alfadrug"),
        known("betadrug", written="Betabrand"),
        known("gammafruit", Kind.FOOD),
        known("deltaherb", Kind.HERB),
        Match(input=worded("epsilonn"), name=worded("epsilonn"), suggestions=(worded("epsilon"), worded("upsilon"))),
    )
    quotes = tuple(quote(f"Sentence {n} on alfadrug.", f"d{n}.md", 5 * n) for n in range(4))
    reason = Reason(kind="R1-enzyme", explanation=worded("deltaherb inhibits CYP3A4"), evidence=quotes[:1])
    against = Reason(kind="class_denial", explanation=worded("a class is denied"), evidence=quotes[1:3])
    stated = pair(
        "alfadrug",
        "betadrug",
        Status.STATED,
        effects=(raised("alfadrug", outcome=worded("toxicity"), auc_ratio=2.5), raised("betadrug", hedged=True)),
        management=(Management.CONTRAINDICATED, Management.MONITOR),
        via=(worded("CYP3A4"),),
        via_class=worded("omega drugs"),
        evidence=quotes,
        conflicts=(against,),
    )
    managed = pair("alfadrug", "gammafruit", Status.STATED, management=(Management.CAUTION,), evidence=quotes[:1])
    bare = pair("betadrug", "gammafruit", Status.STATED, evidence=quotes[1:2])
    predicted = pair("alfadrug", "deltaherb", Status.PREDICTED, effects=(raised("alfadrug", expected=(2.0, 5.0)),), premises=(reason,))
    unknown = pair("alfadrug", "epsilonn", Status.UNKNOWN)
    silent = pair("betadrug", "deltaherb", Status.NOTHING_STATED, conflicts=(against,))
    denied = pair("deltaherb", "gammafruit", Status.STATED_NONE, evidence=quotes[3:], conflicts=(reason,))
    gone = pair("alfadrug", "zetadrug", Status.PREDICTED, premises=(reason,))
    finding = Finding(
        kind="several_precipitants",
        object=worded("alfadrug"),
        members=(worded("betadrug"), worded("gammafruit")),
        explanation=worded("exposure to alfadrug raised by betadrug and gammafruit"),
        evidence=quotes[:2],
    )
    twice = Finding(
        kind="duplicate",
        object=worded("betadrug"),
        members=(worded("Betabrand"), worded("betadrug")),
        explanation=worded("betadrug stands on the list 2 times"),
    )
    other = Alternative(
        instead_of=worded("alfadrug"),
        because_of=worded("betadrug"),
        name=worded("thetadrug"),
        explanation=worded("like alfadrug a named member of omega drugs"),
        evidence=quotes[:1],
    )
    return Answer(
        drugs=drugs,
        pairs=(stated, managed, bare, predicted, unknown, silent, denied),
        regimen=(twice, finding),
        what_if=(
            Step(action="start", drug=worded("betadrug"), pairs=(stated, bare)),
            Step(action="stop", drug=worded("zetadrug"), pairs=(gone,), reversals=(worded("exposure to alfadrug is expected to rise"),)),
        ),
        alternatives=(other,),
    )
