package tandem.platform;

import java.util.regex.Pattern;

/** What "like" takes for more than it is. */
public final class Wildcards {

  private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");

  private Wildcards() {}

  /** The text within a pattern of "like", standing for nothing but itself. */
  public static String quote(String text) {
    return WILDCARD.matcher(text).replaceAll("\\\\$0");
  }
}
