"""The answer as a whole: its order, its shape, what it says of silence and of its documents."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations

import pytest

from kg.answers import Answer, Status
from kg.check import check
from kg.model import Kind, Management, Predicate
from kg.render.page import page
from kg.store import Store
from tests.lists import LIST, PRAVASTATIN, SIMVASTATIN, interacts, store_of
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, WARFARIN, entity, imatinib, reading, said


@pytest.fixture(scope="module")
def answer() -> Answer:
    return check(Store.in_memory([imatinib()]), LIST)


def test_the_imatinib_monograph_answers_a_list(answer: Answer) -> None:
    """From one monograph: imatinib with each of the three, nothing between the three, and nothing about an unknown name."""
    statuses = {(pair.a, pair.b): pair.status for pair in answer.pairs}
    assert statuses == {
        ("St. John's wort", "imatinib"): Status.STATED,
        ("imatinib", "ketoconazole"): Status.STATED,
        ("imatinib", "warfarin"): Status.STATED,
        ("ketoconazole", "warfarin"): Status.NOTHING_STATED,
        ("St. John's wort", "ketoconazole"): Status.NOTHING_STATED,
        ("St. John's wort", "warfarin"): Status.NOTHING_STATED,
        ("foobar", "imatinib"): Status.UNKNOWN,
        ("foobar", "ketoconazole"): Status.UNKNOWN,
        ("foobar", "warfarin"): Status.UNKNOWN,
        ("St. John's wort", "foobar"): Status.UNKNOWN,
    }
    assert all(pair.a < pair.b for pair in answer.pairs)


def test_a_stated_pair_has_its_sentences(answer: Answer) -> None:
    """A stated pair says what changes, through what, and where that is written."""
    (pair,) = [p for p in answer.pairs if (p.a, p.b) == ("imatinib", "ketoconazole")]
    assert [change.words for change in pair.effects] == ["exposure to imatinib raised (toxicity) (hedged)"]
    assert pair.via == ("CYP3A4",)
    assert pair.via_class is None
    assert [(q.document, q.section, q.end - q.start, q.text) for q in pair.evidence] == [
        ("imatinib.md", "Drug Interactions", 37, "imatinib interacts_with ketoconazole.")
    ]
    assert pair.premises == ()


def test_drugs_keep_the_order_of_the_input(answer: Answer) -> None:
    """Each input is answered in its place, known or not."""
    assert [(d.input, d.known, d.name) for d in answer.drugs] == [
        ("imatinib", True, "imatinib"),
        ("ketoconazole", True, "ketoconazole"),
        ("warfarin", True, "warfarin"),
        ("st john's wort", True, "St. John's wort"),
        ("foobar", False, "foobar"),
    ]


def test_json_has_the_public_shape(answer: Answer) -> None:
    """The keys that scripts read are there, and all of it is plain JSON."""
    row = json.loads(json.dumps(answer.to_json()))
    assert {"drugs", "pairs", "regimen"} <= row.keys()
    assert row["drugs"][0].keys() == {"input", "known", "id", "name", "note", "suggestions"}
    assert all(
        pair.keys() == {"a", "b", "status", "effects", "management", "via", "via_class", "evidence", "premises", "conflicts"}
        for pair in row["pairs"]
    )
    assert all(finding.keys() == {"kind", "object", "members", "explanation", "evidence"} for finding in row["regimen"])


def test_silence_is_never_worded_as_safety(answer: Answer) -> None:
    """Where nothing is stated the text says just that, names what was not checked, and ends with what the answer is not."""
    text = answer.to_text()
    assert "ketoconazole + warfarin: nothing stated in these monographs" in text
    assert "foobar: NOT CHECKED, not known to this graph" in text
    assert "safe" not in text.lower()
    assert "no interaction" not in text.lower()
    assert text.endswith("Reports what these monographs say; not a clinical decision tool.\n")


def test_pairs_come_by_what_has_to_be_done() -> None:
    """Contraindications first, silence last, names within."""
    drugs = [entity(name) for name in ("aaa", "bbb", "ccc", "ddd", "eee")]
    advice = (Management.CAUTION, Management.CONTRAINDICATED, Management.AVOID)
    store = store_of(
        *(interacts(WARFARIN, drug, management=(m,)) for drug, m in zip(drugs, advice, strict=False)),
        *(interacts(IMATINIB, d) for d in drugs),
    )
    pairs = check(store, ("aaa", "bbb", "ccc", "ddd", "warfarin", "zzz")).pairs
    assert [(p.a, p.b) for p in pairs[:3]] == [("bbb", "warfarin"), ("ccc", "warfarin"), ("aaa", "warfarin")]
    assert [p.status for p in pairs[3:]] == [Status.UNKNOWN] * 5 + [Status.NOTHING_STATED] * 7


@pytest.mark.parametrize("names", [(), ("imatinib",), ("foobar",), ("foobar", "foobar")])
def test_a_short_list_has_no_pairs(names: tuple[str, ...]) -> None:
    """A list of none or one, or of one unknown name twice, is answered without pairs."""
    answer = check(Store.in_memory([imatinib()]), names)
    assert (answer.pairs, len(answer.drugs)) == ((), len(names))


def test_input_order_changes_no_answer(answer: Answer) -> None:
    """Any order of the list gives the same pairs and findings."""
    store = Store.in_memory([imatinib()])
    for order in list(permutations(LIST))[::17]:
        other = check(store, order)
        assert (other.pairs, other.regimen) == (answer.pairs, answer.regimen)
        assert [d.input for d in other.drugs] == list(order)


def test_silence_tells_for_whom_there_is_no_monograph() -> None:
    """Nothing stated of two says which of them no monograph is about; one on a combination is not on its ingredient, a food needs none."""
    product = entity("alphamycin + betamycin", Kind.PRODUCT)
    combined = reading(product, path="product.md")
    combined = replace(combined, document=replace(combined.document, ingredients=(entity("alphamycin"), entity("betamycin"))))
    named = [said(one, Predicate.SUBSTRATE_OF, CYP3A4) for one in (SIMVASTATIN, PRAVASTATIN, GRAPEFRUIT)]
    store = Store.in_memory([combined, reading(IMATINIB, named, path="one.md")])
    found = check(store, ("alphamycin", "grapefruit juice", "imatinib", "pravastatin", "simvastatin"))
    assert found.without_monograph == ("alphamycin", "pravastatin", "simvastatin")
    row = found.to_json()
    assert row["without_monograph"] == ["alphamycin", "pravastatin", "simvastatin"]
    assert row["within_combinations"] == {"alphamycin": ["alphamycin + betamycin"]}
    text = found.to_text()
    assert "alphamycin + imatinib: nothing stated in these monographs; none of them is on alphamycin alone\n" in text
    assert "alphamycin + simvastatin: nothing stated in these monographs; none of them is on simvastatin or alphamycin alone\n" in text
    assert "grapefruit juice + imatinib: nothing stated in these monographs\n" in text
    assert "imatinib + simvastatin: nothing stated in these monographs; none of them is on simvastatin\n" in text
    assert "pravastatin + simvastatin: nothing stated in these monographs; none of them is on pravastatin or simvastatin\n" in text


def test_an_answer_tells_how_old_its_documents_are() -> None:
    """Of each document that is quoted, and of no other, it stands when it was last changed, or that it does not say so."""
    dated = reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, SIMVASTATIN)], path="b.md")
    dated = replace(dated, document=replace(dated.document, modified="2025-09-22T17:21:53.317Z"))
    undated = reading(SIMVASTATIN, [said(SIMVASTATIN, Predicate.INTERACTS_WITH, IMATINIB)], path="a.md")
    undated = replace(undated, document=replace(undated.document, modified=None))
    other = reading(PRAVASTATIN, [said(PRAVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4)], path="c.md")
    found = check(Store.in_memory([dated, undated, other]), ("imatinib", "simvastatin"))
    assert found.to_json()["documents"] == {"a.md": None, "b.md": "2025-09-22T17:21:53.317Z"}
    assert "Last changed: a.md undated, b.md 2025-09-22.\nReports what" in found.to_text()
    assert "Last changed: a.md undated, b.md 2025-09-22." in page(found)


def test_an_answer_without_sentences_has_no_age() -> None:
    """Where nothing is quoted, no line tells of documents."""
    found = check(Store.in_memory([reading(IMATINIB)]), ("imatinib", "simvastatin"))
    assert found.age == ""
    assert found.to_json()["documents"] == {}
