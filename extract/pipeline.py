"""The spaCy pipeline: blank English, then sentences, names, groups and lists; each component leaves plain values on the Doc."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.layout import sentences
from extract.lists import members
from extract.mentions import shadow
from extract.terms import groups, names
from extract.terms.own import NOBODY

if TYPE_CHECKING:
    from extract.mentions import Mention
    from extract.terms.own import Own

COMPONENTS: Final = ("rx_sentences", "rx_names", "rx_groups", "rx_lists")
__all__ = ["COMPONENTS", "annotate", "build", "line", "sentences"]


@Language.component("rx_names", requires=["doc.user_data"], assigns=["doc.user_data"])
def find_names(doc: Doc) -> Doc:
    """Leave the mentions of the lexicon, the own drug and proteins on the Doc; without `user_data["own"]` the text is about nobody."""
    doc.user_data["mentions"] = names.find(doc.user_data["text"], doc.user_data.get("own", NOBODY), doc.user_data.get("earlier", ()))
    return doc


@Language.component("rx_groups", requires=["doc.user_data"], assigns=["doc.user_data"])
def build_groups(doc: Doc) -> Doc:
    """Add the groups that the text builds from words."""
    doc.user_data["mentions"] = groups.find(doc.user_data["text"], doc.user_data["mentions"], doc.user_data.get("spoken", ()))
    return doc


@Language.component("rx_lists", requires=["doc.user_data"], assigns=["doc.user_data"])
def link_lists(doc: Doc) -> Doc:
    """Tie examples to their groups."""
    mentions = doc.user_data["mentions"]
    doc.user_data["mentions"] = members.link(mentions, shadow(doc.user_data["text"], mentions))
    return doc


@functools.cache
def build() -> Language:
    """The pipeline, made once a process."""
    nlp = spacy.blank("en")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def annotate(
    text: str, own: Own, spoken: tuple[Mention, ...] = (), earlier: tuple[Mention, ...] = ()
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The mentions of a text and the spans of its sentences, as offsets in the text.

    `spoken` are the proteins of the line above it, which bare "inhibitors" mean, `earlier` those of the text before ("this enzyme").
    """
    nlp = build()
    doc = Doc(nlp.vocab)  # without tokens, since no component asks for any
    doc.user_data["text"] = text
    doc.user_data["own"] = own
    doc.user_data["spoken"] = spoken
    doc.user_data["earlier"] = earlier
    for _, component in nlp.pipeline:  # what `nlp(doc)` does, less its walks through every token
        doc = component(doc)
    return doc.user_data["mentions"], doc.user_data["sentences"]


@functools.lru_cache(maxsize=1024)  # many blocks stand below one line
def line(words: str, own: Own) -> tuple[tuple[Mention, ...], str]:
    """What a line names, such as a heading or label, and its shadow."""
    mentions, _ = annotate(words, own)
    return mentions, shadow(words, mentions)
