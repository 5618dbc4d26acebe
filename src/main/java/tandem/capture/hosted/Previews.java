package tandem.capture.hosted;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.page.HostedPage;
import tandem.journal.Kind;
import tandem.web.Refusals;

/** What a form will look like, while it is built. */
public final class Previews {

  private Previews() {}

  /** How many questions are put off until the next time. */
  public static int later(Definition definition) {
    return Known.later(definition).size();
  }

  /**
   * As somebody sees it of whom nothing is known yet.
   *
   * @param form null while it is new
   * @param language one of the definition's
   */
  public static HostedPage of(@Nullable Form form, Definition definition, String language) {
    var shown =
        form == null
            ? new Form(
                new UUID(0, 0),
                "preview",
                "",
                Kind.FORM_SUBMITTED,
                1,
                definition,
                Instant.EPOCH,
                null)
            : form;
    var showing =
        new Showing(
            new UUID(0, 0), shown.id(), 0, Instant.EPOCH, language, Known.later(definition));
    return HostedPages.page(shown, definition, showing, "", Place.PAGE, Map.of(), Refusals.NONE);
  }
}
