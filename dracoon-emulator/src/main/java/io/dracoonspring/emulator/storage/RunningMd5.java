// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.storage;

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
 * The MD5 of a content whose segments come one by one and in any order. Those that follow
 * each other without a gap are digested in the background, so that little is left to do
 * when the content is complete. What the digest was after each segment is remembered: a
 * segment that is replaced costs no more than itself and those behind it.
 */
public final class RunningMd5 {

	private static final Logger logger = LoggerFactory.getLogger(RunningMd5.class);

	private final Map<Integer, Segment> arrived = new HashMap<>();

	/** For who has {@link #digesting} only, and that is never an event loop. */
	private final List<Step> steps = new ArrayList<>();

	private final Object digesting = new Object();

	private final Scheduler background;

	private final Scheduler foreground;

	private volatile boolean stopped;

	/**
	 * Creates an instance.
	 * @param background digests what arrives, one task after the other
	 * @param foreground digests what is left at the end
	 */
	RunningMd5(Scheduler background, Scheduler foreground) {
		this.background = background;
		this.foreground = foreground;
	}

	/**
	 * Takes note of a segment.
	 * @param number its place, from 1; what was there before is replaced
	 */
	public void put(int number, Segment segment) {
		synchronized (this.arrived) {
			this.arrived.put(number, segment);
			if (this.arrived.size() == 1) {
				// perhaps the only one, whose own digest is that of the content
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
				// replaced or deleted meanwhile, or else who asks for the digest is told
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
	 * Digest the first segment that has not been digested or is another one now.
	 * @param segments the segments by their index
	 * @throws IOException if it cannot be read
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
	 * @param content the content, whatever segments it consists of
	 * @return the MD5 digest, 32 lower-case hex digits
	 */
	public Mono<String> of(Content content) {
		List<Segment> segments = content.segments();
		if (segments.size() == 1) {
			stop();
			return Mono.just(segments.get(0).md5());
		}
		return Mono.fromCallable(() -> {
			// the background does not know which segments belong to the content
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

	/**
	 * Does nothing more in the background.
	 */
	public void stop() {
		this.stopped = true;
	}

	/**
	 * How far it is after a segment.
	 *
	 * @param digest the digest of everything up to its end, not to be changed
	 */
	private record Step(Segment segment, MessageDigest digest) {

	}

}
