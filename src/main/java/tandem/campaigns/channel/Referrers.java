package tandem.campaigns.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tandem.campaigns.Channel;

/** The search engines, social networks, assistants and mailboxes whose links bring people. */
final class Referrers {

  private static final String LIST = "tandem/campaigns/referrers.txt";
  private static final String ANYWHERE = ".{}";
  private static final Set<String> FRONTS = Set.of("", "m.", "l.", "lm.", "out.", "go.");

  /** Names by which people call them in utm_source, beside the name in their address. */
  private static final Map<String, Channel> NICKNAMES =
      Map.ofEntries(
          Map.entry("fb", Channel.ORGANIC_SOCIAL),
          Map.entry("ig", Channel.ORGANIC_SOCIAL),
          Map.entry("meta", Channel.ORGANIC_SOCIAL),
          Map.entry("x", Channel.ORGANIC_SOCIAL),
          Map.entry("lnkd", Channel.ORGANIC_SOCIAL),
          Map.entry("yt", Channel.ORGANIC_SOCIAL),
          Map.entry("adwords", Channel.ORGANIC_SEARCH),
          Map.entry("yahoo", Channel.ORGANIC_SEARCH),
          Map.entry("openai", Channel.AI_ASSISTANT),
          Map.entry("gemini", Channel.AI_ASSISTANT),
          Map.entry("copilot", Channel.AI_ASSISTANT));

  private final Map<String, Channel> hosts = new HashMap<>();
  private final Map<String, Channel> everywhere = new HashMap<>();
  private final Map<String, Channel> names = new HashMap<>();

  Referrers() {
    try {
      new ClassPathResource(LIST)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(this::learn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.putAll(NICKNAMES);
  }

  private void learn(String line) {
    var blank = line.indexOf(' ');
    var channel = Channel.valueOf(line.substring(0, blank));
    var host = line.substring(blank + 1);
    if (host.endsWith(ANYWHERE)) {
      everywhere.put(host.substring(0, host.length() - ANYWHERE.length()), channel);
    } else {
      hosts.put(host, channel);
    }
    var name =
        host.endsWith(ANYWHERE) ? host.substring(0, host.length() - ANYWHERE.length()) : host;
    var dot = name.indexOf('.');
    var top = name.lastIndexOf('.');
    if (dot == top) {
      names.putIfAbsent(dot < 0 ? name : name.substring(0, dot), channel);
    }
  }

  /**
   * The channel of links from there; null for any other website.
   *
   * @param host in lower case, without www
   * @param page the host with the path, for assistants that live inside another site
   */
  @Nullable Channel of(String host, String page) {
    for (var path : PATHS) {
      if (page.startsWith(path)) {
        return hosts.get(path);
      }
    }
    for (var part = host; part.indexOf('.') > 0; part = part.substring(part.indexOf('.') + 1)) {
      var channel = hosts.get(part);
      if (channel == null && FRONTS.contains(host.substring(0, host.length() - part.length()))) {
        channel = everywhere.get(name(part));
      }
      if (channel != null) {
        return channel;
      }
    }
    return null;
  }

  private static final Set<String> PATHS = Set.of("x.com/i/grok");

  /** What stands before the top-level domain, of which "co.uk" is one. */
  private static String name(String host) {
    var top = host.lastIndexOf('.');
    var second = host.lastIndexOf('.', top - 1);
    return second > 0 && top - second <= 4 && host.length() - top == 3
        ? host.substring(0, second)
        : host.substring(0, top);
  }

  /** The channel of links that somebody marked with that utm_source; null where it says nothing. */
  @Nullable Channel named(String source) {
    var name = source.startsWith("www.") ? source.substring("www.".length()) : source;
    return name.indexOf('.') > 0 ? of(name, name) : names.get(name);
  }
}
