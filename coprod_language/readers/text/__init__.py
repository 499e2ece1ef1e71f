"""Formats whose files are text, so that a place in the paper is a place in the file."""
