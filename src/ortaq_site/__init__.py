"""The Ortaq platform: keeps what the method works on, and shows it. A Django project."""
