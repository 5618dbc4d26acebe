package tandem.intake;

import org.springframework.stereotype.Component;
import tandem.journal.Visitors;

/** Finds out what brought somebody, and whether it was somebody. */
@Component
final class Classify implements Step {

  private final Classifier classifier;
  private final Pace pace = new Pace();

  Classify(Classifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public void run(Batch batch) {
    var open = batch.open();
    var named = classifier.campaigns(open.stream().map(taking -> taking.told.touch()).toList());
    for (var taking : open) {
      var told = taking.told;
      var browser =
          told.who().anonymousId() == null
              ? null
              : new Visitors.Key(told.door(), told.who().anonymousId());
      taking.bot =
          classifier.isBot(
              told.touch(), told.kind(), browser, told.messageId(), told.occurredAt(), pace);
      taking.channel = classifier.channel(told.touch());
      taking.campaign = Classifier.campaign(told.touch(), named);
    }
  }
}
