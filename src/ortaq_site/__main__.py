"""`python -m ortaq_site COMMAND`: demo, serve, createuser, and every command of Django."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command of the platform."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ortaq_site.settings")
    execute_from_command_line(["python -m ortaq_site", *sys.argv[1:]])


if __name__ == "__main__":
    main()
