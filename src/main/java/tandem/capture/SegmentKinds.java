package tandem.capture;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tandem.journal.Kind;

/**
 * What the event names of Segment's own vocabulary, and the words people use for the same, mean to
 * us.
 */
public final class SegmentKinds {

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

  private static final Map<String, Kind> BY_NAME =
      Map.ofEntries(
          Map.entry("order completed", Kind.PURCHASED),
          Map.entry("order refunded", Kind.REFUNDED),
          Map.entry("order cancelled", Kind.REFUNDED),
          Map.entry("demo requested", Kind.DEMO_REQUESTED),
          Map.entry("demo request", Kind.DEMO_REQUESTED),
          Map.entry("form submitted", Kind.FORM_SUBMITTED),
          Map.entry("signed up", Kind.FORM_SUBMITTED),
          Map.entry("content requested", Kind.CONTENT_REQUESTED),
          Map.entry("content downloaded", Kind.CONTENT_REQUESTED),
          Map.entry("webinar attended", Kind.WEBINAR_ATTENDED),
          Map.entry("email opened", Kind.EMAIL_OPENED),
          Map.entry("email link clicked", Kind.EMAIL_CLICKED),
          Map.entry("email clicked", Kind.EMAIL_CLICKED),
          Map.entry("page viewed", Kind.PAGE_VIEWED));

  private SegmentKinds() {}

  public static Kind of(String event) {
    var words =
        NOT_A_LETTER
            .matcher(event.toLowerCase(Locale.ROOT).replace("e-mail", "email"))
            .replaceAll(" ");
    return BY_NAME.getOrDefault(words.strip(), Kind.OTHER);
  }
}
