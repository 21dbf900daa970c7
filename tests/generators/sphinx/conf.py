project = "Orders API"
html_js_files = [
    ("WHICHCODEwhich-code.js", {"type": "module", "data-auto": "code", "blocking": "render"}),
]
html_theme_options = {"body_min_width": "0"}  # the theme would be wider than a phone
