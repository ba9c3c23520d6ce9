// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.slf4j.LoggerFactory;

/**
 * Lets Netty track every buffer and collects its reports on buffers that were not
 * released.
 */
final class Leaks implements AutoCloseable {

	private static final int SAMPLES = 10_000;

	private final ListAppender<ILoggingEvent> messages = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

	private final ResourceLeakDetector.Level level = ResourceLeakDetector.getLevel();

	Leaks() {
		ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
		this.messages.start();
		this.logger.addAppender(this.messages);
	}

	/**
	 * Returns a report for each place that leaks.
	 * @return a report for each place that leaks
	 */
	List<String> find() {
		// collect garbage first, because Netty looks for leaks when it allocates buffers
		// afterwards
		System.gc();
		for (int i = 0; i < SAMPLES; i++) {
			ByteBufAllocator.DEFAULT.directBuffer(1).release();
		}
		return this.messages.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.messages);
		ResourceLeakDetector.setLevel(this.level);
	}

}
