package tandem.deals.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * The fields of a deal, as they were typed.
 *
 * @param errors what is wrong, by field
 * @param owners who can be chosen; empty: the owner is not to be chosen here
 */
public record DealFields(
    @Nullable String name,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String expectedClose,
    @Nullable String owner,
    Map<String, String> errors,
    List<Option> currencies,
    List<Option> owners) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
