package care.tend.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names what the core and the database name, in the same words. */
class GlossaryTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^ +(\\w+) (?:text|integer|bigint|bytea)");
    private static final Pattern WORD = Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*");

    /** A name in code stands in backticks and has a capital or an underscore in it. */
    private static final Pattern CODE = Pattern.compile("`([A-Za-z]*[A-Z_][A-Za-z_]*|seq|sealed|wrapped)`");

    @Test
    void everyPublicTypeOfTheCoreHasAWord() throws IOException {
        assertThat(publicTypes()).as("types").hasSizeGreaterThan(25);
        assertThat(publicTypes()).allSatisfy(type -> assertThat(names()).contains(plain(type)));
    }

    @Test
    void everyTableAndColumnHasAWord() throws IOException {
        assertThat(stored()).as("tables and columns").contains("entry", "seq", "shredding_owed");
        assertThat(stored()).allSatisfy(name -> assertThat(names()).contains(plain(name)));
    }

    @Test
    void noNameInCodeIsLeftOver() throws IOException {
        Set<String> real = new TreeSet<>(publicTypes());
        real.addAll(stored());

        assertThat(inGlossary(CODE).filter(name -> !name.equals("GlossaryTest")))
                .isSubsetOf(real);
    }

    private static Set<String> publicTypes() {
        return JavaSource.below(Path.of("../core/src/main/java")).stream()
                .flatMap(file -> file.types().stream())
                .filter(JavaSource.Type::isPublic)
                .map(JavaSource.Type::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stored() throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> migrations = Files.newDirectoryStream(MIGRATIONS, "*.sql")) {
            for (Path migration : migrations) {
                for (MatchResult table :
                        TABLE.matcher(Files.readString(migration)).results().toList()) {
                    names.add(table.group(1));
                    COLUMN.matcher(table.group(2)).results().forEach(column -> names.add(column.group(1)));
                }
            }
        }
        return names;
    }

    /** Every word and every name in code, without marks and capitals, so that "check-in" is CheckIn. */
    private static Set<String> names() throws IOException {
        return Stream.concat(inGlossary(WORD), inGlossary(CODE))
                .map(GlossaryTest::plain)
                .collect(Collectors.toSet());
    }

    private static Stream<String> inGlossary(Pattern what) throws IOException {
        return what.matcher(Files.readString(Path.of("../docs/glossary.md")))
                .results()
                .map(found -> found.group(1));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
