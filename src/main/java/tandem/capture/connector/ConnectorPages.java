package tandem.capture.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.capture.page.ConnectorFormPage;
import tandem.capture.page.ConnectorKindsPage;
import tandem.capture.page.ConnectorPage;
import tandem.capture.page.ConnectorsPage;
import tandem.capture.page.ConnectorsPage.Mark;
import tandem.capture.page.Fact;
import tandem.platform.Refusal;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Slice;
import tandem.web.Words;

/** Puts connectors into words. */
@Component
class ConnectorPages {

  static final String PATH = "/capture/connectors";

  private static final Duration LATELY = Duration.ofDays(1);

  private final ConnectorStore store;
  private final ConnectorQueries queries;

  ConnectorPages(ConnectorStore store, ConnectorQueries queries) {
    this.store = store;
    this.queries = queries;
  }

  ConnectorsPage list(Instant now) {
    var last =
        queries.last(now.minus(LATELY)).stream()
            .collect(Collectors.toMap(ConnectorQueries.Last::id, Function.identity()));
    var rows =
        store.all().stream()
            .map(
                connector ->
                    row(
                        connector,
                        last.getOrDefault(
                            connector.id(),
                            new ConnectorQueries.Last(connector.id(), null, null, 0, 0)),
                        now))
            .toList();
    return new ConnectorsPage(
        "A connector takes in what another system sends: leads from ads, orders from shops, anything in JSON.",
        rows);
  }

  private static ConnectorsPage.Row row(
      Connector connector, ConnectorQueries.Last last, Instant now) {
    return new ConnectorsPage.Row(
        path(connector),
        connector.name(),
        connector.kind().label(),
        connector.kind().icon(),
        Words.moment(last.at(), now),
        last.outcome() == null ? null : mark(last.outcome()),
        toSee(connector, last),
        connector.isOpen());
  }

  private static @Nullable String toSee(Connector connector, ConnectorQueries.Last last) {
    if (connector.secret().isMissing()) {
      return "Needs its secret";
    }
    if (connector.kind() == ConnectorKind.WEBHOOK
        && connector.mapping() == null
        && last.waiting() > 0) {
      return "Needs its fields";
    }
    return last.refused() > 0 ? Words.count(last.refused()) + " refused in a day" : null;
  }

  ConnectorKindsPage kinds() {
    return new ConnectorKindsPage(
        Arrays.stream(ConnectorKind.values())
            .map(
                kind ->
                    new ConnectorKindsPage.Kind(
                        PATH + "/new?kind=" + kind.key(),
                        kind.label(),
                        kind.icon(),
                        VendorWords.about(kind)))
            .toList());
  }

  /**
   * @param old null for a new one
   */
  ConnectorFormPage form(@Nullable Connector old, ConnectorForm input, Refusals refusals) {
    var kind = input.knownKind();
    var token = old == null ? null : old.accessToken();
    return new ConnectorFormPage(
        old == null ? "Connect " + kind.label() : old.name(),
        VendorWords.about(kind),
        old == null ? PATH : path(old),
        old == null ? PATH + "/new" : path(old),
        kind.key(),
        ConnectorForm.text(input.name()),
        VendorWords.secretLabel(kind),
        old == null || old.secret().isMissing()
            ? VendorWords.secretHint(kind)
            : "Ends with %s. Left empty, it stays as it is.".formatted(old.secret().hint()),
        kind == ConnectorKind.META_LEAD_ADS,
        token == null
            ? "With the permission leads_retrieval. Without it, leads are announced but cannot be fetched."
            : "Ends with %s. Left empty, it stays as it is.".formatted(token.hint()),
        kind == ConnectorKind.WEBHOOK,
        ConnectorForm.text(input.signatureHeader()),
        kind.bringsLeads() ? meanings() : List.of(),
        ConnectorForm.text(input.means()),
        old == null ? "Connect" : "Save",
        sentences(refusals));
  }

  private static List<Option> meanings() {
    return ConnectorForm.MEANINGS.stream()
        .map(kind -> new Option(kind.name(), kind.label()))
        .toList();
  }

  private static Refusals sentences(Refusals refusals) {
    return new Refusals(
        refusals.all().stream()
            .map(r -> new Refusal(r.field(), "This " + r.reason() + "."))
            .toList());
  }

  /**
   * @param shown what was just made, to be shown this once
   */
  ConnectorPage show(
      Connector connector,
      List<ConnectorPage.Shown> shown,
      Slice<Delivery> deliveries,
      Instant now) {
    return new ConnectorPage(
        path(connector),
        connector.name(),
        connector.kind().label() + ". " + VendorWords.about(connector.kind()),
        connector.isOpen(),
        address() + connector.path(),
        shown,
        settings(connector, now),
        VendorWords.steps(connector.kind()),
        asks(connector),
        connector.kind() == ConnectorKind.WEBHOOK,
        connector.kind().makesSecret(),
        deliveries.items().stream().map(delivery -> row(connector, delivery, now)).toList(),
        deliveries.next() == null ? null : path(connector) + "?after=" + deliveries.next());
  }

  private static List<Fact> settings(Connector connector, Instant now) {
    var settings = new ArrayList<Fact>();
    if (connector.kind().bringsLeads()) {
      settings.add(new Fact("Means", connector.means().label()));
    }
    settings.add(
        new Fact(
            VendorWords.secretLabel(connector.kind()),
            connector.secret().isMissing() ? "Missing" : connector.secret().hint()));
    var token = connector.accessToken();
    if (connector.kind() == ConnectorKind.META_LEAD_ADS) {
      settings.add(new Fact("Access token", token == null ? "Missing" : token.hint()));
    }
    if (connector.signatureHeader() != null) {
      settings.add(new Fact("Signs in", connector.signatureHeader()));
    }
    settings.add(new Fact("Made", Words.ago(connector.createdAt(), now)));
    return settings;
  }

  private static ConnectorPage.@Nullable Asks asks(Connector connector) {
    if (connector.secret().isMissing()) {
      return new ConnectorPage.Asks(
          "Nothing is taken before you enter the %s."
              .formatted(VendorWords.secretLabel(connector.kind()).toLowerCase(Locale.ROOT)),
          path(connector) + "/edit",
          "Enter it");
    }
    if (connector.kind() == ConnectorKind.META_LEAD_ADS && connector.accessToken() == null) {
      return new ConnectorPage.Asks(
          "Leads cannot be fetched before you enter an access token.",
          path(connector) + "/edit",
          "Enter it");
    }
    return connector.sample() == null || connector.mapping() != null
        ? null
        : new ConnectorPage.Asks(
            "It has sent something. Say what its values are; everything that waits is taken then.",
            path(connector) + "/mapping",
            "Name the fields");
  }

  private static ConnectorPage.Row row(Connector connector, Delivery delivery, Instant now) {
    return new ConnectorPage.Row(
        path(connector) + "/deliveries/" + delivery.id(),
        Words.moment(delivery.at(), now),
        delivery.topic(),
        mark(delivery),
        delivery.words(),
        person(delivery));
  }

  static @Nullable String person(Delivery delivery) {
    return delivery.person() == null ? null : "/people/" + delivery.person().value();
  }

  static Mark mark(Delivery delivery) {
    var reason = delivery.reason();
    var mark = mark(delivery.outcome());
    return reason == null ? mark : new Mark(reason.label(), mark.tone(), mark.icon());
  }

  private static Mark mark(Delivery.Outcome outcome) {
    return new Mark(outcome.label(), outcome.tone(), outcome.icon());
  }

  static String path(Connector connector) {
    return PATH + "/" + connector.id();
  }

  static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
