package care.tend.content;

import care.tend.content.HelpLinesCountry.Line;
import care.tend.content.HelpLinesCountry.Way;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a help-line file, in words an editor of that file can act on. */
final class HelpLinesFaults {
    private static final Set<String> ROUTES = Set.of("anyone", "young", "hurt");
    private static final Set<String> SOURCE_KINDS = Set.of("service", "government", "other");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern WRITTEN_NUMBER = Pattern.compile("[0-9*#]+([ -][0-9*#]+)*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]+");
    private static final Pattern BODY = Pattern.compile("[A-Z]{2,12}");
    private static final Pattern BANNED = Pattern.compile(
            "\\b(should|just|simply|at least|don't worry|amazing|failed|missed|streak|fix|broken|toxic|detected"
                    + "|activates|rewires|committed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.:;] ");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,.]+");
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 13;

    private final List<String> faults = new ArrayList<>();
    private final LocalDate today;

    private HelpLinesFaults(LocalDate today) {
        this.today = today;
    }

    static List<String> in(String file, HelpLinesCountry country, LocalDate today) {
        var found = new HelpLinesFaults(today);
        found.checkCountry(file, country);
        country.emergency().forEach(number -> found.checkEmergency(country.country(), number));
        country.lines().forEach(line -> found.checkLine(country.country(), line));
        return found.faults;
    }

    static List<String> in(HelpLinesInternational list, LocalDate today) {
        var found = new HelpLinesFaults(today);
        list.notListed().forEach(step -> found.checkWords("notListed", step));
        for (var finder : list.finders()) {
            found.checkWords(finder.name(), finder.whom());
            found.require(isHttps(finder.url()), finder.name() + ": url is not https");
            found.checkSource(finder.name(), finder.source(), finder.sourceKind(), finder.checked());
        }
        for (var shared : list.numbers()) {
            found.checkWords(shared.number(), shared.where());
            found.checkWords(shared.number(), shared.text());
            found.require(isWritten(shared.number()), shared.number() + ": not a number as written");
            found.checkSource(shared.number(), shared.source(), shared.sourceKind(), shared.checked());
        }
        return found.faults;
    }

    private void checkCountry(String file, HelpLinesCountry country) {
        var code = country.country();
        require(COUNTRIES.contains(code), code + ": not an ISO 3166 country");
        require(file.equals(code.toLowerCase(Locale.ROOT) + ".json"), code + ": file is named " + file);
        require(HelpLinesNumberPlan.knows(code), code + ": no number plan");
        require(!country.name().isBlank(), code + ": no name");
        require(!country.emergency().isEmpty(), code + ": no emergency number");
        require(waysForAnyone(country) >= 2, code + ": fewer than two ways that any adult can use");
        require(
                country.lines().stream().anyMatch(HelpLinesFaults::isCallForAnyone),
                code + ": no line for anyone that can be called");
        var names = country.lines().stream().map(Line::name).toList();
        require(new HashSet<>(names).size() == names.size(), code + ": the same line twice");
    }

    /** A line for young people or for people hurt by somebody is no second way for everybody else. */
    private static long waysForAnyone(HelpLinesCountry country) {
        return country.lines().stream()
                .filter(HelpLinesFaults::isForAnyone)
                .flatMap(line -> line.ways().stream())
                .map(way -> Arrays.asList(way.kind(), way.number(), way.url(), way.address()))
                .distinct()
                .count();
    }

    private static boolean isForAnyone(Line line) {
        return line.route().equals("anyone");
    }

    private static boolean isCallForAnyone(Line line) {
        return isForAnyone(line)
                && line.ways().stream().anyMatch(way -> way.kind().equals("call"));
    }

    private void checkEmergency(String country, HelpLinesCountry.Emergency emergency) {
        checkNumber(country, emergency.number());
        checkWords(emergency.number(), emergency.note());
        checkSource(emergency.number(), emergency.source(), emergency.sourceKind(), emergency.checked());
    }

    private void checkLine(String country, Line line) {
        require(!line.name().isBlank(), country + ": a line without a name");
        require(ROUTES.contains(line.route()), line.name() + ": unknown route " + line.route());
        checkWords(line.name(), line.whom());
        require(!line.ways().isEmpty(), line.name() + ": no way to reach it");
        require(!line.languages().isEmpty(), line.name() + ": no language");
        require(LANGUAGES.containsAll(line.languages()), line.name() + ": a language that is not ISO 639");
        checkSource(line.name(), line.source(), line.sourceKind(), line.checked());
        for (var further : Objects.requireNonNullElse(line.also(), List.<String>of())) {
            require(isHttps(further), line.name() + ": further source is not https");
        }
        line.ways().forEach(way -> checkWay(country, line.name(), way));
    }

    private void checkWay(String country, String line, Way way) {
        Stream.of(way.hours(), way.note()).filter(Objects::nonNull).forEach(words -> checkWords(line, words));
        switch (way.kind()) {
            case "call", "text" -> {
                require(way.number() != null && way.url() == null && way.address() == null, line + ": needs a number");
                require(way.hours() != null, line + ": no hours");
                require(way.body() == null || way.kind().equals("text"), line + ": only a text has a body");
                require(way.body() == null || BODY.matcher(way.body()).matches(), line + ": body is not one word");
                checkNumber(country, Objects.requireNonNullElse(way.number(), ""));
            }
            case "chat", "web" -> {
                require(way.number() == null && way.address() == null && way.body() == null, line + ": needs a url");
                require(isHttps(way.url()), line + ": url is not https");
                require(way.hours() != null || way.kind().equals("web"), line + ": no hours");
            }
            case "email" -> {
                require(way.number() == null && way.url() == null && way.body() == null, line + ": needs an address");
                var address = Objects.requireNonNullElse(way.address(), "");
                require(ADDRESS.matcher(address).matches(), line + ": not an e-mail address");
            }
            default -> faults.add(line + ": unknown kind " + way.kind());
        }
    }

    private void checkNumber(String country, String number) {
        require(isWritten(number), number + ": digits with single spaces or hyphens, nothing else");
        require(HelpLinesNumberPlan.canDial(country, number), number + ": cannot be dialled inside " + country);
    }

    private void checkWords(String where, String words) {
        require(!words.isBlank(), where + ": empty words");
        require(!BANNED.matcher(words).find(), where + ": a word we do not use, in: " + words);
        BETWEEN_SENTENCES.splitAsStream(words).forEach(sentence -> checkSentence(where, sentence));
    }

    private void checkSentence(String where, String sentence) {
        var words = BETWEEN_WORDS.splitAsStream(sentence).toList();
        require(words.size() <= MOST_WORDS, where + ": too long to read in distress: " + sentence);
        words.stream()
                .filter(word -> word.length() > LONGEST_WORD && isOurs(word))
                .forEach(word -> faults.add(where + ": a hard word: " + word));
    }

    /** Names of places and sites are theirs, not ours to shorten. */
    private static boolean isOurs(String word) {
        return Character.isLowerCase(word.charAt(0));
    }

    private void checkSource(String where, String source, String kind, String checked) {
        require(isHttps(source), where + ": source is not https");
        require(SOURCE_KINDS.contains(kind), where + ": unknown source kind " + kind);
        try {
            var day = LocalDate.parse(checked);
            require(!day.isAfter(today), where + ": checked in the future, " + checked);
            require(!day.isBefore(today.minusMonths(12)), where + ": last checked more than 12 months ago, " + checked);
        } catch (DateTimeParseException e) {
            faults.add(where + ": checked is not a date: " + checked);
        }
    }

    private static boolean isWritten(String number) {
        return WRITTEN_NUMBER.matcher(number).matches();
    }

    private static boolean isHttps(@Nullable String address) {
        if (address == null || !address.startsWith("https://")) {
            return false;
        }
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
