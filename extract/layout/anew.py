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

_NARROWEST: Final = 60
"""Characters that fit into a line wherever lines are broken to a width."""


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
        yield from (i + 1 for i, (above, line) in enumerate(pairwise(said)) if _is_anew(above, line, said))
        return
    below = items[-1] + 1
    if below < len(said) and _is_anew(said[below - 1], said[below], said):
        is_list = len(items) > 1 and items == [*range(items[0], below)]
        if is_list or _CLOSES.match(said[below]) or load().entity(said[below].split()[0]):
            yield below


def _is_anew(above: str, line: str, said: Sequence[str]) -> bool:
    opens = _OPENS.match(line)
    above = above.rstrip()
    has_room = opens and len(above) + 1 + len(opens[0]) <= max(_NARROWEST, *map(len, said))
    return bool(has_room) and not above.startswith("#") and not _GOES_ON.search(above)
