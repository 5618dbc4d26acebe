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

  /**
   * Does ahead whatever of {@link #take} needs no database, in a thread of its own, while the rows
   * before are being written.
   */
  default Prepared prepare(ImportRun run, List<ImportRow> rows) {
    return () -> take(run, rows);
  }

  /** Rows that are ready to be taken. */
  interface Prepared {

    /** What {@link ImportKind#take} does. */
    List<ImportResult> take();
  }

  /** Whether columns that mean no field can be kept under their own names. */
  default boolean keepsOthers() {
    return true;
  }

  /** The keys of the fields of which one may be chosen to recognise by it what is known. */
  default List<String> identifying() {
    return List.of();
  }

  /** Whether it can be chosen what becomes of what is known. */
  default boolean respectsKnown() {
    return false;
  }

  /**
   * Foresees what {@link #take} would answer. Whatever it writes is rolled back.
   *
   * @param seen remembers over all rows of one dry run what those before have brought
   */
  default List<ImportResult> foresee(ImportRun run, List<ImportRow> rows, Seen seen) {
    return prepare(run, rows).take();
  }

  /** Whether what an import brought can be taken back. */
  default boolean canBeUndone() {
    return false;
  }

  /**
   * Takes back some of what an import brought, in the caller's transaction. What has been taken
   * back already is no trouble.
   *
   * @param after where the last step ended; null at first
   */
  default Undone undo(ImportRun run, @Nullable String after) {
    throw new UnsupportedOperationException(key() + " cannot be undone");
  }

  /**
   * What a step of an undo did.
   *
   * @param after where it ended; null: nothing is left
   * @param removed what the import had made
   * @param restored what it had changed and is again as it was
   * @param kept what stays because something happened to it since
   */
  record Undone(@Nullable String after, long removed, long restored, long kept) {

    public static final Undone NOTHING_LEFT = new Undone(null, 0, 0, 0);
  }
}
