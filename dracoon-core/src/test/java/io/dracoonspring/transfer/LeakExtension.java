// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports buffers that were garbage-collected without being released. Netty reports such
 * a buffer when it allocates the next one.
 */
final class LeakExtension implements BeforeAllCallback, AfterAllCallback {

	// two rounds are needed, because the first round may end before all of its references
	// are enqueued. The second round ends after these references are enqueued
	private static final int ROUNDS = 2;

	private static final List<String> LEAKS = new CopyOnWriteArrayList<>();

	@Override
	public void beforeAll(ExtensionContext context) {
		assertThat(ResourceLeakDetector.getLevel()).as("level of leak detection")
			.isEqualTo(ResourceLeakDetector.Level.PARANOID);
		ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(type + ": " + records));
		// discard the leaks of earlier tests
		leaks();
		LEAKS.clear();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		assertThat(leaks()).as("lost buffers").isEmpty();
	}

	/**
	 * Collects garbage, and returns the leaks that Netty has reported.
	 */
	static List<String> leaks() {
		for (int i = 0; i < ROUNDS; i++) {
			collectGarbage();
			ByteBuf buffer = ByteBufAllocator.DEFAULT.buffer(16);
			buffer.release();
		}
		return LEAKS;
	}

	/**
	 * Collects garbage, and waits until the JVM has enqueued the reference to one
	 * collected object. The JVM enqueues references after the collection, on another
	 * thread.
	 */
	private static void collectGarbage() {
		ReferenceQueue<Object> collected = new ReferenceQueue<>();
		PhantomReference<Object> canary = new PhantomReference<>(new Object(), collected);
		System.gc();
		try {
			assertThat((Object) collected.remove(30_000)).as("reference to collected garbage").isSameAs(canary);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
