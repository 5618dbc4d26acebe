package tandem.capture.form;

/**
 * Whoever fills in the form confirms by a link in a mail; before that, nothing comes of it.
 *
 * @param hours how long the link works
 * @param subject of the mail; empty: the usual words
 * @param text what the mail says above the link; empty: the usual words
 */
public record OptIn(int hours, Texts subject, Texts text) {

  public static final OptIn USUAL = new OptIn(72, Texts.NONE, Texts.NONE);
  public static final int LONGEST = 24 * 30;

  public OptIn {
    subject = subject == null ? Texts.NONE : subject;
    text = text == null ? Texts.NONE : text;
  }
}
