@NullMarked
package tandem.campaigns;

import org.jspecify.annotations.NullMarked;
