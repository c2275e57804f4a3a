"""The label that opens a block: bold text, or few words before a colon in a list item."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.layout.inline import plain

if TYPE_CHECKING:
    from extract.layout.blocks import Block

_LABEL: Final = re.compile(r"\s*([^:.?!]{2,90}?(?:\([^)]{0,200}\)[^:.?!]{0,40}?)?):(?=\s|$)")
_SENTENCE: Final = re.compile(
    r"^(?!.*\b(?:that|which|who|those|you)\b)(?:.*\b(?:should|must|cannot)\s+\w|\S.*\s(?:may|might|can|could)\s+(?!be\b)\w+\s+\w"
    r"|\S.*\b(?:levels?|concentrations?|exposure)\s+(?:\w+ly\s+)?(?:rise|fall|double|increase|decrease|drop)s?$)",
    re.IGNORECASE,
)
"""Before a colon, a sentence of its own and no label: "Patients should avoid nitrates: fatal falls are known"."""

BOLD: Final = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+\.?\s+)?\*\*(?P<words>.+?)\*\*\s*(?P<colon>:?)", re.DOTALL)
"""Bold words that open a block, behind the number of a part if it has one: "4.8 **Vaccines**: …"."""

_LINE: Final = re.compile(
    r"\s*(?:(?P<mark>[*_])(?![*_\s])(?P<words>[^*_\n.!?]{3,90})(?P=mark)|<(?P<tag>[ui]|em)>(?P<tagged>[^<\n.!?]{3,90})</(?P=tag)>)\s*:?\s*",
    re.IGNORECASE,
)
"""A line in italics or underlined alone, which labels what follows as a bold one does: "*Concomitant use not recommended*"."""

_NUMBERED: Final = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.?\s+\*\*[^*\n]{3,90}\*\*\s*:?\s*")
"""A bold line with the number of its part before it: "4.2 **Drugs that raise the level**"."""

_SLANTED: Final = re.compile(
    r"\s*(?P<mark>[*_])(?![*_\s])(?P<words>[^*_\n.:]{3,60})(?:[.:](?P=mark)|(?P=mark)(?=\s?[:–—]))(?P<behind>\s?[:–—])?(?=\s)"
)
"""Words in italics that open a text as a label does: "*Contraindicated.* Azoles …"; read as one where they grade what follows."""

_DASH: Final = re.compile(r"\s*[–—-]+\s+")
"""Between a bold label and what it labels, in place of a colon: "**Warfarin** – monitor the INR"."""

_RUN_IN: Final = re.compile(r"(?:or|and|to|in|with|of|on|at|for|from|if|when|who|that|than|by|during|within|after|before)\s")
"""Behind bold words without a colon what goes on in the same breath, so that they are no label: "**Anaphylaxis** to gelatin"."""

_LISTS_ON: Final = re.compile(r",\s(?!e\.g|i\.e)[^:\n]*$")
_FEW_WORDS: Final = 40
"""Behind bold names, a comma and more of them; and how long such names are: "**Iron**, zinc and tea may be taken"."""

_TOLD: Final = re.compile(
    r"(?:you|(?:do not|don.t|never|always) (?:take|use|combine|mix|give|drink|swallow|start)|it) \S+ \S+ \S.*"
    r"(?<!\bwith)(?<!\bwhen)(?<!\bthat)(?<!\bwho)(?<!\bif)(?<!\bin)\W*$",
    re.IGNORECASE,
)
"""A bold sentence that tells something itself and is no label: "**You must never take it if you are on nitrates**"."""

_ANSWER: Final = re.compile(r"(?:A|Answer)\s*:")


def labelled(block: Block, raw: str) -> Block:
    """The block with its label found; `raw` is its text with the markup.

    "**Warfarin** – monitor the INR" is labelled "Warfarin", and so is the list item "Warfarin: monitor the INR".
    """
    bold = BOLD.match(raw)
    label = _LABEL.match(block.text)
    end = 0
    if bold and _names(bold, raw):
        end = _end_of_bold(bold, label, block.text)
    elif not block.is_item and (_LINE.fullmatch(raw) or _NUMBERED.fullmatch(raw)):
        end = len(block.text)
    elif (slanted := _SLANTED.match(raw)) and _grades(slanted["words"].lower()):
        end = len(plain(slanted.group()))
    elif block.question and (answer := _ANSWER.match(block.text)):
        end = answer.end()
    elif label and (block.is_item or label.group(1).isupper()) and not _SENTENCE.search(label.group(1)):
        end = label.end()
    return replace(block, label_end=end) if end else block


def _grades(words: str) -> bool:
    """Whether words sort what they stand before by how grave it is: "contraindicated", "with precaution"."""
    return any(rule.pattern.search(words) for rule in rulebook.load("grades"))


def _names(bold: re.Match[str], raw: str) -> bool:
    """Whether bold words are a label, and neither a sentence of their own nor the beginning of one."""
    is_told = ":" not in bold.group() and _TOLD.match(bold["words"])
    lists_on = len(bold["words"]) < _FEW_WORDS and _LISTS_ON.match(raw, bold.end())
    is_run_in = (lists_on or _RUN_IN.match(raw, bold.end())) and bold.group().rstrip(" *")[-1] not in ":.?!–—→-"
    return not (is_told or is_run_in)


def _end_of_bold(bold: re.Match[str], label: re.Match[str] | None, text: str) -> int:
    """Where the label ends that bold words begin: with brackets before its colon, or with the dash in place of one."""
    end = min(len(plain(f"{bold['number'] or ''}{bold['words']}")) + len(bold["colon"]), len(text))
    if label and label.end() > end and text[end : label.end()].strip().startswith("("):
        return label.end()
    dash = _DASH.match(text, end)
    return dash.end() if dash else end
