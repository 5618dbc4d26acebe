package tandem.people.page;

import java.util.List;
import tandem.web.Moment;

/** What somebody allowed and took back, the newest first. */
public record ConsentsPage(List<Row> rows) {

  /**
   * @param confirmed by a link in a mail
   * @param wording what they read
   * @param source where
   */
  public record Row(
      String purpose,
      boolean granted,
      boolean confirmed,
      String wording,
      String source,
      Moment at) {}
}
