package care.tend.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns a number as people write it into a link a phone can follow.
 *
 * <p>The page builder does the same in TypeScript; these are the rules and the examples it follows.
 */
final class HelpLinesLink {
    private HelpLinesLink() {}

    static String call(String number) {
        return "tel:" + digits(number);
    }

    static String text(String number, @Nullable String body) {
        var link = "sms:" + digits(number);
        return body == null ? link : link + "?body=" + URLEncoder.encode(body, StandardCharsets.UTF_8);
    }

    /** Spaces and hyphens are for eyes; everything else is for the phone. */
    static String digits(String number) {
        return number.replace(" ", "").replace("-", "");
    }
}
