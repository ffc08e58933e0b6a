package care.tend.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What is shown when a person's country is not listed, as it stands on disk. */
record HelpLinesInternational(List<String> notListed, List<Finder> finders, List<SharedNumber> numbers) {

    /** A site that lists lines by country. */
    record Finder(
            String name,
            @JsonProperty("for") String whom,
            String url,
            String source,
            String sourceKind,
            String checked) {}

    /** A number that works in more than one country. */
    record SharedNumber(String number, String where, String text, String source, String sourceKind, String checked) {}
}
