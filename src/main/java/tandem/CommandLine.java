package tandem;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody asked for on the command line. */
sealed interface CommandLine {

  /** Start the server; port 0 is any free one. */
  record Serve(int port, Path data, String bind, boolean demo, boolean fresh)
      implements CommandLine {

    /** The settings that make it so. */
    Map<String, Object> properties() {
      return Map.of(
          "server.port", port,
          "server.address", bind,
          "tandem.data", data.toString(),
          "tandem.demo", demo);
    }
  }

  /** Make an API token for that user. */
  record Token(String email, Path data) implements CommandLine {}

  /** It makes no sense, for this reason. */
  record Wrong(String reason) implements CommandLine {}

  static CommandLine parse(List<String> words) {
    var rest = new ArrayDeque<>(words);
    var command = rest.isEmpty() ? "serve" : rest.pop();
    if (!List.of("serve", "demo", "token").contains(command)) {
      return new Wrong(
          "There is no command %s; there are serve, demo and token.".formatted(command));
    }
    var given = new Options();
    while (!rest.isEmpty()) {
      var wrong = given.take(rest.pop(), rest.isEmpty() ? null : rest.peek());
      if (wrong != null) {
        return new Wrong(wrong);
      }
      if (given.tookValue) {
        rest.pop();
      }
    }
    return given.commandOf(command);
  }

  /** The options, gathered one by one. */
  final class Options {

    private int port = 8080;
    private @Nullable Path data;
    private String bind = "127.0.0.1";
    private boolean fresh;
    private @Nullable String user;
    private boolean tookValue;

    /**
     * @return what is wrong with it, in words; null where nothing is
     */
    @Nullable String take(String option, @Nullable String value) {
      tookValue = !option.equals("--fresh");
      if (!tookValue) {
        fresh = true;
        return null;
      }
      if (!List.of("--port", "--data", "--bind", "--user").contains(option)) {
        return "There is no option %s; --help lists them.".formatted(option);
      }
      if (value == null) {
        return "%s needs a value.".formatted(option);
      }
      switch (option) {
        case "--data" -> data = Path.of(value);
        case "--bind" -> bind = value;
        case "--user" -> user = value;
        default -> {
          return takePort(value);
        }
      }
      return null;
    }

    private @Nullable String takePort(String value) {
      try {
        port = Integer.parseInt(value);
      } catch (NumberFormatException e) {
        port = -1;
      }
      return port < 0 || port > 65_535 ? "--port needs a number from 0 to 65535." : null;
    }

    CommandLine commandOf(String command) {
      var folder = data == null ? Path.of("data", command.equals("demo") ? "demo" : "serve") : data;
      if (!command.equals("token")) {
        var demo = command.equals("demo");
        return fresh && !demo
            ? new Wrong("--fresh deletes everything, so only the demo takes it.")
            : new Serve(port, folder, bind, demo, fresh);
      }
      return user == null ? new Wrong("token needs --user EMAIL.") : new Token(user, folder);
    }
  }
}
