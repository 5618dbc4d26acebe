package tandem.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tandem.web.Option;

/** The countries that phone numbers without one can be taken to be of. */
@Component
public class PhoneRegions {

  private static final List<Option> ALL =
      PhoneNumber.regions().stream()
          .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .sorted(Comparator.comparing(Option::label))
          .toList();

  private final Phones phones;
  private final PeopleJobs jobs;

  PhoneRegions(Phones phones, PeopleJobs jobs) {
    this.phones = phones;
    this.jobs = jobs;
  }

  public List<Option> options() {
    return ALL;
  }

  /** The ISO code; empty: none. */
  public String chosen() {
    return phones.region();
  }

  /**
   * Has the numbers of everybody read again.
   *
   * @param code empty: none
   * @return false where there is no such region
   */
  public boolean choose(String code) {
    if (!code.isEmpty() && !PhoneNumber.regions().contains(code)) {
      return false;
    }
    phones.region(code);
    jobs.learnPhones();
    return true;
  }
}
