// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a transfer while it is observed. Handlers read it when the
 * observation stops; until then everything but the direction may be unknown. Safe for use
 * by several threads.
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
	 * @param direction which way the content goes
	 */
	public DracoonTransferContext(Direction direction) {
		this.direction = direction;
	}

	/**
	 * Returns which way the content goes.
	 * @return the direction
	 */
	public Direction getDirection() {
		return this.direction;
	}

	/**
	 * Returns whether the content is encrypted on the client.
	 * @return whether it is encrypted, {@code null} when the transfer failed before that
	 * was known
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
	 * Returns whether the content is proven to be what it should be.
	 * @return whether it is proven, {@code false} as long as it is not
	 */
	public boolean isVerified() {
		return this.verified;
	}

	/**
	 * Sets whether the content is proven to be what it should be.
	 * @param verified whether it is proven
	 */
	public void setVerified(boolean verified) {
		this.verified = verified;
	}

	/**
	 * Returns where the content is kept.
	 * @return the storage
	 */
	public Storage getStorage() {
		return this.storage;
	}

	/**
	 * Sets where the content is kept.
	 * @param storage the storage
	 */
	public void setStorage(Storage storage) {
		this.storage = storage;
	}

	/**
	 * Returns how the transfer ended.
	 * @return the outcome, {@link Outcome#UNKNOWN} while it runs
	 */
	public Outcome getOutcome() {
		return this.outcome;
	}

	/**
	 * Sets how the transfer ended.
	 * @param outcome the outcome
	 */
	public void setOutcome(Outcome outcome) {
		this.outcome = outcome;
	}

	/**
	 * Returns how much content was transferred, not counting what was sent again.
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
	 * Returns the least number of parts that could be on the line at the same time; it
	 * shrinks when the line or the storage is overloaded.
	 * @return the number of parts, 0 when it is not known
	 */
	public int getWindow() {
		return this.window;
	}

	/**
	 * Sets the least number of parts that could be on the line at the same time.
	 * @param window the number of parts
	 */
	public void setWindow(int window) {
		this.window = window;
	}

	/**
	 * Which way content goes.
	 */
	public enum Direction {

		/** From here to DRACOON. */
		UPLOAD,

		/** From DRACOON to here. */
		DOWNLOAD

	}

	/**
	 * Where DRACOON takes content from or puts it.
	 */
	public enum Storage {

		/** Directly in an object storage. */
		S3,

		/** In the storage of the server, through its API. */
		SERVER,

		/** Not known: downloads hide it, and an upload may fail before it is known. */
		UNKNOWN

	}

	/**
	 * How a transfer ended.
	 */
	public enum Outcome {

		/** The content is complete at its target. */
		SUCCESS,

		/** The transfer failed and left nothing behind. */
		FAILURE,

		/** The caller cancelled the transfer. */
		CANCELLED,

		/** Not known, or not yet. */
		UNKNOWN

	}

}
