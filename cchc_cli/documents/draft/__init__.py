"""Draft a plan file from its document: the head, the figures and the candidates for their indicators."""
