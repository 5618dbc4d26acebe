package tandem.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.access.UserId;
import tandem.capture.imports.ImportAtOnce;
import tandem.people.People;
import tandem.people.ProfileField;

/** Somebody's old address book: people who are known already, written in another way. */
final class Twins {

  private static final int HOW_MANY = 12;

  private final Register register;
  private final People people;

  Twins(Register register, People people) {
    this.register = register;
    this.people = people;
  }

  void bring(ImportAtOnce imports, UserId by) {
    var known =
        register.known().stream()
            .filter(who -> who.firm() != null)
            .filter(who -> who.profile().get(ProfileField.PHONE) != null)
            .toList();
    var step = Math.max(1, known.size() / HOW_MANY);
    var chosen =
        IntStream.range(0, Math.min(HOW_MANY, known.size()))
            .mapToObj(i -> known.get(i * step))
            .toList();
    var lines =
        IntStream.range(0, chosen.size())
            .mapToObj(i -> line(chosen.get(i), i))
            .collect(
                Collectors.joining(
                    "\n", "First name;Last name;E-mail;Phone;Company;Source\n", "\n"));
    imports.take("people", "address-book-sam.csv", lines.getBytes(StandardCharsets.UTF_8), by);
    for (var i = 0; i < chosen.size(); i++) {
      var who = chosen.get(i);
      people.byEmail(email(who, i)).ifPresent(id -> register.enter(id, who));
    }
  }

  private static String line(Persona who, int number) {
    var last = Objects.requireNonNull(who.profile().get(ProfileField.LAST_NAME));
    var phone = Objects.requireNonNull(who.profile().get(ProfileField.PHONE));
    var cells =
        switch (number % 3) {
          case 0 -> List.of(who.firstName(), last, email(who, number), "", who.customer());
          case 1 -> List.of(who.firstName(), "", email(who, number), phone, "");
          default -> List.of(who.firstName(), last + "n", email(who, number), "", who.customer());
        };
    return cells.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(";"))
        + ";address_book";
  }

  private static String email(Persona who, int number) {
    var at = who.email().lastIndexOf('@');
    var name = who.email().substring(0, at);
    var host = who.email().substring(at);
    return switch (number % 3) {
      case 0 -> name + "+newsletter" + host;
      case 1 -> name + "@private.example";
      default -> "office." + name + host;
    };
  }
}
