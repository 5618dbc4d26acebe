package tandem.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a campaign cost on one day.
 *
 * @param amount zero or more, in the campaign's currency
 */
public record DaySpend(LocalDate day, BigDecimal amount) {}
