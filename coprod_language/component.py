"""The checker as a component of a spaCy pipeline.

    import spacy

    nlp = spacy.load("en_core_web_sm")  # or spacy.blank("en")
    nlp.add_pipe("coprod_language", config={"audience": "public"})
    doc = nlp("We will utilise the hall.")
    for finding in doc._.coprod_findings:
        print(finding["text"], finding["message"])

spaCy finds the component by its entry point, so nothing of this package has to be imported.
It reads ``doc.text`` alone, so it does not matter what else is in the pipeline, or in what
order. What it leaves in a ``Doc`` is plain data, which survives being stored and sent.
"""

from __future__ import annotations

import json
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from coprod_language.checker import checker_for
from coprod_language.errors import ConfigurationError
from coprod_language.findings import Finding
from coprod_language.readers import TEXT_FORMATS
from coprod_language.settings.audiences import DEFAULT
from coprod_language.settings.configuration import Settings
from coprod_language.settings.options import make_settings

NAME: Final = "coprod_language"
"""Name of the component, and of the span group that it fills."""
_BYTE_ORDER_MARK: Final = "\ufeff"

# Registered when the module is loaded, so that a stored Doc can be read with no pipeline.
for _extension in ("coprod_findings", "coprod_scores"):
    if not Doc.has_extension(_extension):
        Doc.set_extension(_extension, default=None)


@Language.factory(
    NAME,
    assigns=["doc._.coprod_findings", "doc._.coprod_scores", "doc.spans"],
    default_config={
        "audience": DEFAULT,
        "glossaries": [],
        "select": [],
        "ignore": [],
        "audiences": {},
        "format": "text",
    },
)
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy hands it over by name
    name: str,  # noqa: ARG001 - spaCy hands it over by name
    *,
    audience: str,
    glossaries: list[str],
    select: list[str],
    ignore: list[str],
    audiences: dict[str, dict[str, Any]],
    format: str,  # noqa: A002 - the contract's name for it
) -> PlainLanguage:
    """Make the component for one pipeline. Called by spaCy.

    Args:
        nlp: the pipeline.
        name: what the component is called in it.
        audience: who the texts are for.
        glossaries: paths of house word lists.
        select: the only rules to use; the default ones where empty.
        ignore: rules not to use.
        audiences: house audiences by name.
        format: what the texts are written in: ``text``, ``markdown``, ``html`` or
            ``restructuredtext``.

    Raises:
        ConfigurationError: an audience, rule or format is unknown.
        GlossaryError: a word list cannot be read or breaks its rules.
    """
    if format not in TEXT_FORMATS:
        known = ", ".join(sorted(TEXT_FORMATS))
        raise ConfigurationError(f"there is no text format “{format}”. The formats are: {known}")
    settings = make_settings(
        audience=audience,
        glossaries=glossaries,
        select=select,
        ignore=ignore,
        audiences=audiences,
    )
    checker_for(settings)  # a mistake shows when the pipeline is made, not at the first text
    return PlainLanguage(settings, format=format)


class PlainLanguage:
    """Checks each ``Doc`` that passes through. It holds its settings and nothing else."""

    def __init__(self, settings: Settings, *, format: str) -> None:  # noqa: A002 - as above
        """Make a component.

        Args:
            settings: how the checker is set.
            format: what the texts are written in.
        """
        self._settings = settings
        self._format = format

    def __call__(self, doc: Doc) -> Doc:
        """Check a text, and leave the findings in it.

        Args:
            doc: a text, in any state of analysis.

        Returns:
            The same ``doc``. Its ``_.coprod_findings`` is a list of findings as in the JSON
            report, its ``_.coprod_scores`` the scores by name. Its span group
            ``coprod_language`` has a span for each finding that has a place, labelled with
            the rule, its id the entry of the word list; ``attrs["findings"]`` of the group
            gives, for each span, the index of its finding.

        Raises:
            PaperError: the text cannot be checked; for one, it is too long.
        """
        text = doc.text
        report = checker_for(self._settings).check_text(text, format=self._format)
        # A byte-order mark is no part of the text for the checker, but is one for spaCy.
        shift = int(text.startswith(_BYTE_ORDER_MARK))
        # By way of JSON, so that nothing but plain data is left in the Doc.
        doc._.coprod_findings = json.loads(json.dumps([each.to_dict() for each in report.findings]))
        doc._.coprod_scores = dict(report.scores)
        placed = [
            (index, finding, span)
            for index, finding in enumerate(report.findings)
            if (span := _span(doc, finding, shift)) is not None
        ]
        doc.spans[NAME] = SpanGroup(
            doc,
            name=NAME,
            spans=[span for _, _, span in placed],
            attrs={"findings": [index for index, _, _ in placed]},
        )
        return doc


def _span(doc: Doc, finding: Finding, shift: int) -> Span | None:
    """Give the tokens that a finding touches."""
    if finding.start is None or finding.end is None:
        return None
    return doc.char_span(
        finding.start.offset + shift,
        finding.end.offset + shift,
        label=finding.rule,
        span_id=finding.entry or "",
        alignment_mode="expand",
    )
