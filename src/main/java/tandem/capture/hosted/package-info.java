/**
 * What strangers meet: forms on pages of ours, in frames and inside foreign pages, and what becomes
 * of that which they send. The way of a submission is {@link tandem.capture.hosted.Submitting}.
 */
@NamedInterface("hosted")
@NullMarked
package tandem.capture.hosted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
