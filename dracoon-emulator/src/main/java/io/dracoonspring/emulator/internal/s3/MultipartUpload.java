// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.Segment;
import io.dracoonspring.emulator.model.PartIntegrity;

/** Collects parts, which become one object at completion. */
public final class MultipartUpload {

	/** The smallest size in bytes of a part that is not the last. */
	public static final long MIN_PART_SIZE = 5 * 1024 * 1024;

	/** The largest size in bytes of a part. */
	public static final long MAX_PART_SIZE = 5L * 1024 * 1024 * 1024;

	/** The highest number of a part. */
	public static final int MAX_PARTS = 10_000;

	private final String id;

	private final String key;

	private final Instant expiresAt;

	private final SortedMap<Integer, Segment> parts = new TreeMap<>();

	private final PartListener listener;

	private final PartIntegrity integrity;

	private boolean closed;

	MultipartUpload(String id, String key, Instant expiresAt, PartListener listener, PartIntegrity integrity) {
		this.integrity = integrity;
		this.expiresAt = expiresAt;
		this.id = id;
		this.key = key;
		this.listener = listener;
	}

	public String id() {
		return this.id;
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	public String key() {
		return this.key;
	}

	/** Returns the sum of the sizes of all received parts in bytes. */
	public synchronized long size() {
		return this.parts.values().stream().mapToLong(Segment::length).sum();
	}

	/** Returns the number of received parts. */
	public synchronized int count() {
		return this.parts.size();
	}

	/**
	 * Adds a part, which replaces an earlier part with the same number.
	 * @param segment the bytes
	 * @return the replaced part, empty if there was none
	 * @throws S3Exception if the upload has been completed or aborted meanwhile
	 */
	synchronized Optional<Segment> put(int partNumber, Segment segment) {
		if (this.closed) {
			throw S3Error.NoSuchUpload.exception();
		}
		Optional<Segment> previous = Optional.ofNullable(this.parts.put(partNumber, segment));
		this.listener.received(partNumber, segment);
		return previous;
	}

	/**
	 * Creates the object's content from the parts that the client names.
	 * @param completed the parts in ascending order of their numbers
	 * @throws S3Exception if the list is empty, too long or not in order, or if a part
	 * was not received, has another entity tag or, unless it is the last part, is too
	 * small
	 */
	public synchronized Content assemble(List<CompletedPart> completed) {
		if (completed.isEmpty() || completed.size() > MAX_PARTS) {
			throw S3Error.InvalidArgument.exception("The number of parts must lie between 1 and " + MAX_PARTS);
		}
		List<Segment> segments = new ArrayList<>();
		int last = 0;
		for (CompletedPart part : completed) {
			if (part.partNumber() <= last) {
				throw S3Error.InvalidPartOrder.exception();
			}
			last = part.partNumber();
			segments.add(find(part));
		}
		for (Segment segment : segments.subList(0, segments.size() - 1)) {
			if (segment.length() < MIN_PART_SIZE) {
				throw S3Error.EntityTooSmall.exception();
			}
		}
		return new Content(segments);
	}

	private Segment find(CompletedPart completed) {
		@Nullable Segment segment = this.parts.get(completed.partNumber());
		if (segment == null || !EntityTags.of(this.integrity, segment.md5()).equals(completed.etag())) {
			throw S3Error.InvalidPart.exception();
		}
		return segment;
	}

	synchronized Collection<Segment> close() {
		this.closed = true;
		Collection<Segment> segments = List.copyOf(this.parts.values());
		this.parts.clear();
		return segments;
	}

	/** Receives the parts of an upload. */
	@FunctionalInterface
	public interface PartListener {

		/**
		 * Receives a part. There is one call at a time. If a part replaces another part,
		 * the call for the other part comes first. The method must return quickly,
		 * because it delays the next calls.
		 * @param partNumber the number of the part; the part replaces an earlier part
		 * with the same number
		 * @param segment the bytes
		 */
		void received(int partNumber, Segment segment);

	}

	/**
	 * A part in the completion request of a client.
	 *
	 * @param etag the entity tag of the part, without quotes
	 */
	public record CompletedPart(int partNumber, String etag) {

	}

}
