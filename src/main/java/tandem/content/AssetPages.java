package tandem.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.content.page.AssetFormPage;
import tandem.content.page.AssetPage;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Puts an asset into words, and the page on which it is described. */
@Component
class AssetPages {

  private static final int READERS = 200;

  private final AssetQueries queries;
  private final AssetStore store;
  private final Clock clock;

  AssetPages(AssetQueries queries, AssetStore store, Clock clock) {
    this.queries = queries;
    this.store = store;
    this.clock = clock;
  }

  static boolean mayChange(Caller caller) {
    return caller.role() != Role.SALESPERSON;
  }

  /**
   * @param typed the address that it was to be sent to, where that did not work
   */
  AssetPage show(Asset asset, Caller caller, String typed, @Nullable String problem) {
    var now = clock.instant();
    var about = asset.about();
    var file = store.file(asset.id(), asset.version());
    var href = "/content/assets/" + asset.id();
    return new AssetPage(
        href,
        about.title(),
        "%s, %s.".formatted(about.kind().label(), language(about.language())),
        about.description(),
        about.stage().label(),
        about.stage().tone(),
        !asset.isOffered(),
        asset.cover() == null ? null : "/p/picture/" + asset.cover(),
        file == null ? String.valueOf(asset.url()) : where(file),
        file == null ? String.valueOf(asset.url()) : href + "/file",
        figures(asset),
        queries.readers(asset.id(), READERS).stream().map(reader -> reader(reader, now)).toList(),
        queries.campaigns(asset.id()).stream().map(AssetPages::campaign).toList(),
        store.versions(asset.id()).stream().map(version -> version(version, now)).toList(),
        problem,
        typed,
        mayChange(caller));
  }

  static String language(String code) {
    var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  private static String where(StoredFile file) {
    return "%s · %s · %s".formatted(file.name(), file.type().label(), size(file.bytes()));
  }

  static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " KB"
        : "%.1f MB".formatted(bytes / 1048576.0);
  }

  private List<AssetPage.Figure> figures(Asset asset) {
    var usage = queries.usage(asset.id());
    return List.of(
        new AssetPage.Figure(
            "Delivered",
            Words.count(usage.delivered()),
            "How often it was handed to somebody: by a form or by a colleague."),
        new AssetPage.Figure(
            "People", Words.count(usage.people()), "How many different people got it."),
        new AssetPage.Figure(
            "Readers",
            Words.count(usage.readers()),
            "Those of them who pressed the button behind their link. Following the link alone does not count: programs do that."),
        new AssetPage.Figure(
            "Read",
            Words.percent(usage.readers(), usage.people()),
            "Readers of the people who got it."),
        new AssetPage.Figure(
            "Opened", Words.count(usage.opens()), "How often the button was pressed, by anybody."));
  }

  private static AssetPage.Reader reader(AssetQueries.Reader reader, Instant now) {
    return new AssetPage.Reader(
        "/people/" + reader.person(),
        reader.name(),
        Words.moment(reader.deliveredAt(), now),
        Words.moment(reader.readAt(), now),
        Words.count(reader.opens()));
  }

  private static AssetPage.Campaign campaign(AssetQueries.OfCampaign row) {
    return new AssetPage.Campaign(
        row.id() == null ? null : "/campaigns/" + row.id(),
        row.name() == null ? "No campaign" : row.name(),
        Words.count(row.delivered()),
        Words.count(row.readers()),
        Words.percent(row.readers(), row.delivered()));
  }

  private static AssetPage.Version version(AssetStore.Version version, Instant now) {
    return new AssetPage.Version(
        String.valueOf(version.number()), where(version.file()), Words.moment(version.at(), now));
  }

  AssetFormPage edit(@Nullable Asset asset, AssetForm input, Refusals refusals) {
    var file = asset == null ? null : store.file(asset.id(), asset.version());
    var href = asset == null ? "/content/assets" : "/content/assets/" + asset.id();
    return new AssetFormPage(
        asset == null ? "New asset" : asset.title(),
        href,
        href,
        AssetForm.text(input.title()),
        AssetForm.text(input.kind()),
        kinds(),
        AssetForm.text(input.stage()),
        stages(),
        AssetForm.text(input.description()),
        AssetForm.text(input.language()),
        AssetForm.text(input.url()),
        file == null ? null : where(file),
        FileType.TAKEN,
        StoredFile.Use.ASSET.largest(),
        String.valueOf(StoredFile.Use.ASSET.megabytes()),
        String.valueOf(StoredFile.Use.PICTURE.megabytes()),
        refusals);
  }

  static List<Option> kinds() {
    return Arrays.stream(AssetKind.values()).map(k -> new Option(k.name(), k.label())).toList();
  }

  static List<Option> stages() {
    return Arrays.stream(FunnelStage.values()).map(s -> new Option(s.name(), s.label())).toList();
  }
}
