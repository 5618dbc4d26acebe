package tandem.capture.page;

/** What strangers read after the form. */
public record ThanksPage(String title, String thanks) {}
