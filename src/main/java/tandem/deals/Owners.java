package tandem.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.access.User;
import tandem.access.UserId;
import tandem.access.Users;
import tandem.web.Option;

/** Who can own deals: everybody who sells, managers and admins too. */
@Component
class Owners {

  private final Users users;

  Owners(Users users) {
    this.users = users;
  }

  boolean sells(UserId id) {
    var user = users.find(id);
    return user != null && sells(user);
  }

  private static boolean sells(User user) {
    return user.enabled() && user.role() != Role.MARKETER;
  }

  /** To filter by: those who can own deals, and nobody. */
  List<Option> choices() {
    var choices = new ArrayList<Option>();
    users.all().stream().filter(Owners::sells).map(Owners::option).forEach(choices::add);
    choices.add(new Option(DealFilter.NONE, "Nobody"));
    return choices;
  }

  /** Whom the caller may give a deal to, which for a salesperson is himself, where it is free. */
  List<Option> heirs(@Nullable UUID owner, Caller caller) {
    var choices = new ArrayList<Option>();
    if (caller.managesAll() || owner == null) {
      choices.add(new Option("", "Nobody"));
    }
    users.all().stream()
        .filter(user -> user.id().value().equals(owner) || mayOwn(user, caller))
        .map(Owners::option)
        .forEach(choices::add);
    return choices;
  }

  private static boolean mayOwn(User user, Caller caller) {
    return sells(user) && (caller.managesAll() || user.id().equals(caller.id()));
  }

  private static Option option(User user) {
    return new Option(user.id().toString(), user.name());
  }
}
