package tandem.people.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.people.LawfulBasis;
import tandem.people.Purpose;
import tandem.platform.Refusal;

/**
 * What somebody enters for a person.
 *
 * @param state granted or withdrawn
 * @param reason where and how they said it, or what they read
 */
record ConsentForm(
    @Nullable String purpose,
    @Nullable String state,
    @Nullable String basis,
    @Nullable String reason) {

  private static final int LONGEST = 1_000;

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (purposeSaid() == null) {
      refusals.add(new Refusal("purpose", "must be one of " + names(Purpose.values())));
    }
    if (!isGranted() && !"WITHDRAWN".equals(state)) {
      refusals.add(new Refusal("state", "must be GRANTED or WITHDRAWN"));
    }
    if (basis != null && !basis.isBlank() && basisSaid() == null) {
      refusals.add(new Refusal("basis", "must be one of " + names(LawfulBasis.values())));
    }
    if (reason == null || reason.isBlank()) {
      refusals.add(new Refusal("reason", "is missing: say where and how they said it"));
    } else if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
      refusals.add(
          new Refusal("reason", "is longer than 1000 characters or contains a NUL character"));
    }
    return refusals;
  }

  @Nullable Purpose purposeSaid() {
    return Arrays.stream(Purpose.values())
        .filter(one -> one.name().equals(purpose))
        .findFirst()
        .orElse(null);
  }

  LawfulBasis basisOrConsent() {
    var said = basisSaid();
    return said == null ? LawfulBasis.CONSENT : said;
  }

  private @Nullable LawfulBasis basisSaid() {
    return Arrays.stream(LawfulBasis.values())
        .filter(one -> one.name().equals(basis))
        .findFirst()
        .orElse(null);
  }

  boolean isGranted() {
    return "GRANTED".equals(state);
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
