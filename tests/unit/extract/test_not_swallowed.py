"""Plain sentences that rules on brackets, conditions, lists and rows have to leave as they are."""

from __future__ import annotations

import pytest

from tests.monographs import advised, denied, interacting, partners, rows

ZELONIB = "zelonib"


@pytest.mark.parametrize(
    "line",
    [
        "Plasma levels increased (CYP3A4 inhibitor).",
        "Avoid with this group (strong CYP3A4 inhibitor).",
        "Its Cmax doubles when a third drug is added (CYP3A4 inhibitor).",
        "Levels are lowered by barbiturates (CYP3A4 inducer).",
        "The dose has to be halved if combined (moderate CYP2D6 inhibitor).",
    ],
)
def test_a_role_in_brackets_is_of_nobody_where_no_partner_opens_the_clause(line: str) -> None:
    """It names a group of partners then, and the drug itself does nothing."""
    found = rows(interacting(line))
    assert not any(who == ZELONIB and what in ("inhibits", "induces") for who, what, _ in found)
    assert any(what == "interacts_with" and ("inhibitor" in whom or "inducer" in whom) for _, what, whom in found)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("- **Ketoconazole:** levels rise (strong CYP3A4 inhibitor)", ("ketoconazole", "inhibits", "CYP3A4")),
        ("Fluvoxamine raises its level (strong CYP1A2 inhibitor).", ("fluvoxamine", "inhibits", "CYP1A2")),
        ("| Drug | Effect |\n|---|---|\n| Edoxaban | exposure doubled (P-gp substrate) |", ("edoxaban", "substrate_of", "P-gp")),
    ],
)
def test_a_role_in_brackets_is_of_the_partner_that_opens_the_clause(line: str, role: tuple[str, str, str]) -> None:
    """It is no partner besides."""
    found = rows(interacting(line))
    assert role in found
    assert len([r for r in found if r[1] == "interacts_with"]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Mucositis is rare unless naproxen is given.",
        "The INR is stable unless naproxen is added.",
        "Nothing happens unless naproxen is used.",
        "Renal failure should not occur unless naproxen is taken.",
        "Naproxen is not contraindicated, yet it raises the level of zelonib.",
        "Naproxen does not require caution in small amounts.",
        "If rest fails, naproxen may be used instead, but monitor renal function.",
        "**Any naproxen?** Avoid.",
    ],
)
def test_who_is_no_substitute_and_not_only_let_be_stays_a_partner(line: str) -> None:
    """Only what makes good a bar, and what nothing more is told of, is none."""
    assert "naproxen" in partners(interacting(line))


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Avoid pyrimethamine unless folinic acid is given.", {"pyrimethamine"}),
        ("Naproxen is not contraindicated with zelonib.", set()),
        ("Paracetamol may be taken instead.", set()),
    ],
)
def test_a_substitute_and_who_is_only_let_be_are_none(line: str, left: set[str]) -> None:
    """A cover beside a bar, a bare permission, another in the place of the drug."""
    assert partners(interacting(line)) == left


def test_the_class_in_a_line_is_a_partner_where_the_text_below_only_picks_one() -> None:
    """It speaks of the class, and more of one of it."""
    assert partners(interacting("**Statins**\n\nMyopathy may occur, above all with lovastatin.")) >= {"statin", "lovastatin"}
    assert partners(interacting("**Any statin?** Avoid.")) == {"statin"}


@pytest.mark.parametrize(
    ("ill", "name"), [("gastric ulcer, epilepsy", "epilepsy"), ("pregnancy", "pregnancy"), ("heart failure", "heart failure")]
)
def test_an_illness_behind_a_label_that_bars_is_one(ill: str, name: str) -> None:
    """Also among interactions, where such a label otherwise only grades."""
    assert (ZELONIB, "contraindicated_in", name) in rows(interacting(f"**Contraindicated:** {ill}"))
    assert advised("**Contraindicated:** lovastatin") == {"lovastatin": ("contraindicated",)}
    assert advised("### Lovastatin\n\n**Contraindicated** \u2013 heart failure in one study.") == {"lovastatin": ("contraindicated",)}


@pytest.mark.parametrize("cells", ["not studied | No effect", "? | does not affect zelonib", "no interaction | no data"])
def test_a_row_that_leaves_open_what_changes_says_nothing(cells: str) -> None:
    """It neither denies nor tells an interaction, but one that tells something does."""
    head = "| Drug | Effect of zelonib on drug | Effect of drug on zelonib | Advice |\n|---|---|---|---|\n"
    found = interacting(f"{head}| Sotalol | {cells} | none |")
    assert not denied(found)
    assert not partners(found)
    assert partners(interacting(f"{head}| Sotalol | {cells} | monitor the pulse |")) == {"sotalol"}


@pytest.mark.parametrize(
    "line",
    [
        "ACE inh: monitor.",
        "Strong inh: avoid.",
        "Enzyme inh (probenecid): monitor.",
        "Fluticasone, inh: no effect.",
        "With inh steroids: care.",
    ],
)
def test_what_inhibits_or_is_inhaled_is_no_isoniazid(line: str) -> None:
    """In small letters "inh" is short for the one or the other; isoniazid is INH."""
    assert "isoniazid" not in partners(interacting(line))
    assert "isoniazid" in partners(interacting("Levels fall with rifabutin and INH."))


@pytest.mark.parametrize(
    "said",
    [
        "has not caused problems in practice",
        "did not cause problems in trials",
        "has not given trouble when added",
        "caused no problems, and may be used",
    ],
)
def test_what_caused_no_trouble_anywhere_is_denied(said: str) -> None:
    """Where nobody saw any says no less."""
    assert denied(interacting(f"Sertraline {said}.")) == {"sertraline"}


@pytest.mark.parametrize(
    "said", ["in most", "in the short term", "when the INR is checked", "for the liver", "in 12 patients, but data are few"]
)
def test_what_caused_no_trouble_under_a_condition_is_not_denied(said: str) -> None:
    """It may cause some elsewhere."""
    assert not denied(interacting(f"Sertraline has not caused problems {said}."))


def test_a_bar_stands_beside_days_without_the_other() -> None:
    """Half a day and more apart is no way to take both; a few hours are."""
    items = "- sertraline: keep 36 hours between the two\n- antacids: keep two hours between the two"
    assert advised(f"**Contraindicated:**\n\n{items}") == {"sertraline": ("contraindicated", "separate"), "antacid": ("separate",)}


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ("Interacts with:", "Zelonib may cause dizziness and nausea."),
        ("Interacting drugs:", "The risk of bleeding is increased in haemophilia."),
        ("Can be combined with:", "Drowsiness may occur."),
    ],
)
def test_what_the_drug_or_an_illness_does_is_no_reason_for_a_list(over: str, below: str) -> None:
    """Nor is a harm told below those who are permitted one that they do."""
    found = interacting(f"{over}\n\n- sertraline\n- lorazepam\n\n{below}")
    assert not any(s.effect for s in found.statements)


@pytest.mark.parametrize("said", ["The combination is contraindicated in epilepsy.", "Zelonib should be avoided in heart failure."])
def test_a_bar_for_the_ill_over_a_list_is_none_for_its_items(said: str) -> None:
    """A sentence on an illness or the drug alone tells nothing of those listed, another below the same heading does."""
    assert advised(f"### Severe\n\n{said}\n\n- sertraline") == {"sertraline": ()}
    assert advised("### Severe\n\nThe combination should be avoided.\n\n- sertraline") == {"sertraline": ("avoid",)}


def test_a_cell_that_denies_or_permits_closes_what_stands_over_the_table() -> None:
    """The other rows have it."""
    table = "| Drug | Remark |\n|---|---|\n| Rasagiline | see text |\n| Paracetamol | may be used |"
    assert advised(f"Contraindicated drugs\n\n{table}") == {"rasagiline": ("contraindicated",), "paracetamol": ()}
    table = "| Drug | Remark |\n|---|---|\n| Tramadol | in one trial |\n| Granisetron | no seizures |"
    found = interacting(f"Drugs that raise the risk of seizures\n\n{table}")
    assert {s.object.name for s in found.statements if s.effect} >= {"tramadol"}
    assert not any(s.effect for s in found.statements if s.object.name == "granisetron")


def test_a_harm_with_one_is_not_that_of_the_class_over_its_row() -> None:
    """What a class does by its role is a change of exposure."""
    rows_below = "| *Clinical Impact* | Naproxen raises the risk of bleeding. |\n| *Examples* | ketoconazole |"
    found = interacting(f"| Strong CYP3A4 Inhibitors | |\n|---|---|\n{rows_below}")
    assert {s.object.name for s in found.statements if s.effect} == {"naproxen"}


def test_what_a_label_names_is_told_of_the_partner_and_not_of_the_list_below() -> None:
    """Only a label without a name leads a list that no colon opens."""
    found = interacting("**Amiodarone:** raises the level of zelonib\n\n- atenolol\n- furosemide")
    assert {s.object.name for s in found.statements if s.effect} == {"amiodarone"}


@pytest.mark.parametrize("said", ["also if taken hours apart", "also with a gap of six hours", "also when the two are separated"])
def test_an_interval_that_does_not_help_is_no_advice(said: str) -> None:
    """It is bidden where it stands first."""
    assert advised(f"Avoid bismuth, {said}.") == {"bismuth": ("avoid",)}
    assert advised(f"Keep bismuth two hours apart, {said}.") == {"bismuth": ("separate",)}


def test_who_is_placed_instead_with_advice_has_no_more_than_that() -> None:
    """What is told before is of the other; without advice there is no partner."""
    found = interacting("Sertraline slows its elimination: nizatidine may be taken instead with caution.")
    assert {s.object.name for s in found.statements if s.effect} == {"sertraline"}
    assert partners(interacting("Sertraline slows its elimination: nizatidine may be taken instead, but only at night.")) == {"sertraline"}


@pytest.mark.parametrize(
    "given",
    ["verapamil, oral", "verapamil (slow release)", "verapamil 240 mg/day", "verapamil [IV]", "verapamil: Cmax", "verapamil: absorption"],
)
def test_a_change_may_stand_behind_a_partner_however_given(given: str) -> None:
    """Or behind a measure of exposure, but not of something else."""
    assert any(s.effect for s in interacting(f"{given.capitalize()}: increased.").statements)
    assert not any(s.effect for s in interacting("Verapamil: blood pressure: increased.").statements)


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("Probenecid: limit to one capsule a day.", "adjust_dose"),
        ("Azoles: withhold them, or switch to pravastatin.", "avoid"),
        ("**Azoles:** stop it, or take pravastatin.", "avoid"),
        ("Amiodarone: review after 4 weeks of combined use.", "monitor"),
        ("Sertraline: TDM at steady state.", "monitor"),
        ("Ten days must pass for the effects of sertraline to wear off.", "separate"),
        ("Alcohol: patients are told to cut down.", "caution"),
        ("No wonder ciclosporin requires a lower dose.", "adjust_dose"),
    ],
)
def test_advice_in_few_words_goes_on(line: str, advice: str) -> None:
    """What is added to it does not take it away, and another that is offered gets none."""
    found = advised(line)
    assert len(found) == 1
    assert advice in next(iter(found.values()))
    assert not denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "It was reported that levels rose when phenobarbital was withdrawn.",
        "Mibefradil was reported to raise its levels and has been withdrawn.",
        "Case reports describe a rise in levels after rifampicin was withdrawn.",
        "Some reports of myopathy with colchicine are wrong; the risk is real.",
        "Spironolactone spares potassium, and ACE inhibitors raise it further.",
        "Grapefruit juice retains its effect after 3 days.",
        "Niacin has not caused problems in Caucasians; in Asians avoid.",
        "| Drug | Effect known | Advice |\n|---|---|---|\n| Itraconazole | no | monitor |",
        "Spironolactone increased its level by 25%, measured with immunoassay.",
        "Use of NSAIDs is possible in exceptional cases only.",
    ],
)
def test_what_is_withdrawn_spared_or_limited_is_no_denial(line: str) -> None:
    """A drug that is withdrawn is no claim that is; what holds for some, for a while or under a condition denies nothing."""
    assert not denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    ["Spironolactone increased its level by 25%, measured with immunoassay.", "Use of NSAIDs is possible in exceptional cases only."],
)
def test_how_it_was_measured_or_that_it_is_possible_takes_nothing_away(line: str) -> None:
    """Neither makes a test or a permission of it."""
    assert partners(interacting(line))
