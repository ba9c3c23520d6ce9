// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Computes the MD5 of content whose segments arrive one by one and in any order. Digests
 * a segment in the background as soon as all segments before it have arrived. Therefore
 * little is left to do when the content is complete. Keeps the state of the digest after
 * each segment. If a segment is replaced, only this segment and the later segments are
 * digested again.
 */
public final class RunningMd5 {

	private static final Logger logger = LoggerFactory.getLogger(RunningMd5.class);

	private final Map<Integer, Segment> arrived = new HashMap<>();

	/**
	 * The digested segments. Access only while holding the lock {@link #digesting}, which
	 * an event loop never takes.
	 */
	private final List<Step> steps = new ArrayList<>();

	private final Object digesting = new Object();

	private final Scheduler background;

	private final Scheduler foreground;

	private volatile boolean stopped;

	/**
	 * Creates an instance.
	 * @param background the scheduler for arriving segments, one task after the other
	 * @param foreground the scheduler for the remaining segments at the end
	 */
	RunningMd5(Scheduler background, Scheduler foreground) {
		this.background = background;
		this.foreground = foreground;
	}

	/**
	 * Adds a segment.
	 * @param number the position of the segment, from 1; the segment replaces an earlier
	 * one at this position
	 */
	public void put(int number, Segment segment) {
		synchronized (this.arrived) {
			this.arrived.put(number, segment);
			if (this.arrived.size() == 1) {
				// do not digest yet, because the digest of a single segment is already
				// known
				return;
			}
		}
		this.background.schedule(this::catchUp);
	}

	private void catchUp() {
		synchronized (this.digesting) {
			try {
				boolean more;
				do {
					more = !this.stopped && step(this::arrived);
				}
				while (more);
			}
			catch (IOException ex) {
				// ignore the failure, because either the segment was replaced or deleted,
				// or the final digest fails with the same error
				logger.debug("A segment cannot be read", ex);
			}
		}
	}

	private @Nullable Segment arrived(int index) {
		synchronized (this.arrived) {
			return this.arrived.get(index + 1);
		}
	}

	/**
	 * Digests the first segment that is new or has been replaced.
	 * @param segments the segments by index, from 0
	 * @return whether there was such a segment
	 * @throws IOException if the segment cannot be read
	 */
	private boolean step(IntFunction<@Nullable Segment> segments) throws IOException {
		int intact = 0;
		while (intact < this.steps.size() && this.steps.get(intact).segment().equals(segments.apply(intact))) {
			intact++;
		}
		this.steps.subList(intact, this.steps.size()).clear();
		Segment segment = segments.apply(intact);
		if (segment == null) {
			return false;
		}
		MessageDigest digest = digest();
		segment.update(digest);
		this.steps.add(new Step(segment, digest));
		return true;
	}

	private MessageDigest digest() {
		return this.steps.isEmpty() ? Md5.newDigest() : Md5.copy(this.steps.get(this.steps.size() - 1).digest());
	}

	/**
	 * Computes the digest of the whole content.
	 * @param content the content, whose segments can differ from the added ones
	 * @return the MD5 digest, 32 lower-case hex digits
	 */
	public Mono<String> of(Content content) {
		List<Segment> segments = content.segments();
		if (segments.size() == 1) {
			stop();
			return Mono.just(segments.get(0).md5());
		}
		return Mono.fromCallable(() -> {
			// stop the background task, because it does not know which segments belong to
			// the content
			stop();
			synchronized (this.digesting) {
				boolean more;
				do {
					more = step((index) -> (index < segments.size()) ? segments.get(index) : null);
				}
				while (more);
				return HexFormat.of().formatHex(digest().digest());
			}
		}).subscribeOn(this.foreground);
	}

	/** Stops the work in the background. */
	public void stop() {
		this.stopped = true;
	}

	/**
	 * The state of the digest after a segment.
	 *
	 * @param digest the digest of all bytes up to the end of the segment, not to be
	 * changed
	 */
	private record Step(Segment segment, MessageDigest digest) {

	}

}
