"""How Sphinx builds this documentation: `python3 run.py docs`."""

from __future__ import annotations

from ortaq import __version__

project = "Ortaq"
author = "The Ortaq authors"
version = release = __version__
language = "en"

extensions = ["myst_parser"]
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "Ortaq"
html_show_copyright = False
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["narrow.css"]
html_theme_options = {
    # The calm blue-green of the site; system fonts, nothing from elsewhere.
    "light_css_variables": {"color-brand-primary": "#14606b", "color-brand-content": "#14606b"},
    "dark_css_variables": {"color-brand-primary": "#7cc4cf", "color-brand-content": "#7cc4cf"},
}
