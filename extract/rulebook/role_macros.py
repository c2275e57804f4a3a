"""How texts say that a protein is inhibited or induced, in plain words and in pictures: words in braces of rules on roles."""

from __future__ import annotations

from typing import Final

_DAMP: Final = (
    r"(?:throttl|curb|hinder|hamper|imped|impair|slow|retard|restrain|repress|arrest|paraly[sz]|disabl|inactivat|deactivat|dampen|weaken"
    r"|halt|obstruct|incapacitat|silenc|crippl|neutrali[sz]|clos|lock|chok|stifl|smother|subdu|thwart|jam|quench|bridl|stall|immobili[sz]"
    r"|poison|quell|handicap|antagoni[sz]|shackl|depress|brak|hobbl)"
)
"""The stem of a verb of which a protein that cannot work is the object."""

_DAMPED: Final = (
    rf"(?:{_DAMP}(?:ed|med|bed)"
    r"|(?:knocked|taken|put) out(?: of action)?|(?:shut|slowed|closed|tied|pinned) (?:down|off|up)|(?:switched|turned) (?:off|down)"
    r"|(?:held|kept|wound|turned) (?:back|down|in check)|clogged up|gummed up|locked up)"
)
"""What is done to a protein that is inhibited, in pictures."""

_INHIBITED: Final = rf"(?:inhibited|blocked|suppressed|down-?regulated|{_DAMPED})"

_ROUSE: Final = r"(?:boost|spur|accelerat|activat|heighten)"
"""The stem of a verb of which a protein that works more is the object."""

_ROUSED: Final = (
    rf"(?:stimulated|{_ROUSE}(?:ed|red)|roused|multiplied|awakened"
    r"|(?:sped|speeded|revved|stepped|ramped|turned|cranked|fired|whipped|driven|geared) up|(?:switched|turned) on)"
)
"""What is done to a protein that is induced, in pictures."""

_INDUCED: Final = rf"(?:(?:auto-?)?induced|up-?regulated|{_ROUSED})"

_INHIBITS: Final = (
    rf"(?:(?:inhibit|block|down-?regulate)s?|suppress(?:es)?|(?:{_DAMP})(?:e?s|e)?"
    r"|(?:knock|take|put)s? out|(?:shut|slow|tie|pin|close|clog|gum|lock)s? (?:down|off|up)|(?:switch(?:es)?|turns?) (?:off|down)"
    r"|(?:hold|keep|wind)s? (?:back|down|in check)|(?:puts?|acts? as) (?:the|a) brakes? on|sits? on)"
)
"""What the one does, or several do, who inhibit."""

_INDUCES: Final = (
    rf"(?:(?:induce|stimulate|up-?regulate|multiply|rouse|awaken)s?|multiplies|{_ROUSE}(?:e?s|e)?"
    r"|(?:speed|rev|step|ramp|crank|whip|drive|gear)s? up|(?:switch(?:es)?|turns?) (?:on|up))"
)
"""What the one does, or several do, who induce."""

_GRADE: Final = r"(?:strong|potent|powerful|moderate|weak|mild)"
"""How strongly those inhibit or induce who are named by it: "strong CYP3A4 inhibitors"."""

_QUANTITY: Final = r"(?:levels?|concentrations?|exposure|auc|clearance|metabolism|elimination|effects?)"
"""What of a drug is more or less when somebody acts on it."""

_RISES: Final = (
    rf"(?:['’]s)?(?:\s+(?:plasma\s+|serum\s+|blood\s+)?{_QUANTITY})?\s+(?:(?:may|can|could|might|will|would|is|are|was|were|has|have|be|been|not|\w+ly)\s+)*"
    r"(?:ris(?:es?|en)|rose|falls?|fell|fallen|climbs?|drops?|sinks?|sank|grows?|grew|accumulates?|builds?\s+up|goes\s+(?:up|down)|went\s+(?:up|down)"
    r"|(?:rais|lower|increas|decreas|reduc|elevat|doubl|tripl|halv|(?:un)?(?:chang|affect|alter)|climb|dropp|accumulat)e?d"
    r"|(?:increas|decreas|doubl|tripl|halv)es?(?=\s+(?:with|when|under|if|after|in)\b|\s*[.;,])|lower|higher)\b"
)
"""Behind a name, what becomes of the drug: "digoxin [levels may be raised]"."""

_ARTICLE: Final = (
    r"(?:both\s+)?(?:an?\s+|the\s+|both\s+)?"
    r"(?:(?:\w+ly\s+){0,2}(?:known|sensitive|competitive|(?:ir)?reversible|[\w-]+-(?:dependent|based|spectrum)|(?:non-?)?(?:selective|specific)|acting"
    r"|strong|potent|powerful|moderate|weak|mild|major|minor|good|poor|potential|possible|clinical|clinically|significant|relevant|meaningful"
    r"|feeble|faint|slight|modest|marked|forceful|vigorous|avid|genuine|notable|notorious|classic(?:al)?|established|recogni[sz]ed|well-known|prototypic(?:al)?"
    r"|probe|index|marker|suicide|lasting|long-lasting|partial|in vitro),?\s+)*(?:\w+ly\s+){0,2}(?:auto-?)?"
)
"""What stands between "is" and a role: "is [a strong and clinically relevant] CYP3A4 inhibitor"."""

_TOO: Final = (
    rf"(?:\b(?:is|was|being|as|remains)\s+(?:(?:also|itself|\w+ly)\s+)?|[\ue000\ue001]\)?(?:,\s+|\s*\()(?=(?:both\s+)?an?\s)){_ARTICLE}"
    rf"(?:\ue004+(?:(?:\s*[,/]\s*|,?\s+(?:and|or)\s+)\ue004+){{0,3}}[\s-](?:inhibitor|inducer|substrate)"
    rf"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|but|plus|as\s+well\s+as)\s+(?:also\s+)?){_ARTICLE}){{1,3}}"
)
"""Before a role, one that somebody is said to have besides: "it is a strong CYP3A4 inhibitor and [CYP2C19 inducer]"."""

_CODE: Final = r"(?:[A-Z]{2,4}[a-z]?-?[A-Z]?\d{1,6}[A-Za-z]{0,2}|[A-Z]-?\d{3,6}|(?=[\w]*[A-Z]\w*[A-Z])(?=\w{3,7}\b)[A-Za-z]+)"
"""A name by letters and digits: "SN-38", "LBQ657", "MMAE"; not "M1", which is another substance in every text."""

_NO_NAME: Final = (
    r"\w*(?:glucuronide|glucuronate|sul[fp]h?ate|conjugate|metabolite|derivative|carboxylate|intermediate|nucleotide|peptide|phosphate|compound|"
    r"moiety|component|substance|bile|acetate|dioxide)s?|\w+(?:ed|ly|ing|able|ive|al|ary|ic|ble|tion|sis)(?!\s+acid)|(?:\w*active|carboxylic)\s+acid"
)
"""Words behind "converted to" that say only of what kind it is."""

_WORD: Final = (
    rf"(?!(?:{_NO_NAME})\b)(?:(?:[NOS]|\d+)[-\u2010\u2011][a-z]+\s[a-z]{{6,}}"
    r"|(?:(?:[NOSRp]|\d+(?:,\d+)*['’′]?|alpha|beta)[-\u2010\u2011])*(?:[a-z]+[-\u2010\u2011])?"
    rf"(?!(?:{_NO_NAME})\b)[a-z]{{6,}}"
    r"(?:\s(?:acid|carboxylate|(?:N-|S-)?oxide|sulfoxide|sulfone)\b)?)"
)
"""A name that is a word: "norfluoxetine", "N-desmethylclobazam", "fenofibric acid", "N-desmethyl ivabradine"."""

_METABOLITE: Final = (
    r"(?:metabolites?|active\s+(?:form|moiety|compound|drug|principle|component|constituent|substance)"
    r"|(?:cytotoxic|main|major|principal)\s+(?:component|constituent|agent)|payload)"
)
"""What a text calls that a drug becomes or sets free."""

_REMARK: Final = (
    r"(?:^|[:;,.–—(→=]|\b(?:by|through|via|due\s+to|owing\s+to|because\s+of|as\s+a\s+result\s+of|thanks\s+to|as|since|because|for))\s*"
    r"(?:(?:the|an?|its|by|through|via|from|strong|potent|moderate|weak|mild|powerful|marked|competitive|likely|probable|probably|presumably)\s+){0,4}"
)
_REMARK_ENDS: Final = r"(?=\s*(?:[.;,):(–—→]|$)|\s+(?:and|with|too|also|as\s+well|in\s+the\s+(?:liver|gut))\b)(?!\s+by\b)"
"""Around an action on proteins that is a remark of its own, told by nobody: "[Mechanism: strong ]inhibition of CYP3A4"."""

MACROS: Final = {
    "CODE": _CODE,
    "NEWNAME": rf"(?<![\w-])(?:(?P<code>(?-i:{_CODE}))|(?P<word>(?i:{_WORD})))(?![\w-])",
    "METABOLITE": _METABOLITE,
    "WHICHONE": r"(?:(?:the|its|their|an?|which\s+is\s+(?:the|its))\s+)?(?:(?!to\b|by\b|with\b|in\b)[\w-]+\s+){0,3}?",
    "ENZYMES": "(?:(?:iso)?(?:en)?zymes?)",
    "QUANTITY": _QUANTITY,
    "RISES": _RISES,
    "ARTICLE": _ARTICLE,
    "REMARK": _REMARK,
    "REMARKENDS": _REMARK_ENDS,
    "TOO": _TOO,
    "GRADE": _GRADE,
    "ACTS": f"(?:{_INHIBITS}|{_INDUCES})",
    "INHIBITS": _INHIBITS,
    "INDUCES": _INDUCES,
    "DAMP": _DAMP,
    "DAMPED": _DAMPED,
    "INHIBITED": _INHIBITED,
    "ROUSE": _ROUSE,
    "ROUSED": _ROUSED,
    "INDUCED": _INDUCED,
}
"""What a word in braces stands for in a pattern."""
