"""The page of an answer: complete, in order, self-contained, and never an all-clear."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from kg.answers import HEADINGS, Answer, Pair, Reason, Status
from kg.check import check
from kg.quotes import DISCLAIMER
from kg.render.fhir import bundle
from kg.render.page import level_of, page
from kg.store import Store
from tests.answers import HOSTILE, full
from tests.readings import imatinib

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = {"meta", "base", "br"}


class Outline(HTMLParser):
    """The texts, ids and heading levels of a page; complains of an element that is not closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.levels: list[int] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that opens."""
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.levels += [int(tag[1])] if re.fullmatch(r"h\d", tag) else []
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        """Note that the last opened element ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note what is read."""
        if self.open and self.open[-1] not in {"style", "title"}:
            self.words.append(data)

    @property
    def text(self) -> str:
        """What a reader sees, in one line."""
        return " ".join(" ".join(self.words).split())


def texts(answer: Answer) -> Iterator[str]:
    """Everything that an answer holds for a reader."""
    pairs = [*answer.pairs, *(p for step in answer.what_if for p in step.pairs)]
    for drug in answer.drugs:
        yield from (drug.input, drug.note, *drug.suggestions)
    for pair in pairs:
        yield from (pair.a, pair.b, HEADINGS[pair.status][1:], *pair.via, pair.via_class or "", *(c.words for c in pair.effects))
    yield from (one.name for one in answer.alternatives)
    reasons: list[Any] = [reason for pair in pairs for reason in (*pair.premises, *pair.conflicts)]
    explained = [*answer.regimen, *answer.alternatives, *reasons]
    yield from (one.explanation for one in explained)
    quotes = [quote for one in (*pairs, *explained) for quote in one.evidence]
    yield from (text for q in quotes for text in (q.sentence, q.document, q.section, q.rule, f"{q.start}–{q.end}"))
    yield from (words for step in answer.what_if for words in (step.drug, *step.reversals))


def test_the_page_leaves_nothing_out() -> None:
    """Every name, status, effect, advice, sentence with its place, premise, conflict, finding, step and alternative can be read."""
    seen = Outline(page(full())).text
    found = list(texts(full()))
    assert len(found) > 150
    assert [text for text in found if text not in seen] == []
    assert "Advice contraindicated , monitor" in seen


def test_what_has_to_be_done_comes_first() -> None:
    """Sections stand in the order of urgency, and each pair has its place once."""
    ids = Outline(page(full())).ids
    sections = ["names", "what-if", "avoid", "manage", "stated", "predicted", "unknown", "silent", "denied", "whole-list", "alternatives"]
    assert [i for i in ids if i in sections] == sections
    pairs = [i for i in ids if re.fullmatch(r"pair-\d+", i)]
    assert pairs == [f"pair-{n}" for n in range(1, 8)]


def test_only_advice_that_was_read_raises_a_pair() -> None:
    """A prediction and a pair without advice never stand where the monographs advise something."""
    levels = [level_of(pair).key for pair in full().pairs]
    assert levels == ["avoid", "manage", "stated", "predicted", "unknown", "silent", "denied"]


def test_headings_do_not_skip_a_level() -> None:
    """One first heading, and no heading more than one level below the one before it."""
    levels = Outline(page(full())).levels
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_silence_and_unknown_names_are_no_all_clear() -> None:
    """The page's own words never say safe or fine; silence is called silence, and an unknown name NOT CHECKED with what is near it."""
    seen = Outline(page(full())).text
    assert not re.search(r"\b(safe\w*|harmless|fine|okay|no interactions?|no risk)\b", seen, re.IGNORECASE)
    assert "That is silence, not an all-clear." in seen
    assert "Not checked: this name is not known to this graph" in seen
    assert "did you mean epsilon or upsilon ?" in seen
    assert "green" not in page(full())


def test_silence_without_a_monograph_is_told_on_paper_and_in_fhir() -> None:
    """Page and bundle name those of a silent pair of whom there is no monograph."""
    answer = full()
    (silent, *_) = [pair for pair in answer.pairs if pair.status == "nothing_stated"]
    told = replace(answer, without_monograph=(silent.a,))
    words = f"nothing stated in these monographs; none of them is on {silent.a}"
    assert words in html.unescape(page(told))
    assert words in json.dumps(bundle(told), ensure_ascii=False)
    assert words not in html.unescape(page(answer))


def test_what_is_said_of_members_does_not_stand_under_silence() -> None:
    """A pair of which only members are spoken of has a section of its own before the silent ones, which alone are called silent."""
    one = Pair(a="a", b="z", status=Status.NOTHING_STATED, conflicts=(Reason(kind="members", explanation="of members", evidence=()),))
    bare = Pair(a="a", b="b", status=Status.NOTHING_STATED)
    pairs = tuple(sorted((bare, one), key=lambda p: p.urgency))
    assert pairs == (one, bare)
    assert re.findall(r'<section id="(\w+)"', page(Answer(drugs=(), pairs=pairs))) == ["inner", "silent"]


def test_computed_alternatives_are_marked() -> None:
    """Where alternatives stand, it is said that they are computed and advised by nobody."""
    seen = Outline(page(full())).text
    assert "computed, no advice" in seen
    assert "nobody advises them" in seen
    assert "omputed" not in page(replace(full(), alternatives=())).partition("</style>")[2]


def test_the_page_loads_and_runs_nothing() -> None:
    """No script, no address outside, and a policy that allows its own style alone."""
    html = page(full())
    assert not re.search(r"<script|https?://|//\w|\burl\(|@import|\bon\w+=", html)
    assert re.search(r"content=\"default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; base-uri &#39;none&#39;", html)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_markup(text: str) -> None:
    """Whatever a name or sentence holds, the elements of the page stay the same."""
    plain, hostile = Outline(page(full())), Outline(page(full(lambda words: words + text)))
    assert hostile.ids == plain.ids
    assert len(hostile.words) == len(plain.words)


def test_the_page_is_the_same_on_every_run() -> None:
    """The order of a list changes the order of its names, and nothing else; a second run changes no byte."""
    store = Store.in_memory([imatinib()])
    names = ["imatinib", "ketoconazole", "warfarin", "nosuch"]
    pages = [page(check(store, order)) for order in (names, names, names[::-1])]
    assert pages[0] == pages[1]
    assert pages[0].partition("<nav")[2] == pages[2].partition("<nav")[2]


def test_a_list_with_nothing_to_say_is_a_page_too() -> None:
    """Sections without content are not shown, and the closing words always are."""
    seen = Outline(page(check(Store.in_memory([imatinib()]), ["ketoconazole", "warfarin"])))
    assert [i for i in seen.ids if i.endswith("-title")] == ["silent-title"]
    assert seen.text.endswith(DISCLAIMER)
