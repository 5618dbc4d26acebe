package tandem.capture.builder;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Marketing;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.page.EmbedPage;
import tandem.web.NotFound;

/** What to paste where, so that a form appears there. */
@Controller
@Marketing
class EmbedController {

  private final FormStore store;

  EmbedController(FormStore store) {
    this.store = store;
  }

  @GetMapping("/capture/forms/{form}/embed")
  ModelAndView show(@PathVariable("form") UUID id) {
    var form = store.find(id);
    if (form == null) {
      throw new NotFound("form");
    }
    return new ModelAndView("capture/embed", Map.of("page", page(form)));
  }

  private static EmbedPage page(Form form) {
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return new EmbedPage(
        form.id().toString(),
        form.name(),
        form.definition().origins(),
        List.of(
            new EmbedPage.Way(
                "link",
                "A page of its own",
                "Link to it, with the parameters of your campaign behind it.",
                home + form.path()),
            new EmbedPage.Way(
                "script",
                "Inside your page",
                "The form appears where the script stands, in the styles of your page.",
                "<script src=\"%s.js\" async></script>".formatted(home + form.path())),
            new EmbedPage.Way(
                "frame",
                "In a frame",
                "The form looks as it does on its own page; the frame grows with it.",
                """
                <iframe src="%s/frame" title="%s" width="100%%" style="border: 0"></iframe>
                <script src="%s/f/frame.js" async></script>\
                """
                    .formatted(home + form.path(), attribute(form.name()), home)),
            new EmbedPage.Way(
                "lead",
                "A form that was made for Salesforce",
                "Give your Web-to-Lead form this address; its field names are understood.",
                "<form action=\"%s/web-to-lead\" method=\"POST\">".formatted(home + form.path()))));
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
