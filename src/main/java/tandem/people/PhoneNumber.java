package tandem.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers: E.164 where they carry their country, otherwise as they were written. */
final class PhoneNumber {

  private static final String NO_COUNTRY = "ZZ";

  private PhoneNumber() {}

  static String clean(String text) {
    if (!text.startsWith("+")) {
      return text;
    }
    var phones = PhoneNumberUtil.getInstance();
    try {
      var number = phones.parse(text, NO_COUNTRY);
      return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : text;
    } catch (NumberParseException e) {
      return text;
    }
  }
}
