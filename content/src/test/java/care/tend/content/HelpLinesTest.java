package care.tend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Every help line on disk is held to the rules, and every rule is shown to refuse something. */
class HelpLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    /** The latest date anywhere, so that a check made in New Zealand this morning is not in the future. */
    private final LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));

    private static final String GOOD = """
            {"country": "GB", "name": "United Kingdom",
             "emergency": [{"number": "999", "note": "All emergencies", "source": "https://a.example/1",
                            "sourceKind": "government", "checked": "2026-11-23"}],
             "lines": [{"name": "Listeners", "route": "anyone", "for": "Anyone who needs to talk",
                        "ways": [{"kind": "call", "number": "116 123", "hours": "Any time, day or night"},
                                 {"kind": "text", "number": "85258", "body": "HELLO", "hours": "Any time"}],
                        "languages": ["en"], "source": "https://a.example/2", "sourceKind": "service",
                        "checked": "2026-11-23"}]}
            """;

    @Test
    void everyCountryKeepsTheRulesToday() {
        HelpLinesFiles.countries()
                .forEach((file, country) -> assertThat(HelpLinesFaults.in(file, country, today))
                        .as(file)
                        .isEmpty());
    }

    @Test
    void theInternationalListKeepsTheRulesToday() {
        assertThat(HelpLinesFaults.in(HelpLinesFiles.international(), today)).isEmpty();
    }

    @Test
    void thereAreTwentyCountriesOrMore() {
        assertThat(HelpLinesFiles.countries()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theInternationalListSaysWhatToDoFirst() {
        var list = HelpLinesFiles.international();
        assertThat(list.notListed()).isNotEmpty();
        assertThat(list.notListed().getFirst()).contains("emergency number");
        assertThat(list.finders()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aGoodFileHasNoFaults() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "116 123"          | "+44116123"        | nothing else
                    "116 123"          | "44116123"         | cannot be dialled inside GB
                    "116 123"          | "116  123"         | nothing else
                    "85258"            | "+4485258"         | nothing else
                    "999"              | "0044999"          | cannot be dialled inside GB
                    "country": "GB"    | "country": "QQ"    | not an ISO 3166 country
                    "country": "GB"    | "country": "FR"    | file is named gb.json
                    "country": "GB"    | "country": "AQ"    | no number plan
                    "United Kingdom"   | " "                | no name
                    "name": "Listeners" | "name": ""        | a line without a name
                    "anyone"           | "everyone"         | unknown route
                    "kind": "call"     | "kind": "fax"      | unknown kind
                    "kind": "call"     | "kind": "text"     | no line for anyone that can be called
                    "kind": "text"     | "kind": "call"     | only a text has a body
                    "HELLO"            | "Hello you"        | body is not one word
                    , "hours": "Any time" | ``              | no hours
                    "number": "85258"  | "url": "https://a.example" | needs a number
                    "kind": "text", "number": "85258", "body": "HELLO" | "kind": "web", "url": "http://a.example" | url is not https
                    "kind": "text", "number": "85258", "body": "HELLO", "hours": "Any time" | "kind": "chat", "url": "https://a.example" | no hours
                    "kind": "text", "number": "85258", "body": "HELLO" | "kind": "email", "address": "nobody" | not an e-mail address
                    ["en"]             | []                 | no language
                    ["en"]             | ["xx"]             | not ISO 639
                    https://a.example/2 | http://a.example/2 | source is not https
                    https://a.example/1 | https://          | source is not https
                    "service"          | "rumour"           | unknown source kind
                    needs to talk      | should talk        | a word we do not use
                    needs to talk      | just wants to talk | a word we do not use
                    needs to talk      | has psychotherapeutic needs | a hard word
                    needs to talk      | a b c d e f g h i j k l m n o p | too long
                    Anyone who needs to talk | ` `          | empty words
                    "checked": "2026-11-23"}] | "checked": "2026-11-24"}] | in the future
                    "checked": "2026-11-23"}] | "checked": "2025-11-22"}] | more than 12 months ago
                    "checked": "2026-11-23"}] | "checked": "soon"}]       | not a date
                    """)
    void aFaultIsFound(String sound, String unsound, String fault) {
        assertThat(GOOD).contains(sound);
        assertThat(faults(GOOD.replace(sound, unsound))).anyMatch(found -> found.contains(fault));
    }

    @Test
    void aCountryNeedsTwoWaysAndAnEmergencyNumber() {
        var country = HelpLinesFiles.country(GOOD);
        var firstWay = country.lines().getFirst().ways().subList(0, 1);
        var oneWay =
                new HelpLinesCountry("GB", "United Kingdom", List.of(), List.of(only(firstWay, "Listeners", "anyone")));
        assertThat(HelpLinesFaults.in("gb.json", oneWay, DAY))
                .containsExactlyInAnyOrder("GB: no emergency number", "GB: fewer than two ways that any adult can use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"young", "hurt"})
    void aSecondWayForSomePeopleOnlyIsNoSecondWay(String route) {
        var country = HelpLinesFiles.country(GOOD);
        var general = country.lines().getFirst();
        var lines = List.of(
                only(general.ways().subList(0, 1), "Listeners", "anyone"),
                only(general.ways().subList(1, 2), "Others", route));
        var oneWayForMost = new HelpLinesCountry("GB", "United Kingdom", country.emergency(), lines);
        assertThat(HelpLinesFaults.in("gb.json", oneWayForMost, DAY))
                .containsExactly("GB: fewer than two ways that any adult can use");
    }

    @Test
    void twoWaysMayBeTwoLines() {
        var country = HelpLinesFiles.country(GOOD);
        var general = country.lines().getFirst();
        var lines = List.of(
                only(general.ways().subList(0, 1), "Listeners", "anyone"),
                only(general.ways().subList(1, 2), "Others", "anyone"));
        var twoLines = new HelpLinesCountry("GB", "United Kingdom", country.emergency(), lines);
        assertThat(HelpLinesFaults.in("gb.json", twoLines, DAY)).isEmpty();
    }

    @Test
    void theSameWayTwiceIsOneWay() {
        var country = HelpLinesFiles.country(GOOD);
        var call = country.lines().getFirst().ways().getFirst();
        var lines = List.of(only(List.of(call), "Listeners", "anyone"), only(List.of(call), "Others", "anyone"));
        var twice = new HelpLinesCountry("GB", "United Kingdom", country.emergency(), lines);
        assertThat(HelpLinesFaults.in("gb.json", twice, DAY))
                .containsExactly("GB: fewer than two ways that any adult can use");
    }

    private static HelpLinesCountry.Line only(List<HelpLinesCountry.Way> ways, String name, String route) {
        var line = HelpLinesFiles.country(GOOD).lines().getFirst();
        return new HelpLinesCountry.Line(
                name,
                route,
                line.whom(),
                ways,
                line.languages(),
                line.source(),
                line.sourceKind(),
                null,
                line.checked());
    }

    @Test
    void aLineListedTwiceIsFound() {
        var country = HelpLinesFiles.country(GOOD);
        var line = country.lines().getFirst();
        var twice = new HelpLinesCountry("GB", "United Kingdom", country.emergency(), List.of(line, line));
        assertThat(HelpLinesFaults.in("gb.json", twice, DAY)).containsExactly("GB: the same line twice");
    }

    @Test
    void aFieldNobodyKnowsAFieldTwiceAndAMissingFieldAreRefused() {
        assertThatThrownBy(() -> HelpLinesFiles.country(GOOD.replace("\"body\"", "\"words\"")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> HelpLinesFiles.country(GOOD.replace("\"name\": \"United", "\"country\": \"United")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> HelpLinesFiles.country(GOOD.replace("\"route\": \"anyone\",", "")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("route");
    }

    @ParameterizedTest
    @CsvSource({
        "116 123, tel:116123",
        "1-800-799-7233, tel:18007997233",
        "0800 111 0 111, tel:08001110111",
        "020-50 50 50, tel:020505050"
    })
    void aCallLinkHasOnlyWhatAPhoneDials(String number, String link) {
        assertThat(HelpLinesLink.call(number)).isEqualTo(link);
    }

    @Test
    void aTextLinkCarriesItsWord() {
        assertThat(HelpLinesLink.text("741741", "HOME")).isEqualTo("sms:741741?body=HOME");
        assertThat(HelpLinesLink.text("0477 13 11 14", null)).isEqualTo("sms:0477131114");
    }

    private static List<String> faults(String json) {
        return HelpLinesFaults.in("gb.json", HelpLinesFiles.country(json), DAY);
    }
}
