package care.tend.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.ledger.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @TempDir
    Path folder;

    /**
     * AES-256-GCM, test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation" (2004): key, nonce, text and
     * associated data as printed there; the sealed form here is nonce, ciphertext, tag.
     */
    @Test
    void openingFollowsThePublishedTestCase() throws Exception {
        HexFormat hex = HexFormat.of();
        DataKey key = DataKey.of(hex.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        byte[] sealed = hex.parseHex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
        byte[] context = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");

        assertThat(hex.formatHex(key.open(sealed, context)))
                .isEqualTo("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    @Test
    void noSealIsMadeTwice() {
        DataKey key = DataKey.random();
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            nonces.add(HexFormat.of().formatHex(key.seal(new byte[1], new byte[0]), 0, 12));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void aSealOpensOnlyWithItsKeyItsContextAndEveryByte() throws Exception {
        DataKey key = DataKey.random();
        byte[] context = "here".getBytes(UTF_8);
        byte[] sealed = key.seal("words".getBytes(UTF_8), context);

        assertThat(key.open(sealed, context)).isEqualTo("words".getBytes(UTF_8));
        assertThatThrownBy(() -> DataKey.random().open(sealed, context)).isInstanceOf(DoesNotOpenException.class);
        assertThatThrownBy(() -> key.open(sealed, "there".getBytes(UTF_8))).isInstanceOf(DoesNotOpenException.class);
        assertThatThrownBy(() -> key.open(new byte[3], context)).isInstanceOf(DoesNotOpenException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 0x10;
            assertThatThrownBy(() -> key.open(changed, context)).isInstanceOf(DoesNotOpenException.class);
        }
    }

    @Test
    void aKeyFileIsPrivateAndReadBackAsItWasWritten() throws Exception {
        Path file = folder.resolve("made/key");

        KeyFile written = KeyFile.create(file);

        KeyFile read = KeyFile.read(file);
        assertThat(read.person()).isEqualTo(written.person());
        assertThat(read.key().bytes()).isEqualTo(written.key().bytes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tend-key-1",
                "tend-key-2\n6a1cbd0e-0f34-4f27-9d55-3bb5b1a6a1d4\nAAAA\n",
                "tend-key-1\nnobody\nAAAA\n",
                "tend-key-1\n6a1cbd0e-0f34-4f27-9d55-3bb5b1a6a1d4\nAAAA\n",
                "tend-key-1\n6a1cbd0e-0f34-4f27-9d55-3bb5b1a6a1d4\n***\n"
            })
    void aDamagedKeyFileIsSaidAndNeverShown(String content) throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, content);

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("key")
                .hasMessageNotContaining("AAAA");
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void secretsDoNotShowThemselves() {
        AccessToken token = AccessToken.random();
        UnlockedPerson person = new UnlockedPerson(new PersonId(UUID.randomUUID()), DataKey.random(), 1);

        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(person.toString()).isEqualTo("UnlockedPerson[" + person.id() + "]");
    }

    @Test
    void theTokenOfAFolderIsMadeOnceAndPrivate() throws Exception {
        Path file = folder.resolve("token");

        AccessToken first = AccessToken.readOrCreate(file);

        assertThat(AccessToken.readOrCreate(file)).isEqualTo(first);
        assertThat(first.matches(first.text())).isTrue();
        assertThat(first.matches(AccessToken.random().text())).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFileThatAnEditorSavedIsRead() throws Exception {
        Path file = folder.resolve("key");
        KeyFile key = KeyFile.create(file);
        String text = Files.readString(file);
        for (String saved : List.of(text.replace("\n", "\r\n"), text.replace("\n", "  \n"), text.strip())) {
            Files.writeString(file, saved);
            KeyFile read = KeyFile.read(file);
            assertThat(read.person()).isEqualTo(key.person());
            assertThat(read.key().bytes()).isEqualTo(key.key().bytes());
        }
    }
}
