package tandem.capture.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.capture.page.ConnectorMappingPage;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The page on which somebody says what the values of a JSON webhook are. */
@Controller
@RequestMapping(ConnectorPages.PATH + "/{connector}/mapping")
@Marketing
class MappingController {

  private static final int LONGEST_SHOWN = 120;

  private final Connectors connectors;

  MappingController(Connectors connectors) {
    this.connectors = connectors;
  }

  @GetMapping
  ModelAndView show(@PathVariable("connector") ConnectorId id) {
    var connector = find(id);
    var values = connector.sampleValues();
    var chosen = Objects.requireNonNullElseGet(connector.mapping(), () -> Guesses.of(values));
    return page(connector, values, chosen, Refusals.NONE);
  }

  /** Paths come with the choices: the first body may be longer than what is shown of it. */
  @PostMapping
  Object save(
      @PathVariable("connector") ConnectorId id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    var connector = find(id);
    var values = connector.sampleValues();
    var chosen = new LinkedHashMap<String, String>();
    for (var i = 0; i < values.size(); i++) {
      var path = sent.get("p" + i);
      if (path != null) {
        chosen.put(path, sent.getOrDefault("f" + i, WebhookField.IGNORE.key()));
      }
    }
    var refusals = new Refusals(connectors.map(id, chosen));
    if (!refusals.none()) {
      return page(connector, values, chosen, refusals);
    }
    Toasts.say(redirect, "Saved. What waited for it has been taken.");
    return "redirect:" + ConnectorPages.path(connector);
  }

  private Connector find(ConnectorId id) {
    var connector = connectors.find(id);
    if (connector.kind() != ConnectorKind.WEBHOOK) {
      throw new NotFound("mapping");
    }
    return connector;
  }

  private static ModelAndView page(
      Connector connector,
      Map<String, String> values,
      Map<String, String> chosen,
      Refusals refusals) {
    var rows = new ArrayList<ConnectorMappingPage.Row>();
    recognisedFirst(values)
        .forEach(
            (path, value) ->
                rows.add(
                    new ConnectorMappingPage.Row(
                        rows.size(),
                        path,
                        value.length() <= LONGEST_SHOWN
                            ? value
                            : value.substring(0, LONGEST_SHOWN) + "…",
                        chosen.getOrDefault(path, WebhookField.IGNORE.key()),
                        path.isEmpty() ? null : refusals.at(path))));
    var path = ConnectorPages.path(connector);
    var page =
        new ConnectorMappingPage(
            connector.name(),
            path,
            path + "/mapping",
            "These are the values of the first body that came. What is recognised is filled in already.",
            rows,
            choices(),
            refusals.at(""));
    return new ModelAndView(
        "capture/connector-mapping",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Most of what a form tool sends only describes the few values that matter. */
  private static Map<String, String> recognisedFirst(Map<String, String> values) {
    var guesses = Guesses.of(values);
    var sorted = new LinkedHashMap<String, String>();
    for (var ignored : List.of(false, true)) {
      values.forEach(
          (path, value) -> {
            if (WebhookField.IGNORE.key().equals(guesses.get(path)) == ignored) {
              sorted.put(path, value);
            }
          });
    }
    return sorted;
  }

  private static List<Option> choices() {
    return Arrays.stream(WebhookField.values())
        .map(field -> new Option(field.key(), field.label()))
        .toList();
  }
}
