package tandem.campaigns;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address to put into an ad or a mail, so that whoever comes by it is known to have come so.
 */
final class TaggedLink {

  private TaggedLink() {}

  /** What a link of this campaign carries, beside its target. */
  static Map<String, String> parameters(CampaignPlan plan, String source) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("utm_source", source);
    parameters.put("utm_medium", medium(plan.channel()));
    parameters.put("utm_campaign", plan.utmCampaign());
    return parameters;
  }

  /**
   * The target with these parameters in place of any it has under the same names.
   *
   * @return null: the target is no web address
   */
  static @Nullable String of(String target, Map<String, String> parameters) {
    try {
      var uri = new URI(target.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
        return null;
      }
      var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
      var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      var fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
      return scheme
          + "://"
          + uri.getRawAuthority()
          + path
          + "?"
          + query(query, parameters)
          + fragment;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String query(String query, Map<String, String> parameters) {
    var kept =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty() && !parameters.containsKey(pair.split("=", 2)[0]));
    var added = parameters.entrySet().stream().map(p -> p.getKey() + "=" + encoded(p.getValue()));
    return Stream.concat(kept, added).collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String usualSource(Channel channel) {
    return switch (channel) {
      case PAID_SEARCH, ORGANIC_SEARCH, DISPLAY -> "google";
      case PAID_SOCIAL, ORGANIC_SOCIAL -> "linkedin";
      case AI_ASSISTANT -> "chatgpt";
      case EMAIL -> "newsletter";
      case OUTBOUND -> "sales";
      case REFERRAL, PARTNER, EVENT, CONTENT, DIRECT, OTHER ->
          channel.name().toLowerCase(Locale.ROOT);
    };
  }

  /** The medium by which a touch's channel is recognised again. */
  static String medium(Channel channel) {
    return switch (channel) {
      case PAID_SEARCH -> "cpc";
      case ORGANIC_SEARCH -> "organic";
      case PAID_SOCIAL -> "paid_social";
      case ORGANIC_SOCIAL -> "social";
      case AI_ASSISTANT,
          DISPLAY,
          EMAIL,
          REFERRAL,
          PARTNER,
          EVENT,
          CONTENT,
          OUTBOUND,
          DIRECT,
          OTHER ->
          channel.name().toLowerCase(Locale.ROOT);
    };
  }
}
