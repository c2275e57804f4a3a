"""The shape of a text: files, blocks, sentences, and what a heading or label says that a block is about."""
