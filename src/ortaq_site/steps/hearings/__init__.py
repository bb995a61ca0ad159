"""From a report to a published record: begin, propose, decide, let correct, sign, publish."""
