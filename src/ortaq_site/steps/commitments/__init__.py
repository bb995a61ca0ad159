"""From a promise in a text to a commitment with readings and judgements: the only writers of it."""
