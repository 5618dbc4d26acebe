package tandem.campaigns.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import tandem.campaigns.Channel;
import tandem.campaigns.channel.page.ChannelsPage;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The page on which the rules of channels are kept and tried. */
@Controller
@RequestMapping("/campaigns/channels")
@Marketing
class ChannelsController {

  private static final String HERE = "redirect:/campaigns/channels";
  private static final List<Option> PLACES =
      options(ChannelRule.Place.values(), ChannelRule.Place::label);
  private static final List<Option> MATCHES =
      options(ChannelRule.Match.values(), ChannelRule.Match::label);
  private static final List<Option> CHANNELS = options(Channel.values(), Channel::label);

  private final ChannelRules rules;

  ChannelsController(ChannelRules rules) {
    this.rules = rules;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") String referrer) {
    return page(ChannelRuleForm.EMPTY, Refusals.NONE, url, referrer);
  }

  @PostMapping
  Object add(ChannelRuleForm form, RedirectAttributes redirect) {
    var refusals = form.refusals();
    if (!refusals.isEmpty()) {
      return page(form, new Refusals(refusals), "", "");
    }
    rules.add(form.rule());
    Toasts.say(redirect, "The rule counts for whatever comes from now on");
    return HERE;
  }

  @PostMapping("/{rule}/raise")
  String raise(@PathVariable UUID rule) {
    if (!rules.raise(rule)) {
      throw new NotFound("rule");
    }
    return HERE;
  }

  @PostMapping("/{rule}/remove")
  String remove(@PathVariable UUID rule, RedirectAttributes redirect) {
    if (!rules.remove(rule)) {
      throw new NotFound("rule");
    }
    Toasts.say(redirect, "The rule is gone");
    return HERE;
  }

  private ModelAndView page(ChannelRuleForm form, Refusals refusals, String url, String referrer) {
    var all = rules.all();
    var rows =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    new ChannelsPage.Rule(
                        all.get(i).id().toString(),
                        all.get(i).words(),
                        all.get(i).channel().label(),
                        i == 0))
            .toList();
    var page =
        new ChannelsPage(
            rows,
            new ChannelsPage.Form(form.place(), form.match(), form.value(), form.channel()),
            PLACES,
            MATCHES,
            CHANNELS,
            refusals,
            url,
            referrer,
            tried(url, referrer));
    return new ModelAndView(
        "campaigns/channels",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ChannelsPage.@Nullable Tried tried(String url, String referrer) {
    if (url.isBlank() && referrer.isBlank()) {
      return null;
    }
    var verdict = rules.judge(Arrival.at(url, referrer.isBlank() ? null : referrer));
    return new ChannelsPage.Tried(verdict.channel().label(), verdict.because());
  }

  private static <E extends Enum<E>> List<Option> options(E[] all, Function<E, String> label) {
    return Arrays.stream(all).map(one -> new Option(one.name(), label.apply(one))).toList();
  }
}
