package tandem.capture.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.csv.CsvSurvey;
import tandem.capture.csv.EncodingProbe;
import tandem.capture.csv.Workbook;

/** Finds out what a file is before anything of it is kept. */
@Component
class Surveys {

  /** What came of it. */
  sealed interface Surveyed {

    /**
     * A file that can be imported; to be closed.
     *
     * @param text opens the CSV: what was sent, or what was made of a sheet
     * @param original opens the workbook; null: it is none
     */
    record Understood(
        CsvSurvey.Understood csv,
        Supplier<InputStream> text,
        @Nullable Supplier<InputStream> original,
        @Nullable Workbook workbook)
        implements Surveyed, AutoCloseable {

      boolean hasOtherSheets() {
        return workbook != null && workbook.sheet().all().size() > 1;
      }

      @Override
      public void close() {
        if (workbook != null) {
          workbook.close();
        }
      }
    }

    record Refused(String reason) implements Surveyed {}
  }

  /**
   * @param sheet which of a workbook's; null: the first that has rows
   */
  Surveyed survey(Upload upload, @Nullable String sheet) {
    Supplier<InputStream> open =
        () -> {
          try {
            return upload.source().open();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return survey(open, sheet);
  }

  Surveyed survey(Supplier<InputStream> open, @Nullable String sheet) {
    var probe = probe(open);
    if (Workbook.startsLike(probe.head())) {
      return workbook(open, sheet);
    }
    return switch (CsvSurvey.of(probe, open)) {
      case CsvSurvey.Refused(var reason) -> new Surveyed.Refused(reason);
      case CsvSurvey.Understood csv -> new Surveyed.Understood(csv, open, null, null);
    };
  }

  private static Surveyed workbook(Supplier<InputStream> open, @Nullable String sheet) {
    return switch (Workbook.read(open.get(), sheet)) {
      case Workbook.Read.Refused(var reason) -> new Surveyed.Refused(reason);
      case Workbook.Read.Opened(var workbook) ->
          switch (CsvSurvey.ofSheet(workbook.sheet(), workbook::open)) {
            case CsvSurvey.Refused(var reason) -> {
              workbook.close();
              yield new Surveyed.Refused(reason);
            }
            case CsvSurvey.Understood csv ->
                new Surveyed.Understood(csv, workbook::open, open, workbook);
          };
    };
  }

  private static EncodingProbe probe(Supplier<InputStream> open) {
    var probe = new EncodingProbe();
    var bytes = new byte[1 << 16];
    try (var file = open.get()) {
      for (var count = file.read(bytes); count >= 0; count = file.read(bytes)) {
        probe.see(bytes, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return probe;
  }
}
