package tandem.deals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.access.Users;
import tandem.capture.ImportResult;
import tandem.capture.ImportRun;
import tandem.platform.Ids;

/** Takes deals from a file: new ones are added, those known already learn what the file tells. */
@Component
class ImportedDeals {

  private final DealImportStore store;
  private final Users users;
  private final ImportedMoves moves;
  private final DealChanges changes;

  ImportedDeals(DealImportStore store, Users users, ImportedMoves moves, DealChanges changes) {
    this.store = store;
    this.users = users;
    this.moves = moves;
    this.changes = changes;
  }

  /** In the caller's transaction. One result for each deal, in the same order. */
  List<ImportResult> take(ImportRun run, List<ImportedDeal> deals, Pipeline pipeline) {
    var rows = identified(deals);
    var results = new ImportResult[rows.size()];
    var news = new ArrayList<MergedDeal>();
    for (var round : rounds(rows)) {
      var merged = store.merge(run, round, pipeline);
      changes.changed(run.id(), merged.values());
      for (var row : round) {
        var deal = Objects.requireNonNull(merged.get(row.id()));
        results[row.place()] =
            deal.isNew() ? new ImportResult.Created() : new ImportResult.Updated();
        if (deal.isNews()) {
          news.add(deal);
        }
      }
    }
    moves.follow(run, news);
    return List.of(results);
  }

  private List<DealImportStore.Row> identified(List<ImportedDeal> deals) {
    var known = store.known(deals.stream().map(ImportedDeal::externalId).toList());
    var owners = owners();
    var rows = new ArrayList<DealImportStore.Row>();
    for (var deal : deals) {
      var external = deal.externalId();
      var id =
          external == null ? deal.idByContent() : known.computeIfAbsent(external, _ -> Ids.next());
      var owner = deal.owner() == null ? null : owners.get(normal(deal.owner()));
      rows.add(new DealImportStore.Row(rows.size(), id, deal, owner));
    }
    return rows;
  }

  /** A statement can change each deal once: a deal that comes again waits for the next round. */
  private static List<List<DealImportStore.Row>> rounds(List<DealImportStore.Row> rows) {
    var rounds = new LinkedHashMap<Integer, List<DealImportStore.Row>>();
    var times = new HashMap<UUID, Integer>();
    for (var row : rows) {
      var round = times.merge(row.id(), 1, Integer::sum);
      rounds.computeIfAbsent(round, _ -> new ArrayList<>()).add(row);
    }
    return List.copyOf(rounds.values());
  }

  /** By e-mail, and by name where only one has it. */
  private Map<String, UUID> owners() {
    var owners = new HashMap<String, UUID>();
    var ambiguous = new HashSet<String>();
    for (var user : users.all()) {
      var name = normal(user.name());
      if (owners.put(name, user.id().value()) != null) {
        ambiguous.add(name);
      }
    }
    ambiguous.forEach(owners::remove);
    users.all().forEach(user -> owners.put(normal(user.email()), user.id().value()));
    return owners;
  }

  private static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
