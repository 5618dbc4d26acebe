package tandem.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.access.UserId;
import tandem.content.Asset;
import tandem.content.AssetKind;
import tandem.content.FunnelStage;
import tandem.content.PastContent;

/**
 * What the company has written, and the pages that offer it.
 *
 * @param assets by title
 */
record Library(Map<String, UUID> assets) {

  /** The page that offers the guide. */
  static final Page LANDING = new Page("/p/cold-chain-audit", "The cold-chain audit guide");

  static final String GUIDE_FORM = "Guide: cold-chain audit";

  static Library open(PastContent content, UserId by) {
    var assets = new LinkedHashMap<String, UUID>();
    for (var row : Tables.read("library.tsv")) {
      var about =
          new Asset.About(
              row.get(0),
              AssetKind.valueOf(row.get(1)),
              FunnelStage.valueOf(row.get(2)),
              row.get(4),
              "en");
      assets.put(
          row.get(0),
          row.get(3).equals("file")
              ? content.file(about, Leaflet.of(row.get(0), row.get(4)), by)
              : content.address(about, row.get(3)));
    }
    return new Library(assets);
  }

  static void openPages(PastContent content, UserId by) {
    content.page("ebook", LANDING.title(), "cold-chain-audit", GUIDE_FORM, by);
    content.page("newsletter", "The Halden Letter", "letter", "Newsletter", null);
    content.page("case-study", "Case study: a vaccine depot", "vaccine-depot", GUIDE_FORM, null);
  }

  UUID guide() {
    return assets.getOrDefault(LANDING.title(), new UUID(0, 0));
  }
}
