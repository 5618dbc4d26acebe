package tandem.capture.connector;

/** Why a delivery was refused. There are no others. */
enum Reason {
  WRONG_KEY(401, "Not proven", "The signature or key is missing or wrong."),
  SWITCHED_OFF(410, "Switched off", "This connector is switched off."),
  NOT_JSON(400, "Not readable", "The body is not the JSON that is expected here."),
  INCOMPLETE(422, "Incomplete", "Something that is needed is missing."),
  NOBODY(422, "Nobody", "Nothing in it says who it is about."),
  NOT_KEPT(422, "Not kept", "Something in it cannot be kept."),
  NOT_FETCHED(422, "Not fetched", "What it announced could not be fetched.");

  private final int status;
  private final String label;
  private final String words;

  Reason(int status, String label, String words) {
    this.status = status;
    this.label = label;
    this.words = words;
  }

  /** What the sender is answered with. */
  int status() {
    return status;
  }

  String label() {
    return label;
  }

  String words() {
    return words;
  }
}
