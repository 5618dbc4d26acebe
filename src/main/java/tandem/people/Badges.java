package tandem.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.page.Badge;
import tandem.web.Option;

/** Stage and fit as a person's pages show them. */
@Component
class Badges {

  private final StageNames stages;

  Badges(StageNames stages) {
    this.stages = stages;
  }

  @Nullable Badge stage(@Nullable String code) {
    return stages.all().stream()
        .filter(stage -> stage.code().equals(code))
        .map(stage -> new Badge(stage.label(), stage.tone(), stage.icon()))
        .findFirst()
        .orElse(null);
  }

  /** The stages as choices. */
  List<Option> stages() {
    return stages.all().stream().map(stage -> new Option(stage.code(), stage.label())).toList();
  }

  static @Nullable Badge fit(@Nullable String grade) {
    return grade == null ? null : new Badge(grade, tone(grade), null);
  }

  private static String tone(String grade) {
    return switch (grade) {
      case "A" -> "good";
      case "B" -> "info";
      case "C" -> "warn";
      default -> "neutral";
    };
  }
}
