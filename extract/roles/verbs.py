"""How far an inhibiting or inducing verb reaches, and which proteins behind it are told to be left alone."""

from __future__ import annotations

import functools
from typing import Final

from extract import rulebook
from extract.rulebook import macros

_rule: Final = functools.partial(rulebook.pattern, "role-words")


_FAR: Final = 50
"""Characters of plain words that part an inhibiting or inducing verb from its protein at the most."""


def is_spared(between: str, behind: str) -> bool:
    """Whether the words between a verb and a protein, or `behind` the protein, say that it is left alone.

    >>> is_spared(" \ue004\ue004 and spares ", "."), is_spared(" \ue004\ue004 and ", ".")
    (True, False)
    """
    match = _rule("verb.spared").search(between)
    if match and match["leaves"]:
        return bool(_rule("verb.alone").match(behind))
    return bool(match or (macros.PROTEIN in between and _rule("verb.not").search(between)))


def acts_on_it(between: str) -> bool:
    """Whether an inhibiting or inducing verb reaches over the words between it and a protein."""
    outside = _rule("verb.aside").sub("", between)
    return not _rule("verb.apart").search(outside) and len(_rule("verb.beside").sub("", between)) <= _FAR
