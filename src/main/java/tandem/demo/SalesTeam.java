package tandem.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import tandem.access.Caller;
import tandem.demo.OfferQueries.Waiting;
import tandem.handoff.Answer;
import tandem.handoff.HandoffId;

/** The salespeople: they answer what is offered, mostly in time. */
final class SalesTeam {

  /** Some of the offers of the last days wait until the user of the demo answers them. */
  private static final Duration LAST_DAYS = Duration.ofDays(6);

  private static final int WAITING_LONG = 9;

  /** As long as the agreement leaves somebody in peace. */
  private static final Duration REST = Duration.ofDays(30);

  private final SalesDoors doors;
  private final Timeline timeline;
  private final Register register;
  private final DealDesk desk;
  private final BiConsumer<Persona, Instant> returns;
  private final Set<Persona> gaveBack = new HashSet<>();
  private final Set<HandoffId> seen = new HashSet<>();
  private Instant looked = Instant.EPOCH;
  private int waiting;

  /**
   * @param returns what becomes of somebody whom sales gave back, from that moment on
   */
  SalesTeam(
      SalesDoors doors,
      Timeline timeline,
      Register register,
      DealDesk desk,
      BiConsumer<Persona, Instant> returns) {
    this.doors = doors;
    this.timeline = timeline;
    this.register = register;
    this.desk = desk;
    this.returns = returns;
  }

  /** Looks whether anybody new is offered. */
  void look() {
    for (var offer : doors.offers().since(looked)) {
      if (seen.add(offer.id())) {
        offered(offer);
      }
    }
    looked = timeline.now();
  }

  private void offered(Waiting offer) {
    var late = offer.at().isAfter(timeline.end().minus(LAST_DAYS));
    if (late && waiting < WAITING_LONG) {
      waiting++;
      return;
    }
    var luck = register.whoIs(offer.person()).luck();
    var takes =
        luck.chance(0.72)
            ? Duration.ofMinutes((long) luck.around(50, 0.8))
            : Duration.ofMinutes((long) luck.around(520, 0.7));
    timeline.at(Hours.working(offer.at(), takes), () -> answer(offer));
  }

  private void answer(Waiting offer) {
    var who = register.whoIs(offer.person());
    var caller = offer.owner();
    if (rejects(who)) {
      reject(offer, who, caller);
    } else {
      done(doors.handoffs().accept(offer.id(), caller, timeline.now()));
      if (who.fate() != Fate.CURIOUS || who.luck().chance(0.4)) {
        desk.work(offer.person(), who, caller);
      }
    }
  }

  /** Whoever comes back after a no is taken more seriously. */
  private boolean rejects(Persona who) {
    var again = gaveBack.contains(who);
    return switch (who.fate()) {
      case WON, LOST -> false;
      case REJECTED -> !again || who.luck().chance(0.4);
      case CURIOUS, BUYER -> who.luck().chance(again ? 0.4 : 0.7);
    };
  }

  private void reject(Waiting offer, Persona who, Caller caller) {
    var note = Note.one(Note.REJECTED, who);
    var now = timeline.now();
    done(doors.handoffs().reject(offer.id(), note.reason(), note.about(who), caller, now));
    gaveBack.add(who);
    returns.accept(who, now.plus(REST));
  }

  private static void done(Answer answer) {
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException("An answer to an offer was not taken: " + answer);
    }
  }
}
