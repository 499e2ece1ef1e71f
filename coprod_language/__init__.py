"""Readability of health, care and policy papers."""
