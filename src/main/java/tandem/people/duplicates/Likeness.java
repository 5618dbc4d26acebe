package tandem.people.duplicates;

/** Why two people may be one. */
enum Likeness {
  CLAIM("Somebody came in with an id of each"),
  EMAIL("The same address, spelled in another way"),
  PHONE("The same phone number"),
  NAME("A similar name in the same company");

  private final String words;

  Likeness(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
