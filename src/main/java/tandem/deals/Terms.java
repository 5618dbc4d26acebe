package tandem.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is about.
 *
 * @param amount with two decimals; null: nobody has said yet what it is worth
 * @param currency ISO 4217, upper case
 */
public record Terms(
    String name, @Nullable BigDecimal amount, String currency, @Nullable LocalDate expectedClose) {}
