"""An append-only public log that anyone can verify: docs/methods/ledger.md."""
