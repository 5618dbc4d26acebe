/**
 * Brings mails to the mail server: a claim that only one node can win, the sending, and what came
 * of it. Other modules use {@link tandem.platform.Mail}.
 */
@NullMarked
package tandem.platform.mail;

import org.jspecify.annotations.NullMarked;
