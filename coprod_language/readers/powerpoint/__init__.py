"""PowerPoint papers: .pptx, and .pptm, .ppsx and .potx, which are built alike."""
