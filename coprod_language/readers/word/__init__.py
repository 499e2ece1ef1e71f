"""Word papers: .docx, and .docm, .dotx and .dotm, which are built alike."""
