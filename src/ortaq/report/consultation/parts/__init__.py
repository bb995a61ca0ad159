"""The sections of the report, one module for each domain; `assemble` puts them together."""
