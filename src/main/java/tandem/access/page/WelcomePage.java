package tandem.access.page;

import tandem.web.Refusals;

/**
 * Where somebody chooses a password.
 *
 * @param first whether it is the first admin, who also tells his address
 */
public record WelcomePage(
    String action, boolean first, String email, String name, Refusals refusals) {}
