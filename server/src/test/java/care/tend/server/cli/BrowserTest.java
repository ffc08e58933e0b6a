package care.tend.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser is opened where there is a screen, and whatever comes of it, Tend serves. */
class BrowserTest {
    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data of mine");
    }

    private CommandProcess serve(String opener) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path program = programs.resolve("xdg-open");
        Files.writeString(program, opener);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return CommandProcess.start(
                data(),
                Map.of("DISPLAY", ":99", "PATH", programs + ":" + System.getenv("PATH")),
                "serve",
                "--port",
                "0");
    }

    @Test
    void opensAPageThatLeadsToTheAddressWhichNoOtherAccountCanSee() throws Exception {
        Path seen = folder.resolve("seen");
        try (CommandProcess tend = serve("""
                #!/bin/sh
                printf '%%s\\n' "$@" >'%1$s.new'
                cat "$1" >>'%1$s.new'
                mv '%1$s.new' '%1$s'
                """.formatted(seen))) {
            String address = ServeTest.address(tend.waitFor("Ctrl-C")).group();
            CommandProcess.waitUntil(() -> Files.exists(seen));
            List<String> lines = Files.readAllLines(seen);
            Path page = data().resolve("open.html");
            assertThat(lines.getFirst()).isEqualTo(page.toString());
            assertThat(String.join("\n", lines.subList(1, lines.size())))
                    .contains("<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\">");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                    .isEqualTo("rw-------");
            assertThat(ServeTest.status(address)).isEqualTo(303);
            tend.stop();
            assertThat(page).doesNotExist();
        }
    }

    @Test
    void anOpenerThatCannotBeStartedEndsNothing() throws Exception {
        try (CommandProcess tend = serve("#!/no/such/shell\n")) {
            String address = ServeTest.address(tend.waitFor("Ctrl-C")).group();
            assertThat(ServeTest.status(address)).isEqualTo(303);
            assertThat(tend.said()).doesNotContain("Exception");
        }
    }

    @Test
    void aBrowserIsOpenedOnlyWhereThereIsAScreen() {
        assertThat(Browser.opener("Linux", Map.of())).isEmpty();
        assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"))).isEqualTo(Optional.of(List.of("xdg-open")));
        assertThat(Browser.opener("Linux", Map.of("WAYLAND_DISPLAY", "w"))).isPresent();
        assertThat(Browser.opener("Mac OS X", Map.of())).isEqualTo(Optional.of(List.of("open")));
        assertThat(Browser.opener("Windows 11", Map.of())).isPresent();
    }
}
