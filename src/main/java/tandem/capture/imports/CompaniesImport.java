package tandem.capture.imports;

import static tandem.capture.ImportField.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportChanges;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.people.CompanyList;
import tandem.people.CompanyList.Company;
import tandem.people.CompanyList.Kept;
import tandem.people.CompanyList.Manner;
import tools.jackson.databind.json.JsonMapper;

/** Companies: known by the host of their website, or by their name. */
@Component
@Order(10)
final class CompaniesImport implements ImportKind {

  private static final int LONGEST_NAME = 200;
  private static final String NAME = "name";
  private static final String DOMAIN = "domain";

  private static final List<ImportField> FIELDS =
      List.of(
          text(
              NAME,
              "Name",
              "company name",
              "company",
              "account name",
              "account",
              "organization name",
              "organization",
              "organisation",
              "organization - name",
              "firma",
              "unternehmen",
              "entreprise",
              "empresa"),
          text(
              DOMAIN,
              "Website",
              "company domain name",
              "company domain",
              "domain name",
              "website url",
              "web site",
              "url",
              "homepage",
              "webseite",
              "site web"));

  private final CompanyList companies;
  private final ImportChanges changes;
  private final JsonMapper json;
  private final Clock clock;

  CompaniesImport(CompanyList companies, ImportChanges changes, JsonMapper json, Clock clock) {
    this.companies = companies;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "companies";
  }

  @Override
  public String label() {
    return "Companies";
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
  public boolean respectsKnown() {
    return true;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.contains(NAME) || mapped.contains(DOMAIN)
        ? null
        : "Say which column holds the companies' names or their websites.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    var results = new ArrayList<ImportResult>();
    var changed = new LinkedHashMap<String, ImportChanges.Change>();
    for (var row : rows) {
      var said = row.text(NAME);
      var name = said == null ? null : said.strip();
      var website = row.text(DOMAIN);
      var domain = website == null ? null : CompanyList.domain(website).orElse(null);
      var refused = refuse(name, website, domain);
      results.add(refused == null ? keep(run, name, domain, changed) : refused);
    }
    changes.add(run.id(), List.copyOf(changed.values()));
    return results;
  }

  private static ImportResult.@Nullable Failed refuse(
      @Nullable String name, @Nullable String website, @Nullable String domain) {
    if (website != null && domain == null) {
      return ImportResult.Failed.because(
          DOMAIN, "is no address of a company's own website, such as www.halden.example");
    }
    if (name == null && domain == null) {
      return ImportResult.Failed.because("", "The row says neither a name nor a website.");
    }
    return name != null && (name.length() > LONGEST_NAME || name.indexOf('\0') >= 0)
        ? ImportResult.Failed.because(NAME, "is longer than %d characters".formatted(LONGEST_NAME))
        : null;
  }

  private ImportResult keep(
      ImportRun run,
      @Nullable String name,
      @Nullable String domain,
      Map<String, ImportChanges.Change> changed) {
    var manner = manner(run.options().known());
    var kept = companies.keep(name, domain, manner, clock.instant());
    var key = kept.after().id().toString();
    if (!kept.after().equals(kept.before())) {
      var earlier = changed.get(key);
      changed.put(
          key,
          new ImportChanges.Change(
              key,
              earlier == null ? written(kept.before()) : earlier.before(),
              json.writeValueAsString(kept.after())));
    }
    if (kept.before() == null) {
      return new ImportResult.Created();
    }
    return manner == Manner.SKIP ? new ImportResult.Skipped() : new ImportResult.Updated();
  }

  private @Nullable String written(@Nullable Company company) {
    return company == null ? null : json.writeValueAsString(company);
  }

  private static Manner manner(ImportOptions.Known known) {
    return switch (known) {
      case OVERWRITE -> Manner.OVERWRITE;
      case FILL -> Manner.FILL;
      case SKIP -> Manner.SKIP;
    };
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
    var before = change.before() == null ? null : json.readValue(change.before(), Company.class);
    return companies.takeBack(new Kept(before, json.readValue(change.after(), Company.class)));
  }
}
