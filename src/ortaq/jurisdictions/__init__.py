"""What differs between countries, as data: one folder a country or legal tradition, TOML files."""
