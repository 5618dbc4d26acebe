package tandem.capture.page;

/** Something known about a thing: what it is called, and what it is. */
public record Fact(String label, String value) {}
