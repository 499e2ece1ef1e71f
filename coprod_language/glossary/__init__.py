"""The noun layer below the checker: glossary entries, layers and laws."""
