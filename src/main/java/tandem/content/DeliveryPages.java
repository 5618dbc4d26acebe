package tandem.content;

import org.jspecify.annotations.Nullable;
import tandem.content.page.DeliveryPage;

/** Makes the page behind a link, in the language in which it was delivered. */
final class DeliveryPages {

  private DeliveryPages() {}

  static DeliveryPage ready(Delivery delivery, Asset asset, String token) {
    var language = delivery.language();
    var button =
        switch (asset.about().kind()) {
          case VIDEO, WEBINAR -> asset.isFile() ? "get" : "watch";
          default -> asset.isFile() ? "get" : "read";
        };
    return new DeliveryPage(
        language,
        asset.title(),
        asset.about().description(),
        asset.cover() == null ? null : "/p/picture/" + asset.cover(),
        "/a/" + token,
        Wording.say(language, button),
        Wording.say(language, "hint", Wording.day(language, delivery.expiresAt())));
  }

  static DeliveryPage expired(Delivery delivery, String token) {
    var language = delivery.language();
    var day = Wording.day(language, delivery.expiresAt());
    return new DeliveryPage(
        language,
        Wording.say(language, "expiredTitle"),
        Wording.say(language, "expired", day),
        null,
        "/a/" + token + "/again",
        Wording.say(language, "renew"),
        null);
  }

  static DeliveryPage renewed(Delivery delivery) {
    return words(delivery.language(), "renewedTitle", "renewed");
  }

  static DeliveryPage unknown() {
    return words("en", "goneTitle", "gone");
  }

  private static DeliveryPage words(String language, String title, String text) {
    @Nullable String nothing = null;
    return new DeliveryPage(
        language,
        Wording.say(language, title),
        Wording.say(language, text),
        nothing,
        nothing,
        nothing,
        nothing);
  }
}
