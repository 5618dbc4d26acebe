package tandem.web;

/**
 * Who looks at the page. The principal of a session implements it, so that the frame can greet
 * people without knowing how they are kept.
 */
public interface SignedIn {

  String name();

  /** The role in words. */
  String roleWord();

  /** The role as {@link MenuEntry#roles()} names it. */
  String roleKey();
}
