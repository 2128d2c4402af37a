package se.prova.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Prova " + Objects.requireNonNullElse(version, "(utveckling)")};
    }
}
