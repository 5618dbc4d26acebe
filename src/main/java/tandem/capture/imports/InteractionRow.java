package tandem.capture.imports;

import static tandem.capture.ImportField.date;
import static tandem.capture.ImportField.number;
import static tandem.capture.ImportField.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportField;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.capture.SegmentKinds;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Money;
import tandem.platform.Refusal;

/** What a row says that somebody did. */
sealed interface InteractionRow {

  record Told(Interaction interaction) implements InteractionRow {}

  record Refused(List<Refusal> problems) implements InteractionRow {}

  String EMAIL = "email";
  String EXTERNAL_ID = "externalId";
  String WHAT = "what";
  String AT = "at";
  String AMOUNT = "amount";

  List<ImportField> FIELDS =
      List.of(
          text(EMAIL, "E-mail", "email address", "mail", "person email", "contact email"),
          text(EXTERNAL_ID, "External id", "contact id", "person id", "lead id", "user id", "id"),
          text(
              WHAT,
              "What happened",
              "event",
              "event name",
              "activity",
              "activity type",
              "type",
              "interaction",
              "action",
              "kind"),
          text("name", "Name of it", "title", "subject", "form", "asset", "page title"),
          date(
              AT,
              "When",
              "date",
              "time",
              "timestamp",
              "occurred at",
              "event date",
              "created at",
              "activity date"),
          text("url", "Page address", "page", "page url", "link", "landing page"),
          text("referrer", "Referrer", "referring site"),
          text("utmSource", "utm_source", "source"),
          text("utmMedium", "utm_medium", "medium"),
          text("utmCampaign", "utm_campaign", "campaign"),
          text("gclid", "Google click id", "gclid"),
          number(AMOUNT, "Amount", "value", "revenue", "total", "price"),
          text("currency", "Currency", "currency code"));

  /** Of these it must be known what exactly they are about, which a file does not tell. */
  Set<Kind> NOT_BY_FILE = Set.of(Kind.REFUNDED, Kind.IMPORTED, Kind.ADDED);

  Duration AHEAD = Duration.ofDays(1);

  static InteractionRow read(ImportRun run, ImportRow row) {
    var problems = new ArrayList<Refusal>();
    var profile = Profile.builder().say(ProfileField.EMAIL, row.text(EMAIL));
    problems.addAll(profile.refusals());
    if (row.text(EMAIL) == null && row.text(EXTERNAL_ID) == null) {
      problems.add(
          new Refusal("", "The row says neither an e-mail nor an id, so nobody knows who it is."));
    }
    var what = row.text(WHAT);
    var kind = what == null ? Kind.OTHER : kind(what);
    if (what == null) {
      problems.add(new Refusal(WHAT, "is empty"));
    } else if (NOT_BY_FILE.contains(kind)) {
      problems.add(new Refusal(WHAT, "cannot come by a file"));
    }
    var at = at(run, row, problems);
    var amount = amount(row, problems);
    if (!problems.isEmpty() || at == null || what == null) {
      return new Refused(List.copyOf(problems));
    }
    var id = row.text(EXTERNAL_ID);
    return new Told(
        new Interaction(
            run.id(),
            "row-%010d".formatted(row.number()),
            kind,
            row.text("name") == null ? what.strip() : row.text("name"),
            at,
            Who.known(id == null ? null : id.strip(), profile.build()),
            touch(row),
            amount,
            Map.copyOf(row.attributes())));
  }

  private static @Nullable Instant at(ImportRun run, ImportRow row, List<Refusal> problems) {
    var at = row.date(AT);
    if (at == null) {
      problems.add(new Refusal(AT, "is empty"));
    } else if (at.isAfter(run.at().plus(AHEAD))) {
      problems.add(new Refusal(AT, "lies in the future"));
    }
    return at != null && at.isAfter(run.at()) ? run.at() : at;
  }

  private static @Nullable Money amount(ImportRow row, List<Refusal> problems) {
    var amount = row.number(AMOUNT);
    var currency = row.text("currency");
    if (amount == null) {
      return null;
    }
    if (currency == null || !currency.strip().matches("[A-Za-z]{3}")) {
      problems.add(new Refusal("currency", "must be three letters such as EUR beside an amount"));
      return null;
    }
    if (amount.compareTo(BigDecimal.ZERO) < 0) {
      problems.add(new Refusal(AMOUNT, "must not be below zero"));
      return null;
    }
    return new Money(amount, currency.strip().toUpperCase(Locale.ROOT));
  }

  private static Touch touch(ImportRow row) {
    var utm = new HashMap<String, String>();
    put(utm, "source", row.text("utmSource"));
    put(utm, "medium", row.text("utmMedium"));
    put(utm, "campaign", row.text("utmCampaign"));
    var clickIds = new HashMap<String, String>();
    put(clickIds, "gclid", row.text("gclid"));
    return new Touch(row.text("url"), null, row.text("referrer"), utm, clickIds, null);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value.strip());
    }
  }

  /** By our own names and labels, else by the words that people use. */
  private static Kind kind(String what) {
    var plain = Mapping.plain(what);
    for (var kind : Kind.values()) {
      if (plain.equals(Mapping.plain(kind.name())) || plain.equals(Mapping.plain(kind.label()))) {
        return kind;
      }
    }
    return SegmentKinds.of(what);
  }
}
