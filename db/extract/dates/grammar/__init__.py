"""The grammar: one module a family of expressions, each giving its rules in the order they are tried."""
