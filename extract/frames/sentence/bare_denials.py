"""A clause that only names somebody and says no: "A raises it, [B not]", "[nor does B]", "[not that of B]", "[B hardly at all]"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.rulebook import macros

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.frames.clauses import Piece
    from extract.mentions import Mention

_ROW: Final = rf"(?:the\s+)?{macros.MACROS['NAME']}(?:{macros.MACROS['SEP']}(?:the\s+)?{macros.MACROS['NAME']})*"
_WITH: Final = r"(?:(?:with|under|by|on|for|after|to)\s+)?"
_DOES: Final = r"(?:does|do|did|is|are|was|were|has|have)"
_NOT: Final = (
    r"(?:(?:appears?|seems?|appeared|seemed|is thought|is said|is known)\s+not\s+to(?:\s+do\s+(?:so|this|that))?"
    r"|(?:is|are|was|were|has been|have been)\s+not\s+(?:known|found|shown|thought|seen)\s+to(?:\s+do\s+(?:so|this|that))?"
    r"|(?:has|have)\s+not\s+been\s+(?:known|found|shown|seen)\s+to(?:\s+do\s+(?:so|this|that))?|"
    r"not(?:\s+(?:so|at all|in the least|to any (?:extent|degree)|significantly|appreciably))?"
    r"|(?:only\s+)?(?:negligibly|insignificantly|imperceptibly|minimally)"
    r"|to an? (?:negligible|insignificant|imperceptible) (?:degree|extent)"
    r"|(?:hardly|barely|scarcely)(?:\s+(?:at all|so))?"
    r"|never|(?:by|to) (?:next to )?nothing)"
)
_SAYS_NO: Final = (
    rf"(?:{_WITH}{_ROW}(?:\s+alone)?(?:,?\s+(?:though|however|(?:by|in) contrast|on the other hand),?"
    rf"|,\s[^,;:()\ue000-\ue003]{{3,50}},|,)?:?\s+"
    rf"(?:{_DOES}\s+|{_DOES}(?=n['’]t))?"
    rf"(?:{_NOT}|n['’]t(?: do so)?)(?:\s+either)?"
    rf"|(?:nor|(?:and\s+)?neither)\s+{_DOES}\s+{_ROW}|not\s+(?:so\s+(?:with\s+)?|(?:that|those)\s+of\s+){_ROW}"
    rf"|(?:highly |very )?unlikely (?:with|under|on|for) {_ROW}"
    rf"|the same (?:cannot|can['’]t|could not) be said (?:of|for|about) {_ROW})"
)
_HINT: Final = re.compile(
    r"\b(?:not|hardly|barely|scarcely|never|nothing|nor|neither|cannot|negligibl[ey]|insignificant(?:ly)?|imperceptibl[ey]|minimally|unlikely)\b|n['’]t\b"
)
"""What a sentence must hold for any such clause to be worth a look."""

_BEGINS: Final = re.compile(
    rf"(?:[,;]\s+(?:(?:and|but|while|whereas|yet|though)\s+)?|\s+(?:and|but)\s+|\s(?=\())(?=\(?{_SAYS_NO}\s*(?:[.;,)]|$))"
)
_WHOLE: Final = re.compile(rf"\W*(?:(?:and|but|while|whereas|yet|though)\s+)?{_SAYS_NO}\W*")
_AS_WELL: Final = re.compile(r"\b(?:nor|neither)\b")


def joints(marks: str) -> Iterator[re.Match[str]]:
    """What stands before such clauses in a sentence."""
    if _HINT.search(marks):
        yield from _BEGINS.finditer(marks)


def is_one(marks: str) -> bool:
    """Whether a clause says no more than that what stands before it is not so of those whom it names.

    >>> is_one("\ue001 hardly at all."), is_one("nor does \ue001"), is_one("\ue001 does not lower it")
    (True, True, False)
    """
    return bool(_HINT.search(marks) and _WHOLE.fullmatch(marks))


def goes_on(marks: str) -> bool:
    """Whether a clause denies as well what the one before it does: "A does not, [nor does B]", but not "A is harmless, [B is not]"."""
    return is_one(marks) and bool(_AS_WELL.search(marks))


def denied(like: Piece, partners: Iterable[Mention], at: int) -> Iterator[Piece]:
    """What is told of one, denied of others; of whom advice alone is said not to hold nothing is known."""
    if (like.change or like.negated) and not like.management:
        change = replace(like.change, auc_ratio=None) if like.change else None
        yield from (replace(like, partner=p, at=at, change=change, negated=True, rule="denied") for p in partners)
