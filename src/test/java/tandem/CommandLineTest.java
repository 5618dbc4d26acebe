package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void knowsWhatEachCommandDoesByDefault() {
    assertThat(parse("serve"))
        .isEqualTo(new CommandLine.Serve(8080, Path.of("data/serve"), "127.0.0.1", false, false));
    assertThat(parse("demo"))
        .isEqualTo(new CommandLine.Serve(8080, Path.of("data/demo"), "127.0.0.1", true, false));
    assertThat(parse("token", "--user", "ann@halden.example"))
        .isEqualTo(new CommandLine.Token("ann@halden.example", Path.of("data/serve")));
  }

  @Test
  void takesEveryOptionInAnyOrder() {
    assertThat(
            parse("demo", "--fresh", "--bind", "0.0.0.0", "--port", "9000", "--data", "/srv/demo"))
        .isEqualTo(new CommandLine.Serve(9000, Path.of("/srv/demo"), "0.0.0.0", true, true));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(wrong("dance")).contains("dance");
    assertThat(wrong("serve", "--speed", "9")).contains("--speed");
    assertThat(wrong("serve", "--port")).contains("--port needs a value");
    assertThat(wrong("serve", "--port", "http")).contains("0 to 65535");
    assertThat(wrong("serve", "--fresh")).contains("only the demo");
    assertThat(wrong("token")).contains("--user");
  }

  private static CommandLine parse(String... words) {
    return CommandLine.parse(List.of(words));
  }

  private static String wrong(String... words) {
    return ((CommandLine.Wrong) parse(words)).reason();
  }
}
