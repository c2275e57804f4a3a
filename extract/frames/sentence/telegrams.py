"""Telegrams, in which each name has a word of its own: "digoxin: up; warfarin: no change" is read as "digoxin ↑; warfarin ↔" would be."""

from __future__ import annotations

import re
from typing import Final

from extract.rulebook import macros

_NAME: Final = macros.MACROS["NAME"]
_SAID: Final = r"(?:(?P<up>up|higher)|(?P<down>down|lower)|(?P<same>no change|no effect|unchanged|unaffected|the same))(?![\w-])"
_FAR: Final = (
    r"(?:(?:\s+by)?\s+(?:(?:about|some)\s+)?(?:(?P<far>\d[\d.,–-]*\s?(?:%|-?fold))|[a-z]+fold"
    r"|a (?:little|lot)|slightly|sharply|markedly))?\)?"
)
_NAMES: Final = rf"(?P<name>{_NAME})(?:\s(?P<joint>and|or)\s(?P<other>{_NAME}))?(?:\s*:\s*|\s+\(?)"
_EACH: Final = re.compile(rf"(?:{_NAMES})?{_SAID}{_FAR}")
_OPENS, _ENTRY = (re.sub(r"\?P<\w+>", "?:", said) for said in (rf"(?:{_NAMES})?{_SAID}{_FAR}", rf"{_NAMES}{_SAID}{_FAR}"))
_LEAD: Final = (
    rf"(?:(?:(?:{macros.MACROS['OWN']}\s+)?(?:levels?|exposure|auc)|effects?|changes?|affects|(?:affected|changed) by):\s*)?(?:with\s+)?"
)
_WHOLE: Final = re.compile(rf"[^\w\ue000-\ue004]*?{_LEAD}{_OPENS}(?:\s*[;,]\s*(?:(?:and|but)\s+)?(?:with\s+)?{_ENTRY})+\W*")
"""A telegram: its entries, of which the first may be on the label before it."""

_WAYS: Final = {"up": "↑", "down": "↓", "same": "↔"}


def in_arrows(marks: str) -> str:
    r"""A sentence that is a telegram with an arrow behind each name, which stays in its place; any other sentence as it is.

    >>> in_arrows("\ue001\ue001: up by 40%; \ue001: no change.").split()
    ['\ue001\ue001', '↑', '40%', ';', '\ue001', '↔', '.']
    """
    return _EACH.sub(_arrow, marks) if _WHOLE.fullmatch(marks) else marks


def _arrow(entry: re.Match[str]) -> str:
    """An entry with its arrow, behind both of two names, and with how far it goes in figures; in words it says no more."""
    way = f"{' ' if entry['name'] else ''}{next(_WAYS[said] for said in _WAYS if entry[said])}"
    joint = f"{way}, ".ljust(entry.start("other") - entry.end("name")) if entry["joint"] else ""
    far = f" {entry['far']}" if entry["far"] else ""
    return f"{entry['name'] or ''}{joint}{entry['other'] or ''}{way}{far}".ljust(len(entry.group()))
