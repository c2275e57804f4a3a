"""Words of rxloom's own vocabulary in a query that the ontology does not define: a slip there finds nothing, and that is no silence."""

from __future__ import annotations

import functools
import re
from difflib import get_close_matches
from typing import Final

import ontology
from kg.vocab import ONTOLOGY, PREFIXES, VOCABULARY

_TYPE: Final = PREFIXES["rdf"] + "type"
_OURS: Final = {"rx": ONTOLOGY, "rxv": VOCABULARY}
_ASIDE: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'")
_DECLARED: Final = re.compile(r"PREFIX\s+(rxv?):", re.IGNORECASE)
_COMMENT: Final = re.compile(r"(?m)(?:^|(?<=\s))#[^\n]*")
_WORD: Final = re.compile(rf"(?<![\w:?$<-])(rxv?):([A-Za-z][\w-]*)|<({re.escape(ONTOLOGY)}|{re.escape(VOCABULARY)})([A-Za-z][\w-]*)>")


def unknown(text: str) -> tuple[str, ...]:
    """What is said of each word that the ontology does not define, in the order of the query; prefixes that it declares itself are its own.

    >>> unknown("SELECT ?a { ?a rx:inhibit ?b }")
    ('rx:inhibit is no word of this graph; did you mean rx:inhibits?',)
    >>> unknown("SELECT ?a { ?a rx:inhibits ?b FILTER(?b != 'rx:nothing') } # rx:nobody")
    ()
    """
    plain = _COMMENT.sub(" ", _ASIDE.sub(" ", text))
    declared = {name.lower() for name in _DECLARED.findall(plain)}
    by_base = {base: prefix for prefix, base in _OURS.items()}
    found = ((prefix or by_base[base], word or name, bool(prefix)) for prefix, word, base, name in _WORD.findall(plain))
    slips = dict.fromkeys((p, w) for p, w, is_short in found if not (is_short and p in declared) and w not in _words(p))
    return tuple(_say(prefix, word) for prefix, word in slips)


def _say(prefix: str, word: str) -> str:
    near = get_close_matches(word, sorted(_words(prefix)), n=2)
    hint = f"; did you mean {' or '.join(f'{prefix}:{one}' for one in near)}?" if near else ""
    return f"{prefix}:{word} is no word of this graph{hint}"


@functools.cache
def _words(prefix: str) -> frozenset[str]:
    """The local names of all that the ontology defines under one of our prefixes."""
    base = _OURS[prefix]
    return frozenset(iri.removeprefix(base) for iri in ontology.said("core.ttl", _TYPE) if iri.startswith(base))
