package tandem.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.Channel;
import tandem.campaigns.Channels;
import tandem.journal.Kind;
import tandem.journal.Touch;

/**
 * Makes out, from the raw facts of a touch, which channel and which campaign brought it and whether
 * a program did it. The facts are kept, so history can be judged again whenever this changes.
 */
@Component
class Classifier {

  /** Where a touch may name its campaign, the surest first. */
  private static final List<String> UTM = List.of("campaign", "id");

  private static final List<String> CLICK_IDS = List.of("gad_campaignid");

  private final Channels channels;
  private final Campaigns campaigns;
  private final Bots bots;

  Classifier(Channels channels, Campaigns campaigns, Bots bots) {
    this.channels = channels;
    this.campaigns = campaigns;
    this.bots = bots;
  }

  @Nullable Channel channel(Touch touch) {
    return touch.tellsOrigin()
        ? channels.classify(touch.url(), touch.referrer(), touch.utm(), touch.clickIds())
        : null;
  }

  /**
   * @param browser whatever tells browsers apart; null where none is known
   * @param id what tells this interaction from others
   */
  boolean isBot(
      Touch touch, Kind kind, @Nullable Object browser, Object id, Instant at, Pace pace) {
    return touch.automated()
        || bots.isOne(touch.userAgent())
        || (browser != null
            && pace.isImpossible(browser, kind == Kind.PAGE_VIEWED ? id : null, at));
  }

  /** The campaigns that these touches name, by the words they use. */
  Map<String, CampaignId> campaigns(Collection<Touch> touches) {
    var words = new HashSet<String>();
    touches.forEach(touch -> words.addAll(words(touch)));
    return campaigns.named(words);
  }

  static @Nullable CampaignId campaign(Touch touch, Map<String, CampaignId> named) {
    for (var word : words(touch)) {
      var campaign = named.get(CampaignPlan.utmKey(word));
      if (campaign != null) {
        return campaign;
      }
    }
    return null;
  }

  private static List<String> words(Touch touch) {
    if (touch.utm().isEmpty() && touch.clickIds().isEmpty()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    UTM.forEach(name -> add(words, touch.utm().get(name)));
    CLICK_IDS.forEach(name -> add(words, touch.clickIds().get(name)));
    return words;
  }

  private static void add(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }
}
