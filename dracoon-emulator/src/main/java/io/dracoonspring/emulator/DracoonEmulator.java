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

import io.dracoonspring.emulator.config.ServerVersion;
import io.dracoonspring.emulator.console.ConsoleRoutes;
import io.dracoonspring.emulator.console.Insight;
import io.dracoonspring.emulator.control.ControlRoutes;
import io.dracoonspring.emulator.control.SnapshotRegistry;
import io.dracoonspring.emulator.faults.FaultFilter;
import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.journal.RequestJournal;
import io.dracoonspring.emulator.journal.RequestLine;
import io.dracoonspring.emulator.persistence.Snapshot;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Mail;
import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.tls.TlsIdentity;

/**
 * A DRACOON that runs in this process, for development and tests. It is not safe enough
 * for anything else: its users, passwords and keys are published with its source.
 * <p>
 * It starts with the OAuth clients {@code dracoon_legacy_scripting} (empty secret,
 * password grant) and {@code dracoon-emulator} (secret {@code dracoon-emulator}, all
 * grants), the users {@code admin}, {@code alice} and {@code bob} (password
 * {@code Emulator-2026!}, encryption password {@code Encryption-2026!}), the room
 * {@code Projects} and the encrypted room {@code Vault}. All of it is gone when it is
 * closed, unless it was given a directory.
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
						() -> this.served.server().deliveries()),
				this.journal);
		Routes api = new ControlRoutes(control, snapshots);
		// most emulators are never looked at, and nobody waits for what they could show
		SingletonSupplier<RouterFunction<ServerResponse>> shown = SingletonSupplier.of(console::routes);
		return () -> api.routes().and((request) -> shown.obtain().route(request));
	}

	/**
	 * Starts an emulator on a free port of the loopback interface.
	 * @return the running emulator, to be closed by the caller
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
	 * Returns the URL that clients use as the base of all others.
	 * @return an absolute URL without a slash at the end
	 */
	public URI baseUrl() {
		return this.served.server().baseUrl();
	}

	/**
	 * Returns the port.
	 * @return the port it listens on
	 */
	public int port() {
		return this.served.server().port();
	}

	/**
	 * Returns whom clients have to trust if the emulator speaks TLS.
	 * @return the certificate of its authority, empty for plain HTTP
	 */
	public Optional<X509Certificate> certificateAuthority() {
		return this.served.server().identity().map(TlsIdentity::authority);
	}

	/**
	 * Returns what a client signs in with as a user.
	 * @param userName the user name
	 * @return the account; empty if there is no such user, or no OAuth client that may
	 * sign in with a password
	 */
	public Optional<EmulatorAccount> account(String userName) {
		EmulatorState state = this.served.state();
		return state.access(() -> state.users()
			.findByName(userName)
			.flatMap((user) -> EmulatorAccount.of(user, this.served.world().clients().all())));
	}

	/**
	 * Returns the latest requests.
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
	 * Forgets the requests so far.
	 */
	public void clearRequests() {
		this.journal.clear();
	}

	/**
	 * Count from now on how many requests are here at the same time.
	 * @param methodAndPath decides by HTTP method and raw path which requests count
	 * @return tells the numbers
	 */
	public RequestLoad watchLoad(BiPredicate<String, String> methodAndPath) {
		return this.loads.watch(methodAndPath);
	}

	/**
	 * Returns the faults, to switch them on and off.
	 * @return the faults
	 */
	public Faults faults() {
		return this.faults;
	}

	/**
	 * Returns the emulator's time.
	 * @return the time
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Remembers users, nodes, tokens, settings and the time as they are now. Uploads that
	 * are under way are not part of it.
	 * @return the state, to be given to {@link #restore(Snapshot)}
	 */
	public Snapshot snapshot() {
		return this.served.snapshot();
	}

	/**
	 * Goes back to a state, any number of times. URLs handed out before and uploads under
	 * way become invalid; faults and journal stay.
	 * @param snapshot the state
	 * @throws IllegalArgumentException if the snapshot was taken from another emulator
	 */
	public void restore(Snapshot snapshot) {
		this.served.restore(snapshot);
	}

	/**
	 * Goes back to the state after the start, switch all faults off and forget the
	 * requests so far.
	 */
	public void reset() {
		this.faults.clear();
		this.served.restoreFirst();
		this.journal.clear();
	}

	/**
	 * Makes all access tokens invalid, as if their time had come.
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
	 * Decides whether a refresh token can be used again after it was used.
	 * @param reusable whether it can; {@code false} at the start
	 */
	public void refreshTokensReusable(boolean reusable) {
		this.served.world().tokens().refreshTokensReusable(reusable);
		this.served.changed();
	}

	/**
	 * Returns which version of the server is emulated.
	 * @return the version, such as {@code 4.44.0}
	 */
	public String serverVersion() {
		EmulatorState state = this.served.state();
		return state.access(state::serverVersion).toString();
	}

	/**
	 * Emulates another version of the server, which answers operations that it does not
	 * have with 404. A version that begins with 5 is DRACOON Cloud.
	 * @param version the version, such as {@code 4.30.0}
	 * @throws IllegalArgumentException if there is no such version, or content need not
	 * go to S3, as it has to on DRACOON Cloud
	 */
	public void serverVersion(String version) {
		ServerVersion parsed = ServerVersion.parse(version);
		EmulatorState state = this.served.state();
		Settings.requireStorage(parsed, state.settings().s3Enforced());
		state.update(() -> state.serverVersion(parsed));
	}

	/**
	 * Moves the emulator's clock, for example past the end of a token or a presigned URL.
	 * Answers are dated by this clock.
	 * @param duration how far, negative for back
	 */
	public void advanceClock(Duration duration) {
		this.clock.advance(duration);
		this.served.changed();
		this.served.server().timePassed();
	}

	/**
	 * Changes the verdict of the virus scanner about a file.
	 * @param nodeId the id of the file
	 * @param malicious whether the file is malicious, so that it cannot be downloaded
	 * @throws RuntimeException if there is no such file
	 */
	public void rateFile(long nodeId, boolean malicious) {
		EmulatorState state = this.served.state();
		state.update(() -> state.nodes().file(nodeId).rate(malicious));
	}

	/**
	 * Decides whether DATEV can be reached. While it cannot, rooms cannot be linked with
	 * it, and their links fail with -90701.
	 * @param reachable whether it can; {@code true} at the start
	 */
	public void datevReachable(boolean reachable) {
		EmulatorState state = this.served.state();
		state.update(() -> state.datevLinks().reachable(reachable));
	}

	/**
	 * Returns what a real server would have sent by mail, for example the links of
	 * shares. Nothing is sent.
	 * @return the mails, oldest first
	 */
	public List<Mail> mails() {
		EmulatorState state = this.served.state();
		return state.access(() -> List.copyOf(state.mails()));
	}

	/**
	 * Returns how many upload channels are neither completed nor cancelled.
	 * @return the number of channels
	 */
	public int openUploadChannels() {
		return this.served.server().openUploadChannels();
	}

	/**
	 * Returns the token that a user would have got by mail for a new password.
	 * @param userName the user name
	 * @return the token, if the user asked for it and did not use it
	 */
	public Optional<String> passwordResetToken(String userName) {
		EmulatorState state = this.served.state();
		return state.access(() -> state.users().findByName(userName).flatMap(state.passwordResets()::token));
	}

	/**
	 * Damages the stored content of a file: flip one byte in its middle. Blocks until
	 * that is done.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if there is no such file or it is empty
	 */
	public void tamperWithContent(long nodeId) {
		tampering().damage(nodeId);
	}

	/**
	 * Changes the stored content of a file as {@link #tamperWithContent} does, and its
	 * checksum with it, which only files have that are not encrypted. Blocks until that
	 * is done.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if there is no such file or it is empty
	 */
	public void forgeContent(long nodeId) {
		tampering().forge(nodeId);
	}

	/**
	 * Puts the contents of two files in the place of each other, with the keys that open
	 * them, as a server could that has kept older versions.
	 * @param one the id of a file
	 * @param other the id of another file of the same readers
	 * @throws IllegalArgumentException if one of them is no file
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
	 * Finishes the requests under way, stop listening and delete everything, unless there
	 * is a directory to keep it in.
	 */
	@Override
	public void close() {
		this.faults.close();
		this.served.close();
	}

}
