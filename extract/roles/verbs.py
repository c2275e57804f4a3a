"""How far an inhibiting or inducing verb reaches, and which proteins behind it are told to be left alone."""

from __future__ import annotations

import re
from typing import Final

from extract import macros

_PROTEIN: Final = macros.MACROS["PROTEIN"]
_SEP: Final = macros.MACROS["SEP"]

_FAR: Final = 50
"""Characters of plain words that part an inhibiting or inducing verb from its protein at the most."""

_BESIDE: Final = re.compile(r"\([^()]*\)|,\s*|\b(?:as well as|and|or)\b|[\ue000-\uf8ff]+")
"""What does not count among them: names, and what brackets say of one."""

_ASIDE: Final = re.compile(r"\s*\([^()]*\)")
"""What brackets say of one protein parts the next from nothing: "CYP2D6 (not relevant) and CYP3A4"."""

_TOUCHES: Final = r"(?:affect|touch|alter|influenc|chang|modif|disturb|disrupt|impact|perturb|interfer|harm|hit|act|work|bother)"
_IS_NOT: Final = r"(?:(?:do|does|did|can|could|may|might|will|would)(?: not|n['’]t)|cannot|can['’]t|never|hardly|barely|scarcely)"
_HAS_NO: Final = (
    r"(?:(?:no|without(?: any)?|little|nor any|not any) (?:[\w-]+ ){0,3}?(?:effect|influence|impact|action|activity|bearing)s?"
    r"(?: \w+)?|nothing(?: at all| whatever)?) (?:on|upon|against|at|to|towards?)"
)
_UPON: Final = "(?: (?:on|with|upon))?"
_SPARED: Final = re.compile(
    rf"(?:\b{_IS_NOT} (?:\w+ly |also |seem to |appear to )*{_TOUCHES}(?:es|e|y)?{_UPON}|\bwithout (?:\w+ly )?{_TOUCHES}y?ing{_UPON}"
    rf"|\bspar(?:es?|ing)|\b{_HAS_NO}|(?P<leaves>\bleav(?:es?|ing)|\blets?)) "
    rf"(?:the |its |liver |hepatic |(?:iso)?enzymes? |transporters? |activity of )*(?:{_PROTEIN}{_SEP}(?:the )?)*$"
)
"""What leads to a protein that is told to be left alone: "… and does not affect CYP3A4", "… and spares CYP1A2"."""

_NOT: Final = re.compile(rf"\bnot (?:of |the |on )*(?:{_PROTEIN}(?:\s*/\s*|,? n?or )(?:of |the )*)*$")
"""What leads to one by "not" alone: "CYP2D6, not CYP3A4"."""

_ALONE: Final = re.compile(
    rf"(?:{_SEP}(?:the )?{_PROTEIN})*(?: (?:iso)?enzymes?| activity)?(?: largely| quite| entirely)? "
    r"(?:alone|intact|in peace|un\w+ed|as (?:it|they) (?:is|was|are|were)|be\b|out)"
)
"""Behind a protein that something leaves, how it is left."""

_APART: Final = re.compile(
    r"\b(?:can|may|could|might|will|due to|because|cannot|spar(?:es?|ing)|leav(?:es?|ing)|without|affects?|alters?|influences?)\b"
    r"|\bnor(?= (?:do|does|did|is|are|has|have|will|can|may)\b)|(?<!if )\bnot\b(?! only)|n['’]t\b"
    r"|\bno (?:[\w-]+ ){0,3}?(?:effect|influence|impact|action|activity|bearing)\b"
    r"|(?<!that )(?<!which )(?<!known )\b(?:is|are)\b"
    r"|\b(?:and|but|or|,)\s+(?:also\s+|itself\s+)?(?:depend|rel[yi]|need|requir|us|prefer|favou?r)\w*"
)
"""What parts an action from a protein that it does not act on: "inhibition of TNF may affect CYP3A4"."""

_ANEW: Final = re.compile(
    r"[\ue000-\uf8ff]\)?,?\s+(?:(?:and|or|but)\s+)?(?:(?:also|then|itself|instead|(?!on)\w+ly)\s+)*"
    r"(?!(?:as|is|this|its|plus|versus|perhaps|besides|sometimes|others|always|thus|enzymes|isoenzymes|isozymes|isoforms|transporters|proteins|"
    r"pumps|cytochromes|pathways|carriers|families|members|\w+ases|levels|systems)\b)[a-z]+[^\W\d_siu]s"
    rf"\s+(?:(?:on|upon|to|with|for|by|through|via|of|from)\s+)?(?:the\s+)?(?:{_PROTEIN}|$)"
)
"""A further verb of whatever meaning between the two: "boosts P-gp and shuns BCRP"."""


def is_spared(between: str, behind: str) -> bool:
    """Whether the words between a verb and a protein, or `behind` the protein, say that it is left alone.

    >>> is_spared(" \ue004\ue004 and spares ", "."), is_spared(" \ue004\ue004 and ", ".")
    (True, False)
    """
    match = _SPARED.search(between)
    if match and match["leaves"]:
        return bool(_ALONE.match(behind))
    return bool(match or ("\ue004" in between and _NOT.search(between)))


def acts_on_it(between: str) -> bool:
    """Whether an inhibiting or inducing verb reaches over the words between it and a protein."""
    outside = _ASIDE.sub("", between)
    return not _APART.search(outside) and not _ANEW.search(outside) and len(_BESIDE.sub("", between)) <= _FAR
