"""Clauses that only name somebody and say no: "A raises it, B not", "nor does B", "that of B remained as before", "but spared B"."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, told

TOLD = ("Ketoconazole doubled the AUC of zelonib", "Ketoconazole raises zelonib levels", "Zelonib levels rise threefold with ketoconazole")
BARE = (
    ", fluconazole not.",
    ", fluconazole hardly.",
    ", fluconazole hardly at all.",
    ", fluconazole barely.",
    ", fluconazole scarcely.",
    ", but fluconazole not at all.",
    "; fluconazole does not.",
    "; with fluconazole, not.",
    " (fluconazole does not).",
    "; not so fluconazole.",
    ". Fluconazole: not.",
    ". Fluconazole does not.",
    ", while fluconazole didn't.",
    ", fluconazole by nothing.",
    "; fluconazole does not either.",
    "; fluconazole alone appears not to.",
    ". Fluconazole has not been shown to do so.",
    ". The same cannot be said of fluconazole.",
    ", fluconazole to a negligible degree.",
    "; fluconazole, being weaker, does not.",
    ", and fluconazole changed nothing.",
)


@pytest.mark.parametrize("rest", BARE)
@pytest.mark.parametrize("first", TOLD)
def test_one_word_denies_of_the_second_what_is_told_of_the_first(first: str, rest: str) -> None:
    """The second has no predicate of its own, only "not"."""
    found = interacting(f"{first}{rest}")
    assert (partners(found), denied(found)) == ({"ketoconazole"}, {"fluconazole"})
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "rest", ["does not, nor does terbinafine.", "does not, and neither does terbinafine.", "did not, nor did terbinafine."]
)
def test_nor_does_the_next(rest: str) -> None:
    """Who comes behind "nor" is denied as the one before is."""
    found = interacting(f"Ketoconazole doubled the AUC of zelonib. Fluconazole {rest}")
    assert (partners(found), denied(found)) == ({"ketoconazole"}, {"fluconazole", "terbinafine"})


@pytest.mark.parametrize(
    "rest",
    [
        ", yet left digoxin and warfarin alone.",
        ", but spared digoxin and warfarin.",
        " and did nothing to digoxin or warfarin.",
        ", not that of digoxin or warfarin.",
        ", though not those of digoxin and warfarin.",
        "; that of digoxin and warfarin remained as before.",
        ", and left digoxin and warfarin untouched.",
    ],
)
def test_the_drug_leaves_others_alone(rest: str) -> None:
    """A second predicate denies of those behind it what the first tells of those before it."""
    found = interacting(f"Zelonib doubled the AUC of midazolam{rest}")
    assert (partners(found), denied(found)) == ({"midazolam"}, {"digoxin", "warfarin"})


@pytest.mark.parametrize(
    "line",
    [
        "Beer is harmless, ketoconazole is not.",
        "Beer does not matter; ketoconazole does.",
        "Ketoconazole must be avoided, fluconazole not only for its price.",
        "Ketoconazole does not reduce the need for caution; avoid.",
        "Ketoconazole left the dose of zelonib alone but doubled its AUC.",
        "Ketoconazole, not unlike erythromycin, raises zelonib levels.",
        "Not only fluconazole raises zelonib levels, ketoconazole not less.",
        "Ketoconazole spares the dose of zelonib.",
    ],
)
def test_who_is_not_denied(line: str) -> None:
    """The same words behind a denial, or about something else, deny nothing."""
    assert "ketoconazole" not in denied(interacting(line))


@pytest.mark.parametrize("rest", ["fluconazole: not.", "fluconazole not."])
def test_a_ban_that_is_not_on_the_next_says_nothing_of_it(rest: str) -> None:
    """That somebody is not barred is no word of safety."""
    found = interacting(f"Ketoconazole is contraindicated; {rest}")
    assert denied(found) == set()
    assert told(one(found, "ketoconazole")) == ("contraindicated",)


@pytest.mark.parametrize(
    "rest", [", colesevelam does not.", " (colesevelam does not).", "; colesevelam does not.", ", but colesevelam doesn't."]
)
@pytest.mark.parametrize("does", ["binds zelonib", "may bind it", "traps zelonib"])
def test_who_does_what_the_next_does_not(does: str, rest: str) -> None:
    """The denial is of the second alone, whatever the first does."""
    found = interacting(f"Colestyramine {does}{rest}")
    assert (partners(found), denied(found)) == ({"colestyramine"}, {"colesevelam"})


@pytest.mark.parametrize(
    "line", ["Digoxin and warfarin do not.", "Digoxin, phenytoin and warfarin did not.", "Digoxin and warfarin: not at all."]
)
def test_a_row_that_does_not_is_denied_as_a_whole(line: str) -> None:
    """A comma between two of a row begins no clause."""
    assert denied(interacting(f"Ketoconazole raises zelonib levels. {line}")) >= {"digoxin", "warfarin"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Digoxin levels rise by half, digitoxin remains the same.", "digitoxin"),
        ("Digoxin levels rise by half, digitoxin does not move.", "digitoxin"),
        ("Zelonib exposure doubles with fluconazole and stays put with terbinafine.", "terbinafine"),
        ("Rosuvastatin is little affected.", "rosuvastatin"),
    ],
)
def test_what_stays_behind_what_rises(line: str, name: str) -> None:
    """A second name with its own predicate stays what it was."""
    assert denied(interacting(line)) == {name}


@pytest.mark.parametrize(
    "line",
    [
        "Verapamil: no fall in levels but a rise.",
        "Verapamil raises zelonib levels, and zelonib does not raise those of verapamil.",
        "Verapamil had little effect on the clearance but raised the peak.",
    ],
)
def test_what_changes_all_the_same_is_no_denial(line: str) -> None:
    """Behind a denial the text says what does change."""
    assert (partners(interacting(line)), denied(interacting(line))) == ({"verapamil"}, set())
