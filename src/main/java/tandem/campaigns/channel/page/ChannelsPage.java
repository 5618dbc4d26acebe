package tandem.campaigns.channel.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * The rules of channels, a form for one more, and a place to try them.
 *
 * @param tried null before anybody tried an address
 */
public record ChannelsPage(
    List<Rule> rules,
    Form form,
    List<Option> places,
    List<Option> matches,
    List<Option> channels,
    Refusals refusals,
    String url,
    String referrer,
    @Nullable Tried tried) {

  /**
   * @param first true where none stands before it
   */
  public record Rule(String id, String words, String channel, boolean first) {}

  /** What stands in the fields. */
  public record Form(
      @Nullable String place,
      @Nullable String match,
      @Nullable String value,
      @Nullable String channel) {}

  /** What an address would be taken for. */
  public record Tried(String channel, String because) {}
}
