package tandem.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;

/**
 * Brings what happens to intake, in parcels: a year takes half a minute only if not every page view
 * is a transaction of its own.
 */
final class Teller {

  private static final Duration PATIENCE = Duration.ofHours(2);

  private record Told(Interaction interaction, @Nullable Persona who) {}

  private final Intake intake;
  private final Timeline timeline;
  private final Register register;
  private Runnable afterwards = () -> {};
  private List<Told> parcel = new ArrayList<>();

  Teller(Intake intake, Timeline timeline, Register register) {
    this.intake = intake;
    this.timeline = timeline;
    this.register = register;
  }

  /** What is to happen after each parcel. */
  void afterwards(Runnable deed) {
    afterwards = deed;
  }

  /**
   * @param who did it; null: nobody whom Tandem will ever know
   */
  void tell(Interaction interaction, @Nullable Persona who) {
    if (parcel.isEmpty()) {
      timeline.after(PATIENCE, this::send);
    }
    parcel.add(new Told(interaction, who));
  }

  /** What calls for an answer soon. */
  void tellAtOnce(Interaction interaction, Persona who) {
    tell(interaction, who);
    send();
  }

  void send() {
    var sent = parcel;
    parcel = new ArrayList<>();
    if (sent.isEmpty()) {
      return;
    }
    var outcomes = intake.take(sent.stream().map(Told::interaction).toList());
    for (int i = 0; i < sent.size(); i++) {
      enter(sent.get(i), outcomes.get(i));
    }
    afterwards.run();
  }

  private void enter(Told told, Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken(var person, _, _) -> {
        if (person != null && told.who() != null) {
          register.enter(person, told.who());
        }
      }
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("%s was refused: %s".formatted(told, why));
    }
  }
}
