package tandem.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Set;

/** Phone numbers: E.164 where they can be understood, otherwise as they were written. */
final class PhoneNumber {

  /** The region of those who must say their country themselves. */
  static final String NO_REGION = "ZZ";

  private PhoneNumber() {}

  /** Understands only a number that carries its country. */
  static String clean(String text) {
    return text.startsWith("+") ? clean(text, NO_REGION) : text;
  }

  /**
   * @param region whose number it is where it does not say so: an ISO code such as DE
   */
  static String clean(String text, String region) {
    var phones = PhoneNumberUtil.getInstance();
    try {
      var number = phones.parse(text, region);
      return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : text;
    } catch (NumberParseException e) {
      return text;
    }
  }

  /** Whether it is a number that exists, as E.164 writes it. */
  static boolean isUnderstood(String text) {
    if (!text.startsWith("+")) {
      return false;
    }
    var phones = PhoneNumberUtil.getInstance();
    try {
      var number = phones.parse(text, NO_REGION);
      return phones.isValidNumber(number)
          && phones.format(number, PhoneNumberFormat.E164).equals(text);
    } catch (NumberParseException e) {
      return false;
    }
  }

  static Set<String> regions() {
    return PhoneNumberUtil.getInstance().getSupportedRegions();
  }
}
