package tandem.capture.imports;

import tandem.capture.ImportOptions;

/** What somebody decided about a file: what its columns mean, and what becomes of what is known. */
record Decision(Layout layout, ImportOptions options) {}
