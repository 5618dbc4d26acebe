/**
 * Who may come in and what they may do: users, roles, sign-in, invitations, API tokens. A session
 * and a token both lead to a {@link Caller}, read afresh at each request, so that a change of role
 * or the end of an account counts at once. Every controller says with one of the annotations here
 * whom it serves.
 */
@ApplicationModule(
    displayName = "access",
    allowedDependencies = {"web", "platform"})
@NullMarked
package tandem.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
