package tandem.capture.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks through a file whose encoding is known. */
final class Surveyor {

  private static final int SAMPLE = 50;

  /** How much of the file is looked at to find the delimiter, in characters. */
  private static final int START = 1 << 16;

  private final Encoding encoding;
  private final Supplier<InputStream> bytes;

  Surveyor(Encoding encoding, Supplier<InputStream> bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  CsvSurvey survey() {
    var start = start();
    var named = Delimiters.named(start);
    var delimiter = named != null ? named : Delimiters.recognise(start, start.length() < START);
    return survey(delimiter, named != null, null);
  }

  /** Of what was made of a sheet: nothing of its form has to be found out. */
  CsvSurvey survey(Sheet sheet) {
    return survey(',', false, sheet);
  }

  private CsvSurvey survey(char delimiter, boolean separatorLine, @Nullable Sheet sheet) {
    try (var rows = CsvFile.open(bytes.get(), encoding, delimiter, separatorLine, sheet != null)) {
      var first = rows.next();
      if (first == null) {
        return new CsvSurvey.Refused("The file is empty.");
      }
      var names = Header.names(first);
      var refusal = Header.refuse(first.line(), names);
      if (refusal != null) {
        return new CsvSurvey.Refused(refusal);
      }
      var habits = names.stream().map(name -> new Habits()).toList();
      var sample = new ArrayList<CsvRow>();
      var count = watch(rows, habits, sample);
      var columns = Habits.settle(names, habits, sheet != null);
      var file = new CsvFile(encoding, delimiter, separatorLine, columns, sheet);
      return count == 0
          ? new CsvSurvey.Refused("The file has no rows below its header.")
          : new CsvSurvey.Understood(file, count, sample);
    } catch (BrokenCsv e) {
      return new CsvSurvey.Refused(e.reason());
    }
  }

  private static long watch(CsvRows rows, List<Habits> habits, List<CsvRow> sample) {
    var count = 0L;
    for (var row = rows.next(); row != null; row = rows.next()) {
      count++;
      if (sample.size() < SAMPLE) {
        sample.add(row);
      }
      for (var i = 0; i < Math.min(habits.size(), row.cells().size()); i++) {
        habits.get(i).see(row.cells().get(i));
      }
    }
    return count;
  }

  private String start() {
    try (var text = encoding.open(bytes.get())) {
      var start = new char[START];
      var length = 0;
      for (var read = 0; read >= 0 && length < START; length += Math.max(read, 0)) {
        read = text.read(start, length, START - length);
      }
      return new String(start, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
