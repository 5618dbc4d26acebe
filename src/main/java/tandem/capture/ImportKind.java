package tandem.capture;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that a CSV file can bring, such as people: what its columns can mean, and what
 * becomes of its rows. A Spring bean; its {@code @Order} is its place among the choices.
 *
 * <p>Capture reads the file, maps the columns and parses the values. A row with a value that is no
 * date or no number where one is needed never gets here.
 */
public interface ImportKind {

  /** The name in the API and the database, such as {@code people}. */
  String key();

  /** The name as a choice, such as "People". */
  String label();

  /**
   * What a column can mean. Where two fields know the same header word, the earlier takes the
   * column.
   */
  List<ImportField> fields();

  /**
   * What is missing before an import can start, as a sentence for the person who maps the columns;
   * null where nothing is.
   *
   * @param mapped the keys of the fields that have a column
   */
  @Nullable String lacks(Set<String> mapped);

  /**
   * Takes rows in the order of the file, in the caller's transaction, in which the import's own
   * progress is kept too: after a crash either both are there or neither.
   *
   * @return one result for each row, in the same order
   */
  List<ImportResult> take(ImportRun run, List<ImportRow> rows);
}
