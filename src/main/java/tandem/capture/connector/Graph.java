package tandem.capture.connector;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Meta's Graph API for leads. */
@Component
class Graph {

  /** Where it is asked, for those who reach it by a proxy. */
  static final String ADDRESS = "tandem.capture.graph";

  private static final String META = "https://graph.facebook.com/v23.0";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** "Too many calls", "try again later", in Meta's numbers. */
  private static final Set<String> FOR_NOW = Set.of("1", "2", "4", "17", "32", "341", "368", "613");

  private final Environment environment;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  Graph(Environment environment) {
    this.environment = environment;
  }

  /** What came of asking. */
  sealed interface Fetched {

    record Lead(JsonNode body) implements Fetched {}

    /** It may work later. */
    record Later(String words) implements Fetched {}

    /** It will not work before somebody changes something. */
    record Never(String words) implements Fetched {}
  }

  /** The token goes in a header: addresses end up in logs. */
  Fetched lead(String id, Connector connector) {
    var token = connector.accessToken();
    if (token == null || token.isMissing()) {
      return new Fetched.Never("Nobody has entered an access token yet.");
    }
    try {
      var request =
          HttpRequest.newBuilder(address(id, connector.secret(), token))
              .header("Authorization", "Bearer " + token.value())
              .timeout(PATIENCE)
              .build();
      return answer(client.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return new Fetched.Later("Meta could not be reached.");
    } catch (IllegalArgumentException e) {
      return new Fetched.Never("The access token holds characters that no token has.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Later("It was interrupted.");
    }
  }

  /** The proof says that whoever shows the token knows the app's secret, too. */
  private URI address(String id, Secret secret, Secret token) {
    var base = Objects.requireNonNullElse(environment.getProperty(ADDRESS), META);
    return URI.create(
        "%s/%s?fields=%s&appsecret_proof=%s"
            .formatted(
                base,
                URLEncoder.encode(id, StandardCharsets.UTF_8),
                MetaLeads.ASKED,
                Signatures.hex(secret, token.bytes())));
  }

  private static Fetched answer(HttpResponse<byte[]> response) {
    var body = Nodes.object(response.body());
    var status = response.statusCode();
    if (status == 200 && body != null) {
      return new Fetched.Lead(body);
    }
    var error = body == null ? null : body.path("error");
    var words = words(status, error);
    return status >= 500 || status == 429 || status == 200 || isForNow(error)
        ? new Fetched.Later(words)
        : new Fetched.Never(words);
  }

  private static boolean isForNow(@Nullable JsonNode error) {
    return error != null
        && (Nodes.yes(error.path("is_transient"))
            || FOR_NOW.contains(Objects.requireNonNullElse(Nodes.text(error.path("code")), "")));
  }

  private static String words(int status, @Nullable JsonNode error) {
    var message = error == null ? null : Nodes.text(error.path("message"));
    return message == null
        ? "Meta answered with status %d.".formatted(status)
        : "Meta answered: %s".formatted(message.substring(0, Math.min(300, message.length())));
  }
}
