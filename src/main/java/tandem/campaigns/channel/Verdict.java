package tandem.campaigns.channel;

import tandem.campaigns.Channel;

/**
 * The channel of a touch, and what gave it away.
 *
 * @param because in words that end a sentence beginning with "because"
 */
public record Verdict(Channel channel, String because) {}
