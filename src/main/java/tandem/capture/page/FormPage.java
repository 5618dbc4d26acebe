package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * A form while somebody builds it.
 *
 * @param id null while it is new
 * @param prefix what stands before the slug in its address
 * @param languages as they are typed: en, de
 * @param adds what can be added, by the value of the button
 * @param sentences what the form says by itself
 */
public record FormPage(
    @Nullable String id,
    String heading,
    String prefix,
    String name,
    String slug,
    String kind,
    List<Option> kinds,
    String languages,
    List<Said> title,
    List<Said> intro,
    List<Said> button,
    List<Row> rows,
    List<Group> adds,
    After after,
    OptIn optIn,
    String mailRule,
    List<Option> mailRules,
    String most,
    String origins,
    List<Sentence> sentences,
    Look look,
    HostedPage preview,
    Refusals refusals) {

  /**
   * A text in one language.
   *
   * @param name of the input
   * @param usual what stands there where nothing is typed
   */
  public record Said(String name, String language, String value, String usual) {}

  /**
   * How the preview looks at the form.
   *
   * @param languages to choose among
   * @param later what else is asked, and when, in words; null: nothing
   */
  public record Look(String language, List<Option> languages, @Nullable String later) {}

  /** Buttons of one kind. */
  public record Group(String title, List<Option> options) {}

  /**
   * @param token the row's name among the inputs
   * @param fixed always asked for and always required
   * @param labels empty where it has none
   * @param when null values: no condition
   */
  public record Row(
      String token,
      String type,
      String typeLabel,
      String heading,
      String key,
      boolean keyIsFixed,
      boolean fixed,
      boolean required,
      boolean mayBeRequired,
      List<Said> labels,
      List<Said> helps,
      List<Said> options,
      String purpose,
      List<Option> purposes,
      String parameter,
      String value,
      When when,
      Errors errors) {

    public boolean isWrong() {
      return errors.any();
    }
  }

  /**
   * @param fields those above it
   */
  public record When(
      String field, String test, String value, List<Option> fields, List<Option> tests) {}

  public record Errors(
      @Nullable String key,
      @Nullable String label,
      @Nullable String help,
      @Nullable String options,
      @Nullable String value,
      @Nullable String when) {

    boolean any() {
      return key != null
          || label != null
          || help != null
          || options != null
          || value != null
          || when != null;
    }
  }

  public record After(
      String type, List<Said> text, String url, String asset, List<Option> assets) {}

  public record OptIn(boolean on, String hours, List<Said> subject, List<Said> text) {}

  public record Sentence(String name, List<Said> said) {}
}
