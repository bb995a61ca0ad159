"""Where all domains meet: what a consultation and an article have gathered, with ways on."""
