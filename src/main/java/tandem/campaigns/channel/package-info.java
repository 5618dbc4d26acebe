/**
 * How a touch gets its channel: the rules of the house first, then what campaign parameters, click
 * ids and referrers mean everywhere.
 */
@NullMarked
package tandem.campaigns.channel;

import org.jspecify.annotations.NullMarked;
