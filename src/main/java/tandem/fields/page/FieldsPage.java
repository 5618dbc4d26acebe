package tandem.fields.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * The custom fields, with a form for one more.
 *
 * @param seen attributes that people have and no field describes
 */
public record FieldsPage(
    String line,
    List<Row> rows,
    List<Seen> seen,
    Form form,
    List<Option> kinds,
    Refusals refusals) {

  /**
   * @param people how many have a value
   */
  public record Row(String href, String label, String key, String kind, String people) {}

  /**
   * @param href where it is turned into a field
   */
  public record Seen(String key, String people, String example, String href) {}

  /** What stands in the fields. */
  public record Form(String label, @Nullable String key, String kind, String choices) {}

  /**
   * One field.
   *
   * @param uses what uses it
   */
  public record One(
      String here,
      String title,
      String key,
      String kind,
      boolean isChoice,
      Form form,
      List<Use> uses,
      Refusals refusals) {}

  /** Something that uses a field. */
  public record Use(String words, String href) {}
}
