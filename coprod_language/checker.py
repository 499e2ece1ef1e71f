"""The checker: a paper goes in, a report comes out.

This module only composes: it reads, has the text analysed, lets the rules look, gives each
hit its place in the file, and reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from coprod_language.errors import ConfigurationError, NotEnglishError
from coprod_language.findings import Report
from coprod_language.glossary.glossary import digest_of, layer_files
from coprod_language.keeping import keep_paper
from coprod_language.language.analysis import Analysis, analyse
from coprod_language.language.english import other_language
from coprod_language.language.hard_places import rate_blocks
from coprod_language.language.pipeline import make_doc
from coprod_language.language.tagging import load_tagger
from coprod_language.language.terms import TermMatcher
from coprod_language.leaving import leave_alone
from coprod_language.lexicons import load_lexicon
from coprod_language.paper import Paper, make_paper
from coprod_language.placing import place_hits, place_paragraphs
from coprod_language.readers.reading import read_paper
from coprod_language.rules import RULES
from coprod_language.rules.rule import BuiltRule
from coprod_language.scoring import score
from coprod_language.settings.audiences import Audience, load_audience
from coprod_language.settings.configuration import Settings
from coprod_language.settings.leave import read_beside
from coprod_language.settings.options import make_settings
from coprod_language.settling import settle


class Checker:
    """Checks papers. Build it once and use it often; it can be pickled."""

    def __init__(self, settings: Settings | None = None, **options: Any) -> None:  # noqa: ANN401 - fields of Settings
        """Make a checker.

        Args:
            settings: how it is set; the defaults if None.
            options: fields of `Settings` by name, over `settings`: ``audience``,
                ``glossaries``, ``reviews``, ``select``, ``ignore``, ``any_language`` and so on.

        Raises:
            ConfigurationError: an option, audience, rule or model is unknown.
            GlossaryError: a word list cannot be read or breaks its rules.
        """
        self.settings = make_settings(settings, **options)
        self.audience: Audience = load_audience(
            self.settings.audience, house=self.settings.audiences
        )
        _known_rules(self.settings)
        if self.settings.model:
            # A model that is not there is told of now, not at the first word that wants a tag.
            load_tagger(self.settings.model)
        lexicon = load_lexicon(self.settings.glossaries, reviews=self.settings.reviews)
        self.glossary = lexicon.glossary
        self._matcher = TermMatcher(lexicon, self.audience.like)

    def __reduce__(self) -> tuple[type[Checker], tuple[Settings]]:
        """Pickle by settings: what is built from them is built again."""
        return type(self), (self.settings,)

    @cached_property
    def _rules(self) -> tuple[BuiltRule, ...]:
        chosen = self.settings.select or [slug for slug, rule in RULES.items() if rule.is_default]
        return tuple(
            rule.build(self.audience)
            for slug, rule in RULES.items()
            if slug in chosen and slug not in self.settings.ignore
        )

    def check_text(self, text: str, *, path: str = "-", format: str = "text") -> Report:  # noqa: A002
        """Check text that a program has at hand. It is taken for English.

        Args:
            text: the text of a paper; may be empty.
            path: what to call it in the report.
            format: one of the text formats: ``text``, ``markdown``, ``html`` or
                ``restructuredtext``.

        Raises:
            PaperError: the text cannot be checked.
            ValueError: there is no format of that name.
        """
        if not text.strip():
            return self._check(make_paper(path=path, format=format, source=text, blocks=()))
        # A lone half of a surrogate pair is no character; one sign stands in for it.
        return self._check(read_paper(path, raw=text.encode(errors="replace"), format=format))

    def check_texts(self, texts: Iterable[str]) -> Iterator[Report]:
        """Check many texts, one report for each, in order, as they are done.

        Raises:
            PaperError: as `check_text`.
        """
        for text in texts:
            yield self.check_text(text)

    def check_file(self, path: str | Path, *, raw: bytes | None = None) -> Report:
        """Check a file.

        Args:
            path: where it is.
            raw: its content, where that has been read already.

        Raises:
            PaperError: the file cannot be read or checked, or is not in English.
        """
        return self.check_paper(read_paper(str(path), raw=raw))

    def check_paper(self, paper: Paper) -> Report:
        """Check a paper that has been read.

        Raises:
            NotEnglishError: the paper is in another language.
        """
        self._refuse_other_languages(paper)
        return self._check(paper, beside=read_beside(paper.path))

    def analyse_paper(self, paper: Paper) -> Analysis:
        """Find the glossary's words in a paper that has been read, and judge nothing.

        Raises:
            NotEnglishError: the paper is in another language.
        """
        self._refuse_other_languages(paper)
        return analyse(
            make_doc(paper.blocks),
            self._matcher,
            meanings=paper.meanings,
            model=self.settings.model or None,
        )

    def _refuse_other_languages(self, paper: Paper) -> None:
        language = None if self.settings.any_language else _other_language(paper)
        if language is not None:
            raise NotEnglishError(language)

    def _check(self, paper: Paper, *, beside: str = "") -> Report:
        analysis = analyse(
            make_doc(paper.blocks),
            self._matcher,
            asks=[rule.asks for rule in self._rules if rule.asks],
            meanings=paper.meanings,
            model=self.settings.model or None,
        )
        hits = [hit for rule in self._rules for hit in rule.find(analysis)]
        scoring = score(analysis, hits, self.audience)
        found = place_hits(settle(hits), paper, analysis.scene)
        left = leave_alone(found, paper, self.settings.leave, beside)
        least_ease = self.audience.least_ease
        return Report(
            path=paper.path,
            format=paper.format,
            words=scoring.words,
            sentences=scoring.sentences,
            scores=scoring.scores,
            unscored=scoring.unscored,
            paragraphs=place_paragraphs(rate_blocks(analysis.measured), paper),
            drivers=scoring.drivers,
            findings=left.findings,
            verdict=scoring.verdict,
            audience=self.audience.name,
            left_out=len(found) - len(left.findings),
            notes=left.notes,
            body=keep_paper(paper, analysis.measured, least_ease=least_ease)
            if self.settings.keep_papers
            else None,
        )


_KEPT: Final = 8
_kept: dict[str, Checker] = {}


def checker_for(settings: Settings) -> Checker:
    """Give the checker for some settings, building it only the first time.

    Args:
        settings: how it is set.

    Raises:
        ConfigurationError: an audience or rule is unknown.
        GlossaryError: a word list cannot be read or breaks its rules.
    """
    # A house list may change, or be another file of the same name in another folder.
    key = f"{settings!r} {digest_of(layer_files(settings.glossaries, built_in=False))}"
    if key not in _kept:
        while len(_kept) >= _KEPT:
            _kept.pop(next(iter(_kept)))
        _kept[key] = Checker(settings)
    return _kept[key]


def _known_rules(settings: Settings) -> None:
    left = (slug for leave in settings.leave for slug in leave.rules)
    for slug in (*settings.select, *settings.ignore, *left):
        if slug not in RULES:
            where = f"{settings.file}: " if settings.file else ""
            raise ConfigurationError(
                f"{where}there is no rule “{slug}”. The rules are: {', '.join(RULES)}"
            )


def _other_language(paper: Paper) -> str | None:
    return other_language("\n".join(block.text for block in paper.blocks))
