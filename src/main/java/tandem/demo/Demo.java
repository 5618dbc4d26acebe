package tandem.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tandem.platform.CannotStart;

/**
 * Makes the demo's data at the first start, before anybody can look and before any job runs: while
 * the year goes by, the clock of the whole application goes with it.
 */
@Component
@ConditionalOnBooleanProperty("tandem.demo")
class Demo implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);
  private static final int DAYS = 365;
  private static final int PEOPLE = 2_500;

  private final Office office;
  private final Year year;
  private final Clock clock;
  private volatile boolean running;

  Demo(Office office, Year year, Clock clock) {
    this.office = office;
    this.year = year;
    this.clock = clock;
  }

  /** Before the web server and before the jobs. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    if (!office.isComplete()) {
      if (!office.isEmpty()) {
        throw new CannotStart(
            "This folder holds no complete demo, perhaps one that was stopped while its year was made."
                + " Begin anew with: bin/demo --fresh");
      }
      log.info("Living a year at Halden Instruments; this takes half a minute, once …");
      live();
    }
    running = true;
  }

  private void live() {
    var onCtrlC = new Thread(Thread.currentThread()::interrupt, "stop-the-year");
    Runtime.getRuntime().addShutdownHook(onCtrlC);
    try {
      year.live(LocalDate.now(clock).minusDays(DAYS), PEOPLE);
    } catch (InterruptedException e) {
      throw new CannotStart("Stopped before the year was over. Begin anew with: bin/demo --fresh");
    }
    Runtime.getRuntime().removeShutdownHook(onCtrlC);
    office.complete();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
