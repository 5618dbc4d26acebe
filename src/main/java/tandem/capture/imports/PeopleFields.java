package tandem.capture.imports;

import static tandem.capture.ImportField.date;
import static tandem.capture.ImportField.text;

import java.util.List;
import tandem.capture.ImportField;

/** What a column of people can mean, in the words of the systems that people come from. */
final class PeopleFields {

  static final List<ImportField> ALL =
      List.of(
          text(
              "email",
              "E-mail",
              "email address",
              "mail",
              "mail address",
              "work email",
              "business email",
              "primary email",
              "contact email",
              "email 1"),
          text(
              "externalId",
              "External id",
              "mql id",
              "lead id",
              "record id",
              "contact id",
              "customer id",
              "person id",
              "user id",
              "member id",
              "crm id",
              "external key",
              "id"),
          text("firstName", "First name", "given name", "forename", "first"),
          text("lastName", "Last name", "surname", "family name", "last"),
          text("name", "Full name", "contact name", "lead name", "person name", "contact"),
          text("jobTitle", "Job title", "title", "position", "job role", "role", "function"),
          text(
              "company",
              "Company",
              "company name",
              "company account",
              "account name",
              "account",
              "organization",
              "organisation",
              "organization name",
              "employer",
              "business name"),
          text(
              "phone",
              "Phone",
              "phone number",
              "telephone",
              "telephone number",
              "tel",
              "mobile phone number",
              "mobile phone",
              "mobile",
              "cell phone",
              "work phone",
              "business phone"),
          text("country", "Country", "country region", "country name", "nation"),
          text(
              "source",
              "Source",
              "origin",
              "lead source",
              "original source",
              "original traffic source",
              "hs analytics source",
              "traffic source",
              "lead origin",
              "utm source",
              "channel"),
          date(
              "since",
              "Known since",
              "first contact date",
              "first contact",
              "create date",
              "created date",
              "created at",
              "created on",
              "created",
              "date created",
              "date added",
              "signup date",
              "sign up date",
              "registered at",
              "registration date",
              "lead date",
              "first seen",
              "became a lead date",
              "date"));

  private PeopleFields() {}
}
