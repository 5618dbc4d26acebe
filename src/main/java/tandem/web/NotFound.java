package tandem.web;

/** Somebody asked for a thing that does not exist, or that is none of their business. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String words;

  /**
   * @param thing one word: "deal"
   */
  public NotFound(String thing) {
    super("no such " + thing);
    this.words = "There is no such " + thing + ".";
  }

  String words() {
    return words;
  }
}
