package tandem.web;

/** How many items of a list somebody wants: 1 to 200. */
public record Limit(int value) {

  private static final String REASON = "must be a number from 1 to 200";

  public Limit {
    if (value < 1 || value > 200) {
      throw new BadValue(REASON);
    }
  }

  public static Limit of(String text) {
    try {
      return new Limit(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new BadValue(REASON);
    }
  }

  /** One more than wanted, to learn whether something follows. */
  public int andOneMore() {
    return value + 1;
  }
}
