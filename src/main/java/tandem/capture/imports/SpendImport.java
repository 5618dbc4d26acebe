package tandem.capture.imports;

import static tandem.capture.ImportField.date;
import static tandem.capture.ImportField.number;
import static tandem.capture.ImportField.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.DaySpend;
import tandem.capture.ImportChanges;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;

/** What campaigns cost, day by day. Of a day that stands there several times, the sum is taken. */
@Component
@Order(40)
final class SpendImport implements ImportKind {

  private static final BigDecimal MOST = new BigDecimal("99999999999999.99");

  private static final List<ImportField> FIELDS =
      List.of(
          text("campaign", "Campaign", "utm campaign", "campaign name", "campaign id", "kampagne"),
          date("day", "Day", "date", "reporting starts", "datum", "tag"),
          number(
              "amount",
              "Amount",
              "cost",
              "costs",
              "spend",
              "spent",
              "amount spent",
              "amount spent eur",
              "kosten",
              "betrag"));

  private final Campaigns campaigns;
  private final ImportChanges changes;

  SpendImport(Campaigns campaigns, ImportChanges changes) {
    this.campaigns = campaigns;
    this.changes = changes;
  }

  /** One day of one campaign. */
  private record Place(CampaignId campaign, LocalDate day) {

    static Place of(String key) {
      var parts = key.split("/", 2);
      return new Place(CampaignId.of(parts[0]), LocalDate.parse(parts[1]));
    }

    String key() {
      return campaign + "/" + day;
    }
  }

  @Override
  public String key() {
    return "spend";
  }

  @Override
  public String label() {
    return "Spend";
  }

  @Override
  public List<ImportField> fields() {
    return FIELDS;
  }

  @Override
  public boolean keepsOthers() {
    return false;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.containsAll(Set.of("campaign", "day", "amount"))
        ? null
        : "Say which columns tell the campaign, the day and what it cost.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    var named =
        campaigns.named(
            rows.stream().map(row -> row.text("campaign")).filter(Objects::nonNull).toList());
    var results = new ArrayList<@Nullable ImportResult>();
    var sums = new LinkedHashMap<Place, BigDecimal>();
    var places = new ArrayList<@Nullable Place>();
    for (var row : rows) {
      var refused = refuse(row, named);
      var place = refused == null ? place(row, named) : null;
      results.add(refused);
      places.add(place);
      if (place != null) {
        sums.merge(place, Objects.requireNonNull(row.number("amount")), BigDecimal::add);
      }
    }
    var earlier = ofThisImport(run, sums);
    var known = keep(run, sums, earlier);
    for (var i = 0; i < places.size(); i++) {
      var place = places.get(i);
      if (place != null) {
        results.set(
            i, known.contains(place) ? new ImportResult.Updated() : new ImportResult.Created());
      }
    }
    return results.stream().map(Objects::requireNonNull).toList();
  }

  private static ImportResult.@Nullable Failed refuse(
      ImportRow row, Map<String, CampaignId> named) {
    var campaign = row.text("campaign");
    var amount = row.number("amount");
    if (campaign == null || row.date("day") == null || amount == null) {
      var missing = campaign == null ? "campaign" : row.date("day") == null ? "day" : "amount";
      return ImportResult.Failed.because(missing, "is empty");
    }
    if (!named.containsKey(CampaignPlan.utmKey(campaign))) {
      return ImportResult.Failed.because(
          "campaign", "is no utm_campaign and no alias of a campaign that we know");
    }
    return amount.signum() < 0 || amount.compareTo(MOST) > 0
        ? ImportResult.Failed.because("amount", "must be zero or more, and a sum that can be")
        : null;
  }

  private static Place place(ImportRow row, Map<String, CampaignId> named) {
    var campaign = named.get(CampaignPlan.utmKey(Objects.requireNonNull(row.text("campaign"))));
    var day = Objects.requireNonNull(row.date("day")).atOffset(ZoneOffset.UTC).toLocalDate();
    return new Place(Objects.requireNonNull(campaign), day);
  }

  /** A day whose rows lie in two chunks is added up over both. */
  private Map<String, BigDecimal> ofThisImport(ImportRun run, Map<Place, BigDecimal> sums) {
    var earlier = new LinkedHashMap<String, BigDecimal>();
    changes
        .of(run.id(), sums.keySet().stream().map(Place::key).toList())
        .forEach(change -> earlier.put(change.key(), new BigDecimal(change.after())));
    return earlier;
  }

  /** Those of the days of which something was known before. */
  private Set<Place> keep(
      ImportRun run, Map<Place, BigDecimal> sums, Map<String, BigDecimal> earlier) {
    var known = new java.util.HashSet<Place>();
    var changed = new ArrayList<ImportChanges.Change>();
    var byCampaign = new LinkedHashMap<CampaignId, List<DaySpend>>();
    sums.forEach(
        (place, sum) -> {
          var before = campaigns.spent(place.campaign(), place.day()).orElse(null);
          if (before != null) {
            known.add(place);
          }
          var all =
              sum.add(earlier.getOrDefault(place.key(), BigDecimal.ZERO))
                  .setScale(2, RoundingMode.HALF_EVEN);
          byCampaign
              .computeIfAbsent(place.campaign(), _ -> new ArrayList<>())
              .add(new DaySpend(place.day(), all));
          changed.add(
              new ImportChanges.Change(
                  place.key(),
                  before == null ? null : before.toPlainString(),
                  all.toPlainString()));
        });
    byCampaign.forEach(campaigns::spend);
    changes.add(run.id(), changed);
    return known;
  }

  @Override
  public boolean canBeUndone() {
    return true;
  }

  @Override
  public Undone undo(ImportRun run, @Nullable String after) {
    return changes.takeBack(run.id(), after, this::takeBack);
  }

  private boolean takeBack(ImportChanges.Change change) {
    var place = Place.of(change.key());
    var now = campaigns.spent(place.campaign(), place.day()).orElse(null);
    if (now == null || now.compareTo(new BigDecimal(change.after())) != 0) {
      return false;
    }
    if (change.before() == null) {
      campaigns.forget(place.campaign(), place.day());
    } else {
      var amount = new BigDecimal(change.before());
      campaigns.spend(place.campaign(), List.of(new DaySpend(place.day(), amount)));
    }
    return true;
  }
}
