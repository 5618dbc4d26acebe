package tandem.capture.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.fields.FieldInput;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * The form that adds somebody or puts a profile right.
 *
 * @param back where leaving the form leads
 * @param values what stands in each field
 * @param fields the custom fields
 * @param attributes what no field describes: names and values, with some empty lines at the end
 * @param isNew whether it adds somebody
 * @param owners whom the person can belong to; empty where the role does not assign
 * @param known the page of whoever has the address already
 */
public record PersonFormPage(
    String title,
    String action,
    String back,
    Map<String, String> values,
    List<FieldInput> fields,
    List<Attribute> attributes,
    boolean isNew,
    List<Option> owners,
    Refusals refusals,
    @Nullable String known) {

  /** A line of what no field foresees. */
  public record Attribute(String name, String value) {}

  public @Nullable String value(String field) {
    return values.get(field);
  }
}
