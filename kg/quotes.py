"""What a reader is shown as the source of an answer: the sentence, and where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kg.display import one_line
from kg.model import how_urgent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Management, Statement

SHOWN: Final = 3
"""How many sentences a terminal shows for one thing."""

DISCLAIMER: Final = "Reports what these monographs say; not a clinical decision tool."
"""The last line of every answer and page."""


_LISTING: Final = ".list"
"""How the rules end that take a sentence for a bare list."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quote:
    """One sentence of one document. `text` is the source from code point `start` to `end`, `sentence` the clean words.

    `management` is what the document advises in the statement that the sentence belongs to.
    """

    document: str
    start: int
    end: int
    section: str
    text: str
    sentence: str
    rule: str
    confidence: float
    management: tuple[Management, ...] = ()

    @property
    def urgency(self) -> int:
        """How urgent the advice is (`kg.model.how_urgent`), 0 the most."""
        return how_urgent(self.management)

    @property
    def is_listing(self) -> bool:
        """Whether the sentence, as it was read, names the two and leaves to others what happens."""
        return self.rule.endswith(_LISTING)

    @property
    def where(self) -> str:
        """The place in one line.

        >>> Quote(document="a.md", start=3, end=5, section="Uses", text="Hi", sentence="Hi", rule="r", confidence=0.9).where
        'a.md · Uses · characters 3–5 · rule r · confidence 0.90'
        """
        return one_line(
            f"{self.document} · {self.section} · characters {self.start}–{self.end} · rule {self.rule} · confidence {self.confidence:.2f}"
        )

    def to_json(self) -> dict[str, Any]:
        """The quote in the shape of the public evidence format, with its document."""
        row: dict[str, Any] = {
            "document": self.document,
            "section": self.section,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "rule": self.rule,
            "confidence": self.confidence,
        }
        return row if self.sentence == self.text else {**row, "plain": self.sentence}


def lines(found: Iterable[Quote], indent: str) -> Iterator[str]:
    """The surest quotes for a terminal; how many more there are is said."""
    ranked = surest(found)
    for quote in ranked[:SHOWN]:
        yield f"{indent}“{quote.sentence}”"
        yield f"{indent}  {quote.where}"
    if len(ranked) > SHOWN:
        left = len(ranked) - SHOWN
        yield f"{indent}… and {left} more place{'s' if left > 1 else ''} (--json gives all)"


def surest(found: Iterable[Quote]) -> list[Quote]:
    """Quotes in the order in which they answer: one a document before a second one, then what advises most, then the surest.

    Of a document's equally sure ones, those that tell what happens come before bare lists.
    """
    seen: Counter[str] = Counter()
    turns = []
    for quote in sorted(found, key=lambda q: (-q.confidence, q.is_listing)):
        turns.append((seen[quote.document], quote.urgency, -quote.confidence, quote))
        seen[quote.document] += 1
    return [quote for *_, quote in sorted(turns, key=lambda t: t[:3])]


def quotes(statements: Iterable[Statement]) -> tuple[Quote, ...]:
    """Every distinct place behind some statements, by document and position; a place that several rules read counts once."""
    places: dict[tuple[str, int, int], Quote] = {}
    found = (
        Quote(
            document=statement.document,
            start=e.start,
            end=e.end,
            section=e.section,
            text=e.text,
            sentence=e.sentence,
            rule=e.rule,
            confidence=statement.confidence,
            management=statement.management,
        )
        for statement in statements
        for e in statement.evidence
    )
    for quote in sorted(found, key=lambda q: (q.document, q.start, q.end, -q.confidence, q.rule)):
        places.setdefault((quote.document, quote.start, quote.end), quote)
    return tuple(places.values())
