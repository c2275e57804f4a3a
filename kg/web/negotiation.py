"""Which of the offered media types an Accept header asks for (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Range(NamedTuple):
    """One range of an Accept header, such as `text/*;q=0.5`."""

    major: str
    minor: str
    quality: float

    def fits(self, offer: str) -> int:
        """How exactly the range names the offer: 3 by name, 2 by its first half, 1 as anything, 0 not at all."""
        major, _, minor = offer.partition("/")
        if (self.major, self.minor) == (major, minor):
            return 3
        if self.minor == "*":
            return 2 if self.major == major else 1 if self.major == "*" else 0
        return 0


def choose(accept: str, offers: Sequence[str]) -> str | None:
    """The best offer, the first of equals; None where nothing fits. No header accepts anything.

    >>> choose("text/csv;q=0.1, application/*", ["text/csv", "application/json"])
    'application/json'
    >>> choose("text/html", ["text/csv"]) is None
    True
    """
    ranges = tuple(_ranges(accept)) or (_Range("*", "*", 1.0),)
    best, chosen = 0.0, None
    for offer in offers:
        quality = _quality(ranges, offer)
        if quality > best:
            best, chosen = quality, offer
    return chosen


def _quality(ranges: Sequence[_Range], offer: str) -> float:
    """The quality that the most exact range gives to an offer."""
    return max(((r.fits(offer), r.quality) for r in ranges if r.fits(offer)), default=(0, 0.0))[1]


def _ranges(accept: str) -> Iterator[_Range]:
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        major, slash, minor = kind.partition("/")
        if slash:
            yield _Range(major, minor, next((_number(p[2:]) for p in parameters if p.startswith("q=")), 1.0))


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0
