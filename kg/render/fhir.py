"""The answer for a medication list as a FHIR R5 bundle: one DetectedIssue for each pair or finding of which something is said or concluded.

What the resources say, and what they leave out on purpose:

- `status` is always "preliminary": a program read the sentences, and nobody has verified the reading.
- `severity` is never set. A monograph's advice is no grade of severity, and rxloom invents none.
- The advice stands in `detail` and, coded, in the extension `rx:recommendedAction`. It does not stand in `mitigation`, which in FHIR
  tells of an action that was taken: a reader could take the issue for dealt with.
- A pair of which nothing is stated, or that is denied or not known, is no issue. The OperationOutcome at the end names each of them, since
  a bundle that kept silent about them would read as an all-clear.

Ids are made from what a resource is about, and there is no clock: the same answer gives the same bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from kg.answers import HEADINGS, Status
from kg.model import Kind
from kg.quotes import surest
from kg.rdf import terms
from kg.risks import is_of_use
from kg.vocab import BASE, ONTOLOGY, VOCABULARY
from kg.words import ADVICE, say_advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.answers import Answer, Finding, Pair
    from kg.entities import Match
    from kg.model import Management
    from kg.quotes import Quote

Json = dict[str, Any]

SILENCE: Final = "Silence is not an all-clear: no issue is listed for the pairs named below, and nothing follows from that."
"""What the bundle says before it names pairs without an issue."""

_ACT_CODE: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
_CATEGORIES: Final = {"DRG": "Drug Interaction Alert", "FOOD": "Food Interaction Alert", "DUPTHPY": "Duplicate Therapy Alert"}
_DUPLICATES: Final = frozenset({"duplicate", "shared_substance", "same_class"})
_MEDICATIONS: Final = frozenset({Kind.DRUG, Kind.SALT, Kind.PRODUCT, Kind.BRAND})
_ISSUES: Final = {Status.STATED: "StatedInteraction", Status.PREDICTED: "PredictedInteraction"}
"""The answers that are issues, and the ontology's class of each."""


def bundle(answer: Answer) -> Json:
    """A Bundle of type `collection`: what is taken, then the issues by what has to be done, then what is no issue and why."""
    taken = {
        drug.name: drug
        for drug in sorted(answer.drugs, key=lambda d: (d.name, d.id or ""))
        if drug.known and drug.kind is not Kind.CONDITION
    }
    issues = [_pair(pair, taken) for pair in answer.pairs if pair.status in _ISSUES]
    issues += [_finding(finding, taken, answer.drugs) for finding in answer.regimen]
    resources = (*map(_substance, taken.values()), *issues, _outcome(answer))
    entries = ({"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource} for resource in resources)
    return {"resourceType": "Bundle", "language": "en", "type": "collection", "entry": list(entries)}


def _id(*parts: str) -> str:
    # a name from a command line may hold bytes that are no text
    name = "\x1f".join(parts).encode("ascii", "backslashreplace").decode("ascii")
    return str(uuid5(NAMESPACE_URL, f"{BASE}fhir/{name}"))


def _substance(drug: Match) -> Json:
    """What is taken, with its IRI: a Medication, or a Substance for foods, herbs and the like."""
    known: Json = {"id": _id("substance", drug.id or ""), "identifier": [{"system": "urn:ietf:rfc:3986", "value": drug.id}]}
    if drug.kind in _MEDICATIONS:
        return {"resourceType": "Medication", **known, "code": {"text": drug.name}}
    return {"resourceType": "Substance", **known, "instance": False, "code": {"concept": {"text": drug.name}}}


def _pair(pair: Pair, taken: dict[str, Match]) -> Json:
    ends = [taken[name] for name in (pair.a, pair.b)]
    words = [*say_advice(pair.management), *dict.fromkeys(change.words for change in pair.effects)]
    words += [f"through {', '.join(pair.via)}"] if pair.via else []
    words += [f"through the class {pair.via_class}"] if pair.via_class else []
    reasons = [(f"because {r.explanation}", r.evidence) for r in pair.premises] + [
        (f"but {r.explanation}", r.evidence) for r in pair.conflicts
    ]
    return _issue(
        identity=("pair", *(drug.id or "" for drug in ends)),
        category="FOOD" if any(drug.kind is Kind.FOOD for drug in ends) else "DRG",
        code=_coded(ONTOLOGY, _ISSUES[pair.status], HEADINGS[pair.status]),
        implicated=ends,
        detail=f"{pair.a} + {pair.b}: {'; '.join((HEADINGS[pair.status], *words))}",
        evidence=[(HEADINGS[pair.status], pair.evidence), *reasons],
        advice=pair.management,
    )


def _finding(finding: Finding, taken: dict[str, Match], drugs: Iterable[Match]) -> Json:
    by_input = {drug.input: drug for drug in drugs if drug.name in taken}
    named = (taken.get(name) or by_input.get(name) for name in (finding.object, *finding.members))
    return _issue(
        identity=(finding.kind, finding.object, *finding.members),
        category="DUPTHPY" if _is_duplicate(finding) else "DRG",
        code={"text": finding.kind.replace("_", " ")},
        implicated=[*{drug.id: drug for drug in named if drug}.values()],
        detail=finding.explanation,
        evidence=[(finding.explanation, finding.evidence)],
    )


def _is_duplicate(finding: Finding) -> bool:
    """One substance or two drugs for the same; that two share a harm duplicates no therapy."""
    return finding.kind in _DUPLICATES and (finding.kind != "same_class" or is_of_use(finding.object))


def _issue(  # noqa: PLR0913 - an issue has that many parts
    *,
    identity: tuple[str, ...],
    category: str,
    code: Json,
    implicated: list[Match],
    detail: str,
    evidence: Iterable[tuple[str, tuple[Quote, ...]]],
    advice: tuple[Management, ...] = (),
) -> Json:
    issue: Json = {"resourceType": "DetectedIssue", "id": _id(*identity)}
    if advice:
        url = f"{ONTOLOGY}recommendedAction"
        issue["extension"] = [
            {"url": url, "valueCodeableConcept": _coded(VOCABULARY, terms.ADVICE[m].removeprefix(VOCABULARY), ADVICE[m])} for m in advice
        ]
    issue |= {
        "status": "preliminary",
        "category": [{"coding": [{"system": _ACT_CODE, "code": category, "display": _CATEGORIES[category]}]}],
        "code": code,
        "implicated": [{"reference": f"urn:uuid:{_id('substance', drug.id or '')}", "display": drug.name} for drug in implicated],
    }
    found = [{"code": [{"text": why}], "detail": [_cited(quote) for quote in surest(quotes)]} for why, quotes in evidence if quotes]
    issue |= {"evidence": found} if found else {}
    return {**issue, "detail": plain(detail)}


def _coded(system: str, code: str, text: str) -> Json:
    return {"coding": [{"system": system, "code": code, "display": text}], "text": text}


def _cited(quote: Quote) -> Json:
    """A sentence and its place; the fragment is that of RFC 5147, in code points of the document."""
    place = f"{quote.document}#char={quote.start},{quote.end}"
    return {"identifier": {"value": place}, "display": f"“{quote.sentence}” {quote.where}"}


def plain(text: str) -> str:
    r"""Text that a reader of Markdown, which `detail` is, shows as it stands.

    >>> print(plain("St. John's wort [x](javascript:y) <b>"))
    St. John's wort \[x\](javascript:y) \<b\>
    """
    return re.sub(r"([\\`*_\[\]<>&~|#!])", r"\\\1", text)


def _outcome(answer: Answer) -> Json:
    """What the bundle holds no issue for, what else was asked, and the closing words."""
    issues = [{"severity": severity, "code": code, "diagnostics": text} for severity, code, text in _notes(answer)]
    return {"resourceType": "OperationOutcome", "id": _id("outcome", *sorted(drug.input for drug in answer.drugs)), "issue": issues}


def _notes(answer: Answer) -> Iterator[tuple[str, str, str]]:
    """Severity, code and text of each issue of the OperationOutcome: what was not checked first, the closing words last."""
    for drug in sorted((d for d in answer.drugs if not d.known), key=lambda d: d.input):
        yield "warning", "not-found", f"NOT CHECKED: {drug.input} is {drug.unknown}"
    without = [pair for pair in answer.pairs if pair.status not in _ISSUES]
    if without:
        yield "warning", "informational", SILENCE
    for pair in without:
        words = (answer.heading(pair), *(f"but {reason.explanation}" for reason in pair.conflicts))
        code = "not-found" if pair.status is Status.UNKNOWN else "informational"
        severity = "warning" if pair.status is Status.UNKNOWN or pair.is_inner_advised_against else "information"
        yield severity, code, f"{pair.a} + {pair.b}: {'; '.join(words)}"
    yield from (("information", "informational", text) for text in (*_asides(answer), answer.disclaimer))


def _asides(answer: Answer) -> Iterator[str]:
    """How names were read, and what was asked besides the list as it is."""
    yield from sorted(f"{drug.input}: {drug.read_as}" for drug in answer.drugs if drug.read_as)
    for step in answer.what_if:
        yield f"what if {step.drug} is {step.words}"
        yield from step.reversals
    for one in answer.alternatives:
        yield f"computed, no advice: {one.name} instead of {one.instead_of} (because of {one.because_of}): {one.explanation}"
