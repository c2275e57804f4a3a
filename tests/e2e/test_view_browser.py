"""The picture in a real browser: it is painted, it answers pointer, keys and addresses, and it asks nothing of the network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from kg.html import view
from kg.model import Predicate
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, entity, imatinib, reading, said
from tests.viewing import PAINTED, TOO_WIDE, barriers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.viewing import Visit

MIDAZOLAM = entity("midazolam")
VIEWS = {
    "drug": ("imatinib",),
    "enzyme": ("CYP3A4",),
    "pair": ("imatinib", "ketoconazole"),
    "list": ("imatinib", "warfarin", "phenytoin", "midazolam"),
    "silence": ("warfarin", "levothyroxine"),
    "overview": (),
}


@pytest.fixture(scope="module")
def store() -> Store:
    """Two documents that agree on little, and one that denies."""
    other = [
        said(MIDAZOLAM, Predicate.SUBSTRATE_OF, CYP3A4, document="midazolam.md"),
        said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB, negated=True, document="midazolam.md", text="Warfarin leaves imatinib alone."),
    ]
    return Store.in_memory([imatinib(), reading(MIDAZOLAM, other, path="midazolam.md")])


def _many() -> str:
    """A drug with a hundred and sixty neighbours."""
    drugs = [entity(f"drug {i}") for i in range(160)]
    return view(Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, drug) for drug in drugs])]), ("imatinib",))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*VIEWS, "many"])
def test_every_view_is_painted(visit: Callable[..., Visit], store: Store, name: str, scheme: str) -> None:
    """Each view carries paint in both layouts, on light and on dark paper."""
    seen = visit(_many() if name == "many" else view(store, VIEWS[name]), color_scheme=scheme)
    for layout in ("as-map", "as-columns"):
        seen.page.click(f"#{layout}")
        assert seen.page.evaluate(PAINTED) > 5_000
        assert seen.page.get_attribute(f"#{layout}", "aria-pressed") == "true"


def test_paths_are_drawn_and_listed(visit: Callable[..., Visit], store: Store) -> None:
    """Each path has its words and its hops with their sentences; choosing one leaves the others faint."""
    seen = visit(view(store, ("ketoconazole", "midazolam"), paths=True))
    assert seen.page.evaluate(PAINTED) > 5_000
    assert "So exposure to midazolam may rise" in seen.panel()
    assert seen.panel().index("ketoconazole inhibits CYP3A4.") < seen.panel().index("midazolam substrate_of CYP3A4.")
    seen.page.locator("#panel .route").first.click()
    assert seen.page.locator("#panel ol.hops").count() == 1


def test_a_path_between_two_chosen_entities(visit: Callable[..., Visit], store: Store) -> None:
    """The shortest way through what is stated comes with the sentences of each hop in order, and has an address."""
    seen = visit(view(store, ("CYP3A4",)))
    seen.page.select_option("#path-from", "drug/ketoconazole")
    seen.page.select_option("#path-to", "drug/midazolam")
    seen.page.click("#path")
    assert seen.panel().index("ketoconazole inhibits CYP3A4.") < seen.panel().index("midazolam substrate_of CYP3A4.")
    assert "need not make them interact" in seen.panel()
    assert seen.page.evaluate("location.hash").startswith("#path=")
    seen.page.select_option("#path-to", "drug/ketoconazole")
    seen.page.click("#path")
    assert "Choose two different entities." in seen.panel()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_paper_follows_the_reader(visit: Callable[..., Visit], store: Store, scheme: str) -> None:
    """The page starts in the reader's scheme, a button turns it, and the picture is repainted."""
    seen = visit(view(store, ("imatinib",)), color_scheme=scheme)
    paper = "getComputedStyle(document.body).backgroundColor"
    before, other = seen.page.evaluate(paper), {"light": "dark", "dark": "light"}[scheme]
    assert seen.page.get_attribute("html", "data-theme") == scheme
    seen.page.click("#theme")
    assert seen.page.get_attribute("html", "data-theme") == other
    assert seen.page.evaluate(paper) != before
    assert seen.page.evaluate(PAINTED) > 5_000


def test_paper_is_the_same_from_either_scheme(visit: Callable[..., Visit], store: Store) -> None:
    """What is printed has the colours of light paper, whatever the screen had: title, pairs, advice and the drawing."""
    look = """() => [...document.querySelectorAll('h1, #paper .pair button, #paper .tag, #paper svg text, #paper svg rect, #paper td')]
      .map(one => [one.textContent, getComputedStyle(one).color, one.getAttribute('fill')])"""
    looks = []
    for scheme in ("light", "dark"):
        page = visit(view(store, ("imatinib", "grapefruit juice", "warfarin")), color_scheme=scheme).page
        page.emulate_media(media="print", color_scheme=scheme)
        page.wait_for_selector("#paper table")
        looks.append(page.evaluate(look))
    assert looks[0] == looks[1]
    assert ["avoid the combination", "rgb(22, 32, 42)", None] in looks[1]


def test_the_table_says_what_the_picture_does_not_draw(visit: Callable[..., Visit], store: Store) -> None:
    """Where the table has more rows than the picture has lines, its caption tells both numbers and why."""
    seen = visit(view(store, ("imatinib", "ketoconazole"))).page
    drawn = int(re.search(r"(\d+) relations", seen.inner_text("header p"))[1])  # type: ignore[index]
    seen.click("#as-table")
    rows = seen.locator("#table tbody tr").count()
    assert seen.inner_text("caption").endswith(f": {drawn} as drawn, {rows - drawn} predicted beside what documents say")
    assert rows > drawn


def test_what_is_stated_too_is_called_also_predicted(visit: Callable[..., Visit], store: Store) -> None:
    """A drug stands twice in a list where a document says of it what rules predict besides."""
    seen = visit(view(store, ("imatinib",))).page
    assert seen.locator("#panel .rows li", has_text="ketoconazole").filter(has_text="also predicted").count() > 0
    seen.click("#as-table")
    cells = seen.locator("#table tbody tr", has_text="also predicted by a rule")
    assert cells.count() > 0
    assert "stated by no monograph" not in " ".join(cells.all_inner_texts())


def test_dashes_are_predictions_alone(visit: Callable[..., Visit], store: Store) -> None:
    """In the legend what a protein handles is a whole line; only predictions and denials are dashed, and dots are said to be stated."""
    seen = visit(view(store, ("imatinib",))).page
    assert seen.get_attribute('[data-kind="substrateOf"] line', "stroke-dasharray") == "none"
    dashes = {one.get_attribute("stroke-dasharray") for one in seen.locator("#legend [data-kind] line:first-child").all()}
    assert dashes == {"none", "1 4"}
    assert seen.inner_text("#dots").startswith("Dots are stated too")


@pytest.mark.parametrize(
    ("words", "name"), [("Ketoco", "ketoconazole"), ("st johns", "St. John's wort"), ("Gleevec", "imatinib"), ("RIFAMPIN", "rifampicin")]
)
def test_search_finds_names_synonyms_and_brands(visit: Callable[..., Visit], store: Store, words: str, name: str) -> None:
    """Whatever a reader calls a thing leads to its node, its relations and its address."""
    seen = visit(view(store, ("imatinib",)))
    seen.find(words)
    assert seen.page.inner_text("#panel .name") == name
    assert seen.page.evaluate("location.hash").startswith("#node=")
    assert seen.page.locator("#panel .rows button").count() > 0


def test_the_legend_hides_and_shows(visit: Callable[..., Visit], store: Store) -> None:
    """Switching off every kind of line takes paint away, and switching them on brings it back; the entries count."""
    seen = visit(view(store, ("imatinib",)))
    before = seen.page.evaluate(PAINTED)
    buttons = seen.page.locator("#legend li button")
    assert "may raise exposure to" in seen.page.inner_text("#legend")
    for number in range(buttons.count()):
        buttons.nth(number).click()
    assert buttons.first.get_attribute("aria-pressed") == "false"
    seen.page.wait_for_function(f"({PAINTED})() < {before} * .8")
    for number in range(buttons.count()):
        buttons.nth(number).click()
    seen.page.wait_for_function(f"({PAINTED})() >= {before} * .98")


@pytest.mark.parametrize("status", ["stated", "denied", "predicted"])
def test_one_box_switches_what_is_said_so(visit: Callable[..., Visit], store: Store, status: str) -> None:
    """Stated, denied and predicted lines go and come with one box each."""
    seen = visit(view(store, ("warfarin", "imatinib", "midazolam", "ketoconazole")))
    rows = f"#table td:text-matches('^{status}')"
    seen.page.click("#as-table")
    assert seen.page.locator(rows).count() > 0
    seen.page.uncheck(f"#show-{status}")
    assert seen.page.locator(rows).count() == 0
    seen.page.check(f"#show-{status}")
    assert seen.page.locator(rows).count() > 0


def test_addresses_lead_to_a_node_a_line_and_a_path(visit: Callable[..., Visit], store: Store) -> None:
    """The address of what is open opens it again, also in another window; nonsense opens nothing."""
    html = view(store, ("imatinib",))
    first = visit(html)
    first.find("warfarin")
    first.page.locator("#panel .rows button").first.click()
    assert first.page.evaluate("location.hash").startswith("#edge=")
    for address, words in (
        (first.page.evaluate("location.hash"), "What was read"),
        ("#node=drug%2Fketoconazole", "ketoconazole"),
        ("#path=drug%2Fketoconazole~drug%2Fimatinib", "shortest way"),
        ("#node=drug%2Fnothing", "What these monographs state"),
        ("#node=%E0%A4%A", "What these monographs state"),
    ):
        assert words in visit(html, address=address).panel()


def test_more_neighbours_on_demand(visit: Callable[..., Visit], store: Store) -> None:
    """What waits in reserve is shown by a button, which says how many, and leaves when it has done its work."""
    seen = visit(view(store, ("imatinib", "ketoconazole")))
    count = seen.page.inner_text("#count")
    seen.find("imatinib")
    assert "more neighbour" in seen.page.inner_text("#expand")
    seen.page.click("#expand")
    assert seen.page.inner_text("#count") != count
    assert seen.page.locator("#expand").count() == 0
    assert "warfarin" in seen.panel()


def test_what_has_no_room_waits_and_is_counted(visit: Callable[..., Visit]) -> None:
    """On a small screen the first rows are shown; how many are hidden is said, a button shows all, search and panel have them."""
    seen = visit(_many(), viewport={"width": 800, "height": 600})
    words = re.search(r"^(\d+) entities, .*; (\d+) of less weight hidden", seen.page.inner_text("#count"))
    assert words
    shown, hidden = int(words[1]), int(words[2])
    assert seen.page.inner_text("#all") == f"Show all {shown + hidden}"
    assert all(f"drug {i}" in seen.page.inner_text("#panel") for i in range(100, 105))
    seen.find("drug 89")
    assert seen.page.inner_text("#count").startswith(f"{shown + 1} entities")
    seen.page.click("#all")
    assert seen.page.inner_text("#count").startswith(f"{shown + hidden} entities")
    assert "hidden" not in seen.page.inner_text("#count")
    assert seen.page.inner_text("#all") == "Show what matters most"


def test_a_click_on_the_picture_opens_what_lies_there(visit: Callable[..., Visit], store: Store) -> None:
    """On a node its relations, on a line its sentence, beside them nothing."""
    seen = visit(view(store, ("warfarin", "imatinib")))
    box = seen.page.locator("#canvas canvas").bounding_box()
    # The first painted point from the left edge is of the first node or its name; half-way to the next node there is only a line.
    found = seen.page.evaluate("""() => {
      const canvas = document.querySelector('#canvas canvas'), paper = canvas.getContext('2d');
      const scale = canvas.width / canvas.clientWidth;
      const isPaint = (value, place) => place % 4 === 3 && value > 180;
      const first = x => [...paper.getImageData(x, 0, 1, canvas.height).data].findIndex(isPaint) >> 2;
      const across = Array.from({length: canvas.width}, (_, x) => [x, first(x)]).filter(([, y]) => y >= 0);
      const line = Math.round(canvas.width * .35);
      return [across[8].map(value => value + 4), [line, first(line)]].map(point => point.map(value => value / scale));
    }""")
    (node_x, node_y), (line_x, line_y) = found
    seen.page.mouse.click(box["x"] + node_x, box["y"] + node_y)
    assert seen.page.inner_text("#panel .name") == "warfarin"
    seen.page.keyboard.press("Escape")
    seen.page.mouse.click(box["x"] + line_x, box["y"] + line_y)
    seen.page.wait_for_selector("#panel .quote mark")
    assert "What was read" in seen.panel()
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 20)
    assert seen.page.locator("#back").count() == 0


def test_all_of_it_without_a_mouse(visit: Callable[..., Visit], store: Store) -> None:
    """Keys reach search, table, evidence, layouts and the way back; every button lies on the way of the Tab key."""
    seen = visit(view(store, ("imatinib",)))
    keys = seen.page.keyboard
    keys.press("/")
    assert seen.page.evaluate("document.activeElement.id") == "find"
    keys.type("warf")
    keys.press("Enter")
    assert seen.page.inner_text("#panel .name") == "warfarin"
    keys.press("Escape")
    keys.press("Escape")
    assert seen.page.locator("#back").count() == 0
    keys.press("m")
    assert seen.page.get_attribute("#as-map", "aria-pressed") == "true"
    keys.press("t")
    read = seen.page.locator("#table button").first
    read.focus()
    keys.press("Enter")
    assert "What was read" in seen.panel() or "It follows from" in seen.panel()
    assert seen.page.evaluate("document.activeElement.id") == "panel"
    seen.page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    reached = set()
    for _ in range(60):
        keys.press("Tab")
        reached.add(seen.page.evaluate("document.activeElement.id"))
    assert {"find", "as-columns", "as-map", "as-table", "fit", "theme", "show-predicted"} <= reached


def test_arrow_keys_move_the_picture(visit: Callable[..., Visit], store: Store) -> None:
    """With the picture in focus arrows move it, plus brings it nearer, 0 shows all of it again."""
    seen = visit(view(store, ("imatinib",)))
    shot = "document.querySelector('#canvas canvas').toDataURL()"
    seen.page.focus("#canvas")
    start = seen.page.evaluate(shot)
    for key in ("ArrowRight", "+"):
        before = seen.page.evaluate(shot)
        seen.page.keyboard.press(key)
        seen.page.wait_for_function(f"before => {shot} !== before", arg=before)
    seen.page.keyboard.press("0")
    seen.page.wait_for_function(f"start => {shot} === start", arg=start)
    assert seen.page.evaluate(shot) == start


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("name", ["drug", "pair", "silence"])
def test_axe_finds_no_barrier(visit: Callable[..., Visit], store: Store, name: str, width: int, scheme: str) -> None:
    """Contrast, landmarks, headings, names and roles hold in both themes, on a desk and on a phone, in panel, search and table."""
    seen = visit(view(store, VIEWS[name]), color_scheme=scheme, viewport={"width": width, "height": 844}).page
    steps = (
        "0",
        "document.querySelector('#panel .rows button, #panel .pair button')?.click()",
        "find = document.getElementById('find'); find.value = 'i'; find.dispatchEvent(new Event('input'))",
        "document.getElementById('as-table').click()",
    )
    for step in steps:
        seen.evaluate(step)
        assert barriers(seen, passing=15) == []


@pytest.mark.parametrize("name", list(VIEWS))
def test_nothing_is_wider_than_a_phone(visit: Callable[..., Visit], store: Store, name: str) -> None:
    """No view scrolls sideways on a small screen, with the panel full and with the table open."""
    seen = visit(view(store, VIEWS[name]), viewport={"width": 390, "height": 844}).page
    assert seen.evaluate(TOO_WIDE) is False
    if seen.locator("#panel [data-edge]").count():
        seen.locator("#panel [data-edge]").first.dispatch_event("click")
    seen.click("#as-table")
    assert seen.evaluate(TOO_WIDE) is False


def test_without_scripts_the_page_says_where_to_read(browser: Any, store: Store, tmp_path: Path) -> None:  # noqa: ANN401 - as above
    """With scripts switched off the page says what it holds and which commands tell the same."""
    file = tmp_path / "page.html"
    file.write_text(view(store, ("imatinib",)), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert "rxloom show" in page.inner_text(".noscript")
    assert KETOCONAZOLE.name not in page.inner_text("h1")
    context.close()
