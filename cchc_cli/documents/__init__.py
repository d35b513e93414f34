"""Source documents: read docx, pdf, html and text into sections, paragraphs and tables; audit and draft plans."""
