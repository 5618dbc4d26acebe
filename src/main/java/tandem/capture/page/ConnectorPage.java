package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.capture.page.ConnectorsPage.Mark;
import tandem.web.Moment;

/**
 * One connector.
 *
 * @param address where the other system has to call
 * @param secrets what was just made, by what it is called there; shown this once
 * @param settings how it is set up
 * @param steps what to do in the other system
 * @param asks what somebody has to do here first, and where; null where nothing
 * @param more where earlier deliveries are; null: these are all
 */
public record ConnectorPage(
    String path,
    String name,
    String line,
    boolean open,
    String address,
    List<Shown> secrets,
    List<Fact> settings,
    List<String> steps,
    @Nullable Asks asks,
    boolean maps,
    boolean rotates,
    List<Row> deliveries,
    @Nullable String more) {

  /** Whether it looks for new deliveries by itself, as long as nobody went back to earlier ones. */
  public boolean live() {
    return more == null && open;
  }

  /** A secret, shown this once. */
  public record Shown(String id, String label, String value) {}

  public record Asks(String words, String href, String link) {}

  public record Row(
      String href, Moment at, String topic, Mark outcome, String words, @Nullable String person) {}
}
