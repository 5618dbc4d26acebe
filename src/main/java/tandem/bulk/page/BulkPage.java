package tandem.bulk.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.fields.FieldInput;
import tandem.web.Moment;
import tandem.web.Refusals;

/** The pages of changes to many people. */
public final class BulkPage {

  private BulkPage() {}

  /**
   * What is to be changed?
   *
   * @param people how many were chosen, in words
   * @param persons their ids, where they were chosen one by one
   * @param filter what else says who is meant, to be sent along
   * @param change the input that was chosen; null: none yet
   */
  public record Choose(
      String people,
      List<String> persons,
      Map<String, String> filter,
      List<FieldInput> inputs,
      @Nullable String change,
      Refusals refusals) {}

  /** How far a change is, and what came of it. */
  public record Progress(
      String here,
      String words,
      String line,
      long tried,
      long people,
      boolean atWork,
      boolean undoable,
      List<String> results) {}

  /** The latest changes. */
  public record Latest(List<Row> rows) {}

  public record Row(String href, String words, String state, String people, String by, Moment at) {}
}
