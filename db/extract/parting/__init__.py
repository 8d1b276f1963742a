"""Where a sentence turns from one incident to another: the joints of its clauses, and what each tells of its own."""
