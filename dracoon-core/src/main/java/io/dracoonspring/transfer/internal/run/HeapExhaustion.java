// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Detects that the heap of the JVM was full, regardless of the thread that filled it. The
 * JVM clears all soft references before it throws an {@link OutOfMemoryError}. While
 * memory is free, the JVM keeps soft references that were used recently. Therefore
 * callers must poll this object every second. With {@code -XX:SoftRefLRUPolicyMSPerMB=0}
 * the JVM keeps no soft references, and every collection looks like a full heap. Not
 * thread-safe.
 */
final class HeapExhaustion implements BooleanSupplier {

	/**
	 * The longest time between two calls for which a cleared reference proves that the
	 * heap was full. After a longer time, the JVM may have cleared the reference although
	 * memory was free.
	 */
	private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

	/**
	 * The number of equal parts of the heap. The heap counts as full if less than one
	 * part is free.
	 */
	private static final int PARTS = 10;

	private SoftReference<Object> marker = new SoftReference<>(new Object());

	private final LongSupplier nanoTime;

	private long lastNanos;

	HeapExhaustion() {
		this(System::nanoTime);
	}

	/**
	 * Creates an instance with another clock.
	 * @param nanoTime the clock in nanoseconds, such as {@link System#nanoTime()}
	 */
	HeapExhaustion(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.lastNanos = nanoTime.getAsLong();
	}

	/**
	 * Tells whether the heap was full since the last call, or since the creation of this
	 * object.
	 */
	@Override
	public boolean getAsBoolean() {
		long now = this.nanoTime.getAsLong();
		boolean recent = now - this.lastNanos < PAUSE_NANOS;
		this.lastNanos = now;
		if (this.marker.get() != null) {
			return false;
		}
		if (recent || isFull()) {
			return true;
		}
		// start again, because the process was suspended or the collection took long
		this.marker = new SoftReference<>(new Object());
		return false;
	}

	private static boolean isFull() {
		Runtime runtime = Runtime.getRuntime();
		long used = runtime.totalMemory() - runtime.freeMemory();
		return runtime.maxMemory() - used < runtime.maxMemory() / PARTS;
	}

}
