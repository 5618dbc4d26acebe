package tandem.people;

/** What proves that two interactions are the same human's. */
record StrongId(Kind kind, String value) implements Comparable<StrongId> {

  /** Surest first. A phone number is E.164; others than that prove nobody. */
  enum Kind {
    EXTERNAL_ID,
    EMAIL,
    PHONE
  }

  @Override
  public int compareTo(StrongId other) {
    var byKind = kind.compareTo(other.kind);
    return byKind == 0 ? value.compareTo(other.value) : byKind;
  }
}
