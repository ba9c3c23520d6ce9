// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;

/**
 * Runs the emulator in a container, for Testcontainers. With {@code @ServiceConnection}
 * on the field or bean, the DRACOON client connects to the emulator.
 * <p>
 * URLs in responses of the emulator start with the address of the request. Therefore they
 * work for clients inside and outside of the container's network.
 */
public class DracoonEmulatorContainer extends GenericContainer<DracoonEmulatorContainer> {

	/**
	 * The name of the image, without a tag.
	 */
	public static final DockerImageName IMAGE = DockerImageName.parse("dracoonspring/dracoon-emulator");

	/**
	 * The port inside the container.
	 */
	public static final int PORT = 8080;

	private static final String SEED = "/seed/seed.yml";

	private static final String CA_FILE = "/tmp/dracoon-emulator-ca.pem";

	private static final String HEALTH = "/api/v4/public/software/version";

	private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(2);

	/** On a busy machine, a TLS handshake takes longer than the default of a second. */
	private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

	private boolean tls;

	private String username = "admin";

	/**
	 * Creates a container that is not started.
	 * @param image the image, for example {@code dracoonspring/dracoon-emulator:0.1.0}
	 */
	public DracoonEmulatorContainer(String image) {
		this(DockerImageName.parse(image));
	}

	/**
	 * Creates a container that is not started.
	 * @param image the image, which is compatible with {@link #IMAGE}
	 */
	public DracoonEmulatorContainer(DockerImageName image) {
		super(image);
		image.assertCompatibleWith(IMAGE);
		addExposedPort(PORT);
		waitingFor(answer(Wait.forHttp(HEALTH)));
	}

	private static WaitStrategy answer(HttpWaitStrategy request) {
		return request.forPort(PORT).withReadTimeout(READ_TIMEOUT).withStartupTimeout(STARTUP_TIMEOUT);
	}

	/**
	 * Sets the initial content of the emulator.
	 * @param yaml the seed; the container does not get the files that the seed names
	 * @return this container
	 */
	public DracoonEmulatorContainer withSeed(MountableFile yaml) {
		withCopyFileToContainer(yaml, SEED);
		return withOption("--seed=" + SEED);
	}

	/**
	 * Sets the user that the client of an application with {@code @ServiceConnection}
	 * signs in as.
	 * @param username a user who has the passwords of the default users, {@code admin} by
	 * default
	 * @return this container
	 */
	public DracoonEmulatorContainer withUsername(String username) {
		this.username = username;
		return this;
	}

	/**
	 * Returns the user that the client signs in as.
	 * @return the user name
	 */
	public String getUsername() {
		return this.username;
	}

	/**
	 * Sets the storage that clients send content to.
	 * @param storage the storage, S3 by default
	 * @return this container
	 */
	public DracoonEmulatorContainer withStorage(StorageMode storage) {
		return withOption("--storage=" + storage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * Sets the product of DRACOON that is emulated.
	 * @param profile the product, DRACOON Server by default
	 * @return this container
	 */
	public DracoonEmulatorContainer withProfile(EmulatorProfile profile) {
		return withOption("--profile=" + profile.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Sets the base of all URLs in responses of the emulator, instead of the address of
	 * the request.
	 * @param url the URL, without a path
	 * @return this container
	 */
	public DracoonEmulatorContainer withPublicUrl(URI url) {
		return withOption("--public-url=" + url);
	}

	/**
	 * Enables TLS in the emulator, with a certificate for the host of Docker and the
	 * network aliases of the container. With {@code @ServiceConnection} the client trusts
	 * this certificate.
	 * @return this container
	 */
	public DracoonEmulatorContainer withTls() {
		this.tls = true;
		waitingFor(answer(Wait.forHttps(HEALTH).allowInsecure()));
		return withOption("--tls").withOption("--ca-file=" + CA_FILE);
	}

	@Override
	protected void configure() {
		if (this.tls) {
			withOption("--tls-names=" + Stream.concat(Stream.of(getHost()), getNetworkAliases().stream())
				.collect(Collectors.joining(",")));
		}
	}

	/**
	 * Adds an option of the emulator's command line.
	 * @param option the option
	 * @return this container
	 */
	public DracoonEmulatorContainer withOption(String option) {
		String[] before = getCommandParts();
		String[] options = new String[before.length + 1];
		System.arraycopy(before, 0, options, 0, before.length);
		options[before.length] = option;
		setCommandParts(options);
		return this;
	}

	/**
	 * Returns the certificate authority that clients have to trust if the emulator uses
	 * TLS. The container must run.
	 * @return the certificate as PEM, empty for plain HTTP
	 */
	public Optional<String> certificateAuthority() {
		return this.tls ? Optional.of(copyFileFromContainer(CA_FILE,
				(stream) -> new String(stream.readAllBytes(), StandardCharsets.US_ASCII))) : Optional.empty();
	}

	/**
	 * Returns the base URL for clients outside of the container's network.
	 * @return the URL, without a slash at the end
	 */
	public URI getBaseUrl() {
		return URI.create((this.tls ? "https" : "http") + "://" + getHost() + ":" + getMappedPort(PORT));
	}

}
