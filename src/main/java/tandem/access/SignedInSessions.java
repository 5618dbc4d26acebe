package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * A session keeps the user's id and nothing else of him: name, role and whether the account is open
 * are read at each request, so no change has to hunt for sessions.
 */
@Component
class SignedInSessions implements SecurityContextRepository {

  /** Under this name Spring Session keeps the id in a column of its own. */
  private static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private static final int SIGNED_IN_SECONDS = (int) Duration.ofHours(12).toSeconds();

  private final UserStore users;

  SignedInSessions(UserStore users) {
    this.users = users;
  }

  /** Opens a session of its own for that user, so that nobody can have planted it before. */
  static void open(HttpServletRequest request, UserId user) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var session = request.getSession(true);
    session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
    session.setAttribute(USER, user.toString());
  }

  private SecurityContext read(HttpServletRequest request) {
    var context = SecurityContextHolder.createEmptyContext();
    var user = user(request.getSession(false));
    if (user != null && user.enabled()) {
      context.setAuthentication(new CallerAuthentication(user.caller()));
    }
    return context;
  }

  private @Nullable User user(@Nullable HttpSession session) {
    return session != null && session.getAttribute(USER) instanceof String id
        ? users.find(UserId.of(id))
        : null;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(this, request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return read(holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    throw new UnsupportedOperationException("SignInController opens sessions");
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(USER) != null;
  }

  /** Asks the database only when somebody asks who it is. */
  private static final class Deferred implements DeferredSecurityContext {

    private final SignedInSessions sessions;
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(SignedInSessions sessions, HttpServletRequest request) {
      this.sessions = sessions;
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        context = sessions.read(request);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return !sessions.containsContext(request);
    }
  }
}
