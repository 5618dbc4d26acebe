package tandem.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.platform.Settings;

/**
 * Understands phone numbers, also those that were written without their country, as most people do:
 * they are read as numbers of the region that the settings name.
 */
@Component
public class Phones {

  private static final String REGION = "people.phoneRegion";

  /** Another node's change of the setting is heard after this long at the latest. */
  private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

  private record Read(String region, long at) {}

  private final Settings settings;
  private volatile @Nullable Read read;

  Phones(Settings settings) {
    this.settings = settings;
  }

  /** The ISO code of the country; empty: numbers must carry theirs. */
  public String region() {
    var known = read;
    if (known == null || System.nanoTime() - known.at() > REMEMBERED) {
      known = new Read(settings.find(REGION).orElse(""), System.nanoTime());
      read = known;
    }
    return known.region();
  }

  void region(String code) {
    settings.keep(REGION, code);
    read = null;
  }

  /** The same with its phone number in E.164, if it can be understood. */
  public Profile understood(Profile profile) {
    var phone = profile.get(ProfileField.PHONE);
    if (phone == null || phone.startsWith("+") || region().isEmpty()) {
      return profile;
    }
    var clean = PhoneNumber.clean(phone, region());
    return clean.equals(phone) ? profile : profile.with(ProfileField.PHONE, clean);
  }

  /** As {@link #understood(Profile)} does it. */
  String understood(String phone) {
    return PhoneNumber.clean(phone, region().isEmpty() ? PhoneNumber.NO_REGION : region());
  }

  /** Whether the profile's phone number alone tells who somebody is. */
  public boolean prove(Profile profile) {
    var phone = understood(profile).get(ProfileField.PHONE);
    return phone != null && PhoneNumber.isUnderstood(phone);
  }
}
