package tandem.campaigns.channel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Channel;

/**
 * What campaign parameters, click ids and referrers mean everywhere: what the parameters say counts
 * first, then what a click id proves, then where the browser came from.
 */
public final class Customs {

  private record Clicks(Channel channel, Set<String> names) {}

  /** The surest first: a paid click may also carry what stands on every link that leaves there. */
  private static final List<Clicks> CLICKS =
      List.of(
          new Clicks(
              Channel.PAID_SEARCH,
              Set.of(
                  "gclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "msclkid", "yclid")),
          new Clicks(Channel.DISPLAY, Set.of("dclid", "tblci", "dicbo", "awclid", "vmcid")),
          new Clicks(
              Channel.PAID_SOCIAL,
              Set.of("li_fat_id", "ttclid", "twclid", "rdt_cid", "epik", "sccid", "ScCid")),
          new Clicks(
              Channel.EMAIL, Set.of("mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__s")),
          new Clicks(Channel.ORGANIC_SEARCH, Set.of("srsltid")),
          new Clicks(Channel.ORGANIC_SOCIAL, Set.of("fbclid", "igshid")));

  private static final Pattern PAID =
      Pattern.compile("cpc|ppc|cpm|cpv|cpa|cpl|paid.*|.*[-_ ]ads?|ads?|sem|retargeting");

  private static final Map<String, Channel> MEDIA =
      Map.ofEntries(
          Map.entry("organic", Channel.ORGANIC_SEARCH),
          Map.entry("social", Channel.ORGANIC_SOCIAL),
          Map.entry("organic_social", Channel.ORGANIC_SOCIAL),
          Map.entry("organic-social", Channel.ORGANIC_SOCIAL),
          Map.entry("social-media", Channel.ORGANIC_SOCIAL),
          Map.entry("sm", Channel.ORGANIC_SOCIAL),
          Map.entry("email", Channel.EMAIL),
          Map.entry("e-mail", Channel.EMAIL),
          Map.entry("mail", Channel.EMAIL),
          Map.entry("newsletter", Channel.EMAIL),
          Map.entry("display", Channel.DISPLAY),
          Map.entry("banner", Channel.DISPLAY),
          Map.entry("native", Channel.DISPLAY),
          Map.entry("video", Channel.DISPLAY),
          Map.entry("partner", Channel.PARTNER),
          Map.entry("affiliate", Channel.PARTNER),
          Map.entry("event", Channel.EVENT),
          Map.entry("webinar", Channel.EVENT),
          Map.entry("tradeshow", Channel.EVENT),
          Map.entry("content", Channel.CONTENT),
          Map.entry("blog", Channel.CONTENT),
          Map.entry("pdf", Channel.CONTENT),
          Map.entry("ebook", Channel.CONTENT),
          Map.entry("outbound", Channel.OUTBOUND),
          Map.entry("sequence", Channel.OUTBOUND),
          Map.entry("sales", Channel.OUTBOUND),
          Map.entry("ai", Channel.AI_ASSISTANT),
          Map.entry("ai_assistant", Channel.AI_ASSISTANT),
          Map.entry("llm", Channel.AI_ASSISTANT));

  private final Referrers referrers = new Referrers();

  public Verdict judge(Arrival arrival) {
    var medium = arrival.medium();
    var source = arrival.source();
    if (!medium.isEmpty() || !source.isEmpty()) {
      return bySaying(medium, source);
    }
    var byClick = byClick(arrival.clickIds().keySet());
    return byClick != null ? byClick : byReferrer(arrival.from(), arrival.fromPage());
  }

  private Verdict bySaying(String medium, String source) {
    var known = referrers.named(source);
    if (PAID.matcher(medium).matches()) {
      return new Verdict(paid(medium, known), "utm_medium says that it was paid");
    }
    if (known == Channel.AI_ASSISTANT) {
      return new Verdict(known, "utm_source names an assistant");
    }
    var meant = MEDIA.get(medium);
    if (meant != null) {
      return new Verdict(meant, "utm_medium says so");
    }
    if (known != null) {
      return new Verdict(known, "utm_source names it");
    }
    if (medium.equals("referral") || medium.equals("link")) {
      return new Verdict(Channel.REFERRAL, "utm_medium says so");
    }
    return source.contains("mail") || source.contains("newsletter")
        ? new Verdict(Channel.EMAIL, "utm_source names a mailing")
        : new Verdict(Channel.OTHER, "utm_source and utm_medium name nothing that is known");
  }

  private static Channel paid(String medium, @Nullable Channel source) {
    if (medium.contains("social") || source == Channel.ORGANIC_SOCIAL) {
      return Channel.PAID_SOCIAL;
    }
    if (medium.contains("display") || medium.equals("retargeting")) {
      return Channel.DISPLAY;
    }
    return source == Channel.ORGANIC_SEARCH || !medium.equals("cpm")
        ? Channel.PAID_SEARCH
        : Channel.DISPLAY;
  }

  private static @Nullable Verdict byClick(Set<String> carried) {
    for (var clicks : carried.isEmpty() ? List.<Clicks>of() : CLICKS) {
      for (var name : carried) {
        if (clicks.names().contains(name)) {
          return new Verdict(clicks.channel(), "it carries " + name);
        }
      }
    }
    return null;
  }

  private Verdict byReferrer(String from, String page) {
    if (from.isEmpty()) {
      return new Verdict(Channel.DIRECT, "nothing tells where it came from");
    }
    var known = referrers.of(from, page);
    return known == null
        ? new Verdict(Channel.REFERRAL, "a link on " + from + " led here")
        : new Verdict(known, "it came from " + from);
  }
}
