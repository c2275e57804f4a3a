"""In which conditions a drug is contraindicated, what it is indicated for, and on what it acts."""

from __future__ import annotations

import pytest

from extract.lexicon import form
from extract.lexicon import read as table
from extract.terms import conditions
from kg.model import Kind, Predicate
from tests.monographs import read


def found(predicate: Predicate, section: str, text: str, title: str = "Zelonib") -> dict[str, str]:
    """The objects of the statements with one predicate, each with its subject."""
    told = read(f"## {section}\n\n{text}", title=title)
    return {s.object.name: s.subject.name for s in told.statements if s.predicate is predicate}


def against(text: str, section: str = "Contraindications", title: str = "Zelonib") -> set[str]:
    """In what a section calls the drug contraindicated."""
    return set(found(Predicate.CONTRAINDICATED_IN, section, text, title))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Severe renal or hepatic impairment.", {"severe renal impairment", "severe hepatic impairment"}),
        ("Severe hepatic, renal, or endocrine disorders", {f"severe {part} disorder" for part in ("hepatic", "renal", "endocrine")}),
        ("* Severe liver/kidney disease", {"severe liver disease", "severe renal disease"}),
        ("Viral, fungal or tuberculous skin infections", {"viral skin infection", "fungal skin infection", "tuberculous skin infection"}),
        ("History of stroke or TIA, pregnancy", {"history of stroke", "history of transient ischemic attack", "pregnancy"}),
        ("Pregnancy (second and third trimesters)", {"second trimester of pregnancy", "third trimester of pregnancy"}),
        ("Pregnancy (especially the third trimester)", {"pregnancy"}),
        ("Infants (under 2 years of age)", {"children under 2 years"}),
        ("Infants (children under 2 years of age)", {"children under 2 years"}),
        ("Individuals younger than 25 years", {"people under 25 years"}),
        ("Cold-induced dermatoses, uraemic encephalopathies", {"cold induced dermatosis", "uremic encephalopathy"}),
        ("GI bleeding/perforation", {"gastrointestinal bleeding", "gastrointestinal perforation"}),
        ("Tuberculosis or syphilis of the skin", {"tuberculosis of the skin", "syphilis of the skin"}),
        ("Children under 12 years; lactating mothers", {"children under 12 years", "breastfeeding"}),
        ("It is contraindicated in patients with active ulcers.", {"active ulcer"}),
        ("People with gout should not take it.", {"gout"}),
        ("Cold agglutinin disease", {"cold agglutinin disease"}),
    ],
)
def test_a_list_names_its_conditions_with_what_narrows_them(text: str, expected: set[str]) -> None:
    """Words that narrow a condition stay with it, also where several conditions share them or one head."""
    assert against(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Use with caution in asthma.",
        "No specific contraindications are known; asthma may worsen.",
        "* Concomitant use of nitrates",
        "Breastfeeding (relative contraindication)",
        "Renal impairment (CrCl <30 mL/min)",
        "Pregnancy (unless clearly needed).",
        "Asthma, urticaria or rhinitis after taking aspirin",
    ],
)
def test_what_is_weaker_or_something_else_is_no_contraindication(text: str) -> None:
    """Calls for caution, medicines, exceptions, grades that no word gives and reactions to another drug are left out."""
    assert against(text) == set()


def test_hypersensitivity_says_to_what() -> None:
    """To the drug where nothing is named, to a component of its product, to another drug or class."""
    assert against("Hypersensitivity") == {"hypersensitivity to zelonib"}
    assert against("Known hypersensitivity to Zelonib, naproxen or any of the excipients; gout") == {
        "hypersensitivity to zelonib",
        "hypersensitivity to naproxen",
        "hypersensitivity to a component of the zelonib product",
        "gout",
    }
    assert against("Severe allergic reactions to penicillins") == {"severe hypersensitivity to penicillin"}


def test_hypersensitivity_to_the_class_is_no_hypersensitivity_to_the_drug() -> None:
    """A class keeps its name, even where the drug is one of it."""
    assert against("Hypersensitivity to tetracyclines.", title="Minocycline") == {"hypersensitivity to tetracycline antibiotic"}


def test_other_sections_speak_of_contraindications_too() -> None:
    """A sentence that says "contraindicated" counts anywhere, unless it names another drug."""
    assert against("Breastfeeding is contraindicated during treatment.", "Pregnancy") == {"breastfeeding"}
    assert against("Zelonib is contraindicated in gout.", "Precautions") == {"gout"}
    assert against("Naproxen is contraindicated in gout.", "Precautions") == set()


def test_an_ingredient_may_have_contraindications_of_its_own() -> None:
    """What stands behind the name of an ingredient is said of it, all else of the product."""
    told = found(Predicate.CONTRAINDICATED_IN, "Contraindications", "* Naproxen: Gout\n* Pregnancy", title="Naproxen + Omeprazole")
    assert told == {"gout": "naproxen", "pregnancy": "naproxen + omeprazole"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zelonib is prescribed for the treatment of chronic gout and moderate to severe asthma.",
            {"chronic gout", "moderate to severe asthma"},
        ),
        ("It is used to treat edema associated with heart failure, cirrhosis and gout.", {"edema"}),
        ("It is used for pain associated with conditions such as osteoarthritis and gout.", {"pain", "osteoarthritis", "gout"}),
        ("It is indicated for bacterial infections, including pneumonia.", {"bacterial infection", "pneumonia"}),
        ("Zelonib is prescribed for:\n\n* **Gout:** in adults.\n* Asthma", {"gout", "asthma"}),
        ("Zelonib is prescribed for several cancers. These include:\n\n* Breast cancer", {"breast cancer"}),
        ("It treats various bacterial infections, used for various bacterial infections such as pneumonia.", {"pneumonia"}),
        ("It is used for various bacterial infections.", {"bacterial infection"}),
        ("It is used for infections of the urinary tract.", {"infection of the urinary tract"}),
        ("It is used for pneumonia and infections due to fungi.", {"pneumonia"}),
        ("It is used for infections of the eye and ear, such as blepharitis.", {"infection of the eye", "blepharitis"}),
        (
            "It is indicated for:\n\n* **Chronic Myeloid Leukemia (CML):** Specifically, Ph+ CML in blast crisis.",
            {"Philadelphia chromosome-positive chronic myeloid leukemia"},
        ),
        ("It is indicated for:\n\n* **Pain:** Particularly migraine (acute) and/or gout.", {"pain", "migraine", "gout"}),
        ("Gout, asthma.", {"gout", "asthma"}),
        ("It is used for the prevention of gout.", set()),
        ("It is not indicated for gout.", set()),
        ("It has been used off-label for gout.", set()),
        ("Naproxen is used to treat gout.", set()),
        ("It works by relieving gout.", set()),
    ],
)
def test_a_use_is_what_a_text_gives_the_drug_for(text: str, expected: set[str]) -> None:
    """Treatment and relief are uses; prevention alone, denials, other drugs and causes of a symptom are none."""
    assert set(found(Predicate.INDICATED_FOR, "Usage", text)) == expected


def test_a_use_is_of_the_whole_combination_unless_an_ingredient_stands_before_it() -> None:
    """Neither a class of an ingredient nor an ingredient within the list is whom a sentence speaks of."""
    title = "Calcium carbonate + Cholecalciferol"
    text = "This combination is used for the treatment of calcium and vitamin D deficiency."
    assert set(found(Predicate.INDICATED_FOR, "Usage", text, title).values()) == {title.lower()}
    text = "Calcium carbonate is used to treat heartburn."
    assert found(Predicate.INDICATED_FOR, "Usage", text, title) == {"heartburn": "calcium carbonate"}


def test_a_question_for_something_else_is_not_answered_with_uses() -> None:
    """What side effects a use has is no question for uses."""
    text = "### Q1: What are the side effects of Zelonib when used for gout?\n\n**A:** Nausea, diarrhea."
    assert found(Predicate.INDICATED_FOR, "FAQs", text) == {}


def test_a_question_for_uses_is_answered() -> None:
    """An answer without a verb is a list of uses."""
    assert set(found(Predicate.INDICATED_FOR, "FAQs", "### Q1: What are the primary uses of Zelonib?\n\n**A:** Gout, asthma.")) == {
        "gout",
        "asthma",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib works by selectively inhibiting the BCR-ABL tyrosine kinase.", {"BCR-ABL tyrosine kinase"}),
        ("It blocks D2 and 5-HT2A receptors.", {"dopamine D2 receptor", "5-HT2A receptor"}),
        ("Zelonib binds to and inhibits COX-1 and COX-2 enzymes.", {"COX-1", "COX-2"}),
        ("Selective antagonist at \u03b11-adrenergic receptors.", {"alpha-1 adrenergic receptor"}),
        ("It is a proton pump inhibitor.", {"H+/K+-ATPase"}),
        ("It does not inhibit COX-1.", set()),
        ("Histamine binds to H1 receptors.", set()),
        ("It blocks calcium channel-mediated contraction.", set()),
        ("Unlike naproxen, it spares COX-1.", set()),
        ("Combination of a diuretic and a proton pump inhibitor.", set()),
    ],
)
def test_a_target_is_what_the_drug_acts_on(text: str, expected: set[str]) -> None:
    """A protein counts where the drug itself is said to act on it; what the body's own substances do, and denials, do not."""
    assert set(found(Predicate.TARGETS, "Mechanism of Action", text)) == expected


def test_a_family_gives_way_to_its_members() -> None:
    """Who inhibits COX-2 inhibits COX enzymes: only the nearer target is told, unless a text doubts it."""
    inhibits = "Zelonib inhibits cyclooxygenase (COX) enzymes."
    assert set(found(Predicate.TARGETS, "Mechanism of Action", f"{inhibits} It inhibits COX-2.")) == {"COX-2"}
    assert set(found(Predicate.TARGETS, "Mechanism of Action", f"{inhibits} It may inhibit COX-2.")) == {"cyclooxygenase", "COX-2"}
    assert set(found(Predicate.TARGETS, "Mechanism of Action", inhibits)) == {"cyclooxygenase"}


def test_every_family_is_a_target() -> None:
    """What the table names as a family has a row of its own, and no target is its own family, however far up."""
    families = {row["name"]: row["family"] for row in table("targets")}
    assert sum(map(bool, families.values())) > 50
    for name in families:
        above = [name]
        while above[-1]:
            above.append(families[above[-1]])
            assert len(set(above)) == len(above)


def test_a_target_of_a_combination_is_that_of_an_ingredient() -> None:
    """Where a text does not say which ingredient acts, nobody is said to."""
    title = "Naproxen + Omeprazole"
    assert found(Predicate.TARGETS, "Mechanism of Action", "Omeprazole: Blocks the proton pump.", title) == {"H+/K+-ATPase": "omeprazole"}
    assert found(Predicate.TARGETS, "Mechanism of Action", "Blocks the proton pump.", title) == {}


def test_the_tables_hold_each_spelling_once() -> None:
    """No spelling of a condition or target belongs to two rows, and the rows stand sorted."""
    for name in ("conditions", "targets"):
        rows = list(table(name))
        assert [row["name"] for row in rows] == sorted({row["name"] for row in rows})
        spellings = [{form(s) for s in (row["name"], *filter(None, row["synonyms"].split("|")))} for row in rows]
        assert sum(map(len, spellings)) == len(set().union(*spellings)), name
    assert conditions.entity("gout").kind is Kind.CONDITION


def test_an_abbreviation_counts_in_its_own_letters() -> None:
    """The capitals ALL are a leukemia, the small letters are a word."""
    assert conditions.known("ALL") == ("acute lymphoblastic leukemia", True)
    assert conditions.known("all") is None
