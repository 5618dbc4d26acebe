/**
 * Connectors: other systems that call us when something happened there, each in its own format and
 * with its own proof of who it is. A delivery is proven genuine, read into what it means, taken by
 * the one write path, and kept for a while, so that somebody can see what came and why it was
 * refused.
 *
 * <p>Each format is a small reader without side effects: from a body to a {@link
 * tandem.capture.connector.Meaning}.
 */
@NamedInterface("connector")
@NullMarked
package tandem.capture.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
