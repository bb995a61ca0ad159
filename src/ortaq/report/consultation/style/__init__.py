"""Style sheets of the report: `report.css` wherever it is shown, the others for the file alone."""
