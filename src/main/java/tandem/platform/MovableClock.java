package tandem.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that shows the system's time until somebody moves it: how the demo lives a year, and how
 * tests wait a month.
 */
public final class MovableClock extends Clock {

  private volatile InstantSource source = InstantSource.system();

  @Override
  public Instant instant() {
    return source.instant();
  }

  /** Stops the clock at that moment. */
  public void stopAt(Instant moment) {
    source = InstantSource.fixed(moment);
  }

  /** Lets the clock run on, that much ahead of the system's time. */
  public void ahead(Duration by) {
    source = InstantSource.offset(InstantSource.system(), by);
  }

  public void backToNow() {
    source = InstantSource.system();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Tandem's clock tells instants only");
  }
}
