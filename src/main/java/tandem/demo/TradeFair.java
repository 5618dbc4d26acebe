package tandem.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tandem.access.UserId;
import tandem.capture.imports.ImportAtOnce;
import tandem.journal.Kind;
import tandem.people.People;
import tandem.people.ProfileField;

/** Whoever left a card at the booth: they come as a file, two days after the fair. */
final class TradeFair {

  private static final Origin BOOTH =
      new Origin(Effort.TRADE_FAIR, new Origin.Odds(4.5, 0.085, 0), List.of());

  private static final List<ProfileField> COLUMNS =
      List.of(
          ProfileField.FIRST_NAME,
          ProfileField.LAST_NAME,
          ProfileField.EMAIL,
          ProfileField.PHONE,
          ProfileField.JOB_TITLE,
          ProfileField.COMPANY,
          ProfileField.COUNTRY);

  private final Timeline timeline;
  private final Register register;
  private final People people;
  private final Journeys journeys;
  private final Mailings mailings;

  TradeFair(
      Timeline timeline, Register register, People people, Journeys journeys, Mailings mailings) {
    this.timeline = timeline;
    this.register = register;
    this.people = people;
    this.journeys = journeys;
    this.mailings = mailings;
  }

  /**
   * Brings the list.
   *
   * @param by whoever imports it
   */
  void bring(int visitors, Population population, ImportAtOnce imports, UserId by) {
    var cards = new ArrayList<Persona>();
    for (int i = 0; i < visitors; i++) {
      cards.add(population.somebody(BOOTH));
    }
    var csv = csv(cards).getBytes(StandardCharsets.UTF_8);
    imports.take("people", "labtech-expo-booth.csv", csv, by);
    var found = people.byEmails(cards.stream().map(Persona::email).toList());
    for (var who : cards) {
      register.enter(Objects.requireNonNull(found.get(who.email())), who);
      thank(who);
    }
  }

  private void thank(Persona who) {
    var luck = who.luck();
    var read = timeline.now().plus(Duration.ofMinutes(luck.between(30, 3_000)));
    if (luck.chance(who.fate() == Fate.CURIOUS ? 0.65 : 1)) {
      mailings.followUp(who, Kind.EMAIL_OPENED, Effort.TRADE_FAIR, read);
    }
    if (who.fate() != Fate.CURIOUS || luck.chance(0.25)) {
      mailings.followUp(who, Kind.EMAIL_CLICKED, Effort.TRADE_FAIR, read.plusSeconds(20));
      journeys.follow(who, Effort.TRADE_FAIR, read.plusSeconds(25));
    }
  }

  private String csv(List<Persona> cards) {
    var head =
        COLUMNS.stream().map(ProfileField::label).collect(Collectors.joining(";"))
            + ";Source;Sites kept cold;Next audit\n";
    return cards.stream().map(this::line).collect(Collectors.joining("\n", head, "\n"));
  }

  private String line(Persona card) {
    var asked = ColdStore.told(card, timeline.now());
    return COLUMNS.stream()
            .map(field -> card.profile().fields().getOrDefault(field, ""))
            .map(cell -> "\"" + cell + "\"")
            .collect(Collectors.joining(";"))
        + ";event;%s;%s"
            .formatted(asked.getOrDefault("sites", ""), asked.getOrDefault("audit", ""));
  }
}
