// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.faults.FaultFilter;
import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.console.ConsoleRoutes;
import io.dracoonspring.emulator.internal.console.Insight;
import io.dracoonspring.emulator.internal.control.ControlRoutes;
import io.dracoonspring.emulator.internal.control.SnapshotRegistry;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.model.Mail;
import io.dracoonspring.emulator.tls.TlsIdentity;

/**
 * Runs a DRACOON server in this process, for development and tests. It is not safe enough
 * for any other use, because its users, passwords and keys are published with its source.
 * <p>
 * The emulator starts with:
 * <ul>
 * <li>the OAuth client {@code dracoon_legacy_scripting} (empty secret, password grant)
 * <li>the OAuth client {@code dracoon-emulator} (secret {@code dracoon-emulator}, all
 * grants)
 * <li>the users {@code admin}, {@code alice} and {@code bob} (password
 * {@code Emulator-2026!}, encryption password {@code Encryption-2026!})
 * <li>the room {@code Projects} and the encrypted room {@code Vault}
 * </ul>
 * <p>
 * All data is lost when the emulator is closed, unless
 * {@link DracoonEmulatorBuilder#directory a directory} is set.
 */
public final class DracoonEmulator implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DracoonEmulator.class);

	private final RequestJournal journal;

	private final LoadFilter loads = new LoadFilter();

	private final MovableClock clock = new MovableClock(Clock.systemUTC());

	private final Faults faults = new Faults(this.clock);

	private final ServedWorld served;

	DracoonEmulator(EmulatorConfiguration configuration, Port port, RequestJournal journal) {
		this.journal = journal;
		this.clock.offset(configuration.clockOffset());
		try {
			this.served = new ServedWorld(configuration, port, this.journal, this.clock, controlRoutes(configuration),
					new DateFilter(this.clock), this.loads, this.journal, new FaultFilter(this.faults));
		}
		catch (RuntimeException | Error ex) {
			this.faults.close();
			throw ex;
		}
		logger.info("DRACOON emulator at {}: for development and tests only, never for production", baseUrl());
	}

	private Routes controlRoutes(EmulatorConfiguration configuration) {
		Control control = new Control(this, configuration);
		SnapshotRegistry snapshots = new SnapshotRegistry(control);
		Routes console = new ConsoleRoutes(control, snapshots,
				new Insight(() -> this.served.world(), () -> this.served.store(), () -> this.served.server().uploads(),
						() -> this.served.server().deliveries(), () -> this.served.server().operations()),
				this.journal);
		Routes api = new ControlRoutes(control, snapshots);
		// create the routes of the console at the first request, because tests rarely
		// open it
		SingletonSupplier<RouterFunction<ServerResponse>> shown = SingletonSupplier.of(console::routes);
		return () -> api.routes().and((request) -> shown.obtain().route(request));
	}

	/**
	 * Starts an emulator on a free port of the loopback interface.
	 * @return the running emulator; the caller must close it
	 */
	public static DracoonEmulator start() {
		return builder().start();
	}

	/**
	 * Returns a builder for an emulator.
	 * @return the builder
	 */
	public static DracoonEmulatorBuilder builder() {
		return new DracoonEmulatorBuilder();
	}

	/**
	 * Returns the base URL of the emulator for clients.
	 * @return an absolute URL without a slash at the end
	 */
	public URI baseUrl() {
		return this.served.server().baseUrl();
	}

	/**
	 * Returns the port that the emulator listens on.
	 * @return the number of the port
	 */
	public int port() {
		return this.served.server().port();
	}

	/**
	 * Returns the certificate that clients must trust if the emulator speaks TLS.
	 * @return the certificate of the emulator's certificate authority, empty for plain
	 * HTTP
	 */
	public Optional<X509Certificate> certificateAuthority() {
		return this.served.server().identity().map(TlsIdentity::authority);
	}

	/**
	 * Returns the credentials with which a client signs in as a user.
	 * @param userName the user name
	 * @return the account; empty if the user does not exist or no OAuth client allows the
	 * password grant
	 */
	public Optional<EmulatorAccount> account(String userName) {
		EmulatorState state = this.served.state();
		return state.access(() -> state.users()
			.findByName(userName)
			.flatMap((user) -> EmulatorAccount.of(user, this.served.world().clients().all())));
	}

	/**
	 * Returns the latest requests, excluding requests in progress and requests for the
	 * emulator's own pages.
	 * @return up to 10,000 requests, oldest first
	 */
	public List<RecordedRequest> requests() {
		return this.journal.answered()
			.stream()
			.map((request) -> new RecordedRequest(request.method(), request.path(), request.status()))
			.toList();
	}

	List<RequestLine> requestLines() {
		return this.journal.answered();
	}

	/**
	 * Removes all recorded requests.
	 */
	public void clearRequests() {
		this.journal.clear();
	}

	/**
	 * Starts to count the requests that the emulator processes at the same time.
	 * @param methodAndPath the condition for the HTTP method and the raw path of the
	 * requests to count
	 * @return the counters
	 */
	public RequestLoad watchLoad(BiPredicate<String, String> methodAndPath) {
		return this.loads.watch(methodAndPath);
	}

	/**
	 * Returns the faults, which tests can switch on and off.
	 * @return the faults
	 */
	public Faults faults() {
		return this.faults;
	}

	/**
	 * Returns the time of the emulator's clock.
	 * @return the time
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Takes a snapshot of users, nodes, tokens, settings and the time. Uploads in
	 * progress are not part of the snapshot.
	 * @return the snapshot for {@link #restore(Snapshot)}
	 */
	public Snapshot snapshot() {
		return new Snapshot(this.served.snapshot());
	}

	/**
	 * Restores a snapshot. The same snapshot can be restored any number of times. Uploads
	 * in progress become invalid, and so do URLs that the emulator issued before. Faults
	 * and recorded requests remain.
	 * @param snapshot the snapshot
	 * @throws IllegalArgumentException if the snapshot was taken from another emulator
	 */
	public void restore(Snapshot snapshot) {
		this.served.restore(snapshot.world());
	}

	/**
	 * Restores the state that the emulator had after its start. Switches all faults off
	 * and removes all recorded requests.
	 */
	public void reset() {
		this.faults.clear();
		this.served.restoreFirst();
		this.journal.clear();
	}

	/**
	 * Makes all access tokens invalid, as if they had expired.
	 */
	public void expireAccessTokens() {
		this.served.world().tokens().expireAccessTokens();
		this.served.changed();
	}

	/**
	 * Makes all refresh tokens invalid.
	 */
	public void revokeRefreshTokens() {
		this.served.world().tokens().revokeRefreshTokens();
		this.served.changed();
	}

	/**
	 * Sets whether a refresh token stays valid after its use.
	 * @param reusable whether a used refresh token stays valid; {@code false} at the
	 * start
	 */
	public void refreshTokensReusable(boolean reusable) {
		this.served.world().tokens().refreshTokensReusable(reusable);
		this.served.changed();
	}

	/**
	 * Returns the emulated version of the server.
	 * @return the version, such as {@code 4.44.0}
	 */
	public String serverVersion() {
		EmulatorState state = this.served.state();
		return state.access(state::serverVersion).toString();
	}

	/**
	 * Emulates another version of the server. The emulator answers with status 404 if a
	 * client calls an operation that this version does not have. Versions that begin with
	 * 5 are versions of DRACOON Cloud.
	 * @param version the version, such as {@code 4.30.0}
	 * @throws IllegalArgumentException if the version does not exist, or if it is a
	 * version of DRACOON Cloud and the storage mode is not {@link StorageMode#S3}
	 */
	public void serverVersion(String version) {
		ServerVersion parsed = ServerVersion.parse(version);
		EmulatorState state = this.served.state();
		Settings.requireStorage(parsed, state.settings().s3Enforced());
		state.update(() -> state.serverVersion(parsed));
	}

	/**
	 * Moves the emulator's clock, for example past the expiry of a token or a presigned
	 * URL. The emulator dates its responses by this clock.
	 * @param duration how far to move the clock; negative to move it back
	 */
	public void advanceClock(Duration duration) {
		this.clock.advance(duration);
		this.served.changed();
		this.served.server().timePassed();
	}

	/**
	 * Changes the verdict of the virus scanner on a file.
	 * @param nodeId the id of the file
	 * @param malicious whether the file is malicious and therefore cannot be downloaded
	 * @throws RuntimeException if the file does not exist
	 */
	public void rateFile(long nodeId, boolean malicious) {
		EmulatorState state = this.served.state();
		state.update(() -> state.nodes().file(nodeId).rate(malicious));
	}

	/**
	 * Sets whether DATEV can be reached. While DATEV is unreachable, users cannot link
	 * rooms with DATEV, and existing links fail with error code -90701.
	 * @param reachable whether DATEV can be reached; {@code true} at the start
	 */
	public void datevReachable(boolean reachable) {
		EmulatorState state = this.served.state();
		state.update(() -> state.datevLinks().reachable(reachable));
	}

	/**
	 * Returns the mails that a real server would have sent, for example the links of
	 * shares. The emulator sends no mails.
	 * @return the mails, oldest first
	 */
	public List<Mail> mails() {
		EmulatorState state = this.served.state();
		return state.access(() -> List.copyOf(state.mails()));
	}

	/**
	 * Returns the number of upload channels that are neither completed nor cancelled.
	 * @return the number of channels
	 */
	public int openUploadChannels() {
		return this.served.server().openUploadChannels();
	}

	/**
	 * Returns the token that a real server would have sent by mail for a new password.
	 * @param userName the user name
	 * @return the token; empty if the user does not exist, has requested none, or has
	 * already used it
	 */
	public Optional<String> passwordResetToken(String userName) {
		EmulatorState state = this.served.state();
		return state.access(() -> state.users().findByName(userName).flatMap(state.passwordResets()::token));
	}

	/**
	 * Damages the stored content of a file by flipping one byte in the middle of the
	 * content. Blocks until the content is written.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if the file does not exist or is empty
	 */
	public void tamperWithContent(long nodeId) {
		tampering().damage(nodeId);
	}

	/**
	 * Damages the stored content of a file as {@link #tamperWithContent} does, and
	 * replaces the checksum of the file by the checksum of the damaged content. Encrypted
	 * files have no checksum. Blocks until the content is written.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if the file does not exist or is empty
	 */
	public void forgeContent(long nodeId) {
		tampering().forge(nodeId);
	}

	/**
	 * Exchanges the contents and file keys of two files. A malicious server could do the
	 * same, for example with an older version of a file.
	 * @param one the id of a file
	 * @param other the id of another file that the same users can read
	 * @throws IllegalArgumentException if one of the ids is not the id of a file
	 */
	public void swapContents(long one, long other) {
		tampering().exchange(one, other);
	}

	private Tampering tampering() {
		return new Tampering(this.served.state(), this.served.store());
	}

	ServedWorld served() {
		return this.served;
	}

	String routes() {
		return this.served.server().routes();
	}

	void awaitClose() {
		this.served.server().awaitClose();
	}

	/**
	 * Finishes the requests in progress, stops listening and deletes all data except the
	 * data in a configured directory.
	 */
	@Override
	public void close() {
		this.faults.close();
		this.served.close();
	}

}
