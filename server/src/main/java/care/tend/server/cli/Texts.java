package care.tend.server.cli;

import java.util.ResourceBundle;

/** Every text of the terminal, from one resource bundle, in the person's language where it is there. */
final class Texts {
    /** Name of the bundle; picocli takes its help texts from the same one. */
    static final String BUNDLE = "care.tend.server.cli.cli";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE);

    private Texts() {}

    /**
     * Finds a text.
     *
     * @param key its name
     * @param arguments what goes into it, in the form of {@link String#format}
     * @return the text
     */
    static String get(String key, Object... arguments) {
        return TEXTS.getString(key).formatted(arguments);
    }
}
