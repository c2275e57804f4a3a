"""What a reader learns from the picture: sentences with marks, what stands against them, files to take away, and no text that runs."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.html import view
from kg.model import Direction, Management, Predicate
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, WARFARIN, entity, exposure, imatinib, reading, said
from tests.viewing import PAINTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.viewing import Visit

HOSTILE = "</script><script>window.hit=1</script><img src=x onerror='window.hit=2'><svg onload='window.hit=3'> \"q\" javascript:alert(1)"
WATCH = "Watch imatinib with warfarin."
TURNED = "drug \u202egnidaer\u202c \u2066mark"


def _store() -> Store:
    """Imatinib's monograph, and another that sees some of it otherwise."""
    up, down = exposure(), exposure(Direction.DECREASE)
    warfarin = [
        said(
            WARFARIN,
            Predicate.INTERACTS_WITH,
            IMATINIB,
            effect=up,
            management=(Management.MONITOR,),
            document="w.md",
            text=WATCH,
        ),
        said(IMATINIB, Predicate.INHIBITS, CYP3A4, document="w.md", text="Imatinib inhibits CYP3A4."),
    ]
    other = [
        said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB, effect=down, document="o.md", text="Imatinib lowers warfarin."),
        said(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True, document="o.md", text="Imatinib leaves CYP3A4 alone."),
    ]
    return Store.in_memory([imatinib(), reading(WARFARIN, warfarin, path="w.md"), reading(entity("other"), other, path="o.md")])


@pytest.fixture(scope="module")
def page() -> str:
    return view(_store(), ("imatinib",))


def open_line(seen: Visit, key: str) -> None:
    """Open a line by its address."""
    seen.page.evaluate("key => { location.hash = '#edge=' + encodeURIComponent(key); }", key)
    seen.page.wait_for_selector("#back")


def test_a_line_shows_its_sentence_with_the_words_marked(visit: Callable[..., Visit], page: str) -> None:
    """Sentence, marks, document and date, section, place, rule and confidence stand in the panel, and advice as stated."""
    seen = visit(page)
    open_line(seen, "drug/imatinib|mayIncreaseExposureOf|drug/warfarin|stated")
    for words in (
        WATCH,
        "w.md of 2025-01-02",
        "Drug Interactions",
        "characters ",
        "rule test.rule",
        "confidence 0.90",
    ):
        assert words in seen.panel()
    assert seen.page.locator("#panel .quote").first.locator("mark").all_inner_texts() == ["imatinib", "warfarin"]
    assert seen.page.locator("#panel .tag.advice").first.inner_text() == "monitor"


def test_the_opposite_direction_stands_beside_it(visit: Callable[..., Visit], page: str) -> None:
    """Who reads that exposure rises reads at once that another document says it falls, with its sentence."""
    seen = visit(page)
    open_line(seen, "drug/imatinib|mayIncreaseExposureOf|drug/warfarin|stated")
    panel = seen.panel()
    assert panel.index("Against it") < panel.index("Imatinib lowers warfarin.")


@pytest.mark.parametrize(("status", "other"), [("stated", "Imatinib leaves CYP3A4 alone."), ("denied", "Imatinib inhibits CYP3A4.")])
def test_a_denial_and_what_it_denies_stand_together(visit: Callable[..., Visit], page: str, status: str, other: str) -> None:
    """From either side the other is shown against it."""
    seen = visit(page)
    open_line(seen, f"drug/imatinib|inhibits|protein/CYP3A4|{status}")
    assert f"{status} in 1 document" in seen.panel()
    assert seen.panel().index("Against it") < seen.panel().index(other)


def test_no_advice_is_said_and_not_filled_in(visit: Callable[..., Visit], page: str) -> None:
    """An interaction without advice says so; what carries no advice by its nature says nothing of it."""
    seen = visit(page)
    open_line(seen, "drug/imatinib|interactsWith|drug/warfarin|stated")
    assert "No advice stated" in seen.panel()
    open_line(seen, "drug/imatinib|substrateOf|protein/CYP3A4|stated")
    seen.page.wait_for_function("document.querySelector('#panel .name').textContent.includes('handled')")
    assert "dvice" not in seen.panel()


def test_a_prediction_says_what_it_follows_from(visit: Callable[..., Visit]) -> None:
    """Rule, protein and premises with their sentences; and that no monograph states it."""
    midazolam = entity("midazolam")
    more = reading(midazolam, [said(midazolam, Predicate.SUBSTRATE_OF, CYP3A4, document="m.md")], path="m.md")
    seen = visit(view(Store.in_memory([imatinib(), more]), ("midazolam",)))
    open_line(seen, "drug/ketoconazole|mayIncreaseExposureOf|drug/midazolam|predicted")
    for words in (
        "stated by no monograph",
        "Rule: R1-enzyme",
        "through CYP3A4",
        "ketoconazole inhibits CYP3A4.",
        "midazolam substrate_of CYP3A4.",
    ):
        assert words in seen.panel()
    assert "What was read" not in seen.panel()


def test_silence_is_said_and_is_no_all_clear(visit: Callable[..., Visit]) -> None:
    """A pair of which nothing is stated says exactly that, and the word safe stands nowhere."""
    seen = visit(view(_store(), ("warfarin", "levothyroxine")))
    assert "These monographs state nothing of the two. That is silence, not an all-clear." in seen.panel()
    assert "safe" not in seen.page.inner_text("body").lower()


def test_the_table_tells_what_the_picture_tells(visit: Callable[..., Visit], page: str) -> None:
    """Every relation is a row with who says it and what was read; a row leads to all of it."""
    seen = visit(page)
    seen.page.click("#as-table")
    row = seen.page.locator("#table tr", has_text="Imatinib leaves CYP3A4 alone.")
    assert "denied in 1 document" in row.inner_text()
    row.locator("button").click()
    assert "Imatinib leaves CYP3A4 alone." in seen.panel()
    assert seen.page.locator("#table tr[aria-selected=true]").count() == 1


@pytest.mark.parametrize("kind", ["png", "svg", "json"])
def test_files_to_take_away_are_whole(visit: Callable[..., Visit], page: str, kind: str) -> None:
    """The picture comes as PNG and SVG with its names, the data as JSON with its sentences."""
    seen = visit(page)
    seen.page.click("#save summary")
    with seen.page.expect_download() as waiting:
        seen.page.click(f"#{kind}")
    assert waiting.value.suggested_filename == f"imatinib.{kind}"
    content = Path(waiting.value.path()).read_bytes()
    if kind == "png":
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert len(content) > 10_000
    elif kind == "svg":
        names = {text.text for text in ET.fromstring(content).iter("{http://www.w3.org/2000/svg}text")}
        assert {"imatinib", "warfarin", "CYP3A4"} <= names
    else:
        assert any(sentence[0] == WATCH for sentence in json.loads(content)["sentences"])


def test_print_has_picture_and_sentences(visit: Callable[..., Visit], page: str) -> None:
    """On paper there are the drawing and the table of sentences, and none of the controls."""
    seen = visit(page)
    seen.page.emulate_media(media="print")
    seen.page.wait_for_selector("#paper svg")
    assert WATCH in seen.page.inner_text("#paper table")
    assert not seen.page.is_visible("#legend")
    assert seen.page.pdf()[:5] == b"%PDF-"


@pytest.mark.parametrize("text", [HOSTILE, TURNED])
def test_hostile_text_does_not_run(visit: Callable[..., Visit], text: str) -> None:
    """Markup in names, sentences, sections, rules, file names and the title is shown and never run, wherever it appears."""
    one, other = entity("alpha"), entity(text)
    statement = said(one, Predicate.INTERACTS_WITH, other, document=text, section=text, text=text)
    seen = visit(view(Store.in_memory([reading(one, [statement], path=text)]), (other.id,)))
    assert seen.page.evaluate(PAINTED) > 1_000
    seen.page.locator("#panel [data-edge]").first.click()
    seen.page.wait_for_selector("#panel .quote")
    assert text in seen.page.locator("#panel").text_content()
    seen.page.click("#as-table")
    assert text in seen.page.locator("#table").text_content()
    seen.page.fill("#find", "drug" if text == TURNED else "window")
    seen.page.wait_for_selector("#hits li")
    seen.page.emulate_media(media="print")
    seen.page.wait_for_selector("#paper svg")
    assert seen.page.evaluate("window.hit") is None
    assert seen.page.locator("img, #panel script, #table script, #paper script, [onerror], [onload]").count() == 0
    outside = """() => [...document.querySelectorAll('#panel *, #table *, #hits *')].flatMap(e => [...e.childNodes])
        .filter(n => n.nodeType === 3 && /[\\u202e\\u2066]/.test(n.data) && !n.parentElement.closest('bdi')).length"""
    assert seen.page.evaluate(outside) == 0
