"""Another form for what a draft says already: citations in order, dates, footnote marks."""
