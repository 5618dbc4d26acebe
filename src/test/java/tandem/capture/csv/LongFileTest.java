package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files of a million rows, made up while they are read. */
class LongFileTest {

  private static final int BLOCKS = 1_000;
  private static final int ROWS_OF_A_BLOCK = 1_000;

  @Test
  void aQuoteThatIsNotClosedInTheMiddleIsNamedByItsLine() {
    var survey = survey("x@long.example,\"never closed\n");

    assertThat(survey)
        .isInstanceOfSatisfying(
            CsvSurvey.Refused.class,
            refused -> assertThat(refused.reason()).contains("opens on line 500002 in column B"));
  }

  @Test
  void withoutOneAllRowsAreCounted() {
    assertThat(survey(""))
        .isInstanceOfSatisfying(
            CsvSurvey.Understood.class, found -> assertThat(found.rows()).isEqualTo(1_000_000));
  }

  private static CsvSurvey survey(String between) {
    var probe = new EncodingProbe();
    var head = "email,note\n".getBytes(StandardCharsets.UTF_8);
    probe.see(head, head.length);
    return CsvSurvey.of(probe, file(between));
  }

  private static Supplier<InputStream> file(String between) {
    var block = "someone@long.example,\"said, hello\"\n".repeat(ROWS_OF_A_BLOCK);
    return () ->
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.rangeClosed(0, BLOCKS + 1)
                    .<InputStream>mapToObj(
                        i ->
                            stream(i == 0 ? "email,note\n" : i == BLOCKS / 2 + 1 ? between : block))
                    .toList()));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
