package tandem.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A company with what its people amount to.
 *
 * @param engagement the sum of its people's scores, rounded to one decimal
 * @param won what its won deals are worth in the reporting currency
 */
record CompanyRow(
    CompanyId id,
    String name,
    String sortName,
    @Nullable String domain,
    long people,
    BigDecimal engagement,
    long openDeals,
    long wonDeals,
    BigDecimal won) {}
