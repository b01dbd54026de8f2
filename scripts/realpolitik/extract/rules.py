"""The extractor of rules: a register of names, a lexicon of frames and a parser, no learning of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Triple

from realpolitik.claims.draft import ArticleDraft, MentionDraft
from realpolitik.extract.bibliography import Publishers
from realpolitik.extract.entities import Mentions
from realpolitik.extract.extractor import Context, Extractor
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.gazetteer import Gazetteer, gazetteer
from realpolitik.extract.lexicon import Lexicon, lexicon
from realpolitik.extract.mentions import mentions
from realpolitik.extract.parse import Parser, parser
from realpolitik.extract.producer import Producer
from realpolitik.extract.propose.asserting import Asserting
from realpolitik.extract.propose.drafting import Drafting, mention_draft
from realpolitik.extract.propose.situations import Joiner
from realpolitik.extract.propose.statements import Statements
from realpolitik.extract.propose.tense import Tense
from realpolitik.extract.voices.quotations import quotations
from realpolitik.extract.voices.speakers import Speakers
from realpolitik.extract.voices.unnamed import Unnamed
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document

NAME: Final = "rules"
VERSION: Final = "1"
