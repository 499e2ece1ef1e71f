"""spaCy and the numbers: documents, sentences, inflection, word frequency, readability."""
