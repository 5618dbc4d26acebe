package tandem.people.merge.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom somebody is to be merged with. */
public record ChoosePage(String name, String href, String action, String q, List<Row> found) {

  public record Row(String name, @Nullable String under, @Nullable String company, String href) {}

  public boolean searched() {
    return !q.isBlank();
  }
}
