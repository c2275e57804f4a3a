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

MACROS: Final = {
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
