package tandem.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.access.Tokens;
import tandem.access.UserId;
import tandem.access.Users;
import tandem.platform.Settings;

/** The company itself: its name, its people, and how far its year has come. */
@Component
class Office {

  private static final String COMPLETE = "demo.complete";
  private static final String TOKEN = "demo.token";

  private final Settings settings;
  private final Users users;
  private final Tokens tokens;

  Office(Settings settings, Users users, Tokens tokens) {
    this.settings = settings;
    this.users = users;
    this.tokens = tokens;
  }

  /** Whether nobody works here yet. */
  boolean isEmpty() {
    return users.all().isEmpty();
  }

  void open() {
    settings.company("Halden Instruments");
    settings.currency("EUR");
    settings.keep("people.phoneRegion", "DE");
    for (var who : List.of(Staff.ANN, Staff.MAX, Staff.MIA, Staff.SAM, Staff.SUE)) {
      users.create(who.email(), who.name(), who.role(), Staff.PASSWORD);
    }
  }

  UserId idOf(Staff who) {
    return Objects.requireNonNull(users.byEmail(who.email())).id();
  }

  /** The year is over, and stays as it is. */
  void complete() {
    settings.keep(TOKEN, tokens.create(idOf(Staff.ANN), "Demo"));
    settings.keep(COMPLETE, "yes");
  }

  boolean isComplete() {
    return settings.find(COMPLETE).isPresent();
  }

  /** An admin's, made once and then the same at each start. */
  Optional<String> token() {
    return settings.find(TOKEN);
  }
}
