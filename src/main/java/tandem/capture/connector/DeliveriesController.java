package tandem.capture.connector;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.capture.page.DeliveryPage;
import tandem.capture.page.Fact;
import tandem.capture.page.TrialPage;
import tandem.web.NotFound;
import tandem.web.Toasts;
import tandem.web.Words;

/** Shows what a connector was sent, takes it again, and tries what it would take. */
@Controller
@RequestMapping(ConnectorPages.PATH + "/{connector}")
@Marketing
class DeliveriesController {

  private final Connectors connectors;
  private final DeliveryStore deliveries;
  private final Trial trial;
  private final Clock clock;

  DeliveriesController(Connectors connectors, DeliveryStore deliveries, Trial trial, Clock clock) {
    this.connectors = connectors;
    this.deliveries = deliveries;
    this.trial = trial;
    this.clock = clock;
  }

  @GetMapping("/deliveries/{delivery}")
  ModelAndView show(
      @PathVariable("connector") ConnectorId id, @PathVariable("delivery") UUID deliveryId) {
    var connector = connectors.find(id);
    var delivery = find(id, deliveryId);
    var path = ConnectorPages.path(connector);
    var page =
        new DeliveryPage(
            connector.name(),
            path,
            ConnectorPages.mark(delivery),
            delivery.words(),
            ConnectorPages.person(delivery),
            facts(delivery),
            delivery.body(),
            !delivery.body().isEmpty() && delivery.size() > DeliveryStore.KEPT,
            delivery.canBeReadAgain() ? path + "/deliveries/" + delivery.id() + "/again" : null);
    return new ModelAndView("capture/delivery", Map.of("page", page));
  }

  @PostMapping("/deliveries/{delivery}/again")
  String again(
      @PathVariable("connector") ConnectorId id,
      @PathVariable("delivery") UUID deliveryId,
      RedirectAttributes redirect) {
    var connector = connectors.find(id);
    var delivery = find(id, deliveryId);
    if (delivery.canBeReadAgain()) {
      Toasts.say(redirect, connectors.again(delivery).words());
    }
    return "redirect:" + ConnectorPages.path(connector) + "/deliveries/" + deliveryId;
  }

  @GetMapping("/trial")
  ModelAndView sample(@PathVariable("connector") ConnectorId id) {
    var connector = connectors.find(id);
    return page(trial(connector, Samples.of(connector), null, false, List.of()));
  }

  @PostMapping("/trial")
  ModelAndView tryOut(
      @PathVariable("connector") ConnectorId id, @RequestParam(defaultValue = "") String body) {
    var connector = connectors.find(id);
    var meaning = trial.run(connector, body, clock.instant());
    return page(
        trial(
            connector,
            body,
            Described.inWords(meaning),
            !(meaning instanceof Meaning.Refused),
            Described.facts(meaning)));
  }

  private static TrialPage trial(
      Connector connector, String body, @Nullable String words, boolean good, List<Fact> facts) {
    var path = ConnectorPages.path(connector);
    return new TrialPage(connector.name(), path, path + "/trial", body, words, good, facts);
  }

  private static ModelAndView page(TrialPage page) {
    return new ModelAndView("capture/trial", Map.of("page", page));
  }

  private Delivery find(ConnectorId connector, UUID id) {
    var delivery = deliveries.find(id);
    if (delivery == null || !delivery.connector().equals(connector)) {
      throw new NotFound("delivery");
    }
    return delivery;
  }

  private static List<Fact> facts(Delivery delivery) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("When", Words.exact(delivery.at())));
    facts.add(new Fact("About", Words.orNothing(delivery.topic())));
    facts.add(new Fact("Their id", Objects.requireNonNullElse(delivery.ref(), Words.NOTHING)));
    facts.add(new Fact("Size", Words.count(delivery.size()) + " bytes"));
    return facts;
  }
}
