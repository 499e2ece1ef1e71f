"""OpenDocument papers: .odt, and the template .ott, which is built alike."""
