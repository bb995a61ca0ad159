"""From a file to an `Act`: `read_act` for bytes of any supported format. Flow: docs/flow.md."""
