package tandem.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.journal.Kind;
import tandem.platform.Refusal;

/** A list brings nobody back who was erased; whoever does something themselves may return. */
@Component
final class TurnAway implements Step {

  private final BroughtBack broughtBack;

  TurnAway(BroughtBack broughtBack) {
    this.broughtBack = broughtBack;
  }

  @Override
  public void run(Batch batch) {
    var listed =
        batch.open().stream().filter(taking -> taking.told.kind() == Kind.IMPORTED).toList();
    if (listed.isEmpty()) {
      return;
    }
    var fields = broughtBack.among(listed.stream().map(taking -> taking.told.who()).toList());
    for (int i = 0; i < listed.size(); i++) {
      var field = fields.get(i);
      if (field != null) {
        listed.get(i).outcome =
            new Outcome.Refused(List.of(new Refusal(field, BroughtBack.REASON)));
      }
    }
  }
}
