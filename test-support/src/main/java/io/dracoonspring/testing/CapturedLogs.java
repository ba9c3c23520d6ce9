// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Collects all log lines, down to TRACE, instead of printing them. */
public final class CapturedLogs implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> silenced = new CopyOnWriteArrayList<>();

	private final Collector collector = new Collector();

	public CapturedLogs() {
		this.root.iteratorForAppenders().forEachRemaining(this.silenced::add);
		this.silenced.forEach(this.root::detachAppender);
		this.collector.start();
		this.root.addAppender(this.collector);
		this.root.setLevel(Level.TRACE);
	}

	/** Returns the lines, each after the name of its logger. */
	public List<String> lines() {
		return lines(Level.TRACE);
	}

	/** Returns the lines of a level and above, each after the name of its logger. */
	public List<String> lines(Level level) {
		synchronized (this.collector.lines) {
			return this.collector.lines.stream()
				.filter((line) -> line.level().isGreaterOrEqual(level))
				.map(Line::text)
				.toList();
		}
	}

	@Override
	public void close() {
		this.root.setLevel(this.level);
		this.root.detachAppender(this.collector);
		this.silenced.forEach(this.root::addAppender);
	}

	private record Line(Level level, String text) {

	}

	private static final class Collector extends AppenderBase<ILoggingEvent> {

		private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
					: "";
			String keys = (event.getKeyValuePairs() != null) ? " " + event.getKeyValuePairs() : "";
			this.lines.add(new Line(event.getLevel(),
					event.getLoggerName() + ": " + event.getFormattedMessage() + keys + trace));
		}

	}

}
