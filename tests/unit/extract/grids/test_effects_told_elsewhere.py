"""Which way an interaction goes is read wherever the text tells it: above a list, behind the names, in a column, by likeness to another."""

from __future__ import annotations

import re

import pytest

from tests.monographs import change, denied, interacting, one

WAYS = {
    "increase": ("raise", "raises", "raised", "a rise", "higher", "↑"),
    "decrease": ("lower", "lowers", "lowered", "a fall", "lower", "↓"),
}
"""By direction: verb, its third person and its participle, noun, adjective, sign."""

REVERSE = {"increase": "decrease", "decrease": "increase"}
SUBJECT, OBJECT = ("subject", "exposure"), ("object", "exposure")

PARTNERS = (("ketoconazole", "itraconazole"), ("macrolides", "ketoconazole"))
NAMES = {"macrolides": "macrolide antibiotic"}


def _filled(frame: str, way: str, partners: tuple[str, str]) -> str:
    """A text in which `{A}` and `{B}` are the partners, and the words in braces go one way; the same in capitals the other."""
    verb, does, done, noun, more, sign = WAYS[way]
    back, undoes, undone, _, less, down = WAYS[REVERSE[way]]
    mine = {"raise": verb, "raises": does, "raised": done, "rise": noun, "more": more, "up": sign}
    other = {"RAISE": back, "RAISES": undoes, "RAISED": undone, "LESS": less, "DOWN": down}
    text = frame.format(**mine, **other, A=partners[0], B=partners[1])
    return re.sub(r"(?:^|[.?] |\| |### |\*\*|^- |(?<=\n)|(?<=\n- ))[a-z]", lambda m: m.group().upper(), text)


def _misread(frame: str, way: str, expected: tuple[tuple[str, str], ...]) -> list[str]:
    """The partners of a frame of whom something else is read than that they change what is expected, the given way."""
    out = []
    for partners in PARTNERS:
        text = _filled(frame, way, partners)
        for name, whose in zip(partners, expected, strict=False):
            if change(one(interacting(text), NAMES.get(name, name)).effect) != (*whose, way):
                out.append(f"{name}: {text}")
    return out


ABOVE = (
    "### Levels of zelonib are {raised} by\n\n- {A}\n- {B}",
    "### Drugs that {raise} zelonib levels\n\n- {A}\n- {B}",
    "### {more} zelonib exposure\n\n- {A}\n- {B}",
    "### {rise} in zelonib concentration\n\n{A}; {B}",
    "**May {raise} zelonib levels:**\n\n- {A}\n- {B}",
    "**{raises} zelonib:** {A}, {B}",
    "**{raised} by:** {A}, {B}",
    "{raised} zelonib levels: {A}, {B}.",
    "- {up} zelonib levels: {A}, {B}",
    "The following {raise} zelonib levels:\n\n- {A}\n- {B}",
    "The following {raise} zelonib levels: {A}; {B}.",
    "Its levels are {raised} by\n\n- {A}\n- {B}",
    "Some drugs {raise} zelonib levels.\n\n- {A}\n- {B}",
    "The drugs listed below {raise} zelonib levels.\n\n- {A}\n- {B}",
    "- Drugs that {raise} zelonib levels\n  - {A}\n  - {B}",
    "**Strong CYP3A4 inhibitors ({raise} zelonib levels):** {A}, {B}",
)
"""Frames in which what stands above the names, or before their list, says which way it goes."""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", ABOVE)
def test_what_stands_above_names_is_said_of_them(frame: str, way: str) -> None:
    """Each name below a heading, an item, a label or a sentence that introduces a list has the effect which these tell."""
    assert not _misread(frame, way, (SUBJECT, SUBJECT))


ON_OTHERS = (
    "### Medicines that zelonib {raises}\n\n- {A}\n- {B}",
    "### Zelonib {raises} the levels of\n\n- {A}\n- {B}",
    "Zelonib may {raise} the levels of the following drugs:\n\n- {A}\n- {B}",
    "| Drug | Effect on the other drug |\n|---|---|\n| {A} | {up} |\n| {B} | {raised} |",
    "| Drug | Effect of zelonib on it |\n|---|---|\n| {A} | {up} |\n| {B} | levels {raised} |",
    "| Drugs affected by zelonib | Effect |\n|---|---|\n| {A} | levels {raised} |\n| {B} | {up} AUC |",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", ON_OTHERS)
def test_what_stands_above_names_can_be_on_them(frame: str, way: str) -> None:
    """A heading, or the title of a column, says that it is the other drug that changes."""
    assert not _misread(frame, way, (OBJECT, OBJECT))


BEHIND = (
    "{A}, {B}. These {raise} levels.",
    "- {A}, {B}. {more} zelonib exposure.",
    "{A} and {B} interact with zelonib. They {raise} its levels.",
    "#### {A} and {B}\n\nThese {raise} zelonib levels. Watch closely.",
    "- **{A}, {B}:** Interaction likely. They {raise} zelonib levels.",
    "- {A}, {B}\n  - Effect: {more} zelonib levels\n  - Action: monitor",
    "Several drugs {raise} zelonib levels. Examples are {A} and {B}.",
    "Some drugs {raise} zelonib levels. Think of {A} and {B}.",
    "Some drugs {raise} zelonib levels. {A} and {B} are such drugs.",
    "{rise} in zelonib levels has been seen. {A} and {B} were responsible.",
    "{rise} in zelonib levels is possible. It was seen with {A} and {B}.",
)
"""Frames in which another sentence, or an item below, says what those do that are only named."""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", BEHIND)
def test_another_sentence_says_what_those_named_do(frame: str, way: str) -> None:
    """The sentence before or behind them, or what stands below them."""
    assert not _misread(frame, way, (SUBJECT, SUBJECT))


IN_CELLS = (
    "| Drug | Effect on zelonib |\n|---|---|\n| {A} | {raised} |\n| {B} | {up} |",
    "| Drug | Effect on zelonib exposure |\n|---|---|\n| {A} | {raises} |\n| {B} | {more} |",
    "| Drug | Zelonib levels |\n|---|---|\n| {A} | {raised} |\n| {B} | {up} |",
    "| Drug | Change in zelonib AUC |\n|---|---|\n| {A} | {up} 45% |\n| {B} | {more} |",
    "| Drug | Effect |\n|---|---|\n| {A}, {B} | {more} zelonib levels |",
    "| {raises} exposure | Other |\n|---|---|\n| {A}, {B} | - |",
    "| Effect | Drugs |\n|---|---|\n| {more} zelonib levels | {A}, {B} |",
    "| Drug | Effect |\n|---|---|\n| {A} | {more} zelonib levels |\n| {B} | as above |",
    "| Drug | Effect |\n|---|---|\n| {A} | {more} zelonib levels |\n| {B} | ditto |",
    '| Drug | Effect |\n|---|---|\n| {A} | {more} zelonib levels |\n| {B} | " |',
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", IN_CELLS)
def test_a_cell_says_which_way_what_its_column_names_goes(frame: str, way: str) -> None:
    """Or that it goes as it does in the cell above."""
    assert not _misread(frame, way, (SUBJECT, SUBJECT))


@pytest.mark.parametrize("cell", ["Raised", "Higher", "Rise", "Elevation", "Increase"])
def test_a_cell_that_says_which_way_is_no_name(cell: str) -> None:
    """Nor is it advice on a dose."""
    found = interacting(f"| Drug | Effect on zelonib levels |\n|---|---|\n| Ketoconazole | {cell} |")
    assert {s.object.name for s in found.statements} == {"ketoconazole"}
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert not one(found, "ketoconazole").management


ALIKE = (
    "{B} does the same.",
    "As does {B}.",
    "{B} less so.",
    "So, to a lesser extent, does {B}.",
    "{B}, too.",
    "Also {B}.",
    "{B} follows suit.",
    "A similar effect is seen with {B}.",
    "A comparable rise was seen with {B}.",
    "This also happens with {B}.",
    "It is no different with {B}.",
    "This has also been described for {B}.",
    "{B}: similar.",
    "{B} – like {A}.",
    "{B} is even stronger.",
    "{B} has a weaker effect.",
    "Like {A}, {B} does this.",
    "The effect of {B} is smaller.",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", ALIKE)
def test_who_is_like_another_does_what_that_one_does(frame: str, way: str) -> None:
    """Be it more, less, or in a clause or an item of its own."""
    for first in ("{A} {raises} zelonib levels. ", "- {A} {raises} zelonib levels.\n- "):
        text = _filled(first + frame, way, ("ketoconazole", "itraconazole"))
        assert change(one(interacting(text), "itraconazole").effect) == (*SUBJECT, way), text


OPPOSITE = (
    "{A} {raises} and {B} {RAISES} zelonib levels.",
    "{A} {raises} zelonib levels, {B} {RAISES} them.",
    "{A} {raises} zelonib levels, while {B} {RAISES} them.",
    "{A} and {B} {raise} and {RAISE} zelonib levels, respectively.",
    "Zelonib levels are {raised} by {A} and {RAISED} by {B}.",
    "Zelonib levels change with {A} ({raised}) and {B} ({RAISED}).",
    "{A} ({up}), {B} ({DOWN}) zelonib levels",
    "With {A} zelonib levels are {raised}, with {B} the reverse.",
    "{A} {raises} zelonib levels. {B} does the opposite.",
    "{A} {raises} zelonib levels. Conversely, {B} {RAISES} them.",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", OPPOSITE)
def test_of_two_each_goes_its_own_way(frame: str, way: str) -> None:
    """In one sentence or in two."""
    found = interacting(_filled(frame, way, ("ketoconazole", "rifampicin")))
    assert change(one(found, "ketoconazole").effect) == (*SUBJECT, way)
    assert change(one(found, "rifampicin").effect) == (*SUBJECT, REVERSE[way])


def test_what_the_drug_does_to_another_is_not_done_to_it() -> None:
    """Behind what somebody does to it."""
    found = interacting("Ketoconazole raises zelonib levels and zelonib raises digoxin levels.")
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


HARMS = ("kidney failure", "stiffness", "fits", "bleeding", "hypercalcaemia", "severe low blood pressure")
HARMED = (
    "- Ketoconazole – {h}.",
    "- **Ketoconazole:** {h}.",
    "- Ketoconazole ({h})",
    "With ketoconazole, {h}.",
    "- Ketoconazole → {h}",
    "Ketoconazole: a few patients had {h}.",
    "Ketoconazole: the problem is {h}.",
    "- Ketoconazole\n  - {h}\n  - watch",
    "| Drug | Effect |\n|---|---|\n| Ketoconazole | {h} |",
    "| Harm | Drugs |\n|---|---|\n| {h} | ketoconazole |",
    "### Risk of {h}\n\n- ketoconazole",
)


@pytest.mark.parametrize("frame", HARMED)
def test_a_harm_that_stands_alone_is_a_risk(frame: str) -> None:
    """Behind a dash or a colon, in brackets, in a cell, as what patients had."""
    found = [(h, change(one(interacting(frame.format(h=h)), "ketoconazole").effect)) for h in HARMS]
    assert [f for f in found if f[1] != ("patient", "risk", "increase")] == []


NOT_OF_THE_SECOND = (
    "### Drugs that {raise} zelonib levels\n\n- {A}\n\n### Other interactions\n\n- {B}",
    "The following {raise} zelonib levels:\n\n- {A}\n\nCaution is also needed with {B}.",
    "{A} {raises} zelonib levels. {B} interacts as well, in ways not known.",
    "{A} {raises} zelonib levels. {B} needs care, too.",
    "{A} {raises} zelonib levels. {B} has not been studied.",
    "{A} {raises} zelonib levels. Whether {B} does the same is not known.",
    "{A} {raises} zelonib levels. Does {B} do the same? Nobody knows.",
    "{A} {raises} zelonib levels. The same dose of {B} can be kept.",
    "{A} {raises} zelonib levels. It is often given with {B}.",
    "- {A} {raises} zelonib levels.\n- {B}",
    "| Drug | Effect |\n|---|---|\n| {A} | {more} zelonib levels |\n| {B} | - |",
    "| Drug | Zelonib levels | Advice |\n|---|---|---|\n| {A} | {raised} | monitor |\n| {B} | not studied | monitor |",
    "### {A}\n\n{raises} zelonib levels.\n\n### {B}\n\nMonitor closely.",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("frame", NOT_OF_THE_SECOND)
def test_an_effect_stays_with_whom_it_is_told_of(frame: str, way: str) -> None:
    """It spreads to nobody who is only named near by."""
    found = interacting(_filled(frame, way, ("ketoconazole", "itraconazole")))
    assert change(one(found, "ketoconazole").effect) == (*SUBJECT, way)
    assert [s.effect for s in found.statements if s.object.name == "itraconazole" and s.effect] == []
    assert "itraconazole" not in denied(found)


@pytest.mark.parametrize(
    "text",
    [
        "The dose of zelonib should be raised slowly. Interacting drugs are ketoconazole and itraconazole.",
        "Zelonib levels are higher in the elderly. Interacting drugs: ketoconazole, itraconazole.",
        "Zelonib raises blood pressure.\n\n- ketoconazole\n- itraconazole",
        "No rise in zelonib levels was found. It was seen with ketoconazole and itraconazole.",
    ],
)
def test_what_is_told_of_the_drug_alone_is_of_no_partner(text: str) -> None:
    """A dose that is raised, the old, what it is given for, and what was not seen."""
    assert [s.effect for s in interacting(text).statements if s.effect] == []


def test_what_is_denied_behind_another_is_not_carried_on() -> None:
    """Behind one who is only named, likeness to nobody makes a denial."""
    found = interacting("Digoxin does not interact with zelonib. Phenytoin is known as well. The same is expected of rifampicin.")
    assert "rifampicin" not in denied(found)
