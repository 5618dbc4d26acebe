package tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * What a guest enters who follows an invitation. Only the first admin tells address and company;
 * for the others both are known.
 */
record WelcomeForm(NewUser guest, String company, String password) {

  private static final int LONGEST_COMPANY = 100;

  WelcomeForm(
      @Nullable String email,
      @Nullable String name,
      @Nullable String company,
      @Nullable String password) {
    this(
        new NewUser(email, name),
        Objects.requireNonNullElse(company, "").strip(),
        Objects.requireNonNullElse(password, ""));
  }

  List<Refusal> flaws(boolean first) {
    var flaws = new ArrayList<>(first ? guest.flaws() : NewUser.flawsOfName(guest.name()));
    if (first && (company.isEmpty() || company.length() > LONGEST_COMPANY)) {
      flaws.add(new Refusal("company", "Enter the company's name, at most 100 characters."));
    }
    var flaw = Passwords.flaw(password);
    if (flaw != null) {
      flaws.add(new Refusal("password", flaw));
    }
    return flaws;
  }
}
