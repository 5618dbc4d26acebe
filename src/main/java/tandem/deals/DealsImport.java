package tandem.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.people.People;

/** Deals of people we know, from a file of another system. */
@Component
@Order(20)
class DealsImport implements ImportKind {

  private static final List<ImportField> FIELDS =
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

  private final People people;
  private final PipelineStore pipeline;
  private final ImportedDeals deals;

  DealsImport(People people, PipelineStore pipeline, ImportedDeals deals) {
    this.people = people;
    this.pipeline = pipeline;
    this.deals = deals;
  }

  @Override
  public String key() {
    return "deals";
  }

  @Override
  public String label() {
    return "Deals";
  }

  @Override
  public List<ImportField> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.contains("person") || mapped.contains("email")
        ? null
        : "Say which column tells whose deal it is: the person's id or e-mail address.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    var stages = pipeline.load();
    var whose = Whose.of(people, rows);
    var results = new ImportResult[rows.size()];
    var places = new ArrayList<Integer>();
    var readable = new ArrayList<ImportedDeal>();
    for (var i = 0; i < results.length; i++) {
      var reader = new DealReader(rows.get(i), whose, stages, run.at());
      var deal = reader.read();
      if (deal == null) {
        results[i] = new ImportResult.Failed(reader.problems());
      } else {
        places.add(i);
        readable.add(deal);
      }
    }
    var taken = deals.take(readable, stages, run.at());
    for (var i = 0; i < taken.size(); i++) {
      results[places.get(i)] = taken.get(i);
    }
    return List.of(results);
  }
}
