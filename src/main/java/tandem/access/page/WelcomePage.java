package tandem.access.page;

import tandem.web.Refusals;

/**
 * Where somebody chooses a password.
 *
 * @param first whether it is the first admin, who also tells his address and the company
 */
public record WelcomePage(
    String action, boolean first, String company, String email, String name, Refusals refusals) {}
