package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * How a file was understood, before anything is taken from it.
 *
 * @param problem why it cannot start like this
 * @param sheets of the workbook, where it has several
 * @param identifying by what something known can be recognised; empty: there is no choice
 * @param knowns what can become of what is known; empty: there is no choice
 * @param mapping the name of the saved mapping for these headers
 * @param dryRun null: there was none
 */
public record PreviewPage(
    String id,
    String fileName,
    String line,
    List<Option> choices,
    List<Column> columns,
    @Nullable String problem,
    List<Option> sheets,
    @Nullable String sheet,
    @Nullable String sheetError,
    List<Option> identifying,
    @Nullable String key,
    @Nullable String keyError,
    List<Option> knowns,
    String known,
    @Nullable String mapping,
    @Nullable DryRun dryRun) {

  /**
   * @param examples the first different values
   * @param meaning the value of one of the choices
   * @param read how the examples are read, where that is not as they stand
   * @param asksDayFirst whether its dates can be read either way
   * @param asksComma whether its numbers can be read either way
   */
  public record Column(
      String index,
      String header,
      List<String> examples,
      String meaning,
      List<String> read,
      boolean asksDayFirst,
      boolean dayFirst,
      boolean asksComma,
      boolean decimalComma,
      @Nullable String error) {}

  /**
   * What a dry run found.
   *
   * @param consents what the rows say about consents, as a sentence; null: nothing
   */
  public record DryRun(
      String created,
      String updated,
      String skipped,
      String failed,
      @Nullable String consents,
      List<Sample> samples) {}

  /**
   * @param reason empty where the row can be taken
   */
  public record Sample(
      String line, String outcome, String tone, String icon, String cells, String reason) {}
}
