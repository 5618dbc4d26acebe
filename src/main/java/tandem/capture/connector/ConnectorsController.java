package tandem.capture.connector;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.capture.page.ConnectorPage.Shown;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The pages on which other systems are connected. */
@Controller
@RequestMapping(ConnectorPages.PATH)
@Marketing
class ConnectorsController {

  private static final Limit LAST = new Limit(30);

  private final Connectors connectors;
  private final ConnectorStore store;
  private final DeliveryStore deliveries;
  private final ConnectorPages pages;
  private final Clock clock;

  ConnectorsController(
      Connectors connectors,
      ConnectorStore store,
      DeliveryStore deliveries,
      ConnectorPages pages,
      Clock clock) {
    this.connectors = connectors;
    this.store = store;
    this.deliveries = deliveries;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("capture/connectors", Map.of("page", pages.list(clock.instant())));
  }

  @GetMapping("/new")
  ModelAndView choose(@RequestParam(required = false) @Nullable String kind) {
    if (kind == null) {
      return new ModelAndView("capture/connector-kinds", Map.of("page", pages.kinds()));
    }
    var known = ConnectorKind.ofKey(kind);
    if (known == null) {
      throw new NotFound("kind of connector");
    }
    return form(null, ConnectorForm.blank(known), Refusals.NONE);
  }

  /** Answers with the connector itself and no redirect: its secrets are shown this once. */
  @PostMapping
  ModelAndView create(@ModelAttribute ConnectorForm input) {
    var refusals = new Refusals(input.refusals());
    if (refusals.at("kind") != null) {
      throw new NotFound("kind of connector");
    }
    if (!refusals.none()) {
      return form(null, input, refusals);
    }
    var made = connectors.create(input);
    return show(made, shown(made), null);
  }

  @GetMapping("/{connector}")
  ModelAndView show(
      @PathVariable ConnectorId connector, @RequestParam(required = false) @Nullable Cursor after) {
    return show(connectors.find(connector), List.of(), after);
  }

  @GetMapping("/{connector}/edit")
  ModelAndView edit(@PathVariable ConnectorId connector) {
    var found = connectors.find(connector);
    return form(found, ConnectorForm.of(found), Refusals.NONE);
  }

  @PostMapping("/{connector}")
  Object change(
      @PathVariable("connector") ConnectorId id,
      @ModelAttribute ConnectorForm sent,
      RedirectAttributes redirect) {
    var found = connectors.find(id);
    var input = sent.asKind(found.kind());
    var refusals = new Refusals(input.refusals());
    if (!refusals.none()) {
      return form(found, input, refusals);
    }
    connectors.change(id, input);
    Toasts.say(redirect, "Saved");
    return "redirect:" + ConnectorPages.path(found);
  }

  /** Shown this once, like the first. */
  @PostMapping("/{connector}/rotate")
  ModelAndView rotate(@PathVariable ConnectorId connector) {
    var label = VendorWords.secretLabel(connectors.find(connector).kind());
    var secret = connectors.rotate(connector);
    return show(
        connectors.find(connector), List.of(new Shown("new-secret", label, secret.value())), null);
  }

  @PostMapping("/{connector}/close")
  String close(@PathVariable ConnectorId connector, RedirectAttributes redirect) {
    var path = ConnectorPages.path(connectors.find(connector));
    if (store.close(connector, clock.instant())) {
      Toasts.undoable(redirect, "It takes nothing any more", path + "/reopen");
    }
    return "redirect:" + path;
  }

  @PostMapping("/{connector}/reopen")
  String reopen(@PathVariable ConnectorId connector, RedirectAttributes redirect) {
    var path = ConnectorPages.path(connectors.find(connector));
    store.reopen(connector);
    Toasts.say(redirect, "It is open again");
    return "redirect:" + path;
  }

  /** What we made up; what they gave us they know. */
  private static List<Shown> shown(Connector made) {
    var shown = new ArrayList<Shown>();
    if (made.kind().makesSecret()) {
      shown.add(
          new Shown("new-secret", VendorWords.secretLabel(made.kind()), made.secret().value()));
    }
    if (made.verifyToken() != null) {
      shown.add(new Shown("verify-token", "Verify token", made.verifyToken().value()));
    }
    return shown;
  }

  private ModelAndView show(Connector connector, List<Shown> shown, @Nullable Cursor after) {
    var last = deliveries.last(connector.id(), after, LAST);
    return new ModelAndView(
        "capture/connector", Map.of("page", pages.show(connector, shown, last, clock.instant())));
  }

  private ModelAndView form(@Nullable Connector old, ConnectorForm input, Refusals refusals) {
    return new ModelAndView(
        "capture/connector-form",
        Map.of("page", pages.form(old, input, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
