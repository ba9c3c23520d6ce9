// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.memory.BufferAllocation;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.scan.ScanFeed;

/**
 * Fills one part after the other with content, encrypts the content if required, and
 * checks the announced length. Not thread-safe.
 */
final class PartBuilder {

	private static final int READ_SIZE = 64 * 1024;

	private final SourceContent source;

	private final PartPlan plan;

	private final @Nullable FileEncryptor encryptor;

	private final @Nullable ScanFeed feed;

	/**
	 * A separate array that streams fill. Streams never get the array of a part, because
	 * a stream may keep the array that it has filled.
	 */
	private byte @Nullable [] piece;

	private @Nullable BufferAllocation allocation;

	private byte @Nullable [] current;

	private int filled;

	private int finished;

	private volatile long length;

	private volatile @Nullable PlainFileKey fileKey;

	PartBuilder(SourceContent source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		this.source = source;
		this.plan = plan;
		this.encryptor = encryptor;
		this.feed = source.feed();
	}

	/** Returns the memory of one part in bytes. */
	long partMemory() {
		return Math.min(this.plan.partSize(), this.plan.size());
	}

	/**
	 * Waits until there is memory for the next content, and the scanner accepts more
	 * content.
	 */
	Mono<Void> ready(MemoryReservation reservation) {
		Mono<Void> memory = memory(reservation);
		return (this.feed != null) ? memory.then(this.feed.ready()) : memory;
	}

	/** Returns whether content can be added without waiting for the scanner. */
	boolean isReady() {
		return this.feed == null || this.feed.isReady();
	}

	private Mono<Void> memory(MemoryReservation reservation) {
		return Mono.defer(() -> {
			if (this.current != null || this.finished == this.plan.count()) {
				return Mono.empty();
			}
			BufferAllocation next = reservation.allocation(this.finished + 1);
			return next.buffer().doOnNext((buffer) -> {
				this.allocation = next;
				this.current = buffer;
			}).then();
		});
	}

	/**
	 * Waits until {@link #finish()} can run. Before the first part is complete, this
	 * needs memory, because empty content also has one part, which is empty.
	 */
	Mono<Void> readyToFinish(MemoryReservation reservation) {
		return Mono.defer(() -> (this.finished > 0) ? Mono.empty() : ready(reservation));
	}

	/**
	 * Adds bytes of a stream to the current part, and returns {@code false} at the end of
	 * the stream. After the last part, this method only checks that the stream has ended.
	 * @throws IOException if the stream cannot be read
	 */
	boolean add(InputStream stream) throws IOException {
		int room = room();
		if (room == 0) {
			return requireEnd(stream.read() < 0);
		}
		byte[] read = piece();
		int length = stream.read(read, 0, Math.min(read.length, room));
		if (length < 0) {
			return false;
		}
		add(read, 0, length);
		return true;
	}

	private byte[] piece() {
		byte[] present = this.piece;
		if (present == null) {
			present = Allocations.bytes(READ_SIZE);
			this.piece = present;
		}
		return present;
	}

	/**
	 * Adds bytes of a buffer to the current part until the part is full or the buffer is
	 * empty, but only a piece of the buffer if the content is scanned. Moves the read
	 * position of the buffer. After the last part, this method only checks that the
	 * buffer is empty.
	 */
	void add(DataBuffer content) {
		int room = room();
		if (room == 0) {
			requireEnd(content.readableByteCount() == 0);
			return;
		}
		int length = Math.min((this.feed != null) ? Math.min(room, READ_SIZE) : room, content.readableByteCount());
		if (length > 0) {
			byte[] buffer = buffer();
			content.read(buffer, this.filled, length);
			add(buffer, this.filled, length);
		}
	}

	boolean isFull() {
		return this.filled > 0 && room() == 0;
	}

	/** Returns the current part, for the caller to release. */
	BufferedPart take() {
		byte[] buffer = buffer();
		PartPlan.Part part = new PartPlan.Part(++this.finished, this.length - this.filled, this.filled);
		BufferedPart body = new BufferedPart(part, buffer, Objects.requireNonNull(this.allocation));
		this.current = null;
		this.allocation = null;
		this.filled = 0;
		return body;
	}

	/**
	 * Finishes the content. Returns the last part, or {@code null} if it has already been
	 * returned.
	 */
	@Nullable BufferedPart finish() {
		if (!this.plan.open() && this.length != this.plan.size()) {
			throw this.source.changed(null);
		}
		if (this.feed != null) {
			this.feed.complete();
		}
		FileEncryptor cipher = this.encryptor;
		if (cipher != null) {
			this.fileKey = cipher.finish();
		}
		// empty content has one empty part
		if (this.filled > 0 || this.finished == 0) {
			return take();
		}
		return null;
	}

	long length() {
		return this.length;
	}

	@Nullable PlainFileKey fileKey() {
		return this.fileKey;
	}

	private int room() {
		return (this.finished < this.plan.count()) ? (int) (this.plan.part(this.finished + 1).length() - this.filled)
				: 0;
	}

	private byte[] buffer() {
		return Objects.requireNonNull(this.current, "There is no room for content");
	}

	private void add(byte[] content, int offset, int length) {
		byte[] buffer = buffer();
		if (this.feed != null) {
			this.feed.add(content, offset, length);
		}
		FileEncryptor cipher = this.encryptor;
		if (cipher != null) {
			cipher.update(content, offset, length, buffer, this.filled);
		}
		else if (content != buffer) {
			System.arraycopy(content, offset, buffer, this.filled, length);
		}
		this.filled += length;
		this.length += length;
	}

	private boolean requireEnd(boolean end) {
		if (end) {
			return false;
		}
		if (this.plan.open()) {
			throw new DracoonTransferException(Reason.STORAGE_ERROR,
					"The content has more than " + this.plan.size() + " bytes, too many for parts of "
							+ this.plan.partSize() + " bytes: announce its length or use larger parts",
					null);
		}
		throw this.source.changed(null);
	}

}
