"""Each verb of change is read in each frame that English has for it: who changes whom, which way."""

from __future__ import annotations

import pytest

from tests.grids import failing, verb
from tests.monographs import change, interacting, one

UP = ("raise", "increase", "double", "push up", "strengthen", "prolong")
DOWN = ("lower", "reduce", "cut", "bring down", "weaken", "impair")
RISE = ("rise", "increase", "jump", "go up", "double")
FALL = ("fall", "decrease", "dip", "go down", "shrink")

OF_THE_OWN = (
    # names and nouns
    "Ketoconazole {s} zelonib levels.",
    "Ketoconazole may {v} the levels of zelonib.",
    "Ketoconazole {s} zelonib.",
    "Ketoconazole – {s} zelonib.",
    "**Ketoconazole:** can {v} zelonib by a third.",
    "Ketoconazole {s} circulating zelonib.",
    "Ketoconazole {s} that of zelonib.",
    "Ketoconazole {s} both zelonib and its metabolite.",
    "Ketoconazole {s} zelonib and its active metabolite.",
    "Ketoconazole {s} how much zelonib reaches the blood.",
    "Ketoconazole may {v} how well zelonib works.",
    # who does it
    "Adding ketoconazole {s} zelonib.",
    "Ketoconazole, digoxin and lithium {v} zelonib.",
    "Digoxin and ketoconazole both {v} zelonib.",
    "Take care with ketoconazole, which may {v} zelonib.",
    "Ketoconazole is a drug that {s} zelonib.",
    "Drugs that {v} zelonib: ketoconazole.",
    "Avoid ketoconazole: it may {v} zelonib.",
    "Ketoconazole is not advised, as it {s} zelonib.",
    "Caution with ketoconazole (may {v} zelonib).",
    "If ketoconazole is added it will {v} zelonib.",
    # how likely, how known, when
    "Ketoconazole tends to {v} zelonib.",
    "Ketoconazole is likely to {v} zelonib.",
    "Ketoconazole has been found to {v} zelonib.",
    "Ketoconazole is capable of {ing} zelonib.",
    "Ketoconazole would {v} zelonib if given together.",
    "Ketoconazole does {v} zelonib.",
    "In one study, ketoconazole 200 mg daily {ed} zelonib by a third.",
    # passive
    "Zelonib is {pp} by ketoconazole.",
    "Zelonib may be {pp} by ketoconazole and lithium.",
    "Zelonib is {pp} when ketoconazole is taken with it.",
    "Ketoconazole: zelonib {pp}.",
    "Ketoconazole (zelonib {pp}).",
    "Zelonib exposure: {pp} by ketoconazole.",
    "Ketoconazole has {pp} zelonib levels in some patients.",
)
"""Frames in which the partner changes the drug that the monograph is about."""

OF_IT = (
    "Ketoconazole may {v} it.",
    "Ketoconazole {s} it markedly.",
    "Ketoconazole also {s} it.",
    "Ketoconazole {ed} it by a third.",
    "**Ketoconazole:** may {v} it.",
    "Take care with ketoconazole, which {s} it.",
    "Ketoconazole or lithium may {v} it.",
    "Ketoconazole is an inhibitor and may {v} it.",
    "Ketoconazole competes with zelonib, {ing} it.",
    "Because ketoconazole {s} it, caution is needed.",
)
"""The same with a pronoun for the drug."""

OF_THE_PARTNER = (
    "Zelonib {s} digoxin.",
    "Zelonib is known to {v} digoxin.",
    "Digoxin is {pp} by zelonib.",
    "Zelonib {s} that of digoxin.",
    "Zelonib {s} both digoxin and lithium.",
    "If you take digoxin, zelonib can {v} it.",
    "Digoxin: zelonib {s} it.",
    "Digoxin: {pp} by zelonib.",
    "Zelonib and digoxin: the former {s} the latter.",
    "Zelonib may {v} how much digoxin is in your blood.",
)
"""Frames in which the drug changes the partner."""

BY_ITSELF = (
    "**Ketoconazole:** zelonib {s}.",
    "Zelonib {s} with ketoconazole.",
    "Zelonib can be expected to {v} with ketoconazole.",
    "Zelonib tends to {v} when ketoconazole is added.",
    "Zelonib {ed} by 30% after ketoconazole.",
    "Ketoconazole causes zelonib to {v}.",
    "Ketoconazole makes zelonib {v}.",
    "Expect zelonib to {v} with ketoconazole.",
    "Zelonib has {pp} in patients who also took ketoconazole.",
)
"""Frames in which the drug goes up or down, and nobody is said to do it."""


def told(sentence: str, partner: str) -> tuple[str, str] | None:
    """Whose exposure or effect goes which way with a partner, whichever of the two it is."""
    found = change(one(interacting(sentence), partner).effect)
    return (found[0], found[2]) if found else None


@pytest.mark.parametrize("frame", [*OF_THE_OWN, *OF_IT])
@pytest.mark.parametrize(("words", "way"), [(UP, "increase"), (DOWN, "decrease")], ids=["up", "down"])
def test_a_partner_changes_the_drug(frame: str, words: tuple[str, ...], way: str) -> None:
    """What a partner does to the drug is read whatever the verb and the frame, by its name or a pronoun."""
    verbs = [v for v in map(verb, words) if not (" " in v.v and " it" in frame)]  # "pushes it up" is another order
    assert not failing([frame], verbs, lambda sentence: told(sentence, "ketoconazole") == ("subject", way))


@pytest.mark.parametrize("frame", OF_THE_PARTNER)
@pytest.mark.parametrize(("words", "way"), [(UP, "increase"), (DOWN, "decrease")], ids=["up", "down"])
def test_the_drug_changes_a_partner(frame: str, words: tuple[str, ...], way: str) -> None:
    """So is what the drug does to a partner."""
    verbs = [v for v in map(verb, words) if not (" " in v.v and " it" in frame)]
    assert not failing([frame], verbs, lambda sentence: told(sentence, "digoxin") == ("object", way))


@pytest.mark.parametrize("frame", BY_ITSELF)
@pytest.mark.parametrize(("words", "way"), [(RISE, "increase"), (FALL, "decrease")], ids=["up", "down"])
def test_the_drug_rises_and_falls_by_itself(frame: str, words: tuple[str, ...], way: str) -> None:
    """A verb without an object is read, too, and one that can have an object where it has none."""
    assert not failing([frame], map(verb, words), lambda sentence: told(sentence, "ketoconazole") == ("subject", way))


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("A rise of 30% in zelonib is seen with N.", "increase"),
        ("N gives a twofold rise of zelonib.", "increase"),
        ("Zelonib runs higher with N.", "increase"),
        ("Zelonib lasts longer with N.", "increase"),
        ("N makes zelonib last longer.", "increase"),
        ("More zelonib gets in with N.", "increase"),
        ("N: zelonib × 2.", "increase"),
        ("N: zelonib up 40%.", "increase"),
        ("N – raised zelonib.", "increase"),
        ("With N there is twice as much zelonib in the blood.", "increase"),
        ("N gives zelonib a boost.", "increase"),
        ("N sends it up.", "increase"),
        ("N can triple zelonib levels.", "increase"),
        ("Zelonib levels are pushed up under N.", "increase"),
        ("There is a reduction of zelonib with N.", "decrease"),
        ("Zelonib is lower with N.", "decrease"),
        ("Zelonib wears off sooner with N.", "decrease"),
        ("N takes the edge off zelonib.", "decrease"),
        ("N: zelonib 0.4-fold.", "decrease"),
        ("N: zelonib down 40%.", "decrease"),
        ("It works less well with N.", "decrease"),
        ("Reduced by N.", "decrease"),
        ("N may cause zelonib to fail.", "decrease"),
        ("N can take down zelonib levels.", "decrease"),
    ],
)
def test_nouns_comparatives_and_figures_say_so_too(sentence: str, way: str) -> None:
    """Whatever the partner is."""
    found = {n: told(sentence.replace("N", n.capitalize()), n) for n in ("ketoconazole", "lithium")}
    assert found == dict.fromkeys(found, ("subject", way))


@pytest.mark.parametrize(
    "sentence",
    [
        # orders, doses
        "Do not raise zelonib when ketoconazole is given.",
        "With ketoconazole reduce zelonib.",
        "With ketoconazole it may be necessary to lower it.",
        "Ketoconazole and zelonib: the dose is 10 mg; do not raise it.",
        "Your doctor may lower it when you take ketoconazole.",
        "Zelonib can be increased with ketoconazole as needed.",
        "Ketoconazole and zelonib are combined, lowering zelonib by 10 mg every week.",
        "Start zelonib, increasing it weekly, with ketoconazole.",
        "Ketoconazole: halve zelonib.",
        # denied, open
        "Ketoconazole does not raise it.",
        "Ketoconazole hardly raises zelonib.",
        "Ketoconazole raises neither zelonib nor its metabolite.",
        "It is unlikely that zelonib rises with ketoconazole.",
        "Nothing shows that ketoconazole raises zelonib.",
        "Ask whether ketoconazole raises it.",
        "Ketoconazole was thought to raise zelonib but did not.",
        # of something else
        "Ketoconazole and zelonib are often combined to lower blood pressure.",
        "Ketoconazole treats pain; zelonib lowers it too.",
        "INR: ketoconazole raises it.",
        "CYP3A4 breaks down zelonib; ketoconazole raises it.",
        "Then there is blood pressure. Ketoconazole lowers it.",
        "Zelonib lowers the barrier against fits. Ketoconazole lowers it.",
    ],
)
def test_what_looks_alike_says_nothing_of_the_drug(sentence: str) -> None:
    """An order, a denial, an open question, or what "it" is that is no drug."""
    found = [s.effect for s in interacting(sentence).statements if s.object.name == "ketoconazole" and not s.negated]
    assert not [e for e in found if e and str(e.on) != "patient" and str(e.direction) in ("increase", "decrease")]
