package tandem.web;

/** A choice in a list of choices: what is sent, and what people read. */
public record Option(String value, String label) {}
