"""`python -m ortaq_verifier COMMAND`: serve, key, question, codes, close, and Django's own."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command of the verifier."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_verifier.settings"
    execute_from_command_line(["python -m ortaq_verifier", *sys.argv[1:]])


if __name__ == "__main__":
    main()
