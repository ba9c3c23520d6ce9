// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Holds the state of an observed transfer. Handlers should read it when the observation
 * stops, because before that all values except the direction may be unknown. It is
 * thread-safe.
 */
public class DracoonTransferContext extends Observation.Context {

	private final Direction direction;

	private volatile @Nullable Boolean encrypted;

	private volatile boolean verified;

	private volatile Storage storage = Storage.UNKNOWN;

	private volatile Outcome outcome = Outcome.UNKNOWN;

	private volatile long bytes;

	private volatile long retries;

	private volatile int window;

	/**
	 * Creates a context.
	 * @param direction the direction of the content
	 */
	public DracoonTransferContext(Direction direction) {
		this.direction = direction;
	}

	/**
	 * Returns the direction of the content.
	 * @return the direction
	 */
	public Direction getDirection() {
		return this.direction;
	}

	/**
	 * Returns whether the content is encrypted on the client.
	 * @return whether the content is encrypted, {@code null} if the transfer failed
	 * before this was known
	 */
	public @Nullable Boolean getEncrypted() {
		return this.encrypted;
	}

	/**
	 * Sets whether the content is encrypted on the client.
	 * @param encrypted whether it is encrypted
	 */
	public void setEncrypted(boolean encrypted) {
		this.encrypted = encrypted;
	}

	/**
	 * Returns whether the content has been verified.
	 * @return {@code true} if it has been verified
	 */
	public boolean isVerified() {
		return this.verified;
	}

	/**
	 * Sets whether the content is verified.
	 * @param verified whether it is verified
	 */
	public void setVerified(boolean verified) {
		this.verified = verified;
	}

	/**
	 * Returns the storage of the content.
	 * @return the storage
	 */
	public Storage getStorage() {
		return this.storage;
	}

	/**
	 * Sets the storage of the content.
	 * @param storage the storage
	 */
	public void setStorage(Storage storage) {
		this.storage = storage;
	}

	/**
	 * Returns the outcome of the transfer.
	 * @return the outcome, {@link Outcome#UNKNOWN} while it runs
	 */
	public Outcome getOutcome() {
		return this.outcome;
	}

	/**
	 * Sets the outcome of the transfer.
	 * @param outcome the outcome
	 */
	public void setOutcome(Outcome outcome) {
		this.outcome = outcome;
	}

	/**
	 * Returns how much content was transferred. Content that was transferred again counts
	 * once.
	 * @return the number of bytes
	 */
	public long getBytes() {
		return this.bytes;
	}

	/**
	 * Sets how much content was transferred.
	 * @param bytes the number of bytes
	 */
	public void setBytes(long bytes) {
		this.bytes = bytes;
	}

	/**
	 * Returns how often a part of the content had to be requested or sent again.
	 * @return the number of retries
	 */
	public long getRetries() {
		return this.retries;
	}

	/**
	 * Sets how often a part of the content had to be requested or sent again.
	 * @param retries the number of retries
	 */
	public void setRetries(long retries) {
		this.retries = retries;
	}

	/**
	 * Returns the lowest value of the limit for concurrently sent parts. The client
	 * lowers this limit when the network or the storage is overloaded.
	 * @return the number of parts, 0 if it is unknown
	 */
	public int getWindow() {
		return this.window;
	}

	/**
	 * Sets the lowest value of the limit for concurrently sent parts.
	 * @param window the number of parts
	 */
	public void setWindow(int window) {
		this.window = window;
	}

	/**
	 * Names the direction of content.
	 */
	public enum Direction {

		/** From the client to DRACOON. */
		UPLOAD,

		/** From DRACOON to the client. */
		DOWNLOAD

	}

	/**
	 * Names the storage from which content is read or to which it is written.
	 */
	public enum Storage {

		/** An object storage, which the client accesses directly. */
		S3,

		/** The storage of the server, which the client accesses through the API. */
		SERVER,

		/**
		 * Unknown, because a download does not show its storage, and an upload may fail
		 * before its storage is known.
		 */
		UNKNOWN

	}

	/**
	 * Names the outcome of a transfer.
	 */
	public enum Outcome {

		/** The content is complete at its target. */
		SUCCESS,

		/**
		 * The transfer failed. If the reason of the failure is {@code OUTCOME_UNKNOWN},
		 * the target may nevertheless contain the file.
		 */
		FAILURE,

		/** The caller cancelled the transfer. */
		CANCELLED,

		/** The transfer still runs. */
		UNKNOWN

	}

}
