"""The platform: it keeps the state of consultations and shows it. The method is in `ortaq`."""
