// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Notices that the heap of the JVM is full, on whichever thread that is. The JVM clears
 * all soft references before it throws an {@link OutOfMemoryError}, and otherwise keeps
 * those that were used a moment ago. So it is to be asked every second. With
 * {@code -XX:SoftRefLRUPolicyMSPerMB=0} the JVM does not keep them, and the heap seems to
 * be full at every collection. Not safe for use by several threads at once.
 */
final class HeapExhaustion implements BooleanSupplier {

	/** After this time the JVM may clear a soft reference without need. */
	private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

	/** The heap is full if no more than one of so many parts is free. */
	private static final int PARTS = 10;

	private SoftReference<Object> marker = new SoftReference<>(new Object());

	private long lastNanos = System.nanoTime();

	/**
	 * Tells whether the heap was full.
	 */
	@Override
	public boolean getAsBoolean() {
		long now = System.nanoTime();
		boolean recent = now - this.lastNanos < PAUSE_NANOS;
		this.lastNanos = now;
		if (this.marker.get() != null) {
			return false;
		}
		if (recent || isFull()) {
			return true;
		}
		// the process was stopped, or the collection took long
		this.marker = new SoftReference<>(new Object());
		return false;
	}

	private static boolean isFull() {
		Runtime runtime = Runtime.getRuntime();
		long used = runtime.totalMemory() - runtime.freeMemory();
		return runtime.maxMemory() - used < runtime.maxMemory() / PARTS;
	}

}
