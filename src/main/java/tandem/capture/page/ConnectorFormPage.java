package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * What makes or changes a connector.
 *
 * @param action where it is sent
 * @param back where "Cancel" leads
 * @param kind its key
 * @param secretLabel what the secret is called there
 * @param secretHint where it stands, or how the one we have ends
 * @param asksForToken whether it needs an access token, too
 * @param meanings what a lead may mean; empty where it brings none
 */
public record ConnectorFormPage(
    String heading,
    String line,
    String action,
    String back,
    String kind,
    String name,
    String secretLabel,
    String secretHint,
    boolean asksForToken,
    @Nullable String tokenHint,
    boolean asksForHeader,
    String signatureHeader,
    List<Option> meanings,
    String means,
    String button,
    Refusals refusals) {}
