package tandem.people;

import gg.jte.Content;

/**
 * What a module shows about a person.
 *
 * @param title one or two words
 * @param content ready to show
 */
public record Panel(String title, Content content) {}
