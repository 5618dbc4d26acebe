package tandem.handoff;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.people.StageNames;

/** Tells the pages of people how the stages are called. */
@Component
class StageWords implements StageNames {

  private static final List<StageName> ALL =
      Stream.of(Stage.values())
          .map(stage -> new StageName(stage.name(), stage.label(), stage.icon(), tone(stage)))
          .toList();

  @Override
  public List<StageName> all() {
    return ALL;
  }

  static String tone(Stage stage) {
    return switch (stage) {
      case SUBSCRIBER, LEAD, DISQUALIFIED -> "neutral";
      case MQL -> "hot";
      case SAL, SQL -> "info";
      case OPPORTUNITY -> "accent";
      case CUSTOMER -> "good";
      case RECYCLED -> "warn";
    };
  }
}
