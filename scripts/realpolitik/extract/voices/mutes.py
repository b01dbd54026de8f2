"""What cannot speak though it stands where who says something does: "the attack said", "Exclusive: …".

In: a noun in a sentence. Out: whether it names an event or a thing, and neither somebody nor a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.issuers import ISSUED
from realpolitik.extract.voices.sayings import sayings_of
from realpolitik.extract.words.evidence import DOCUMENTS
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_BODIES: Final = frozenset(
    "campaign defense defence department office command mission administration inquiry investigation media "
    "intelligence opposition coalition alliance movement embassy consulate security leadership union "
    "resistance transition operation operator union board council panel staff team side television tv radio "
    "network station newsroom".split()
)
"""Nouns of events and the like that name those too who carry them out: "the campaign said"."""
_THINGS: Final = tuple(map(term, ("Goods", "Vehicle")))
_TEXTS: Final = tuple(map(term, ("SpeechAct", "Decision", "Agreement", "Investigation")))
"""Classes whose nouns name texts too: "the ruling said"."""
_WRITTEN: Final = frozenset(
    "case lawsuit suit complaint indictment affidavit warrant law bill act constitution treaty charter "
    "protocol clause provision section book biography memoir leaflet pamphlet verdict judgment judgement "
    "ruling resolution contract order petition manifesto guideline rule notice bulletin dispatch dossier "
    "agreement deal plan proposal amendment motion transcript".split()
)
"""Nouns of what is written, which says something though nobody speaks by it."""
_MUTE: Final = frozenset("exclusive threat threats fear fears hope hopes comments move moves".split())
"""Words that stand where a source does, and are none: "Exclusive: …"."""
_AGENT: Final = term("Agent")


@dataclass(frozen=True, slots=True)
class Mutes:
    """Tells what cannot speak in the sentences of one document."""

    lexicon: Lexicon
    arguments: Arguments
    vocabulary: Vocabulary

    def is_mute(self, sentence: Sentence, noun: Token) -> bool:
        """Tell whether a noun names an event or a thing, which says nothing: "the attack said"."""
        if noun.lemma in DOCUMENTS | _WRITTEN or self._is_somebody(sentence, noun):
            return False
        if sentence.tokens[max(0, noun.index - 1)].text == "-" and noun.pos == "PROPN":
            return False
        meant = (one for one, _ in self.arguments.meant(sentence, noun))
        if noun.lower in _MUTE or any(self.vocabulary.fits(one.kinds, _THINGS) for one in meant):
            return True
        if self.lexicon.denoted(sentence, noun) is not None:
            return False
        evoked = [entry.evokes for entry in self.lexicon.entries("NounPattern", noun.lemma) if entry.evokes]
        speaks = sayings_of(self.lexicon, sentence).may_speak(noun) or noun.lemma in ISSUED | _BODIES
        is_text = any(self.vocabulary.is_a(cls, text) for cls in evoked for text in _TEXTS)
        return noun.pos == "NOUN" and bool(evoked) and not (speaks or is_text)

    def _is_somebody(self, sentence: Sentence, noun: Token) -> bool:
        """Tell whether a noun denotes somebody, though the register has goods of that name: "soldiers"."""
        denoted = self.lexicon.denoted(sentence, noun)
        is_agent = denoted is not None and self.vocabulary.is_a(denoted, _AGENT)
        return is_agent or noun.lemma in _BODIES
