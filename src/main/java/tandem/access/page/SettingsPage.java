package tandem.access.page;

import java.util.List;
import tandem.web.Option;
import tandem.web.Refusals;

/** What holds for the whole company. */
public record SettingsPage(
    String company, String currency, List<Option> currencies, Refusals refusals) {}
