package tandem.campaigns;

import org.jspecify.annotations.Nullable;
import tandem.campaigns.page.CampaignPage;

/**
 * Which link somebody wants to be tagged.
 *
 * @param source for utm_source; null: what is usual in the campaign's channel
 */
record LinkForm(@Nullable String target, @Nullable String source) {

  static final LinkForm EMPTY = new LinkForm(null, null);

  CampaignPage.Link link(CampaignPlan plan) {
    var told =
        source == null || source.isBlank()
            ? TaggedLink.usualSource(plan.channel())
            : source.strip();
    var parameters = TaggedLink.parameters(plan, told);
    var wanted = target == null || target.isBlank() ? null : target;
    var made = wanted == null ? null : TaggedLink.of(wanted, parameters);
    return new CampaignPage.Link(
        told,
        wanted,
        wanted != null && made == null ? "must be a web address such as https://example.com" : null,
        parameters.entrySet().stream().map(p -> p.getKey() + "=" + p.getValue()).toList(),
        made);
  }
}
