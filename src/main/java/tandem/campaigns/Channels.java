package tandem.campaigns;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.campaigns.channel.Arrival;
import tandem.campaigns.channel.ChannelRules;

/** Tells the channel of a touch: by the rules of the house, else by what is common everywhere. */
@Component
public class Channels {

  private final ChannelRules rules;

  Channels(ChannelRules rules) {
    this.rules = rules;
  }

  /**
   * The channel.
   *
   * @param utm campaign parameters without their prefix
   * @param clickIds by the name of the parameter
   */
  public Channel classify(
      @Nullable String url,
      @Nullable String referrer,
      Map<String, String> utm,
      Map<String, String> clickIds) {
    return rules.judge(new Arrival(url, referrer, utm, clickIds)).channel();
  }
}
