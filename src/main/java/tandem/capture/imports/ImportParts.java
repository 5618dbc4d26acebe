package tandem.capture.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the uploaded files in the database, in pieces, so that any node can go on with them. */
@Component
class ImportParts {

  private static final int SIZE = 1 << 20;

  /** Where pieces are kept. */
  private enum Place {
    CSV("import_part"),
    WORKBOOK("import_workbook");

    final String add;
    final String read;
    final String forget;

    Place(String table) {
      add =
          "insert into "
              + table
              + " (import_id, number, content) values (:import, :number, :content)";
      read = "select content from " + table + " where import_id = :import and number = :number";
      forget = "delete from " + table + " where import_id = :import";
    }
  }

  private final JdbcClient jdbc;

  ImportParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the CSV, and the workbook of which another sheet may be chosen. */
  void write(UUID id, Surveys.Surveyed.Understood file) {
    write(Place.CSV, id, file.text().get());
    if (file.original() != null && file.hasOtherSheets()) {
      write(Place.WORKBOOK, id, file.original().get());
    }
  }

  /** Takes another sheet of the same workbook. */
  void replace(UUID id, Surveys.Surveyed.Understood file) {
    forget(Place.CSV, id);
    write(Place.CSV, id, file.text().get());
  }

  private void write(Place place, UUID id, InputStream content) {
    try (content) {
      var number = 0;
      for (var part = content.readNBytes(SIZE); part.length > 0; part = content.readNBytes(SIZE)) {
        jdbc.sql(place.add)
            .param("import", id)
            .param("number", number++)
            .param("content", part)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds one piece in memory at a time. */
  InputStream open(UUID id) {
    return new Pieces(Place.CSV, id);
  }

  /** The workbook as it came; empty where there is none. */
  InputStream workbook(UUID id) {
    return new Pieces(Place.WORKBOOK, id);
  }

  /** Once it is done, nobody needs the file any more. */
  void forget(UUID id) {
    forget(Place.CSV, id);
    forget(Place.WORKBOOK, id);
  }

  private void forget(Place place, UUID id) {
    jdbc.sql(place.forget).param("import", id).update();
  }

  private final class Pieces extends InputStream {
    private final Place place;
    private final UUID id;
    private int number;
    private InputStream piece = InputStream.nullInputStream();
    private boolean ended;

    Pieces(Place place, UUID id) {
      this.place = place;
      this.id = id;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var count = piece.read(target, offset, length);
      while (count < 0 && !ended) {
        var bytes = next();
        ended = bytes.length == 0;
        piece = new ByteArrayInputStream(bytes);
        count = piece.read(target, offset, length);
      }
      return count;
    }

    private byte[] next() {
      return jdbc.sql(place.read)
          .param("import", id)
          .param("number", number++)
          .query((row, n) -> row.getBytes(1))
          .optional()
          .orElse(new byte[0]);
    }
  }
}
