package tandem.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.people.Profile;
import tandem.people.ProfileField;

/** Makes people up. */
final class Population {

  /** Where private people have their address: a host that belongs to nobody and is no company. */
  private static final String PRIVATE_MAIL = "example.net";

  private static final Pattern DIGIT = Pattern.compile("#");

  private record Job(double weight, String title) {}

  private static final List<Job> JOBS =
      Tables.read("job-titles.tsv").stream()
          .map(row -> new Job(Double.parseDouble(row.get(0)), row.get(1)))
          .toList();

  private final List<Firm> firms;
  private final Luck luck;
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> phones = new HashSet<>();

  Population(int firms, Luck luck) {
    this.firms = Firm.some(firms, luck);
    this.luck = luck;
  }

  Persona somebody(Origin origin) {
    return somebody(origin, origin.fate(luck));
  }

  Persona somebody(Origin origin, Fate fate) {
    var alone = luck.chance(fate == Fate.BUYER ? 0.3 : 0.07);
    var firm = alone ? null : luck.one(firms);
    var country = firm == null ? luck.weighed(Country.ALL, Country::weight) : firm.country();
    var own = new Luck(luck.bits());
    return new Persona(
        country,
        firm == null ? null : firm.name(),
        profile(firm, country, own),
        Browser.ofSomebody(origin, own),
        fate,
        own);
  }

  private Profile profile(@Nullable Firm firm, Country country, Luck own) {
    var first = own.one(country.given());
    var last = own.one(country.family());
    var profile =
        Profile.builder()
            .say(ProfileField.FIRST_NAME, first)
            .say(ProfileField.LAST_NAME, last)
            .say(
                ProfileField.EMAIL,
                address(first, last, firm == null ? PRIVATE_MAIL : firm.domain()))
            .say(ProfileField.COUNTRY, own.chance(0.8) ? country.name() : null)
            .say(ProfileField.PHONE, own.chance(0.45) ? phone(country.phone(), own) : null);
    if (firm != null) {
      profile
          .say(ProfileField.COMPANY, firm.name())
          .say(ProfileField.JOB_TITLE, own.weighed(JOBS, Job::weight).title());
    }
    return profile.build();
  }

  private String address(String first, String last, String domain) {
    var local = (Firm.ascii(first) + "." + Firm.ascii(last)).replaceAll("[^a-z.]+", "");
    for (int number = 1; ; number++) {
      var address = local + (number == 1 ? "" : number) + "@" + domain;
      if (addresses.add(address)) {
        return address;
      }
    }
  }

  /** There are not many numbers for fiction: who would get somebody else's leaves none. */
  private @Nullable String phone(@Nullable String pattern, Luck own) {
    if (pattern == null) {
      return null;
    }
    var number = DIGIT.matcher(pattern).replaceAll(digit -> String.valueOf(own.between(0, 9)));
    return phones.add(number) ? number : null;
  }
}
