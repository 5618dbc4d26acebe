package tandem.scoring;

/** Whose signal a rule reads. */
enum Side {
  MARKETING("Marketing"),
  SALES("Sales");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
