package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.page.SettingsPage;
import tandem.platform.Settings;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The company's name and the currency that its sums are shown in. */
@Controller
@Administering
@RequestMapping("/access/settings")
class SettingsController {

  private static final int LONGEST_NAME = 100;

  /** Those in use today; without funds, metals and test codes, which have no minor unit. */
  private static final List<Option> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .filter(currency -> !currency.getDisplayName(Locale.ENGLISH).contains("("))
          .sorted(Comparator.comparing(Currency::getCurrencyCode))
          .map(c -> new Option(c.getCurrencyCode(), label(c)))
          .toList();

  private final Settings settings;

  SettingsController(Settings settings) {
    this.settings = settings;
  }

  @GetMapping
  String page(Model model) {
    return show(settings.company(), settings.currency(), Refusals.NONE, model);
  }

  @PostMapping
  String save(
      @RequestParam(defaultValue = "") String company,
      @RequestParam(defaultValue = "") String currency,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var refusals = flaws(company.strip(), currency);
    if (!refusals.none()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(company, currency, refusals, model);
    }
    settings.company(company.strip());
    settings.currency(currency);
    Toasts.say(redirect, "Saved.");
    return "redirect:/access/settings";
  }

  private static Refusals flaws(String company, String currency) {
    if (company.isEmpty() || company.length() > LONGEST_NAME) {
      return Refusals.of("company", "Enter a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    return CURRENCIES.stream().anyMatch(known -> known.value().equals(currency))
        ? Refusals.NONE
        : Refusals.of("currency", "Choose one of the list.");
  }

  private static String label(Currency currency) {
    return currency.getCurrencyCode() + " – " + currency.getDisplayName(Locale.ENGLISH);
  }

  private static String show(String company, String currency, Refusals refusals, Model model) {
    model.addAttribute("page", new SettingsPage(company, currency, CURRENCIES, refusals));
    return "access/settings";
  }
}
