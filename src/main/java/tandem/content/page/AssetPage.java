package tandem.content.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * One asset and what became of it.
 *
 * @param where a file's name and size, or the address
 * @param link to it
 */
public record AssetPage(
    String href,
    String title,
    String line,
    String description,
    String stage,
    String stageTone,
    boolean archived,
    @Nullable String cover,
    String where,
    String link,
    List<Figure> figures,
    List<Reader> readers,
    List<Campaign> campaigns,
    List<Version> versions,
    @Nullable String problem,
    String typed,
    boolean mayChange) {

  public record Figure(String label, String value, String definition) {}

  public record Reader(String href, String name, Moment got, Moment read, String opens) {}

  /**
   * @param href null: no campaign
   */
  public record Campaign(
      @Nullable String href, String name, String delivered, String readers, String rate) {}

  public record Version(String number, String name, Moment at) {}
}
