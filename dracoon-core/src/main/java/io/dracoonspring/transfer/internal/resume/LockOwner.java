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
 * Describes the owner that a lock file names.
 *
 * @param host the name of the host of the process
 * @param machine the identifier of the system in which the process id is unique, such as
 * one boot of a host, or a container; {@code null} if the identifier is unknown
 * @param process the id of the process
 * @param started the start time of the process
 * @param nonce the text that distinguishes this ownership from all others
 * @param locked whether the owner holds a file lock for its lifetime
 * @param beat the time of the last heartbeat by the clock of the owner; other processes
 * use the time of modification of the lock file
 * @param token the path of the token file. While the token in this file names the partial
 * file, the partial file has an owner even after the process ends. Empty if the
 * application keeps the token itself. {@code null} if the partial file has no owner after
 * the process ends
 */
@RecordBuilder
record LockOwner(String host, @Nullable String machine, long process, @Nullable Instant started, String nonce,
		boolean locked, Instant beat, @Nullable String token) implements LockOwnerBuilder.With {

	/** Stands for a token that the application keeps itself, without a token file. */
	static final String BY_APPLICATION = "";

	private static final Logger logger = LoggerFactory.getLogger(LockOwner.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * The tolerated inaccuracy of start times. Systems compute a start time again for
	 * every request, from clocks that are adjusted in the meantime.
	 */
	private static final Duration INACCURACY = Duration.ofSeconds(2);

	/**
	 * Describes a new ownership of this process.
	 * @param locked whether this process holds a file lock
	 * @param token the token file that keeps the ownership after the process ends,
	 * {@code null} for none
	 */
	static LockOwner current(boolean locked, @Nullable String token) {
		ProcessHandle process = ProcessHandle.current();
		return new LockOwner(hostName(), machineId(), process.pid(), process.info().startInstant().orElse(null),
				UUID.randomUUID().toString(), locked, Instant.now(), token);
	}

	/**
	 * Reads the owner from the content of a lock file.
	 * @return the owner, {@code null} if the content names none
	 */
	static @Nullable LockOwner parse(byte[] content) {
		try {
			LockOwner owner = JSON.readValue(new String(content, StandardCharsets.UTF_8).trim(), LockOwner.class);
			return (owner != null && owner.nonce() != null) ? owner : null;
		}
		catch (JacksonException ex) {
			// ignore the content, because another process is still writing it, or a
			// foreign program has written it
			return null;
		}
	}

	byte[] toBytes() {
		return JSON.writeValueAsBytes(this);
	}

	/**
	 * Tells whether the process is known to have ended.
	 * @return {@code false} also if this is unknown
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
	 * Tells whether a paused or interrupted download still owns its partial file.
	 * @param partial the name of the partial file
	 * @return {@code true} also if it is unknown whether the token file still names the
	 * partial file
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
			// keep the partial file of another host, because the token file may not be
			// accessible here
			return !this.host.equals(hostName());
		}
		catch (IOException | IllegalArgumentException | DracoonTransferException ex) {
			logger.debug("Could not read the token file of a partial file. The partial file is kept: {}",
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
			// read the name from the kernel, because the resolver can take seconds
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
			// use the name of the host, because only Linux reports these ids
			String name = hostName();
			return name.equals("unknown") ? null : name;
		}
	}

}
