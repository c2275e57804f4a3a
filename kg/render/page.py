"""The answer for a medication list as one HTML page that runs nothing, loads nothing and prints well.

Every text of a name, a sentence or a document reaches the page through autoescaping, in an element that keeps its writing direction
to itself. What has to be done comes first; silence and names that were not recognised are never shown as an all-clear.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from kg.answers import Status
from kg.model import Direction
from kg.quotes import surest
from kg.templates import asset, environment, styled_only
from kg.words import ADVICE

if TYPE_CHECKING:
    from jinja2 import Template

    from kg.answers import Answer, Change, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How urgently a kind of answer asks for something: its heading, the sign that says the same as its colour, and a hint.

    `is_brief` says that such pairs have nothing to show but their names, so that they stand in a list.
    """

    key: str
    title: str
    sign: str
    hint: str
    is_brief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The pairs of one level, each with the number under which the page can be linked to."""

    level: Level
    pairs: tuple[tuple[int, Pair], ...]


AVOID: Final = Level(key="avoid", title="Contraindicated or to be avoided", sign="✕", hint="A monograph advises against the combination.")
MANAGE: Final = Level(key="manage", title="To be managed", sign="!", hint="A monograph says what to do about the combination.")
STATED: Final = Level(key="stated", title="Stated, with no advice read", sign="i", hint="A monograph states an interaction.")
PREDICTED: Final = Level(
    key="predicted",
    title="Predicted, not stated",
    sign="≈",
    hint="No monograph states it of the two. A rule concludes it from the sentences shown, and not how much it matters.",
)
UNKNOWN: Final = Level(
    key="unknown", title="Not checked", sign="?", hint="A name is not known to this graph. Nothing follows from that.", is_brief=True
)
SILENT: Final = Level(
    key="silent",
    title="Nothing stated",
    sign="–",
    hint="These monographs say nothing of the two. That is silence, not an all-clear.",
    is_brief=True,
)
INNER: Final = Level(
    key="inner",
    title="Nothing stated by this name",
    sign="–",
    hint="Of the two as they were asked nothing is stated. What is said of members, of a class, of kin, of a combination or of a part "
    "stands below.",
    is_brief=True,
)
DENIED: Final = Level(
    key="denied", title="Denied by name", sign="≠", hint="A monograph denies something of the two. Its words say what exactly: read them."
)

_ARROWS: Final = {Direction.INCREASE: "▲", Direction.DECREASE: "▼", Direction.UNSPECIFIED: "◆"}
_BY_STATUS: Final = {
    Status.STATED: STATED,
    Status.PREDICTED: PREDICTED,
    Status.UNKNOWN: UNKNOWN,
    Status.NOTHING_STATED: SILENT,
    Status.STATED_NONE: DENIED,
}


def page(answer: Answer, *, is_framed: bool = False) -> str:
    """The page as text; equal answers give equal pages. In a frame without an address its links must not lead to the page around it."""
    css = sheet()
    return _template().render(parts(answer), address=None, is_framed=is_framed, css=css, policy=styled_only(css))


def parts(answer: Answer) -> dict[str, Any]:
    """What the template `answer.html.j2` prints, wherever it is included; that page adds `address`, which links a name or is None."""
    numbers = {pair: number for number, pair in enumerate(answer.pairs, 1)}
    groups = (Group(level=level, pairs=tuple((numbers[p], p) for p in pairs)) for level, pairs in groupby(answer.pairs, level_of))
    return {
        "answer": answer,
        "groups": tuple(groups),
        "numbers": numbers,
        "unknown": tuple(drug for drug in answer.drugs if not drug.known),
        "coming": frozenset(step.drug for step in answer.what_if if step.action == "start"),
        "level_of": level_of,
        "advice": ADVICE,
        "heading": answer.heading,
        "changes": _changes,
        "steps": answer.what_if,
        "alternatives": tuple((key, tuple(found)) for key, found in groupby(answer.alternatives, lambda a: (a.instead_of, a.because_of))),
        "surest": surest,
    }


def sheet() -> str:
    """The style sheet of an answer, with what all pages have in common."""
    return asset("base.css") + asset("answer.css")


def level_of(pair: Pair) -> Level:
    """Where a pair stands on the page; only advice that was read raises it."""
    if pair.status is Status.STATED and pair.management:
        return AVOID if pair.is_advised_against else MANAGE
    if pair.status in {Status.NOTHING_STATED, Status.UNKNOWN} and pair.inner:
        return INNER
    return _BY_STATUS[pair.status]


def _changes(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Every change of a pair in words, once, with the arrow that shows its direction."""
    by_words: dict[str, Change] = {}
    for change in pair.effects:
        by_words.setdefault(change.words, change)
    return tuple((_ARROWS[change.direction], words) for words, change in by_words.items())


@functools.cache
def _template() -> Template:
    return environment().get_template("page.html.j2")
