package tandem.segments;

/** What of a person was touched, as the queue names it. */
final class Aspect {

  /** Somebody became known: everything about them is new, what they never did as well. */
  static final String NEW = "NEW";

  static final String PERSON = "PERSON";
  static final String GONE = "GONE";
  static final String SCORE = "SCORE";
  static final String FIT = "FIT";

  /** Scores mean something else now. */
  static final String MODEL = "MODEL";

  /** Sums of deals mean something else now. */
  static final String CURRENCY = "CURRENCY";

  static final String STAGE = "STAGE";
  static final String DEAL = "DEAL";
  static final String CONSENT = "CONSENT";

  /** Any interaction. */
  static final String DID = "DID";

  private static final String MEMBER = "MEMBER:";

  private Aspect() {}

  static String did(String kind) {
    return DID + ":" + kind;
  }

  static String member(SegmentId segment) {
    return MEMBER + segment;
  }

  /** What happened, as the cause of a move. */
  static String words(String aspect) {
    if (aspect.startsWith(MEMBER)) {
      return "Another segment";
    }
    return switch (aspect) {
      case NEW -> "They became known";
      case PERSON -> "Their profile changed";
      case SCORE -> "Their score changed";
      case FIT -> "Their fit changed";
      case STAGE -> "Their stage changed";
      case DEAL -> "A deal of theirs changed";
      case CONSENT -> "Their consent changed";
      default -> "Something they did";
    };
  }
}
