"""Whom a role is told of that names nobody: "it" behind and before the clause that tells why, probes, verbs left out."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import denied, interacting, read, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)

WHY = ("because it is", "since it is", ", as it is", ", because it is mainly")
HANDLED = ("a substrate of CYP3A4", "metabolised by CYP3A4", "a CYP3A4 substrate", "broken down by CYP3A4")
RISES = (
    "{a} rises with {b}",
    "{a} levels rise with {b}",
    "Levels of {a} fall under {b}",
    "{a} is increased by {b}",
    "{a} exposure doubled when {b} was given",
    "{b} raises {a}",
    "{b} raises {a} levels",
)


@pytest.mark.parametrize(("a", "b"), [("zelonib", "ketoconazole"), ("midazolam", "zelonib")])
@pytest.mark.parametrize("frame", RISES)
def test_who_rises_because_it_is_handled_is_the_one_handled(frame: str, a: str, b: str) -> None:
    """The victim is the substrate, and not whom the text names last."""
    said = frame.format(a=a, b=b)
    lines = [f"{said[0].upper()}{said[1:]}{'' if why.startswith(',') else ' '}{why} {role}." for why in WHY for role in HANDLED]
    assert [line for line in lines if rows(interacting(line), *ROLES) != {(a, "substrate_of", "CYP3A4")}] == []


@pytest.mark.parametrize("why", ["because it", "since it", ", as it"])
@pytest.mark.parametrize(("frame", "who"), [("Midazolam rises with {}", "zelonib"), ("{} raises midazolam levels", "zelonib")])
def test_who_acts_because_it_inhibits_is_the_other(why: str, frame: str, who: str) -> None:
    """The one under whom another rises is the inhibitor."""
    line = f"{frame.format(who)}{'' if why.startswith(',') else ' '}{why} inhibits CYP3A4."
    assert rows(interacting(line[0].upper() + line[1:]), *ROLES) == {(who, "inhibits", "CYP3A4")}


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Since it inhibits CYP3A4, ketoconazole raises zelonib.", ("ketoconazole", "inhibits", "CYP3A4")),
        ("Because it induces CYP3A4, rifampicin lowers zelonib levels.", ("rifampicin", "induces", "CYP3A4")),
        ("As it inhibits CYP3A4, zelonib raises midazolam.", ("zelonib", "inhibits", "CYP3A4")),
        ("As it inhibits CYP3A4, midazolam levels rise.", ("zelonib", "inhibits", "CYP3A4")),
        ("Because it is metabolised by CYP3A4, midazolam rises with zelonib.", ("midazolam", "substrate_of", "CYP3A4")),
        ("As it is a substrate of CYP3A4, ketoconazole raises its levels.", ("zelonib", "substrate_of", "CYP3A4")),
    ],
)
def test_it_may_stand_before_the_name_that_it_means(line: str, row: tuple[str, str, str]) -> None:
    """A reason told first is told of the one who then acts, or rises if it is handled; else of the drug."""
    assert rows(interacting(line), *ROLES) == {row}


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib interacts with ketoconazole because it is a substrate of CYP3A4.",
        "Zelonib must not be taken with ketoconazole because it is metabolised by CYP3A4.",
        "Midazolam rises with zelonib; it is metabolised by CYP3A4.",
        "Midazolam rises with zelonib. It is metabolised by CYP3A4.",
    ],
)
def test_a_role_that_may_be_that_of_either_is_nobodys(line: str) -> None:
    """Where "it" can mean both of two, neither has the role."""
    assert rows(interacting(line), *ROLES) == set()


@pytest.mark.parametrize(
    "probe",
    [
        "a CYP3A4 probe",
        "a probe for CYP3A4",
        "a probe of CYP3A4",
        "a probe substrate of CYP3A4",
        "a CYP3A4 index substrate",
        "an index substrate of CYP3A4",
    ],
)
def test_a_probe_is_a_substrate(probe: str) -> None:
    """What shows how much an enzyme does is handled by it."""
    assert rows(read(f"## Metabolism\n\nZelonib is {probe}."), *ROLES) == {("zelonib", "substrate_of", "CYP3A4")}
    assert rows(interacting(f"Zelonib doubled the exposure to midazolam, {probe}."), *ROLES) == {("midazolam", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize("probe", ["CYP3A4 probe", "CYP3A4 probe substrate", "CYP3A4 index substrate", "sensitive CYP3A4 substrate"])
def test_a_probe_before_a_name_is_that_one(probe: str) -> None:
    """Neither the drug is meant, nor is the role denied where nothing happens to the probe."""
    for frame in ("The {} midazolam was unchanged.", "Zelonib had no effect on the {} midazolam.", "Zelonib doubled the {} midazolam."):
        assert rows(interacting(frame.format(probe)), *ROLES) == {("midazolam", "substrate_of", "CYP3A4")}


JOINTS = ("; {}", ", {}", ", but {}", ", whereas {}", " and {}", "; however, {}")


@pytest.mark.parametrize(
    ("said", "does", "aux"),
    [("inhibits CYP3A4", "inhibits", "does"), ("is a CYP3A4 inducer", "induces", "is"), ("is broken down by CYP3A4", "substrate_of", "is")],
)
@pytest.mark.parametrize("joint", JOINTS)
def test_an_auxiliary_alone_tells_the_role_before_it(joint: str, said: str, does: str, aux: str) -> None:
    """The one has the role, the other has it not, and nobody is called harmless."""
    for first, other in (("erythromycin", "zelonib"), ("zelonib", "erythromycin")):
        found = interacting(f"{first.title()} {said}{joint.format(f'{other} {aux} not')}.")
        assert rows(found, *ROLES) == {(first, does, "CYP3A4"), (other, f"not {does}", "CYP3A4")}
        assert denied(found) == set()


def test_an_auxiliary_may_state_what_was_denied() -> None:
    """Every protein of the row before is meant, and the other who is named behind "not by"."""
    found = interacting("Zelonib does not inhibit CYP3A4 or CYP2D6; erythromycin does.")
    assert {r for r in rows(found, *ROLES) if r[0] == "erythromycin"} == {("erythromycin", "inhibits", p) for p in ("CYP3A4", "CYP2D6")}
    assert ("zelonib", "not inhibits", "CYP3A4") in rows(interacting("CYP3A4 is inhibited by erythromycin, not by zelonib."), *ROLES)


def test_an_auxiliary_behind_an_effect_still_denies_the_interaction() -> None:
    """Where the clause before ends with what becomes of the drug, that is what the next does not do."""
    assert denied(interacting("Erythromycin inhibits CYP3A4 and raises zelonib levels; azithromycin does not.")) == {"azithromycin"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Zelonib, but not its metabolite, inhibits CYP3A4.", {("zelonib", "inhibits", "CYP3A4")}),
        ("Zelonib, and not its metabolite M1, is metabolised by CYP3A4.", {("zelonib", "substrate_of", "CYP3A4")}),
        ("M1, the main metabolite, is a substrate of CYP3A4; zelonib is not.", set()),
        ("The metabolite (M1) is metabolised by CYP3A4.", set()),
        ("Zelonib inhibits all CYP enzymes except CYP2D6 and CYP2C19.", set()),
    ],
)
def test_who_or_what_is_left_out_takes_nothing_from_the_others(line: str, expected: set[tuple[str, str, str]]) -> None:
    """A denial of the metabolite is none of the drug, and an exception from all enzymes is not acted on."""
    isoforms = {r for r in rows(interacting(line), *ROLES) if r[2].startswith(("CYP2", "CYP3"))}
    assert isoforms == expected


REASONS = (
    "because {} not inhibit CYP3A4",
    "since {} not inhibit CYP3A4",
    ", as {} not inhibit CYP3A4",
    "by 70% because {} not inhibit CYP3A4",
)
DOES_NOT = (
    ("Ranitidine does not raise zelonib levels", "ranitidine"),
    ("Zelonib levels are not affected by ranitidine", "ranitidine"),
    ("Zelonib does not affect midazolam", "zelonib"),
    ("Midazolam levels did not rise with zelonib", "zelonib"),
    ("Azithromycin is a safer alternative to zelonib", "azithromycin"),
    ("Azithromycin is preferred in patients on zelonib", "azithromycin"),
)


@pytest.mark.parametrize(("said", "who"), DOES_NOT)
@pytest.mark.parametrize("why", REASONS)
def test_who_does_nothing_because_it_does_not_inhibit_is_the_one_who_would_act(why: str, said: str, who: str) -> None:
    """The reason of a denial is told of the one who does not act, or who is offered."""
    line = f"{said}{'' if why.startswith(',') else ' '}{why.format('it does')}."
    assert rows(interacting(line), *ROLES) == {(who, "not inhibits", "CYP3A4")}


@pytest.mark.parametrize(("said", "who"), [DOES_NOT[4], DOES_NOT[5], ("Zelonib is not affected by ketoconazole", "zelonib")])
@pytest.mark.parametrize("why", ["because it is", "since it is", ", as it is"])
@pytest.mark.parametrize("role", ["metabolised by CYP3A4", "a substrate of CYP3A4", "a CYP3A4 substrate"])
def test_who_is_safe_because_it_is_not_handled_is_the_one_who_would_rise(role: str, why: str, said: str, who: str) -> None:
    """Pravastatin is safer than the text's own drug since it, and not the drug, is no substrate."""
    line = f"{said}{'' if why.startswith(',') else ' '}{why} not {role}."
    assert rows(interacting(line), *ROLES) == {(who, "not substrate_of", "CYP3A4")}


@pytest.mark.parametrize(
    "said",
    [
        "Avoid {} with zelonib because it {}",
        "{} should not be used with zelonib, since it {}",
        "Zelonib should not be given with {}, as it {}",
        "{} can be used with zelonib because it {}",
        "Zelonib is not to be combined with {} because it {}",
    ],
)
@pytest.mark.parametrize(("who", "role"), [("ketoconazole", "inhibits CYP3A4"), ("rifampicin", "does not inhibit CYP3A4")])
def test_who_acts_is_left_open_where_it_may_be_either(said: str, who: str, role: str) -> None:
    """Behind advice, "it" may be the drug as well as the partner, and saying nothing is better than one of them."""
    line = f"{said.format(who, role)}."
    assert rows(interacting(line[0].upper() + line[1:]), *ROLES) == set()


@pytest.mark.parametrize("they", ["because they inhibit CYP3A4", "since they do not inhibit CYP3A4", "as they induce CYP3A4"])
@pytest.mark.parametrize(
    "said",
    [
        "{a} and {b} may be preferred in women taking tamoxifen {why}",
        "{a} and {b} can be given with zelonib {why}",
        "Avoid {a} and {b} with zelonib {why}",
        "Zelonib levels change with {a} and {b} {why}",
    ],
)
def test_they_are_the_only_row(said: str, they: str) -> None:
    """Of one name and a row, "they" means the row."""
    line = said.format(a="venlafaxine", b="mirtazapine", why=they)
    assert {row[0] for row in rows(interacting(line[0].upper() + line[1:] + "."), *ROLES)} == {"venlafaxine", "mirtazapine"}


@pytest.mark.parametrize("which", ["The former", "The latter"])
@pytest.mark.parametrize(
    "role",
    ["inhibits CYP3A4", "is not metabolised by CYP3A4", "is a CYP3A4 inhibitor", "is a substrate of CYP3A4", "does not induce CYP3A4"],
)
def test_the_former_is_not_the_drug(role: str, which: str) -> None:
    """What is told of one of two partners named before is not told of the text's own drug."""
    found = interacting(f"Simvastatin and pravastatin are statins. {which} {role}.")
    assert "zelonib" not in {row[0] for row in rows(found, *ROLES)}


@pytest.mark.parametrize("verb", ["requires", "needs", "undergoes"])
@pytest.mark.parametrize("act", ["activation", "conversion", "metabolism"])
@pytest.mark.parametrize("who", ["clopidogrel", "zelonib"])
def test_who_needs_a_protein_is_the_one_named(who: str, act: str, verb: str) -> None:
    """The subject of the verb is handled."""
    line = f"{who.capitalize()} {verb} {act} by CYP2C19."
    assert rows(interacting(line), *ROLES) == {(who, "substrate_of", "CYP2C19")}


@pytest.mark.parametrize(
    "line",
    [
        "Azithromycin does not inhibit CYP3A4.",
        "In contrast, azithromycin is not a CYP3A4 inhibitor.",
        "Azithromycin and roxithromycin do not inhibit CYP3A4.",
        "Pravastatin is not metabolised by CYP3A4.",
        "Azithromycin, in contrast to erythromycin and clarithromycin, does not inhibit CYP3A4.",
    ],
)
def test_who_does_nothing_to_a_protein_is_no_partner(line: str) -> None:
    """Among interactions a name alone makes a partner, but not of whom a text says why he is none."""
    assert rows(interacting(line), Predicate.INTERACTS_WITH) == set()


@pytest.mark.parametrize(
    "line",
    ["Azithromycin inhibits CYP3A4.", "Fluconazole inhibits CYP2C9 but not CYP3A4.", "Azithromycin does not inhibit CYP3A4; be careful."],
)
def test_who_does_something_is_a_partner(line: str) -> None:
    """What is done to a protein, or is to be heeded, is said of a partner."""
    assert rows(interacting(line), Predicate.INTERACTS_WITH) != set()
