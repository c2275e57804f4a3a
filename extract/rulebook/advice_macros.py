"""How texts say that something has to be, is called for, is measured, is taken together: words in braces of rules on advice."""

from __future__ import annotations

from typing import Final


def _any(words: str) -> str:
    """One of the words, which `|` stands between."""
    return f"(?:{words})"


_MUST: Final = _any(
    "should|must|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) to|had better|"
    "(?:may|might|will|could|would) (?:well |then |also )?(?:need|have) to"
)
_MAY_BE: Final = _any(
    "is|are|seems?|appears?|becomes?|remains?|to be|"
    "(?:may|might|can|could|will|would|should|must) (?:well |then |also )?(?:be|become|prove|seem)"
)
_OFTEN: Final = r"(?:(?!rarely|hardly|scarcely|barely|seldomly)\w+ly |then |often |also |always |sometimes )*"
_GOOD: Final = _any(
    "needed|necessary|required|called for|asked for|wanted|warranted|advised|advisable|recommended|indicated|in order|wise|prudent|"
    "appropriate|desirable|mandatory|essential|imperative|indispensable|vital|justified|due|helpful|useful|sensible|good practice|"
    "considered|worthwhile|obligatory|preferable|opportune|suggested|contemplated"
)
_BARELY: Final = _any("recommended|advised|advisable|required|necessary|needed|mandatory|called for|suggested|desirable")
_MORE: Final = _any("higher|larger|bigger|greater|increased|stronger|lower|smaller|reduced|lesser|decreased")
_COUNT: Final = _any(r"\d+|an?|one|two|three|four|five|six|eight|ten|twelve|several|a few|some")
_JOINT: Final = _any(
    "combination|combining|pair|pairing|association|co-?administration|co-?prescription|co-?prescribing|"
    "(?:joint|concomitant|concurrent|simultaneous|combined) (?:use|therapy|treatment|administration|intake)|"
    "use together|(?:use|using|taking) (?:of )?(?:both|them|the two)|the two"
)
_MEASURED: Final = _any(
    r"inrs?|prothrombin times?|pt|clotting(?: times?)?|coagulation(?: \w+)?|"
    "(?:drug |trough |plasma |serum |blood )?(?:levels?|concentrations?)|(?:blood |platelet |cell )?counts?|"
    "(?:blood )?(?:pressure|sugar|glucose)|pulse|heart rate|heart rhythm|ecgs?|electrocardiogram|qtc?(?: interval)?|"
    r"k(?=[+⁺])|na(?=[+⁺])|"
    r"tsh|(?:renal|kidney|liver|hepatic|cardiac|thyroid) function|creatinine(?: \w+)?|ck|egfr|electrolytes|hba1c|transaminases|"
    "(?:liver|muscle) enzymes|ha?emoglobin|troughs?|plasma assays?|liver tests|clinical response|cholesterol|lipids|bilirubin|"
    "lvef|ejection fraction|fbcs?|cbcs?|lfts?|"
    "blood picture|serum values|creatine kinase|\ue001+ kinase|"
    "(?:liver|thyroid|kidney|laboratory|serum|plasma) (?:tests?|values?)|transaminase levels"
)

_MUST_NOW: Final = f"(?:{_MUST}(?: (?:also|then|therefore|always|still|thus|likewise|now|instead|in turn))?)"
_BODY: Final = _any("thyroid|liver|kidney|renal|hepatic|muscle|blood|lung|eye|urine|laboratory|clotting|coagulation|serum|plasma|heart")
_FORM: Final = _any("tablet|capsule|film|patch|pill|syrup|injection|infusion|medicine|medication")
_HOURS: Final = "(?:hours?|hrs?|h|minutes|mins?)"

_NEEDS: Final = _any(
    "needs?|needed|requires?|required|calls? for|called for|asks? for|necessitates?|necessitated|warrants?|warranted|demands?|demanded|"
    "justif(?:y|ies|ied)|merits?"
)
_NOBODY: Final = (
    r"(?:(?:\bneither|\bnone|\bnot one|\bnor)\b"
    r"(?: (?!(?:and|but|yet|except|while|whereas|though|because|is|are|was|were|has|have|had|may|must|should|can|safe)\b)[^\s.;:,]+){0,8}?"
    r"|(?:^\W*|[.;:,(]\s*|\b(?:and|but|so|that|while|whereas)\s)no (?!wonder|doubt|question|surprise)(?:[^\s.;:,]+ ){0,2}?"
    r"(?:[\ue000-\ue003]+|drugs?|agents?|medicines?|one|partners?))"
)
"""Several of whom what follows is said of none; the last word of "no ..." is a name, so that nothing else is what there is none of."""
_SUCH: Final = (
    r"(?:(?:any|such|special|specific|particular|further|additional|extra|relevant|real|great|\w+ly|in|of|\d+|[\ue000-\ue003]+) ){0,3}?"
)
"""What may stand before what is not needed, and leaves it at that: "no routine change" and "no mere change" do not."""

MACROS: Final = {
    "MUST": _MUST_NOW,
    "BE": rf"(?:{_MUST_NOW} (?:\w+ly )?be|(?:is|are) (?:best|better|preferably))",
    "WANTED": rf"(?:(?:{_MAY_BE} {_OFTEN}{_GOOD}|(?:can|may|might|will|should) (?:help|do|suffice)|{_BARELY})\b)",
    "DOSE": "(?:dos(?:es|e|ages|age|ing))",
    "MORE": f"(?:(?:somewhat |slightly |much |considerably )?{_MORE})",
    "JOINT": rf"(?:{_JOINT}\b)",
    "SOME": rf"(?:(?:at least |about )?{_COUNT}(?:(?: ?(?:-|–|to|or) ?)(?:\d+|\w+))?)",
    "HOURS": _HOURS,
    "NEEDS": _NEEDS,
    "NOBODY": _NOBODY,
    "SUCH": _SUCH,
    "BODY": _BODY,
    "FORM": rf"(?:(?:the |your |its |this )?{_FORM})",
    "MEASURED": _MEASURED,
}
"""What a word in braces stands for in a rule on advice."""
