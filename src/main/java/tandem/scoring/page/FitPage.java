package tandem.scoring.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * The form of the fit table.
 *
 * @param version that it replaces
 * @param origin which table is in force and whose it is, in words
 * @param segments which a line may ask for
 * @param note what is wrong with the whole; null: nothing is
 */
public record FitPage(
    String version,
    String origin,
    Moment since,
    List<Option> fields,
    List<Option> segments,
    List<Row> rows,
    @Nullable String note) {

  /**
   * @param asks what is chosen
   * @param gone the choice where it is none of the others
   * @param error what is wrong with it; null: nothing is
   */
  public record Row(
      String title,
      String asks,
      String words,
      String points,
      @Nullable Option gone,
      @Nullable String error) {}
}
