package se.prova.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Stands in front of the JDK's own resolver in a program under test, and notes every name that is looked up. */
public final class Lookups extends InetAddressResolverProvider {

    static final String FILE = "prova.test.lookups";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Noting(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "noting";
    }

    private record Noting(InetAddressResolver real) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            note(host);
            return real.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            note(HexFormat.of().formatHex(address));
            return real.lookupByAddress(address);
        }

        private static void note(String what) {
            try {
                Files.writeString(
                        Path.of(System.getProperty(FILE)),
                        what + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
