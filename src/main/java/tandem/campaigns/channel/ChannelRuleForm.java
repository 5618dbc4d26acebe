package tandem.campaigns.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Channel;
import tandem.platform.Ids;
import tandem.platform.Refusal;

/** A rule as somebody types it, or a program tells it. */
record ChannelRuleForm(
    @Nullable String place,
    @Nullable String match,
    @Nullable String value,
    @Nullable String channel) {

  private static final int LONGEST = 200;

  static final ChannelRuleForm EMPTY = new ChannelRuleForm(null, null, null, null);

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    choice(refusals, "place", place, ChannelRule.Place.values());
    choice(refusals, "match", match, ChannelRule.Match.values());
    choice(refusals, "channel", channel, Channel.values());
    var typed = typed();
    if (typed.isEmpty()) {
      refusals.add(new Refusal("value", "is missing: say what to look for"));
    } else if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
      refusals.add(
          new Refusal("value", "is longer than %d characters or has a NUL".formatted(LONGEST)));
    }
    return refusals;
  }

  /** Only where nothing is refused. */
  ChannelRule rule() {
    var at = ChannelRule.Place.valueOf(String.valueOf(place));
    return new ChannelRule(
        Ids.next(),
        at,
        ChannelRule.Match.valueOf(String.valueOf(match)),
        at == ChannelRule.Place.CLICK_ID ? typed() : typed().toLowerCase(Locale.ROOT),
        Channel.valueOf(String.valueOf(channel)));
  }

  private String typed() {
    return value == null ? "" : value.strip();
  }

  private static void choice(
      List<Refusal> refusals, String field, @Nullable String told, Enum<?>[] known) {
    if (Arrays.stream(known).noneMatch(one -> one.name().equals(told))) {
      var names = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
      refusals.add(new Refusal(field, "is none of " + names));
    }
  }
}
