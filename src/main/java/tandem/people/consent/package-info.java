/**
 * What people allow us, said by themselves and kept with its proof: the preference centre behind
 * the links in our mails, what somebody enters for them by hand, and the proofs to take along.
 */
@NullMarked
package tandem.people.consent;

import org.jspecify.annotations.NullMarked;
