package tandem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A browser without eyes: cookies, pages and forms over HTTP, no JavaScript. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final Environment environment;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  @Autowired
  Browser(Environment environment) {
    this.environment = environment;
    this.client =
        HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  }

  /** The page that one ends on. */
  public record Page(int status, String path, String html, HttpHeaders headers) {

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** A new browser, in which nobody is signed in. */
  public Browser stranger() {
    return new Browser(environment);
  }

  /** A new browser, in which that member is signed in. */
  public Browser as(Cast.Member member) {
    var browser = stranger();
    var page =
        browser.submit(
            "/sign-in", "/sign-in", Map.of("email", member.email(), "password", Cast.PASSWORD));
    if (page.path().startsWith("/sign-in")) {
      throw new AssertionError("Sign-in failed: " + page.html());
    }
    return browser;
  }

  public Page get(String path) {
    return get(path, Map.of());
  }

  public Page get(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html");
    headers.forEach(request::header);
    return send(request);
  }

  /** What a cookie of ours says, decoded; empty where there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> new String(Base64.getDecoder().decode(cookie.getValue()), UTF_8))
        .findFirst()
        .orElse("");
  }

  /** Opens the page with the form, and sends its fields with the page's CSRF token. */
  public Page submit(String formPage, String action, Map<String, String> fields) {
    var token = TOKEN.matcher(get(formPage).html());
    var all = new LinkedHashMap<>(fields);
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    return post(action, all);
  }

  /** Sends fields as they are. */
  public Page post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  private Page send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Page(
          response.statusCode(), response.uri().getPath(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create(
        "http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
