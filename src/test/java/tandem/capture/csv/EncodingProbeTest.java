package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingProbeTest {

  private static final String TEXT = "name,city\nZoë Müller,São Paulo\n李,東京 😀\n";
  private static final String WESTERN = "name,city\nZoë Müller,São Paulo – “x” €\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesTheByteOrderMark(String charset) {
    var survey = Surveyed.of(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));

    assertThat(survey.file().encoding().charset()).isEqualTo(charset);
    assertThat(survey.headers()).containsExactly("name", "city");
    assertThat(survey.cells())
        .containsExactly(List.of("Zoë Müller", "São Paulo"), List.of("李", "東京 😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void recognisesAnEncodingWithoutAMark(String charset) {
    var survey = Surveyed.of(WESTERN.getBytes(Charset.forName(charset)));

    assertThat(survey.file().encoding().charset()).isEqualTo(charset);
    assertThat(survey.cells()).containsExactly(List.of("Zoë Müller", "São Paulo – “x” €"));
  }

  @Test
  void oneBrokenByteDoesNotGarbleAllOtherNames() {
    var bytes = (TEXT + "Bo?b,x\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 5] = (byte) 0xFF;
    var survey = Surveyed.of(bytes);

    assertThat(survey.file().encoding()).isEqualTo(new Encoding("UTF-8", 0, true));
    assertThat(survey.cells()).contains(List.of("Bo\uFFFDb", "x"), List.of("李", "東京 😀"));
  }

  @Test
  void aCharacterCutInTwoByTheNetworkIsNoDamage() {
    var text = "n,m\n" + "é€😀,x\n".repeat(3_000);

    assertThat(Surveyed.of(text).file().encoding()).isEqualTo(new Encoding("UTF-8", 0, false));
  }
}
