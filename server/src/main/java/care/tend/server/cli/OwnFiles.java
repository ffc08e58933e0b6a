package care.tend.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import care.tend.server.keys.AccessToken;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyFile;
import care.tend.server.people.OneTimeAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files in a folder that Tend put there. Names such as {@code key} and {@code token} are anybody's, so each file has to
 * look like Tend's as well, and nothing is Tend's in a folder that holds neither its key nor its ledger.
 */
final class OwnFiles {
    private static final int GLANCE_BYTES = 1 << 16;
    private static final String LEDGER_NAMES = "ledger.db{,-*,.damaged-*}";
    private static final String KEY_NAMES = "key{,.new,.replaced-*}";
    private static final Pattern RUNNING = Pattern.compile("(\\d+\\s+){1,2}");

    private final DataFolder folder;

    OwnFiles(DataFolder folder) {
        this.folder = folder;
    }

    /** Lists them, the key file last: while it is there the folder can still be told for Tend's. */
    List<Path> list() throws IOException {
        if (!Files.isDirectory(folder.path()) || !isTends()) {
            return List.of();
        }
        List<Path> own = new ArrayList<>(named(LEDGER_NAMES));
        own.addAll(looking("token{,.new}", content -> AccessToken.isOne(content.strip())));
        own.addAll(looking("running{,.new}", RUNNING.asMatchPredicate()));
        own.addAll(looking(FolderLock.FILE_NAME, String::isEmpty));
        own.addAll(looking(
                Browser.PAGE + "{,.new}",
                content -> content.startsWith("<!doctype html>") && content.contains(OneTimeAddresses.PATH)));
        for (Path file : named(KEY_NAMES)) {
            if (KeyFile.isOne(file)) {
                own.add(file);
            }
        }
        own.sort(Comparator.comparing((Path file) -> file.equals(folder.keyFile()))
                .thenComparing(Comparator.naturalOrder()));
        return own;
    }

    private boolean isTends() throws IOException {
        if (KeyFile.isOne(folder.keyFile())) {
            return true;
        }
        String glance = glance(folder.ledgerFile());
        return glance.startsWith("SQLite format 3\0") && glance.contains("TABLE key_wrap");
    }

    private List<Path> looking(String names, Predicate<String> own) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : named(names)) {
            if (own.test(glance(file))) {
                files.add(file);
            }
        }
        return files;
    }

    private List<Path> named(String names) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.path(), names)) {
            for (Path file : found) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** The start of a file; nothing where it can't be read. */
    private static String glance(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(GLANCE_BYTES), ISO_8859_1);
        }
    }
}
