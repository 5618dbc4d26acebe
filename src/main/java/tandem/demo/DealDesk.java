package tandem.demo;

import java.time.Duration;
import java.util.Map;
import tandem.access.Caller;
import tandem.deals.DealEdit;
import tandem.deals.DealField;
import tandem.deals.DealId;
import tandem.deals.Decision;
import tandem.handoff.Stage;
import tandem.people.PersonId;

/** Works on whom sales has accepted: from the first call to the signature, or not. */
final class DealDesk {

  private final SalesDoors doors;
  private final Timeline timeline;

  DealDesk(SalesDoors doors, Timeline timeline) {
    this.doors = doors;
    this.timeline = timeline;
  }

  /** A deal in the making. */
  private record Work(DealId deal, Persona who, Caller caller, Course course) {}

  void work(PersonId person, Persona who, Caller caller) {
    var luck = who.luck();
    if (luck.chance(0.5)) {
      timeline.at(
          Hours.working(timeline.now(), Duration.ofHours(luck.between(1, 9))),
          () ->
              doors
                  .lifecycle()
                  .move(
                      person,
                      Stage.SQL,
                      "Need confirmed in a first call",
                      caller.id(),
                      timeline.now()));
    }
    timeline.at(
        Hours.working(timeline.now(), Duration.ofHours(luck.between(10, 40))),
        () -> open(person, who, caller));
  }

  private void open(PersonId id, Persona who, Caller caller) {
    var person = doors.people().find(id).orElseThrow();
    var course = Course.of(who);
    var amount = Wish.of(who);
    var said =
        Map.of(
            DealField.NAME, who.customer() + ": " + amount.product(),
            DealField.AMOUNT, String.valueOf(amount.amount()),
            DealField.CURRENCY, who.country().currency(),
            DealField.EXPECTED_CLOSE,
                Hours.day(timeline.now()).plusDays(who.luck().between(30, 75)).toString());
    var deal = changed(doors.deals().open(person, said, caller, timeline.now()));
    next(new Work(deal, who, caller, course), 0);
  }

  private void next(Work work, int step) {
    timeline.at(
        Hours.working(timeline.now().plus(work.course().rests().get(step)), Duration.ofMinutes(5)),
        () -> take(work, step));
  }

  private void take(Work work, int step) {
    var now = timeline.now();
    if (step < work.course().stages().size()) {
      var edit =
          new DealEdit(Map.of(DealField.STAGE, work.course().stages().get(step)), null, null);
      changed(doors.deals().edit(work.deal(), edit, work.caller(), now));
      next(work, step + 1);
    } else if (work.course().won()) {
      changed(doors.deals().win(work.deal(), work.caller(), now));
    } else {
      var note = Note.one(Note.LOST, work.who());
      changed(
          doors
              .deals()
              .lose(work.deal(), note.reason(), note.about(work.who()), work.caller(), now));
    }
  }

  private static DealId changed(Decision decision) {
    if (decision instanceof Decision.Changed(var deal)) {
      return deal.id();
    }
    throw new IllegalStateException("A deal could not be changed: " + decision);
  }
}
