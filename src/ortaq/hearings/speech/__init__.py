"""Who said what in a document: names, roles, quotations, retold clauses and turns."""
