"""Lines that begin anew though no blank line stands before them, as many hands write them: a line below a list closes the list."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.layout.dialects import DOTS
from extract.layout.places import spliced
from extract.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.layout.places import Placed

_RUN: Final = re.compile(r"^[^\S\n]*+\S.*+(?:\n[^\S\n]*+\S.*+)+", re.MULTILINE)
"""Lines with no blank one between them."""

_ITEM: Final = re.compile(rf"[ \t]*(?:[*+·{DOTS}-]|\d{{1,3}}[.)])[ \t]+\S")
_OPENS: Final = re.compile(r"[A-Z][\w’'-]*")
_CLOSES: Final = re.compile(r"(?:no|none|nothing|neither|nobody|other|others|all other|any other|there)\b", re.IGNORECASE)
"""How a line opens that speaks of the rest, as one does that opens with a name; below a list of one, any other may well say more of it."""

_GOES_ON: Final = re.compile(
    r"(?:[^\w)\]%’”]|\b(?:and|or|nor|but|with|without|of|from|to|by|for|in|on|at|as|than|that|which|who|the|an?|its?|their|such|both|either|other"
    r"|is|are|was|were|may|can|if|when|while|because|since|e\.g))$",
    re.IGNORECASE,
)
"""How a line ends that goes on in the next; one that ends its sentence needs no other end."""

_TELLS: Final = re.compile(
    r"\w\W?:\s*\S|\([^()]+\)|^\W*[A-Z][\w-]+ (?:increased|decreased|raised|lowered|reduced|doubled|halved|tripled)\b"
    r"|(?<=\w )(?<!that )(?<!which )(?<!who )"
    r"(?:is|are|was|were|may|can|could|might|will|should|must|has|have|had|does|did|interacts|raises|increases|lowers|reduces|decreases|doubles|halves)\b"
)
"""What is more than a label or a name over what the next line says of it."""

_LEADS: Final = re.compile(r"[A-Z][^:.;,]{2,60}(?::|\b(?:with|by))\s*$")
"""A line that is all lead to those below it, so that what stands above is none of them: "Ketoconazole", "Take care with:", "Warfarin"."""

_OF_ITEMS: Final = re.compile(r"\b(?:both|the (?:first|last|latter|former|second))\b", re.IGNORECASE)
"""How a line below a list speaks of some of its items."""

_GOES_LOWER: Final = re.compile(r"\s*[a-z][\w’'-]*")
_NARROWEST: Final = 60
"""Characters that fit into a line wherever lines are broken to a width, unless lines that open in lower case show a narrower one."""


def parted(text: str, places: Sequence[int]) -> Placed:
    """The text with an empty line before each line that begins anew, as Markdown wants it."""
    return spliced(text, places, ((at, at, ("\n", (places[at],))) for at in lines(text)))


def lines(text: str) -> Iterator[int]:
    r"""Where the lines start that say something of their own: they open with a capital, and the line before has room for their first word.

    Below a list that is the line after its last item, where no item before goes on in a line of its own.

    >>> text = "- cimetidine\n- vandetanib\nNo others are known.\n"
    >>> [text[at:] for at in lines(text)]
    ['No others are known.\n']
    """
    for run in _RUN.finditer(text):
        found = [m.span() for m in re.finditer(r".+", run.group())]
        said = [run.group()[slice(*place)] for place in found]
        yield from (run.start() + found[i][0] for i in _anew(said))


def _anew(said: Sequence[str]) -> Iterator[int]:
    """Which lines of a run begin anew."""
    items = [i for i, line in enumerate(said) if _ITEM.match(line)]
    if not items:
        yield from (
            i + 1 for i, (above, line) in enumerate(pairwise(said)) if _begins(above, line, said[i + 2 :]) and _is_anew(above, line, said)
        )
        return
    below = items[-1] + 1
    if below < len(said) and items == [*range(items[0], below)] and _is_anew(said[below - 1], said[below], said):
        is_other = _CLOSES.match(said[below]) or load().entity(said[below].split()[0])
        is_of_last = _OF_ITEMS.search(said[below]) is not None
        if (len(items) > 1 and not is_of_last) or (is_other and _TELLS.search(said[below - 1])):
            yield below


def _begins(above: str, line: str, below: Sequence[str]) -> bool:
    """Whether the line before says enough to end there, or this one leads to those below it, which go on in lower case in broken prose."""
    return bool(_TELLS.search(above) or (_LEADS.match(line) and not (below and _GOES_LOWER.match(below[0]))))


def _is_anew(above: str, line: str, said: Sequence[str]) -> bool:
    opens = _OPENS.match(line)
    above = above.rstrip()
    has_room = opens and len(above) + 1 + len(opens[0]) <= _width(said)
    return bool(has_room) and not above.startswith("#") and not _GOES_ON.search(above)


def _width(said: Sequence[str]) -> int:
    """Characters that a line has room for; none where lines end anywhere, as one that goes on in lower case in spite of room shows."""
    longest = max(map(len, said))
    goes_on = [len(a.rstrip()) + 1 + len(m[0].strip()) for a, line in pairwise(said) if (m := _GOES_LOWER.match(line))]
    return max(_NARROWEST, longest) if not goes_on else longest if min(goes_on) > longest else 0
