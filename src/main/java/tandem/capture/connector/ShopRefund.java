package tandem.capture.connector;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that was given back.
 *
 * @param id the shop's own
 * @param amount not negative, in the order's currency
 */
record ShopRefund(String id, BigDecimal amount, Instant at) {}
