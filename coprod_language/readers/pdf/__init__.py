"""PDF files, on PDFium: letters on a page, put back into words, lines and paragraphs."""
