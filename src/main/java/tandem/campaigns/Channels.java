package tandem.campaigns;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the channel of a touch: what the campaign parameters say counts first, then what a click id
 * proves, then where the browser came from.
 */
public final class Channels {

  private static final Set<String> SEARCH_CLICKS =
      Set.of("gclid", "gbraid", "wbraid", "msclkid", "yclid");
  private static final Set<String> SOCIAL_CLICKS =
      Set.of("fbclid", "li_fat_id", "ttclid", "twclid", "rdt_cid", "epik", "igshid");
  private static final Set<String> DISPLAY_CLICKS =
      Set.of("dclid", "tblci", "dicbo", "awclid", "vmcid");

  private static final Pattern PAID =
      Pattern.compile("cpc|ppc|cpm|cpv|cpa|paid.*|.*[-_ ]ads?|ads?");
  private static final Pattern SEARCH =
      Pattern.compile(
          "(.*\\.)?(google|bing|yahoo|duckduckgo|ecosia|yandex|baidu|qwant|startpage)(\\..*)?|search.*");
  private static final Pattern SOCIAL =
      Pattern.compile(
          "(.*\\.)?(facebook|fb|instagram|linkedin|lnkd|twitter|tiktok|youtube|reddit|pinterest|xing|threads|mastodon|bsky)"
              + "(\\..*)?|x\\.com|t\\.co|.*social.*");
  private static final Pattern ASSISTANT =
      Pattern.compile(
          "(.*\\.)?(chatgpt|openai|perplexity|claude)(\\..*)?|gemini\\.google\\.com|copilot\\.microsoft\\.com|chat\\.mistral\\.ai");

  private Channels() {}

  /**
   * The channel.
   *
   * @param utm campaign parameters without their prefix
   * @param clickIds by the name of the parameter
   */
  public static Channel classify(
      @Nullable String url,
      @Nullable String referrer,
      Map<String, String> utm,
      Map<String, String> clickIds) {
    var medium = utm.getOrDefault("medium", "").toLowerCase(Locale.ROOT).strip();
    var source = utm.getOrDefault("source", "").toLowerCase(Locale.ROOT).strip();
    if (!medium.isEmpty() || !source.isEmpty()) {
      return bySayingOf(medium, source);
    }
    var byClick = byClick(clickIds.keySet());
    return byClick != null ? byClick : byReferrer(host(url), host(referrer));
  }

  private static Channel bySayingOf(String medium, String source) {
    if (PAID.matcher(medium).matches()) {
      return SOCIAL.matcher(source).matches() || medium.contains("social")
          ? Channel.PAID_SOCIAL
          : SEARCH.matcher(source).matches() || !medium.equals("cpm")
              ? Channel.PAID_SEARCH
              : Channel.DISPLAY;
    }
    return switch (medium) {
      case "organic" -> Channel.ORGANIC_SEARCH;
      case "social", "organic_social", "organic-social", "sm" -> Channel.ORGANIC_SOCIAL;
      case "email", "e-mail", "mail", "newsletter" -> Channel.EMAIL;
      case "display", "banner", "native", "retargeting" -> Channel.DISPLAY;
      case "referral", "link" -> Channel.REFERRAL;
      case "partner", "affiliate" -> Channel.PARTNER;
      case "event", "webinar", "tradeshow" -> Channel.EVENT;
      case "content", "blog", "pdf", "ebook" -> Channel.CONTENT;
      case "outbound", "sequence" -> Channel.OUTBOUND;
      default -> bySource(source);
    };
  }

  private static Channel bySource(String source) {
    if (ASSISTANT.matcher(source).matches()) {
      return Channel.AI_ASSISTANT;
    }
    if (SOCIAL.matcher(source).matches()) {
      return Channel.ORGANIC_SOCIAL;
    }
    if (SEARCH.matcher(source).matches()) {
      return Channel.ORGANIC_SEARCH;
    }
    return source.contains("mail") || source.contains("newsletter") ? Channel.EMAIL : Channel.OTHER;
  }

  /**
   * An fbclid stands on every link that leaves Facebook, paid or not, so it proves social, but not
   * that somebody paid.
   */
  private static @Nullable Channel byClick(Set<String> names) {
    for (var name : names) {
      if (SEARCH_CLICKS.contains(name)) {
        return Channel.PAID_SEARCH;
      }
      if (DISPLAY_CLICKS.contains(name)) {
        return Channel.DISPLAY;
      }
    }
    for (var name : names) {
      if (SOCIAL_CLICKS.contains(name)) {
        return name.equals("fbclid") || name.equals("igshid")
            ? Channel.ORGANIC_SOCIAL
            : Channel.PAID_SOCIAL;
      }
    }
    return null;
  }

  private static Channel byReferrer(String here, String from) {
    if (from.isEmpty() || from.equals(here)) {
      return Channel.DIRECT;
    }
    if (ASSISTANT.matcher(from).matches()) {
      return Channel.AI_ASSISTANT;
    }
    if (SEARCH.matcher(from).matches()) {
      return Channel.ORGANIC_SEARCH;
    }
    return SOCIAL.matcher(from).matches() ? Channel.ORGANIC_SOCIAL : Channel.REFERRAL;
  }

  private static String host(@Nullable String address) {
    if (address == null) {
      return "";
    }
    try {
      var host = URI.create(address.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
