"""What the readers of Word, PowerPoint and OpenDocument share: zip archives of XML."""
