package tandem.people.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * What a person allows us, and what can be done with all that we keep of them.
 *
 * @param add where to enter what they said
 * @param preferences the page where they say it themselves
 * @param proof null: the reader may not take it along
 * @param export likewise
 * @param erase likewise
 */
public record ConsentsPage(
    List<Standing> standings,
    List<Row> rows,
    String add,
    List<Option> purposes,
    List<Option> bases,
    String preferences,
    @Nullable String proof,
    @Nullable String export,
    @Nullable String erase) {

  /** What holds now. */
  public record Standing(String purpose, String state, String tone, String icon) {}

  /**
   * @param confirmed by a link in a mail
   * @param basis null: their consent, which goes without saying
   */
  public record Row(
      String purpose,
      boolean granted,
      boolean confirmed,
      @Nullable String basis,
      String wording,
      String source,
      Moment at) {}
}
