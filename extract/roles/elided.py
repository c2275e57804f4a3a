"""Roles told by an auxiliary alone, whose verb stands before: "erythromycin inhibits CYP3A4; zelonib does not"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.macros import MACROS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from extract.roles.found import Found

_ANY: Final = MACROS["ANY"]
_TELLS: Final = re.compile(
    rf"(?:[;,]|\b(?:and|but|whereas|while|though|although))\s+(?:(?:and|but|whereas|while|though|although|however|the),?\s+)*(?P<whom>{_ANY}|it\b)"
    r"\s+(?:itself\s+)?(?:does|do|did|is|are|was|were)(?P<no>\s+not|n['’]t)?(?=\s*(?:[.;)]|$))"
    rf"|(?:[;,]\s+(?:and\s+|but\s+)?|\s+and\s+)(?:(?P<neither>n?either|nor)|so|likewise)\s+(?:does|do|did|is|are|was|were|has|have|can|will)\s+(?:the\s+)?(?P<inverted>{_ANY}|it\b)"
    rf"(?P<more>(?:(?:,|,?\s+(?:and|n?or))\s+{_ANY})*)(?=\s*(?:[.;,)]|$))"
    rf"|,?\s+(?:but\s+|and\s+)?(?P<nor>not\s+by)\s+(?:the\s+)?(?P<by>{_ANY}|it\b)(?=\s*(?:[.;)]|$))"
)
_BETWEEN: Final = re.compile(
    r"(?:[\s-]*\b(?:inhibitors?|inducers?|substrates?|(?:iso)?enzymes?|activity|inhibition|induction"
    r"|(?:strong|weak|potent|moderate|mild)(?:ly)?|too|in vitro))*"
    r"(?:\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?\w+ed)?\s*(?:by\s+[\ue000-\ue003]+)?"
)
"""What stands between the protein of the role before and the one who has it too, or has it not."""


def find(marks: str, mentions: Sequence[Mention], told: Sequence[Found]) -> Iterator[Found]:
    """The roles `told` before in a sentence, of those who are said to do so, or not to do so."""
    for match in _TELLS.finditer(marks) if told else ():
        earlier = [role for role in told if role.protein.end <= match.start()]
        last = max(earlier, key=lambda role: role.protein.start, default=None)
        if last is None or not _BETWEEN.fullmatch(marks, last.protein.end, match.start()):
            continue
        at = match.start(next(name for name in ("whom", "inverted", "by") if match[name]))
        until = match.end("more") if match["more"] else at + 1
        named = tuple(m for m in mentions if at <= m.start < until) or (None,)
        shown = [r for r in earlier if (r.predicate, r.subject, r.negated) == (last.predicate, last.subject, last.negated)]
        is_denied = bool(match["no"] or match["nor"] or match["neither"])
        yield from (
            replace(r, subject=whom, rule="role.elided", negated=is_denied, strength=None, contribution=None)
            for r in shown
            for whom in named
        )
