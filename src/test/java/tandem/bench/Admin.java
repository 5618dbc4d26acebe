package tandem.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first admin of the installation, signed in and with a token. */
final class Admin {

  private static final String EMAIL = "ann@bench.example";

  private Admin() {}

  static Client of(Server server, Options options, Path data) throws Exception {
    var client = new Client(server.port());
    client.submit(
        server.setUpLink(),
        Map.of(
            "company", "Bench", "email", EMAIL, "name", "Ann", "password", "long enough for all"));
    client.token(token(options, data));
    return client;
  }

  private static String token(Options options, Path data) throws IOException {
    var command = new ArrayList<>(options.tandem());
    command.addAll(List.of("token", "--user", EMAIL, "--data", data.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
