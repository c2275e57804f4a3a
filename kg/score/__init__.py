"""How right a reading is: statements against a gold file, by predicate, section and rule, and how sure each rule may be."""
