package tandem.content.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;
import tandem.web.Refusals;

/** A landing page while somebody shapes it. */
public record EditorPage(
    String href,
    String name,
    String path,
    String address,
    String line,
    boolean published,
    String language,
    String title,
    String description,
    boolean noindex,
    boolean asksConsent,
    String picture,
    List<Option> pictures,
    List<Option> forms,
    List<BlockRow> blocks,
    List<Option> adds,
    List<Figure> figures,
    List<Version> versions,
    Refusals refusals) {

  public record Figure(String label, String value, String definition) {}

  /**
   * @param take where to POST to, to have it back; null: it is what strangers see
   */
  public record Version(String number, Moment at, String by, @Nullable String take) {}

  /**
   * @param key b and its place, which begins the names of its fields
   * @param more null: it has no items, or no more
   */
  public record BlockRow(
      String key,
      String index,
      String type,
      String label,
      String heading,
      boolean wrong,
      List<Field> fields,
      List<ItemRow> items,
      @Nullable ItemWords more,
      @Nullable String itemsError) {}

  /**
   * @param kind line, area, picture or form
   */
  public record Field(
      String name,
      String label,
      String kind,
      String value,
      String longest,
      @Nullable String error) {}

  public record ItemRow(
      String index, String title, String text, String remove, @Nullable String error) {}

  public record ItemWords(String word, String title, String text, boolean address) {}
}
