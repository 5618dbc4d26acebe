package tandem.capture.connector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tandem.people.ProfileField;

/** What a value of a JSON webhook can be, and the names by which it is recognised. */
enum WebhookField {
  IGNORE("ignore", "Leave out", null),
  ATTRIBUTE("attribute", "Keep under its own name", null),
  EMAIL("email", "E-mail", ProfileField.EMAIL, "email", "emailaddress", "workemail", "mail"),
  FIRST_NAME("firstName", "First name", ProfileField.FIRST_NAME, "firstname", "givenname"),
  LAST_NAME("lastName", "Last name", ProfileField.LAST_NAME, "lastname", "surname", "familyname"),
  NAME("name", "Full name", null, "name", "fullname", "yourname"),
  PHONE("phone", "Phone", ProfileField.PHONE, "phone", "phonenumber", "mobile", "tel", "telephone"),
  COMPANY(
      "company",
      "Company",
      ProfileField.COMPANY,
      "company",
      "companyname",
      "organization",
      "organisation"),
  JOB_TITLE("jobTitle", "Job title", ProfileField.JOB_TITLE, "jobtitle", "position", "role"),
  COUNTRY("country", "Country", ProfileField.COUNTRY, "country", "countrycode"),
  EXTERNAL_ID(
      "externalId", "Id in their system", null, "userid", "contactid", "customerid", "personid"),
  MESSAGE_ID(
      "messageId",
      "Id of this message",
      null,
      "eventid",
      "messageid",
      "deliveryid",
      "submissionid"),
  OCCURRED_AT(
      "occurredAt",
      "When it happened",
      null,
      "submittedat",
      "createdat",
      "timestamp",
      "occurredat"),
  EVENT("event", "What happened", null, "event", "eventname"),
  AMOUNT("amount", "Amount", null, "amount", "total", "revenue", "price"),
  CURRENCY("currency", "Currency", null, "currency", "currencycode");

  private final String key;
  private final String label;
  private final @Nullable ProfileField field;
  private final String names;

  WebhookField(String key, String label, @Nullable ProfileField field, String... names) {
    this.key = key;
    this.label = label;
    this.field = field;
    this.names = " " + String.join(" ", names) + " ";
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  /** Null where it says something else than who somebody is. */
  @Nullable ProfileField field() {
    return field;
  }

  boolean isCalled(String plainName) {
    return names.contains(" " + plainName + " ");
  }

  static @Nullable WebhookField ofKey(@Nullable String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst().orElse(null);
  }
}
