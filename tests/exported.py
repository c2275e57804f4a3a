"""Export a store in a test, and a document whose every string is out to break a format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.export import Order, Source, export
from kg.model import Direction, Effect, Evidence, Kind, On, Predicate, Quantity
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, entity, exposure, imatinib, reading, said

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Reading, Statement
    from kg.store import Store

WHOLE: Final = {"nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD"}
"""The formats that hold named graphs, and what pyoxigraph calls them."""

SOURCES: Final = (Source(name="a list", licence="CC0-1.0", names=2), Source(name="another <list>", licence="public domain", names=1))

HOSTILE: Final = (
    "=cmd|' /C calc'!A0\t\"quoted\"",
    "+1",
    "-1",
    "@SUM(1)",
    "<b>&amp;</b>",
    "a|b",
    "two\nlines\r\nand\ta tab",
    "line\u2028and\u0085break",
    "\x00\x1b\x0b",
    '\\" \\n \\',
    "^^<http://a> @en .",
    "β-é 𝛼 \u202e",
    "null",
    "]]>",
)


def written(store: Store, form: str, place: Path, *claims: str) -> Path:
    """The file or folder that a store becomes."""
    export(form, Order(store=store, place=place, version="1.2.3", claims=claims, sources=SOURCES))
    return place


def hostile() -> Reading:
    """A document with a hostile title, path, names, mentions, sentences, sections and rule."""
    return reading(IMATINIB, map(_hostile, HOSTILE, range(len(HOSTILE))), path='=a/"b" <c>\t|d.md')


def _hostile(text: str, number: int) -> Statement:
    other = entity(f"{text} x{number}", Kind.DRUG, f"{text} y")
    effect = Effect(on=On.SUBJECT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=text)
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, other, document='=a/"b" <c>\t|d.md', effect=effect, significance=text)
    start = 100 * number
    evidence = Evidence(start=start, end=start + len(text), text=text, section=text, rule=text)
    return replace(statement, evidence=(evidence,), object_mention=text)


def directed() -> Reading:
    """Another document on the pair of `imatinib`, told from the other side, and one denial."""
    about = KETOCONAZOLE
    claims = [
        said(
            about, Predicate.INTERACTS_WITH, IMATINIB, document="ketoconazole.md", effect=exposure(on=On.OBJECT), text="It raises imatinib."
        ),
        said(about, Predicate.INDUCES, CYP3A4, document="ketoconazole.md", negated=True),
    ]
    return reading(about, claims, path="ketoconazole.md")


def pair() -> list[Reading]:
    """Two documents that agree on one interaction."""
    return [imatinib(), directed()]
