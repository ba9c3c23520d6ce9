// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.ResumeToken;

/**
 * The owner of something, as its lock file says.
 *
 * @param host where the process runs
 * @param machine tells apart what has processes of its own: a host between two boots, a
 * container; {@code null} if the system does not tell
 * @param process the id of the process
 * @param started when it was started
 * @param nonce tells this ownership from all others
 * @param locked whether it holds a lock for as long as it lives
 * @param beat when it last showed that it is there, by its own clock; others go by the
 * time of the file
 * @param token the token file that owns it after the process, empty if the application
 * keeps the token, {@code null} if nothing outlasts the process
 */
@RecordBuilder
record LockOwner(String host, @Nullable String machine, long process, @Nullable Instant started, String nonce,
		boolean locked, Instant beat, @Nullable String token) implements LockOwnerBuilder.With {

	/** The token is kept by the application, wherever that is. */
	static final String BY_APPLICATION = "";

	private static final Logger logger = LoggerFactory.getLogger(LockOwner.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** Systems compute the start of a process anew, from clocks that are adjusted. */
	private static final Duration INACCURACY = Duration.ofSeconds(2);

	/**
	 * Describes a new ownership of this process.
	 * @param locked whether it holds a lock
	 * @param token what owns it after the process, {@code null} for nothing
	 */
	static LockOwner current(boolean locked, @Nullable String token) {
		ProcessHandle process = ProcessHandle.current();
		return new LockOwner(hostName(), machineId(), process.pid(), process.info().startInstant().orElse(null),
				UUID.randomUUID().toString(), locked, Instant.now(), token);
	}

	/**
	 * Reads what a lock file says.
	 * @return the owner, {@code null} if it does not name one
	 */
	static @Nullable LockOwner parse(byte[] content) {
		try {
			LockOwner owner = JSON.readValue(new String(content, StandardCharsets.UTF_8).trim(), LockOwner.class);
			return (owner != null && owner.nonce() != null) ? owner : null;
		}
		catch (JacksonException ex) {
			// it is being written, or was not written by us
			return null;
		}
	}

	byte[] toBytes() {
		return JSON.writeValueAsBytes(this);
	}

	/**
	 * Tells whether the process is known to be gone.
	 * @return {@code true} if it was one of this host and has ended, {@code false} if not
	 * or if nobody can tell
	 */
	boolean isGone() {
		if (this.machine == null || !this.machine.equals(machineId())) {
			return false;
		}
		Optional<ProcessHandle> running = ProcessHandle.of(this.process).filter(ProcessHandle::isAlive);
		Instant then = this.started;
		Instant now = running.flatMap((process) -> process.info().startInstant()).orElse(null);
		return running.isEmpty()
				|| (then != null && now != null && Duration.between(then, now).abs().compareTo(INACCURACY) > 0);
	}

	/**
	 * Tells whether a paused or interrupted download owns its partial file without a
	 * process.
	 * @param partial the name of the partial file
	 * @return {@code true} if its token may still be used
	 */
	boolean isResumable(Path partial) {
		if (this.token == null || this.token.equals(BY_APPLICATION)) {
			return this.token != null;
		}
		try {
			DownloadState state = ResumeTokens.claimOf(ResumeToken.read(Path.of(this.token)));
			return state != null && partial.equals(Path.of(state.temporary()).getFileName());
		}
		catch (NoSuchFileException ex) {
			// a token file of another host cannot be looked at
			return !this.host.equals(hostName());
		}
		catch (IOException | IllegalArgumentException | DracoonTransferException ex) {
			logger.debug("The token file of a partial file cannot be read: the partial file stays. {}",
					VisibleText.ofFailure(ex));
			return true;
		}
	}

	String describe() {
		return "process " + this.process + " on host '" + this.host + "'";
	}

	private static String hostName() {
		try {
			Path linux = Path.of("/proc/sys/kernel/hostname");
			// asking the resolver can take seconds
			return Files.isReadable(linux) ? Files.readString(linux).trim() : InetAddress.getLocalHost().getHostName();
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

	private static @Nullable String machineId() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim() + "/"
					+ Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			// not Linux: a name is all there is
			String name = hostName();
			return name.equals("unknown") ? null : name;
		}
	}

}
