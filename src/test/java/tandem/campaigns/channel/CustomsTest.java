package tandem.campaigns.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.campaigns.Channel;

class CustomsTest {

  private final Customs customs = new Customs();

  @ParameterizedTest
  @CsvSource({
    "google, cpc, PAID_SEARCH",
    "linkedin, paid_social, PAID_SOCIAL",
    "facebook, cpc, PAID_SOCIAL",
    "fb, paid, PAID_SOCIAL",
    "bing.com, ppc, PAID_SEARCH",
    "taboola, cpm, DISPLAY",
    "google, display, DISPLAY",
    "google, organic, ORGANIC_SEARCH",
    "duckduckgo, '', ORGANIC_SEARCH",
    "LinkedIn, '', ORGANIC_SOCIAL",
    "chatgpt.com, '', AI_ASSISTANT",
    "chatgpt.com, referral, AI_ASSISTANT",
    "perplexity, '', AI_ASSISTANT",
    "october-newsletter, '', EMAIL",
    "crm, e-mail, EMAIL",
    "reseller, affiliate, PARTNER",
    "messe, tradeshow, EVENT",
    "blog, ebook, CONTENT",
    "sam, outbound, OUTBOUND",
    "friend, referral, REFERRAL",
    "qr-code, '', OTHER"
  })
  void believesWhatTheParametersSay(String source, String medium, Channel channel) {
    var arrival =
        new Arrival(
            "https://halden.example/",
            "https://www.bing.com/",
            Map.of("source", source, "medium", medium),
            Map.of("gclid", "x"));

    assertThat(customs.judge(arrival).channel()).isEqualTo(channel);
  }

  @ParameterizedTest
  @CsvSource({
    "gclid, PAID_SEARCH",
    "gbraid, PAID_SEARCH",
    "wbraid, PAID_SEARCH",
    "msclkid, PAID_SEARCH",
    "yclid, PAID_SEARCH",
    "gad_source, PAID_SEARCH",
    "gad_campaignid, PAID_SEARCH",
    "dclid, DISPLAY",
    "tblci, DISPLAY",
    "dicbo, DISPLAY",
    "awclid, DISPLAY",
    "vmcid, DISPLAY",
    "li_fat_id, PAID_SOCIAL",
    "ttclid, PAID_SOCIAL",
    "twclid, PAID_SOCIAL",
    "rdt_cid, PAID_SOCIAL",
    "epik, PAID_SOCIAL",
    "ScCid, PAID_SOCIAL",
    "fbclid, ORGANIC_SOCIAL",
    "igshid, ORGANIC_SOCIAL",
    "srsltid, ORGANIC_SEARCH",
    "mc_cid, EMAIL",
    "mkt_tok, EMAIL",
    "_hsenc, EMAIL",
    "__s, EMAIL"
  })
  void knowsWhatAClickIdProves(String name, Channel channel) {
    var arrival = new Arrival("https://halden.example/", null, Map.of(), Map.of(name, "AbC"));

    var verdict = customs.judge(arrival);

    assertThat(verdict.channel()).isEqualTo(channel);
    assertThat(verdict.because()).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.google.com/, ORGANIC_SEARCH",
    "https://www.google.co.uk/search?q=doors, ORGANIC_SEARCH",
    "https://google.de/, ORGANIC_SEARCH",
    "https://de.search.yahoo.com/, ORGANIC_SEARCH",
    "https://duckduckgo.com/, ORGANIC_SEARCH",
    "android-app://com.google.android.googlequicksearchbox/, ORGANIC_SEARCH",
    "https://gemini.google.com/app, AI_ASSISTANT",
    "https://chatgpt.com/, AI_ASSISTANT",
    "https://www.perplexity.ai/search/doors, AI_ASSISTANT",
    "https://copilot.microsoft.com/, AI_ASSISTANT",
    "https://x.com/i/grok/share, AI_ASSISTANT",
    "https://x.com/halden, ORGANIC_SOCIAL",
    "https://l.facebook.com/, ORGANIC_SOCIAL",
    "https://m.facebook.com/, ORGANIC_SOCIAL",
    "https://www.linkedin.com/feed, ORGANIC_SOCIAL",
    "https://t.co/abc, ORGANIC_SOCIAL",
    "https://mail.google.com/, EMAIL",
    "https://outlook.live.com/, EMAIL",
    "https://docs.google.com/document/d/1, REFERRAL",
    "https://google.evil.example/, REFERRAL",
    "https://notgoogle.com/, REFERRAL",
    "https://www.trade-journal.example/issue-4, REFERRAL",
    "https://halden.example/other, DIRECT",
    "https://shop.halden.example/, DIRECT",
    "'', DIRECT",
    "not an address, DIRECT"
  })
  void recognisesWhereALinkWas(String referrer, Channel channel) {
    var arrival = new Arrival("https://www.halden.example/pricing", referrer, Map.of(), Map.of());

    assertThat(customs.judge(arrival).channel()).as(referrer).isEqualTo(channel);
  }

  @Test
  void aPaidClickStaysPaidBesideWhatEveryLinkCarries() {
    var arrival =
        new Arrival(
            "https://halden.example/",
            "https://l.facebook.com/",
            Map.of(),
            Map.of("fbclid", "1", "gclid", "2"));

    assertThat(customs.judge(arrival).channel()).isEqualTo(Channel.PAID_SEARCH);
  }
}
