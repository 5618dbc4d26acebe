package tandem.fields;

/** A field was made, changed or deleted: whoever refers to it may look again. */
public record FieldChanged(String key) {}
