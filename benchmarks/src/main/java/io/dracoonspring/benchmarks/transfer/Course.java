// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.benchmarks.Median;
import io.dracoonspring.benchmarks.emulator.EmulatorProcess;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Provides the transfer benchmarks with a client of this library, a directory, and an
 * emulator in a separate JVM.
 */
final class Course implements AutoCloseable {

	private static final int MIB = 1024 * 1024;

	private final Path directory;

	private final EmulatorProcess emulator;

	private final Dracoon dracoon;

	private int files;

	/**
	 * Creates a course, with TLS if the system property {@code course.tls} is set.
	 * @param jar the executable jar of the emulator
	 * @param directory an empty directory
	 */
	Course(Path jar, Path directory) throws IOException {
		this.directory = directory;
		List<String> options = List.of("-Xmx512m", "-Djava.io.tmpdir=" + directory);
		this.emulator = Boolean.getBoolean("course.tls") ? EmulatorProcess.startWithTls(jar, options, authority())
				: EmulatorProcess.start(jar, options);
		if (Files.exists(authority())) {
			trust(authority());
		}
		this.dracoon = client(UnaryOperator.identity());
	}

	/**
	 * Creates a client whose key pair is unlocked.
	 * @param transfer the change of the settings of its transfers
	 * @return the client, to be closed by the caller
	 */
	Dracoon client(UnaryOperator<TransferSettings> transfer) {
		Dracoon client = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.transfer(transfer)
			.build();
		client.crypto().unlock().block();
		return client;
	}

	/**
	 * Returns the file with the certificate of the authority that issued the emulator's
	 * certificate.
	 * @return the file, which exists with TLS only
	 */
	Path authority() {
		return this.directory.resolve("ca.pem");
	}

	// makes all clients that are created later trust the authority
	private void trust(Path authority) throws IOException {
		Path store = this.directory.resolve("trust.p12");
		char[] password = "changeit".toCharArray();
		try (InputStream in = Files.newInputStream(authority); OutputStream out = Files.newOutputStream(store)) {
			KeyStore trusted = KeyStore.getInstance("PKCS12");
			trusted.load(null, null);
			trusted.setCertificateEntry("emulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
			trusted.store(out, password);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		System.setProperty("javax.net.ssl.trustStore", store.toString());
		System.setProperty("javax.net.ssl.trustStorePassword", new String(password));
	}

	Dracoon dracoon() {
		return this.dracoon;
	}

	URI emulator() {
		return this.emulator.baseUrl();
	}

	Path directory() {
		return this.directory;
	}

	/**
	 * Writes a file that cannot be compressed.
	 * @param mebibytes its length in MiB
	 * @return the file
	 */
	Path source(int mebibytes) throws IOException {
		Path file = this.directory.resolve("source-" + mebibytes + ".bin");
		byte[] block = new byte[MIB];
		Random random = new Random(42);
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < mebibytes; i++) {
				random.nextBytes(block);
				out.write(block);
			}
		}
		return file;
	}

	/**
	 * Finds the node of a room.
	 * @param room the room
	 * @return the node
	 */
	Node node(Room room) {
		return Objects.requireNonNull(this.dracoon.nodes().getByPath(room.path()).block());
	}

	/**
	 * Lets each contender download the files that all contenders uploaded, and compares
	 * the content.
	 * @param contenders the contenders
	 * @param source the file
	 * @throws IOException if the files cannot be compared
	 */
	void exchange(List<Contender> contenders, Path source) throws IOException {
		Path target = this.directory.resolve("target.bin");
		for (Room room : Room.values()) {
			Node parent = node(room);
			for (Contender sender : contenders) {
				long file = sender.upload(source, parent, nextName());
				for (Contender receiver : contenders) {
					receiver.download(file, target);
					requireSame(source, target);
					Files.delete(target);
				}
				delete(file);
			}
		}
	}

	/**
	 * Uploads and downloads a file, and compares the content.
	 * @param contender the contender
	 * @param source the file
	 * @param room the room
	 * @return the speed
	 * @throws IOException if the files cannot be compared
	 */
	Speed measure(Contender contender, Path source, Room room) throws IOException {
		double mebibytes = (double) Files.size(source) / MIB;
		Path target = this.directory.resolve("target.bin");
		Node parent = node(room);
		long start = System.nanoTime();
		long file = contender.upload(source, parent, nextName());
		long uploaded = System.nanoTime();
		contender.download(file, target);
		long downloaded = System.nanoTime();
		requireSame(source, target);
		Files.delete(target);
		delete(file);
		return new Speed(mebibytes * 1e9 / (uploaded - start), mebibytes * 1e9 / (downloaded - uploaded));
	}

	/**
	 * Uploads a file, and then deletes it on the server.
	 * @param contender the contender
	 * @param source the file
	 * @param room the room
	 * @return the seconds of the upload
	 */
	double upload(Contender contender, Path source, Room room) {
		Node parent = node(room);
		long start = System.nanoTime();
		long file = contender.upload(source, parent, nextName());
		double seconds = (System.nanoTime() - start) / 1e9;
		delete(file);
		return seconds;
	}

	private String nextName() {
		return "file-" + this.files++ + ".bin";
	}

	static void requireSame(Path source, Path target) throws IOException {
		if (Files.mismatch(source, target) != -1) {
			throw new IllegalStateException("The file " + source.getFileName() + " came back different");
		}
	}

	private void delete(long file) {
		delete(Objects.requireNonNull(this.dracoon.nodes().get(file).block()));
	}

	/**
	 * Deletes a file or folder permanently, to free the space of its content.
	 * @param node the file or folder
	 */
	void delete(Node node) {
		this.dracoon.nodes().delete(node.id()).block();
		this.dracoon.recycleBin().empty(Objects.requireNonNull(node.authParentId())).block();
	}

	static void figure(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %.2f %s%n", name, value, unit);
	}

	@Override
	public void close() throws IOException {
		Objects.requireNonNull(this.dracoon).close();
		this.emulator.close();
	}

	/**
	 * Holds the speed of the transfers of a file, in MiB per second.
	 *
	 * @param up the upload
	 * @param down the download
	 */
	record Speed(double up, double down) {

		/**
		 * Returns the medians.
		 * @param rounds several rounds, of which the first is ignored because it only
		 * warms up
		 * @return the medians of the other rounds, separately for each direction
		 */
		static Speed median(List<Speed> rounds) {
			return new Speed(middle(rounds, Speed::up), middle(rounds, Speed::down));
		}

		private static double middle(List<Speed> rounds, ToDoubleFunction<Speed> direction) {
			return Median.of(rounds.stream().skip(1).map(direction::applyAsDouble).toList());
		}

		Speed times(double factor) {
			return new Speed(this.up * factor, this.down * factor);
		}

		Speed over(Speed other) {
			return new Speed(this.up / other.up, this.down / other.down);
		}

		void print(String name, String unit) {
			figure(name + "-up", this.up, unit);
			figure(name + "-down", this.down, unit);
		}

	}

}
