package tandem.capture.page;

import java.util.List;
import tandem.web.Moment;

/** The mappings that were saved. */
public record MappingsPage(List<Row> rows) {

  /**
   * @param columns their headers
   */
  public record Row(String id, String name, String kind, String columns, Moment at) {}
}
