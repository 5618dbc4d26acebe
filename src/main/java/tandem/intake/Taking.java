package tandem.intake;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.journal.Entry;
import tandem.journal.Interaction;
import tandem.journal.Journal;
import tandem.journal.Recorded;
import tandem.journal.Visitor;
import tandem.people.Claim;
import tandem.people.MergedFrom;
import tandem.people.PersonId;

/** One interaction on its way through the steps, gathering what they find out about it. */
final class Taking {

  final Interaction told;
  @Nullable Outcome outcome;
  @Nullable Channel channel;
  @Nullable CampaignId campaign;
  boolean bot;
  @Nullable Visitor visitor;

  /** What it says about who did it. */
  @Nullable Claim claim;

  /** The channel that brought whoever did it. */
  @Nullable String broughtBy;

  @Nullable PersonId person;
  boolean created;

  /** Who the person was before they became this one. */
  @Nullable MergedFrom mergedFrom;

  Taking(Interaction told) {
    this.told = told;
  }

  boolean isOpen() {
    return outcome == null;
  }

  /** True where what it says proves somebody. */
  boolean isStrong() {
    return claim != null && claim.isStrong();
  }

  /** What it says, with what brought whoever did it. */
  Claim sourced() {
    var source = broughtBy == null ? null : broughtBy.toLowerCase(Locale.ROOT);
    return Objects.requireNonNull(claim).broughtBy(source);
  }

  Journal.Key key() {
    return new Journal.Key(told.door(), told.messageId());
  }

  Entry entry() {
    return new Entry(told, person, visitor == null ? null : visitor.id(), channel, campaign, bot);
  }

  /** What a score reads of it; null where nobody or no human did it. */
  @Nullable Recorded recorded() {
    return person == null || bot
        ? null
        : new Recorded(person, told.kind(), told.name(), told.touch().url(), told.occurredAt());
  }
}
