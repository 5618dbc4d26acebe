package tandem.campaigns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.page.CampaignFormPage;
import tandem.platform.Refusal;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A campaign as somebody types it, or a program tells it. */
record CampaignForm(
    @Nullable String name,
    @Nullable String objective,
    @Nullable String channel,
    @Nullable String utmCampaign,
    @Nullable List<String> aliases,
    @JsonDeserialize(using = NumberAsText.class) @Nullable String budget,
    @Nullable String currency,
    @Nullable String from,
    @Nullable String to) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_UTM = 200;
  private static final int MOST_ALIASES = 50;
  private static final Pattern SEPARATOR = Pattern.compile("[\\n\\r,]+");

  static CampaignForm empty(String currency) {
    return new CampaignForm(null, null, null, null, null, null, currency, null, null);
  }

  static CampaignForm of(CampaignPlan plan) {
    return new CampaignForm(
        plan.name(),
        plan.objective().name(),
        plan.channel().name(),
        plan.utmCampaign(),
        plan.aliases(),
        plan.budget() == null ? null : plan.budget().toPlainString(),
        plan.currency(),
        plan.from() == null ? null : plan.from().toString(),
        plan.to() == null ? null : plan.to().toString());
  }

  CampaignFormPage.Values values() {
    return new CampaignFormPage.Values(
        name,
        objective,
        channel,
        utmCampaign,
        String.join("\n", words()),
        budget,
        currency,
        from,
        to);
  }

  /** The aliases, one by one: a browser sends them as lines of one field. */
  private List<String> words() {
    return aliases == null
        ? List.of()
        : aliases.stream()
            .filter(Objects::nonNull)
            .flatMap(SEPARATOR::splitAsStream)
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList();
  }

  /** What a form comes to. */
  sealed interface Reading {

    record Understood(CampaignPlan plan) implements Reading {}

    record Refused(List<Refusal> refusals) implements Reading {}
  }

  /**
   * @param usualCurrency where none is told
   * @param amounts reads the budget; null where it cannot
   */
  Reading read(String usualCurrency, Function<String, @Nullable BigDecimal> amounts) {
    var fields = new Fields();
    var name = fields.text("name", this.name, LONGEST_NAME);
    var objective =
        fields.choice("objective", this.objective, Objective.values(), Objective::label);
    var channel = fields.choice("channel", this.channel, Channel.values(), Channel::label);
    var utm = fields.text("utmCampaign", utmCampaign, LONGEST_UTM);
    var aliases = words();
    if (aliases.size() > MOST_ALIASES
        || aliases.stream().anyMatch(a -> a.length() > LONGEST_UTM || a.indexOf('\0') >= 0)) {
      fields.refuse(
          "aliases",
          "are more than %d, or one is longer than %d characters"
              .formatted(MOST_ALIASES, LONGEST_UTM));
    }
    var budget = fields.amount("budget", this.budget, amounts);
    var currency = fields.currency("currency", this.currency, usualCurrency);
    var from = fields.day("from", this.from);
    var to = fields.day("to", this.to);
    if (from != null && to != null && to.isBefore(from)) {
      fields.refuse("to", "must not lie before the first day");
    }
    if (!fields.refusals().isEmpty()) {
      return new Reading.Refused(fields.refusals());
    }
    return new Reading.Understood(
        new CampaignPlan(
            Objects.requireNonNull(name),
            Objects.requireNonNull(objective),
            Objects.requireNonNull(channel),
            Objects.requireNonNull(utm),
            aliases,
            budget,
            currency,
            from,
            to));
  }
}
