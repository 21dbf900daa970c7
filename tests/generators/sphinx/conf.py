project = "Orders API"
html_js_files = [
    ("WHICHCODEwhich-code.js", {"type": "module", "data-auto": "code", "blocking": "render"}),
]
