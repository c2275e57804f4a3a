"""The parts of the reader: names, groups, lists, roles, changes, advice, and the frames that join them."""
