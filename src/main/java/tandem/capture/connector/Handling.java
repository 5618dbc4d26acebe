package tandem.capture.connector;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.platform.Ids;
import tandem.platform.Jobs;
import tandem.web.TooMany;

/** Does what a delivery means and keeps what became of it, in one transaction. */
@Component
class Handling {

  /** More than this may not wait for somebody to say what the fields are. */
  private static final int MOST_WAITING = 500;

  private static final Duration WHILE_WAITING = Duration.ofMinutes(10);

  private final ConnectorStore connectors;
  private final DeliveryStore deliveries;
  private final Taker taker;
  private final Jobs jobs;
  private final Transactions transactions;

  Handling(
      ConnectorStore connectors,
      DeliveryStore deliveries,
      Taker taker,
      Jobs jobs,
      Transactions transactions) {
    this.connectors = connectors;
    this.deliveries = deliveries;
    this.taker = taker;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  /** Handles what has just come. */
  List<Verdict> handle(Connector connector, Delivery came, Meaning meaning) {
    try {
      return transactions.run(() -> act(connector, came, meaning));
    } catch (NotKept notKept) {
      var verdict = Verdict.notKept(notKept.refusals());
      deliveries.add(came.now(verdict));
      return List.of(verdict);
    }
  }

  /** Handles what came earlier: it was waited for, or something was mended since. */
  Verdict handleAgain(Connector connector, Delivery known, Meaning meaning) {
    try {
      return transactions.run(() -> settle(known, taker.take(connector, meaning)));
    } catch (NotKept notKept) {
      return transactions.run(() -> settle(known, Verdict.notKept(notKept.refusals())));
    }
  }

  /** Fetches once more what was announced. */
  Verdict fetchAgain(Delivery known) {
    return transactions.run(
        () -> {
          jobs.begin(ConnectorJobs.FETCH, known.id().toString());
          return settle(
              known,
              Verdict.of(Delivery.Outcome.WAITING, "It is being fetched again.", known.ref()));
        });
  }

  Verdict settle(Delivery known, Verdict verdict) {
    deliveries.change(known.now(verdict));
    return verdict;
  }

  private List<Verdict> act(Connector connector, Delivery came, Meaning meaning) {
    if (meaning instanceof Meaning.LeadsToFetch(var notices)) {
      return notices.stream().map(notice -> announce(connector, came, notice)).toList();
    }
    if (meaning instanceof Meaning.Unmapped) {
      if (deliveries.countWaiting(connector.id()) >= MOST_WAITING) {
        throw new TooMany(WHILE_WAITING);
      }
      connectors.learn(connector.id(), came.body().replace('\0', '\uFFFD'));
    }
    var verdict = taker.take(connector, meaning);
    deliveries.add(came.now(verdict));
    return List.of(verdict);
  }

  /** A delivery of its own for each lead, since each is fetched by itself. */
  private Verdict announce(Connector connector, Delivery came, LeadNotice notice) {
    if (deliveries.isWaiting(connector.id(), notice.id())) {
      var known =
          Verdict.of(Delivery.Outcome.REPEATED, "It is being fetched already.", notice.id());
      deliveries.add(came.with(Ids.next()).now(known));
      return known;
    }
    var verdict = taker.take(connector, new Meaning.LeadsToFetch(List.of(notice)));
    var one = came.with(Ids.next()).now(verdict);
    deliveries.add(one);
    jobs.begin(ConnectorJobs.FETCH, one.id().toString());
    return verdict;
  }
}
