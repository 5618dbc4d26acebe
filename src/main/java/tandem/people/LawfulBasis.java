package tandem.people;

/** The grounds of the GDPR's article 6 that what we do can stand on. */
public enum LawfulBasis {
  CONSENT("Consent"),
  CONTRACT("A contract with them"),
  LEGITIMATE_INTEREST("Legitimate interest");

  private final String label;

  LawfulBasis(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
