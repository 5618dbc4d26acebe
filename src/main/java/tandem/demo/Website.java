package tandem.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Money;

/** Words what the company's website, shop and mail tool tell by their source. */
final class Website {

  private final UUID source;
  private int told;

  Website(UUID source) {
    this.source = source;
  }

  /** The first page of a visit. */
  Interaction arrival(Browser browser, Page page, Touch touch, Instant at) {
    return interaction(
        Kind.PAGE_VIEWED, page.title(), at, anonymous(browser), touch, null, Map.of());
  }

  Interaction view(Browser browser, Page page, Page before, Instant at) {
    var touch = touch(page, before.url(), browser);
    return interaction(
        Kind.PAGE_VIEWED, page.title(), at, anonymous(browser), touch, null, Map.of());
  }

  /** A form on the website: the browser becomes known. */
  Interaction form(Persona who, Kind kind, String name, Page page, Instant at) {
    var asked = kind == Kind.CONTENT_REQUESTED ? ColdStore.told(who, at) : Map.<String, String>of();
    var said = new Profile(who.profile().fields(), asked);
    var known = new Who(who.browser().id(), null, said);
    return interaction(
        kind,
        name,
        at,
        known,
        touch(page, page.url(), who.browser()),
        null,
        Map.of("form", page.title()));
  }

  Interaction order(Persona who, Order order, Instant at) {
    var known = new Who(who.browser().id(), null, who.profile());
    return interaction(
        Kind.PURCHASED,
        "Order Completed",
        at,
        known,
        touch(Page.CHECKOUT, Page.CHECKOUT.url(), who.browser()),
        new Money(order.amount(), order.currency()),
        order.properties());
  }

  /** What the mail tool tells knows nobody's browser, only whom it wrote to. */
  Interaction mail(Persona who, Kind kind, String subject, Touch touch, Instant at) {
    var address = Profile.builder().say(ProfileField.EMAIL, who.email()).build();
    return interaction(kind, subject, at, Who.known(null, address), touch, null, Map.of());
  }

  Interaction webinar(Persona who, String title, Instant at) {
    return interaction(
        Kind.WEBINAR_ATTENDED,
        title,
        at,
        Who.known(null, who.profile()),
        Touch.NONE,
        null,
        Map.of("minutes", who.luck().between(18, 55)));
  }

  private static Who anonymous(Browser browser) {
    return new Who(browser.id(), null, Profile.EMPTY);
  }

  private static Touch touch(Page page, String referrer, Browser browser) {
    return new Touch(page.url(), page.title(), referrer, Map.of(), Map.of(), browser.userAgent());
  }

  private Interaction interaction(
      Kind kind,
      String name,
      Instant at,
      Who who,
      Touch touch,
      @Nullable Money amount,
      Map<String, Object> properties) {
    var messageId = "halden-%06d".formatted(++told);
    return new Interaction(source, messageId, kind, name, at, who, touch, amount, properties);
  }
}
