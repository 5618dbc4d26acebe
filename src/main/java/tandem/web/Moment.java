package tandem.web;

/**
 * A time, ready to show.
 *
 * @param words "12 min ago"
 * @param exact the same to the minute, for the hover
 * @param iso for machines; the browser makes the hover the reader's own zone with it
 */
public record Moment(String words, String exact, String iso) {

  /** Where there is no time to show. */
  public static final Moment NONE = new Moment(Words.NOTHING, "", "");
}
