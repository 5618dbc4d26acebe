package tandem.deals;

import java.util.List;
import tandem.capture.ImportField;

/** What a column of a file of deals can mean, by the names it has in other systems. */
final class DealColumns {

  static final List<ImportField> ALL =
      List.of(
          ImportField.text(
              "person",
              "Person's id",
              "mql id",
              "lead id",
              "contact id",
              "person external id",
              "customer id",
              "user id",
              "associated contact ids",
              "associated contact id"),
          ImportField.text(
              "email",
              "Person's e-mail",
              "contact email",
              "email",
              "e-mail address",
              "email address",
              "associated contact emails",
              "contact: email",
              "person email"),
          ImportField.text(
              "deal",
              "Deal's id",
              "deal id",
              "opportunity id",
              "record id",
              "deal - id",
              "seller id",
              "external id",
              "id"),
          ImportField.text(
              "name",
              "Name",
              "deal name",
              "opportunity name",
              "deal - title",
              "deal title",
              "title",
              "opportunity",
              "deal"),
          ImportField.number(
              "amount",
              "Amount",
              "deal value",
              "deal - value",
              "deal amount",
              "close value",
              "opportunity amount",
              "value"),
          ImportField.text(
              "currency",
              "Currency",
              "deal currency",
              "currency code",
              "deal currency code",
              "deal - currency of value"),
          ImportField.text(
              "stage", "Stage", "deal stage", "deal - stage", "pipeline stage", "sales stage"),
          ImportField.text(
              "state",
              "Won, lost or open",
              "state",
              "status",
              "deal status",
              "deal - status",
              "outcome"),
          ImportField.date("wonAt", "Won on", "won date", "won at", "won time", "deal - won time"),
          ImportField.date(
              "closedAt",
              "Closed on",
              "close date",
              "closed date",
              "closed at",
              "date closed",
              "deal - deal closed on",
              "lost time",
              "deal - lost time"),
          ImportField.date(
              "expectedClose",
              "Expected close",
              "expected close date",
              "deal - expected close date"),
          ImportField.date(
              "createdAt",
              "Opened on",
              "create date",
              "created date",
              "created at",
              "created",
              "creation date",
              "deal - deal created",
              "engage date",
              "date created"),
          ImportField.text(
              "owner",
              "Salesperson",
              "sr id",
              "owner",
              "deal owner",
              "opportunity owner",
              "deal - owner",
              "sales agent",
              "sales rep",
              "sales person",
              "owner name"),
          ImportField.text(
              "lostReason",
              "Lost because",
              "lost reason",
              "loss reason",
              "closed lost reason",
              "deal - lost reason"));

  private DealColumns() {}
}
