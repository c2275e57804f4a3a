"""Classes that say of what kind something is, and parts of a compound's name: they take part in nothing themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from extract.mentions import Mention

_APPOSED: Final = re.compile(
    r"[\ue001-\ue003],\s+(?:both|all|which are(?: both| all)?|two|each)\s+(?:(?:known|strong|potent|moderate|weak)\s+)*\|\s*,"
)
"""Around a class that says what those named before it are: "quinidine and ritonavir, both P-gp inhibitors, may …"."""

_OF_ITS_CLASS: Final = re.compile(
    r"\b(?:due to|caused by|induced by|produced by)\s+\|[^.;,]*\b(?:potentiat|increas|enhanc|aggravat|exacerbat)\w+ by\b"
)
"""Around a class that the drug is one of, as whose harm something adds to: "hypokalemia due to beta-agonists is aggravated by …"."""


def is_only_said(m: Mention, lead: str, tail: str) -> bool:
    """Whether a mention between `lead` and `tail` only says what somebody is, or is the second part of a name like the drug's."""
    around = f"{lead}|{tail}"
    return lead.endswith(f"{rulebook.OWN}-") or (m.is_group and bool(_APPOSED.search(around) or _OF_ITS_CLASS.search(around)))
