"""What a text names: drugs, classes that it builds from words, enzymes, conditions, and the document's own drug by any other word."""
