package tandem.content;

/** What sort of content an asset is. */
public enum AssetKind {
  EBOOK("E-book", "book"),
  WHITE_PAPER("White paper", "file-text"),
  CASE_STUDY("Case study", "award"),
  WEBINAR("Webinar", "presentation"),
  TUTORIAL("Tutorial", "list-check"),
  TEMPLATE("Template", "copy"),
  VIDEO("Video", "video"),
  PRICE_LIST("Price list", "coins"),
  ARTICLE("Article", "article"),
  OTHER("Other", "notes");

  private final String label;
  private final String icon;

  AssetKind(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
