package tandem.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.content.page.ProseView;
import tandem.content.page.ProseView.Part;
import tandem.content.page.ProseView.Span;

/**
 * A little of Markdown: paragraphs, lists with "- ", **strong**, *emphasis*, [a link](https://…).
 * Everything else is what it says: no HTML comes through, since nothing of it is ever HTML.
 */
final class Prose {

  private static final Pattern MARK =
      Pattern.compile(
          "\\*\\*(?<strong>[^*\\n]{1,500})\\*\\*|\\*(?<soft>[^*\\n]{1,500})\\*"
              + "|\\[(?<word>[^\\]\\n]{1,300})]\\((?<address>[^)\\s]{1,2000})\\)");
  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

  private Prose() {}

  static ProseView read(String text) {
    var parts = new ArrayList<Part>();
    for (var chunk : text.replace("\r\n", "\n").split("\\n\\s*\\n")) {
      var lines = chunk.strip().lines().map(String::strip).toList();
      if (!lines.isEmpty() && lines.stream().allMatch(line -> line.startsWith("- "))) {
        parts.add(new Part(true, lines.stream().map(line -> spans(line.substring(2))).toList()));
      } else if (!chunk.isBlank()) {
        parts.add(new Part(false, lines.stream().map(Prose::spans).toList()));
      }
    }
    return new ProseView(List.copyOf(parts));
  }

  private static List<Span> spans(String line) {
    var spans = new ArrayList<Span>();
    var match = MARK.matcher(line);
    int from = 0;
    while (match.find()) {
      plain(spans, line.substring(from, match.start()));
      spans.add(
          span(
              match.group("strong"),
              match.group("soft"),
              match.group("word"),
              match.group("address"),
              match.group()));
      from = match.end();
    }
    plain(spans, line.substring(from));
    return List.copyOf(spans);
  }

  private static Span span(
      @Nullable String strong,
      @Nullable String soft,
      @Nullable String word,
      @Nullable String address,
      String all) {
    if (strong != null) {
      return new Span(strong, "strong", "");
    }
    if (soft != null) {
      return new Span(soft, "soft", "");
    }
    return word != null && address != null && isAddress(address)
        ? new Span(word, "link", address)
        : new Span(all, "", "");
  }

  private static void plain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, "", ""));
    }
  }

  /** One that leads somewhere and runs nothing. */
  static boolean isAddress(String address) {
    if (address.startsWith("//") || address.startsWith("/\\")) {
      return false;
    }
    try {
      var uri = new URI(address);
      return uri.getScheme() == null
          ? address.startsWith("/") || address.startsWith("#")
          : SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
