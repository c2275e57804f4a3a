"""Names that no list holds, recognised by their place: the label or the opening of an item in an interactions section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.context import names_a_topic
from extract.mentions import Mention
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from extract.markdown import Block

_OPENING: Final = re.compile(r"(?P<name>[A-Z0-9][\w’'\-]*(?:[ -][\w’'\-]+){0,3})(?=\s*(?:\(|:|$|[.]$|,|\s–\s|\s-\s))")
_NOT_A_NAME: Final = re.compile(
    r"\b(?:interact\w*|general|monitor\w*|note|mechanism|management|effects?|clinical\w*|signific\w*|caution\w*|warning|major|minor|moderate|severe|recommend\w*|pharmaco\w*|potential\w*|common|"
    r"contraindicat\w*|risk|precaution\w*|laborator\w*|tests?|disease|conditions?|children|adults?|elderly|pregnan\w*|renal|hepatic|kidney|liver|increas\w*|decreas\w*|reduc\w*|avoid\w*|dos\w*|no|none|yes|"
    r"there|while|although|always|consult|inform|patients?|not|limited|food|foods|lifestyle|other|others|drugs?|medications?|certain|some|specific\w*|important|consider\w*|use|due|may|can|is|are|it|this|"
    r"these|with|if|when|examples?|key|additional|summary|answer|question|take|use|levels?|enzymes?|cyp\w*|metaboli\w*|absorption|transporters?|substrates?|inhibitors?|inducers?|known|unknown|"
    r"supplements?|prescription|over-the-counter|otc|herbal|surgery|driving|smoking status|healthcare|provider|doctor|the|a|an|for|from|by|to|in|of|blood|symptom\w*|safety|age|weight|data|evidence|studies)\b",
    re.IGNORECASE,
)


def unlisted(block: Block, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with a name that only the place gives away, marked as not certain."""
    stretch = block.text[: block.label_end] if block.label_end else block.text
    if not block.is_item or names_a_topic(block.label or "-") or any(m.start < len(stretch) for m in mentions):
        return mentions
    match = _OPENING.match(stretch)
    if not match or _NOT_A_NAME.search(match.group("name")) or len(match.group("name")) < 4:
        return mentions
    words = match.group("name")
    kind = Kind.DRUG_CLASS if words.endswith("s") and not words.endswith("ss") else Kind.DRUG
    name = words.lower().removesuffix("s") if kind is Kind.DRUG_CLASS else words.lower()
    entity = Entity(id=iri(kind, name), name=name, kind=kind)
    return tuple(sorted((*mentions, Mention(start=0, end=len(words), text=words, entity=entity, certain=False)), key=lambda m: m.start))
