package tandem.capture.hosted;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.form.Form;
import tandem.platform.Secrets;
import tandem.web.RateLimits;
import tandem.web.RateLimits.Rate;

/**
 * Keeps programs out without asking anybody else who somebody is. Nothing here loses a person:
 * whoever is quick is asked for a moment of computing, and what looks like spam is set aside for a
 * human to look at.
 */
@Component
class Gate {

  /** A whole office behind one address fills in a form at a fair, and once more. */
  private static final Rate ONE_ADDRESS = new Rate(40, 0.5);

  /** More than this, from wherever, is an attack. */
  private static final Rate ONE_FORM = new Rate(120, 2);

  private static final Duration QUICK = Duration.ofSeconds(2);

  /** Zero bits at the head of a hash: some 4,000 tries, and some 60,000 under attack. */
  static final int SMALL_WORK = 12;

  static final int LARGE_WORK = 16;

  private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);

  private final RateLimits limits;

  Gate(RateLimits limits) {
    this.limits = limits;
  }

  sealed interface Passage {

    record Open() implements Passage {}

    /**
     * @param bits how much work
     */
    record Challenge(int bits) implements Passage {}

    record Quarantine(String reason) implements Passage {}

    record Slow(Duration pause) implements Passage {}
  }

  Passage check(
      Form form, @Nullable Showing showing, Map<String, String> sent, String ip, Instant now) {
    var wait = limits.tryTake("form:%s:%s".formatted(form.id(), ip), ONE_ADDRESS);
    if (wait != null) {
      return new Passage.Slow(wait);
    }
    if (!sent.getOrDefault(Names.TRAP, "").isEmpty()) {
      return new Passage.Quarantine("It filled in a field that people do not see");
    }
    var underAttack = limits.tryTake("form:" + form.id(), ONE_FORM) != null;
    var quick = showing != null && showing.at().plus(QUICK).isAfter(now);
    var bits = underAttack ? LARGE_WORK : quick ? SMALL_WORK : 0;
    if (bits > 0 && !hasWorked(sent, bits)) {
      return new Passage.Challenge(bits);
    }
    return namesALink(sent) ? new Passage.Quarantine("A name holds a link") : new Passage.Open();
  }

  /** For what is not sent but told, such as that somebody looks at the form. */
  boolean mayTell(Form form, String ip) {
    return limits.tryTake("seen:%s:%s".formatted(form.id(), ip), new Rate(200, 5)) == null;
  }

  private static boolean namesALink(Map<String, String> sent) {
    return LINK.matcher(sent.getOrDefault("firstName", "")).find()
        || LINK.matcher(sent.getOrDefault("lastName", "")).find();
  }

  static boolean hasWorked(Map<String, String> sent, int bits) {
    var showing = sent.getOrDefault(Names.SHOWING, "");
    var work = sent.getOrDefault(Names.WORK, "");
    if (showing.isEmpty() || work.isEmpty() || work.length() > 20) {
      return false;
    }
    return zeroBits(Secrets.hash(showing + ":" + work)) >= bits;
  }

  private static int zeroBits(byte[] hash) {
    int zeros = 0;
    for (var octet : hash) {
      if (octet != 0) {
        return zeros + Integer.numberOfLeadingZeros(octet & 0xff) - 24;
      }
      zeros += 8;
    }
    return zeros;
  }
}
