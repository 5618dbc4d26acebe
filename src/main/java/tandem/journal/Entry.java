package tandem.journal;

import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.people.PersonId;

/**
 * An interaction with all that we made out about it, ready to be kept.
 *
 * @param bot true: kept and counted raw, but never scored
 */
public record Entry(
    Interaction interaction,
    @Nullable PersonId person,
    @Nullable VisitorId visitor,
    @Nullable Channel channel,
    @Nullable CampaignId campaign,
    boolean bot) {}
