/** What the templates of channels may see. */
@NullMarked
package tandem.campaigns.channel.page;

import org.jspecify.annotations.NullMarked;
