"""Each verb of inhibition, induction and handling is read in each frame that English has for it, and of the right one."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.grids import failing, verb
from tests.monographs import interacting, read, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)

INHIBIT = ("inhibit", "block", "suppress", "hamper", "slow down", "switch off", "shut down", "antagonise", "knock out", "down-regulate")
INDUCE = ("induce", "stimulate", "up-regulate", "boost", "speed up", "switch on", "activate", "step up")
ACTS = [(INHIBIT, "inhibits"), (INDUCE, "induces")]

OF_THE_OWN = (
    "Zelonib {s} CYP2D6.",
    "It may {v} CYP2D6.",
    "It is thought to {v} CYP2D6.",
    "CYP2D6 is {pp} by zelonib.",
    "CYP2D6 may be {pp} by it.",
    "CYP2D6, {pp} by zelonib, is one enzyme of many.",
    "Zelonib is capable of {ing} CYP2D6.",
    "By {ing} CYP2D6, zelonib raises metoprolol.",
    "Zelonib raises metoprolol because it {s} CYP2D6.",
    "Zelonib raises metoprolol levels, as it {s} CYP2D6.",
    "Metoprolol levels rise with zelonib since it {s} CYP2D6.",
    "Its main effect on enzymes is to {v} CYP2D6.",
    "Zelonib and its metabolite {v} CYP2D6.",
    "What zelonib does is {v} CYP2D6.",
    "It is CYP2D6 that zelonib {s}.",
    "Zelonib {s} the activity of CYP2D6.",
)
"""Frames in which the drug that the monograph is about acts."""

DENIED = (
    "Zelonib does not {v} CYP2D6.",
    "CYP2D6 is not {pp} by zelonib.",
    "Zelonib failed to {v} CYP2D6.",
    "In vitro, CYP2D6 was not {pp}.",
    "There is no evidence that zelonib {s} CYP2D6.",
)

OF_A_PARTNER = (
    "- **Ketoconazole:** {s} CYP2D6; zelonib levels rise.",
    "- **Ketoconazole.** May {v} CYP2D6.",
    "- Ketoconazole: raises zelonib levels, because it {s} CYP2D6.",
    "- Ketoconazole, {ing} CYP2D6, raises zelonib levels.",
    "Ketoconazole raises zelonib levels. It {s} CYP2D6.",
    "Having {pp} CYP2D6, ketoconazole raises zelonib levels.",
    "When CYP2D6 is {pp} by ketoconazole, zelonib builds up.",
    "CYP2D6, {pp} by ketoconazole, clears less zelonib.",
    "| Drug | Effect |\n|---|---|\n| Ketoconazole | {s} CYP2D6 |",
    "| Drug | Mechanism |\n|---|---|\n| Ketoconazole | CYP2D6 {pp} |",
)

HANDLED = (
    "metabolised",
    "broken down",
    "cleared",
    "carried",
    "pumped out",
    "taken up",
    "conjugated",
    "dealt with",
    "disposed of",
    "oxidised",
)

HANDLING = (
    "Zelonib is {} by CYP3A4.",
    "As zelonib is {} by CYP3A4, inhibitors raise it.",
    "Zelonib is {} with the help of CYP3A4.",
    "The dose is {} in the liver, mainly by CYP3A4.",
    "With midazolam care is needed, but zelonib is {} by CYP3A4.",
)


def told(sentence: str) -> set[tuple[str, str, str]]:
    """The roles in a sentence of an interactions section."""
    return rows(interacting(sentence), *ROLES)


@pytest.mark.parametrize("frame", OF_THE_OWN)
@pytest.mark.parametrize(("words", "does"), ACTS, ids=["inhibits", "induces"])
def test_the_drug_acts(frame: str, words: tuple[str, ...], does: str) -> None:
    """What the drug does to a protein is told of the drug, and of nobody whom it acts on."""
    assert not failing([frame], map(verb, words), lambda s: told(s) == {("zelonib", does, "CYP2D6")})


@pytest.mark.parametrize("frame", DENIED)
@pytest.mark.parametrize(("words", "does"), ACTS, ids=["inhibits", "induces"])
def test_a_denied_action(frame: str, words: tuple[str, ...], does: str) -> None:
    """A denial holds for whatever verb it stands with."""
    assert not failing([frame], map(verb, words), lambda s: told(s) == {("zelonib", f"not {does}", "CYP2D6")})


@pytest.mark.parametrize("frame", OF_A_PARTNER)
@pytest.mark.parametrize(("words", "does"), ACTS, ids=["inhibits", "induces"])
def test_a_partner_acts(frame: str, words: tuple[str, ...], does: str) -> None:
    """What a partner does to a protein is told of the partner alone, wherever it is named."""
    assert not failing([frame], map(verb, words), lambda s: told(s) == {("ketoconazole", does, "CYP2D6")})


@pytest.mark.parametrize("frame", HANDLING)
def test_the_drug_is_handled(frame: str) -> None:
    """Whoever breaks the drug down or carries it handles it."""
    assert [word for word in HANDLED if ("zelonib", "substrate_of", "CYP3A4") not in told(frame.format(word))] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "As a strong CYP3A4 inhibitor, ketoconazole raises zelonib.",
        "A strong CYP3A4 inhibitor, ketoconazole, raises zelonib.",
        "A strong CYP3A4 inhibitor (ketoconazole) doubled the AUC of zelonib.",
        "Ketoconazole belongs to the strong CYP3A4 inhibitors and raises zelonib.",
        "Anything that slows CYP3A4, such as ketoconazole, raises zelonib.",
        "### Strong CYP3A4 inhibitors\n\nKetoconazole triples the exposure.",
        "- *Strong CYP3A4 inhibitors.* Ketoconazole triples it.",
        "The following inhibit CYP3A4:\n\n- ketoconazole",
    ],
)
def test_an_inhibitor_by_its_kind(sentence: str) -> None:
    """Who is called an inhibitor inhibits, before the name or behind it, under a heading or in a list."""
    assert told(sentence) == {("ketoconazole", "inhibits", "CYP3A4")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Rifampicin and phenytoin lower zelonib. They induce CYP3A4.",
        "Rifampicin and phenytoin lower zelonib. Both are CYP3A4 inducers.",
        "Rifampicin and phenytoin lower zelonib by inducing CYP3A4.",
        "Rifampicin and phenytoin lower zelonib through induction of CYP3A4.",
        "Rifampicin and phenytoin, both of them inducers of CYP3A4, lower zelonib.",
        "Strong CYP3A4 inducers, viz. rifampicin; phenytoin: avoid.",
        "Do not take zelonib with a CYP3A4 inducer. These include rifampicin and phenytoin.",
    ],
)
def test_several_inducers(sentence: str) -> None:
    """What is told of several is told of each."""
    assert told(sentence) == {("rifampicin", "induces", "CYP3A4"), ("phenytoin", "induces", "CYP3A4")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Midazolam depends on CYP3A4 and rises with zelonib.",
        "Midazolam, which relies on CYP3A4, rises with zelonib.",
        "Midazolam needs CYP3A4 for its clearance and rises with zelonib.",
        "Midazolam, which CYP3A4 clears, rises with zelonib.",
        "Cleared through CYP3A4, midazolam may accumulate.",
        "What clears midazolam is CYP3A4.",
        "Drugs that need CYP3A4, such as midazolam, rise.",
    ],
)
def test_a_partner_is_handled(sentence: str) -> None:
    """Of a partner that depends on a protein, and not of the monograph's own drug, it is told that this handles it."""
    assert told(sentence) == {("midazolam", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zelonib inhibits CYP2D6 but not CYP3A4.", {"inhibits CYP2D6", "not inhibits CYP3A4"}),
        ("Zelonib inhibits CYP2D6 but leaves CYP3A4 alone.", {"inhibits CYP2D6", "not inhibits CYP3A4"}),
        ("Zelonib had no effect on CYP3A4.", {"not inhibits CYP3A4"}),
        ("Neither CYP2D6 nor CYP3A4 was inhibited.", {"not inhibits CYP2D6", "not inhibits CYP3A4"}),
        ("Zelonib is a substrate of CYP3A4 but not of P-gp.", {"substrate_of CYP3A4", "not substrate_of P-gp"}),
        ("## Metabolism\n\nCYP3A4 does not come into play.", {"not substrate_of CYP3A4"}),
        ("CYP3A4 is not needed to clear zelonib.", {"not substrate_of CYP3A4"}),
    ],
)
def test_what_is_left_alone(sentence: str, expected: set[str]) -> None:
    """A protein that is told to be spared or idle is denied, in the same sentence with another that is not."""
    found = read(sentence) if sentence.startswith("#") else interacting(sentence)
    assert {f"{does} {protein}" for _, does, protein in rows(found, *ROLES)} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zelonib is a strong inhibitor of CYP2D6 and a weak one of CYP3A4.", {"CYP2D6": "strong", "CYP3A4": "weak"}),
        ("Zelonib is a strong inhibitor of CYP2D6 and weak inhibitor of CYP3A4.", {"CYP2D6": "strong", "CYP3A4": "weak"}),
        ("Zelonib is a strong CYP2D6 and a weak CYP3A4 inhibitor.", {"CYP2D6": "strong", "CYP3A4": "weak"}),
        ("Zelonib inhibits CYP2D6 to a small extent.", {"CYP2D6": "weak"}),
        ("Zelonib inhibits CYP2D6 only a little.", {"CYP2D6": "weak"}),
        ("Inhibition of CYP2D6 by zelonib is weak.", {"CYP2D6": "weak"}),
        ("Zelonib is an inhibitor of moderate strength of CYP2D6.", {"CYP2D6": "moderate"}),
    ],
)
def test_how_strongly(sentence: str, expected: dict[str, str]) -> None:
    """Each protein has the strength that is told of it, wherever that stands."""
    assert {s.object.name: str(s.strength) for s in interacting(sentence).statements} == expected


@pytest.mark.parametrize(
    "body",
    [
        "- CYP3A4: main route\n- CYP2D6: minor route",
        "- *CYP3A4*, which does most of the work\n- *CYP2D6*, which helps out a little",
        "| Enzyme | Share |\n|---|---|\n| CYP3A4 | main |\n| CYP2D6 | minor |",
        "CYP3A4 does most of the work; CYP2D6, with a small share, breaks zelonib down.",
    ],
)
def test_how_much_of_the_work(body: str) -> None:
    """The share of each enzyme is read behind a colon, in a relative clause, in a table and in an aside."""
    found = {s.object.name: str(s.contribution) for s in read(f"## Metabolism\n\n{body}").statements}
    assert found == {"CYP3A4": "major", "CYP2D6": "minor"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether zelonib inhibits CYP2D6 is not known.",
        "The inhibition of CYP2D6 by zelonib has not been studied.",
        "If zelonib inhibited CYP2D6, metoprolol would rise.",
        "Does zelonib inhibit CYP2D6?",
        "It would be useful to know if CYP2D6 is blocked by zelonib.",
        "CYP2D6 activity was measured with dextromethorphan.",
        "Poor metabolisers of CYP2D6 have higher levels.",
        "When CYP3A4 is inhibited, zelonib rises.",
        "Inhibition of CYP3A4 raises zelonib.",
        "Whatever inhibits CYP3A4 raises zelonib.",
        "Drugs whose clearance depends on CYP3A4 rise.",
        "Drugs for which CYP3A4 is the main enzyme rise.",
        "Cirrhosis lowers CYP3A4 activity.",
        "Ask about CYP2D6 status.",
    ],
)
def test_no_role_of_anybody(sentence: str) -> None:
    """What is asked, wished for, supposed, measured, or told of drugs without a name is no role of a drug."""
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "told",
    [
        "CYP3A4 inhibitors raise zelonib: the strong ones (ketoconazole, ritonavir) fourfold, the moderate ones (erythromycin) twofold.",
        "CYP3A4 inhibitors: strong (ketoconazole, ritonavir), moderate (erythromycin).",
        "Inhibitors of CYP3A4 matter. Avoid strong ones, such as ketoconazole and ritonavir; moderate ones, e.g. erythromycin, are safer.",
    ],
)
def test_a_group_can_be_told_apart_by_strength_alone(told: str) -> None:
    """The "strong ones" of a group that was named are strong inhibitors, and so are their examples."""
    strengths = {(s.subject.name, str(s.strength)) for s in interacting(told).statements if s.predicate is Predicate.INHIBITS}
    assert strengths == {("ketoconazole", "strong"), ("ritonavir", "strong"), ("erythromycin", "moderate")}


def test_ones_of_no_role_are_no_inhibitors() -> None:
    """Strong ones of a class, or behind two roles at once, get no role."""
    for told in ("Statins differ: strong ones (atorvastatin) are avoided.", "Substrates of CYP3A4 rise, the weak ones (midazolam) too."):
        assert not [s for s in interacting(told).statements if s.predicate is Predicate.INHIBITS]
