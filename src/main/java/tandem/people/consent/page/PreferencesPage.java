package tandem.people.consent.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person says what we may do, in their language.
 *
 * @param saved what to say after something was saved
 * @param action where to POST; null: the link leads nowhere, and the text says why
 */
public record PreferencesPage(
    String language,
    String title,
    String text,
    @Nullable String saved,
    List<Choice> choices,
    @Nullable String action,
    String save,
    String none,
    String noneHint,
    List<Tongue> languages) {

  public record Choice(String name, String sentence, boolean granted, String since) {}

  /** The same page in another language. */
  public record Tongue(String name, String code, String href) {}
}
