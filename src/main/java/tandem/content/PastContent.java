package tandem.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.capture.InlineForms;
import tandem.journal.Interaction;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.platform.Ids;

/** Content with a past: the library and the pages of a company whose year goes by in seconds. */
@Component
public class PastContent {

  private final AssetStore assets;
  private final StoredFiles files;
  private final Deliveries deliveries;
  private final DeliveryStore delivered;
  private final Readings readings;
  private final People people;
  private final Landings landings;
  private final LandingStore pages;
  private final InlineForms forms;
  private final Clock clock;

  PastContent(
      AssetStore assets,
      StoredFiles files,
      Deliveries deliveries,
      DeliveryStore delivered,
      Readings readings,
      People people,
      Landings landings,
      LandingStore pages,
      InlineForms forms,
      Clock clock) {
    this.assets = assets;
    this.files = files;
    this.deliveries = deliveries;
    this.delivered = delivered;
    this.readings = readings;
    this.people = people;
    this.landings = landings;
    this.pages = pages;
    this.forms = forms;
    this.clock = clock;
  }

  /** Puts a file into the library. */
  @Transactional
  public UUID file(Asset.About about, byte[] bytes, UserId by) {
    var now = clock.instant();
    var kept = files.keep(about.title(), bytes, StoredFile.Use.ASSET, by, now);
    if (!(kept instanceof StoredFiles.Kept.File(var file))) {
      throw new IllegalStateException("Not taken: " + kept);
    }
    var asset = new Asset(Ids.next(), about, null, 1, null, now, null);
    assets.add(asset);
    assets.addVersion(asset.id(), 1, file, now);
    return asset.id();
  }

  /** Puts something into the library that lives elsewhere. */
  public UUID address(Asset.About about, String url) {
    var asset = new Asset(Ids.next(), about, url, 0, null, clock.instant(), null);
    assets.add(asset);
    return asset.id();
  }

  /** What somebody is told of by reading what was handed to them just now, for intake to take. */
  public @Nullable Interaction read(UUID asset, PersonId person, String cause, String userAgent) {
    var found = assets.find(asset);
    var who = people.find(person).filter(known -> known.email() != null);
    if (found == null || who.isEmpty()) {
      return null;
    }
    var delivery = delivered.find(asset, person, cause);
    if (delivery == null) {
      return null;
    }
    delivered.opened(delivery.id(), clock.instant());
    return readings.reading("read:" + delivery.id(), found, who.get(), userAgent);
  }

  /** Hands it out, without a mail. */
  public void deliver(UUID asset, PersonId person, String cause) {
    deliveries.deliver(asset, person, cause, "en", null);
  }

  /**
   * Makes a page from a template.
   *
   * @param form the name of the form in it
   * @param by who publishes it; null: it stays a draft
   */
  public void page(String start, String name, String slug, String form, @Nullable UserId by) {
    var id = form(form);
    if (!(landings.add(start, name, slug, id.toString())
        instanceof Landings.Result.Done(var page))) {
      throw new IllegalStateException("No page " + slug);
    }
    if (by != null) {
      pages.publish(page.id(), page.draft(), by, clock.instant());
    }
  }

  /** The id of the open form with that name. */
  public UUID form(String name) {
    return forms.open().stream()
        .filter(option -> option.label().equals(name))
        .map(option -> UUID.fromString(option.value()))
        .findFirst()
        .orElseThrow();
  }

  public void seen(String slug, LocalDate day, boolean automated) {
    var page = pages.bySlug(slug);
    if (page != null) {
      pages.seen(page.id(), day, automated);
    }
  }
}
