package tandem.capture.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the uploaded files in the database, in pieces, so that any node can go on with them. */
@Component
class ImportParts {

  private static final int SIZE = 1 << 20;

  private static final String ADD =
      "insert into import_part (import_id, number, content) values (:import, :number, :content)";
  private static final String READ =
      "select content from import_part where import_id = :import and number = :number";
  private static final String FORGET = "delete from import_part where import_id = :import";

  private final JdbcClient jdbc;

  ImportParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(UUID id, InputStream file) throws IOException {
    var number = 0;
    for (var part = file.readNBytes(SIZE); part.length > 0; part = file.readNBytes(SIZE)) {
      jdbc.sql(ADD).param("import", id).param("number", number++).param("content", part).update();
    }
  }

  /** Holds one piece in memory at a time. */
  InputStream open(UUID id) {
    return new Pieces(id);
  }

  /** Once it is done, nobody needs the file any more. */
  void forget(UUID id) {
    jdbc.sql(FORGET).param("import", id).update();
  }

  private byte[] read(UUID id, int number) {
    return jdbc.sql(READ)
        .param("import", id)
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional()
        .orElse(new byte[0]);
  }

  private final class Pieces extends InputStream {
    private final UUID id;
    private int number;
    private InputStream piece = InputStream.nullInputStream();
    private boolean ended;

    Pieces(UUID id) {
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
        var bytes = ImportParts.this.read(id, number++);
        ended = bytes.length == 0;
        piece = new ByteArrayInputStream(bytes);
        count = piece.read(target, offset, length);
      }
      return count;
    }
  }
}
