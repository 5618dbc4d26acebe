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

  private final People people;
  private final PipelineStore pipeline;
  private final ImportedDeals deals;
  private final DealsUndo undo;

  DealsImport(People people, PipelineStore pipeline, ImportedDeals deals, DealsUndo undo) {
    this.people = people;
    this.pipeline = pipeline;
    this.deals = deals;
    this.undo = undo;
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
    return DealColumns.ALL;
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
    var taken = deals.take(run, readable, stages);
    for (var i = 0; i < taken.size(); i++) {
      results[places.get(i)] = taken.get(i);
    }
    return List.of(results);
  }

  @Override
  public boolean canBeUndone() {
    return true;
  }

  @Override
  public Undone undo(ImportRun run, @Nullable String after) {
    return undo.step(run, after);
  }
}
