package tandem.intake;

import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.journal.Entry;
import tandem.journal.Interaction;
import tandem.journal.Journal;
import tandem.journal.Recorded;
import tandem.journal.Visitor;
import tandem.people.PersonId;

/** One interaction on its way through the steps, gathering what they find out about it. */
final class Taking {

  final Interaction told;
  @Nullable Outcome outcome;
  @Nullable Channel channel;
  @Nullable CampaignId campaign;
  boolean bot;
  @Nullable Visitor visitor;

  /** The channel that brought whoever did it. */
  @Nullable String broughtBy;

  @Nullable PersonId person;
  boolean created;

  Taking(Interaction told) {
    this.told = told;
  }

  boolean isOpen() {
    return outcome == null;
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
