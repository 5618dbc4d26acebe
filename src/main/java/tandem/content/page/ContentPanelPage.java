package tandem.content.page;

import java.util.List;
import tandem.web.Moment;

/** What one person got and read. */
public record ContentPanelPage(List<Row> rows) {

  /** One asset, however often they got it. */
  public record Row(
      String href,
      String title,
      String icon,
      String kind,
      Moment got,
      Moment read,
      boolean isRead) {}
}
