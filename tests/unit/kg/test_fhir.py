"""The FHIR bundle of an answer: valid R5, complete, the same on every run, and never an all-clear."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kg.answers import HEADINGS, Answer, Finding, Status
from kg.check import check
from kg.model import Management, Predicate, Strength
from kg.quotes import DISCLAIMER
from kg.rdf import terms
from kg.render.fhir import SILENCE, bundle
from kg.store import Store
from kg.vocab import ONTOLOGY, VOCABULARY
from tests.answers import HOSTILE, full
from tests.lists import interacts, store_of
from tests.readings import CYP3A4, KETOCONAZOLE, WARFARIN, entity, group, imatinib

if TYPE_CHECKING:
    from collections.abc import Callable


def resources(found: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The resources of one type, in their order."""
    return [entry["resource"] for entry in found["entry"] if entry["resource"]["resourceType"] == kind]


def notes(found: dict[str, Any]) -> list[str]:
    """What the OperationOutcome says."""
    (outcome,) = resources(found, "OperationOutcome")
    return [issue["diagnostics"] for issue in outcome["issue"]]


@pytest.mark.parametrize("worded", [str, *((lambda words, text=text: f"{words} {text}") for text in HOSTILE)])
def test_it_is_valid_r5_and_survives_the_round_trip(worded: Callable[[str], str]) -> None:
    """The R5 models take the bundle as it is, whatever its texts hold, and give back the same JSON."""
    from fhir.resources.bundle import Bundle

    made = bundle(full(worded))
    text = json.dumps(made, ensure_ascii=False)
    read = Bundle.model_validate_json(text)
    assert json.loads(read.model_dump_json()) == made
    assert read.entry is not None
    assert len(read.entry) == 4 + 4 + 2 + 1


def test_every_reference_leads_to_an_entry() -> None:
    """Addresses are unique, agree with the ids, and what is implicated lies in the bundle."""
    made = bundle(full())
    addresses = [entry["fullUrl"] for entry in made["entry"]]
    assert addresses == [f"urn:uuid:{entry['resource']['id']}" for entry in made["entry"]]
    assert len(set(addresses)) == len(addresses)
    implicated = [issue["implicated"] for issue in resources(made, "DetectedIssue")]
    assert all(1 <= len(found) <= 3 for found in implicated)
    assert {one["reference"] for found in implicated for one in found} <= set(addresses)


def test_issues_are_what_is_stated_predicted_or_found() -> None:
    """A pair that is stated or predicted, and a finding, is an issue, by what has to be done; nothing else is."""
    issues = resources(bundle(full()), "DetectedIssue")
    assert [issue["detail"].partition(":")[0] for issue in issues] == [
        "alfadrug + betadrug",
        "alfadrug + gammafruit",
        "betadrug + gammafruit",
        "alfadrug + deltaherb",
        "betadrug stands on the list 2 times",
        "exposure to alfadrug raised by betadrug and gammafruit",
    ]
    assert [issue["category"][0]["coding"][0]["code"] for issue in issues] == ["DRG", "FOOD", "FOOD", "DRG", "DUPTHPY", "DRG"]
    codes = [issue["code"].get("coding", [{"code": None}])[0]["code"] for issue in issues]
    assert codes == ["StatedInteraction"] * 3 + ["PredictedInteraction", None, None]


@pytest.mark.parametrize(("drug_class", "category"), [("NSAID", "DUPTHPY"), ("QT-prolonging drug", "DRG")])
def test_a_shared_harm_is_no_duplicate_therapy(drug_class: str, category: str) -> None:
    """Two members of a class of use duplicate a therapy; two that prolong the QT interval are an interaction, not a duplicate."""
    finding = Finding(kind="same_class", object=drug_class, members=("a", "b"), explanation="a and b are named members of one class")
    (issue,) = resources(bundle(Answer(drugs=(), pairs=(), regimen=(finding,))), "DetectedIssue")
    assert issue["category"][0]["coding"][0]["code"] == category


def test_severity_and_mitigation_are_not_made_up() -> None:
    """No severity, no action that somebody is said to have taken, and no claim that a reading was verified."""
    issues = resources(bundle(full()), "DetectedIssue")
    assert not [issue for issue in issues if {"severity", "mitigation", "author"} & issue.keys()]
    assert {issue["status"] for issue in issues} == {"preliminary"}


def test_advice_is_coded_in_the_words_of_the_graph() -> None:
    """Each advice stands in the extension rx:recommendedAction, as the graph's own vocabulary spells it, and in the detail."""
    advised = replace(full(), pairs=(replace(full().pairs[0], management=tuple(Management)), full().pairs[1]))
    issue = resources(bundle(advised), "DetectedIssue")[0]
    assert {one["url"] for one in issue["extension"]} == {f"{ONTOLOGY}recommendedAction"}
    codings = [one["valueCodeableConcept"]["coding"][0] for one in issue["extension"]]
    assert [c["system"] + c["code"] for c in codings] == [str(terms.ADVICE[m]) for m in Management]
    assert {c["system"] for c in codings} == {VOCABULARY}
    assert issue["detail"].startswith("alfadrug + betadrug: stated; contraindicated; avoid the combination; ")


def test_every_issue_shows_its_sentences() -> None:
    """Statements, premises and conflicts are evidence, each sentence with its place in its document."""
    first, *_, predicted = resources(bundle(full()), "DetectedIssue")[:4]
    assert [(e["code"][0]["text"], len(e["detail"])) for e in first["evidence"]] == [("stated", 4), ("but a class is denied", 2)]
    sentence = first["evidence"][0]["detail"][1]
    assert sentence["display"] == "“Sentence 1 on alfadrug.” d1.md · Drug Interactions · characters 5–28 · rule test.rule · confidence 0.90"
    assert sentence["identifier"] == {"value": "d1.md#char=5,28"}
    assert [e["code"][0]["text"] for e in predicted["evidence"]] == ["because deltaherb inhibits CYP3A4"]


def test_what_is_taken_has_its_iri() -> None:
    """Drugs are Medications, foods and herbs Substances; a name that is not known is neither."""
    made = bundle(full())
    drugs, others = resources(made, "Medication"), resources(made, "Substance")
    assert [drug["code"]["text"] for drug in drugs] == ["alfadrug", "betadrug"]
    assert [other["code"]["concept"]["text"] for other in others] == ["deltaherb", "gammafruit"]
    assert drugs[0]["identifier"] == [{"system": "urn:ietf:rfc:3986", "value": "https://w3id.org/rxloom/id/drug/alfadrug"}]


def test_silence_that_a_class_breaks_gravely_is_a_warning() -> None:
    """Nothing is stated of the two, and of a class of one it is that they are contraindicated: that is no mere information."""
    grave = interacts(entity("colchicine"), group(Predicate.INHIBITS, CYP3A4, Strength.STRONG), management=(Management.CONTRAINDICATED,))
    answer = check(store_of(grave, interacts(KETOCONAZOLE, WARFARIN)), ["colchicine", "ketoconazole"])
    (issue,) = [i for i in resources(bundle(answer), "OperationOutcome")[0]["issue"] if "colchicine + ketoconazole" in i["diagnostics"]]
    assert (issue["severity"], issue["code"]) == ("warning", "informational")


def test_what_is_no_issue_is_named() -> None:
    """Unknown names with what is near, silent, denied and unchecked pairs, steps and alternatives are told; the closing words end it."""
    told = notes(bundle(full()))
    assert told[0].startswith("NOT CHECKED: epsilonn is not known to this graph; did you mean epsilon, upsilon? If it is a brand, give ")
    assert told[1] == SILENCE
    assert told[2] == f"alfadrug + epsilonn: {HEADINGS[Status.UNKNOWN]}"
    assert told[3] == f"betadrug + deltaherb: {HEADINGS[Status.NOTHING_STATED]}; but a class is denied"
    assert told[4].startswith(f"deltaherb + gammafruit: {HEADINGS[Status.STATED_NONE]}")
    assert "exposure to alfadrug is expected to rise" in told
    assert any(text.startswith("computed, no advice: thetadrug instead of alfadrug") for text in told)
    assert told[-1] == DISCLAIMER
    assert not re.search(r"\bsafe|harmless", json.dumps(bundle(full())), re.IGNORECASE)


def test_text_in_markdown_stays_text() -> None:
    """`detail` is Markdown: links, markup and marks of a name cannot become any."""
    issue = resources(bundle(full(lambda words: f"{words} [x](javascript:1) <b>*")), "DetectedIssue")[0]
    assert "\\[x\\](javascript:1) \\<b\\>\\*" in issue["detail"]
    assert not re.search(r"(?<!\\)[\[\]<>*]", issue["detail"])


def test_bytes_that_are_no_text_are_an_unknown_name() -> None:
    """A name that a shell passed on as bytes is not checked, like any other that is not known."""
    made = bundle(check(Store.in_memory([imatinib()]), ["imatinib", "x\udcff"]))
    assert notes(made)[0].startswith("NOT CHECKED: x\udcff is not known")


def test_the_order_of_a_list_changes_nothing() -> None:
    """Any order of names, and a second run, gives the same bytes; there is no clock in it."""
    store = Store.in_memory([imatinib()])
    names = ["imatinib", "grapefruit juice", "warfarin", "St. John's wort", "nosuch"]
    made = [json.dumps(bundle(check(store, order))) for order in (names, names, names[::-1])]
    assert len(set(made)) == 1
    assert not re.search(r"\d{4}-\d\d-\d\d|timestamp|lastUpdated|identified", made[0])
