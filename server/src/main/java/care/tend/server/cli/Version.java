package care.tend.server.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Tend this is, as its jar says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElseGet(
                Version.class.getPackage().getImplementationVersion(), () -> Texts.get("version.unpacked"));
        return new String[] {Texts.get("version", version, System.getProperty("java.version"))};
    }
}
