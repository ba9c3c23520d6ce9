// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.events;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;

import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.event.inbox.EventInbox;

/** Represents a web application that receives events and measures their delay. */
final class EventApplication implements AutoCloseable {

	static final String SECRET = "a secret of thirty-two letters!!";

	private static final long TIMEOUT_NANOS = 300_000_000_000L;

	private static final long PAUSE_NANOS = 1_000_000;

	private static final int MAX_LAG = 60_000;

	private final ConfigurableApplicationContext context;

	private EventApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static EventApplication start(EventInbox inbox) {
		return new EventApplication(new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.initializers(
					(context) -> ((GenericApplicationContext) context).registerBean(EventInbox.class, () -> inbox))
			.properties(Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "warn",
					"dracoon.base-url", "https://dracoon.example.com", "dracoon.auth.access-token", "probe",
					"dracoon.events.webhook.enabled", "true", "dracoon.events.webhook.secret", SECRET,
					"dracoon.events.type-names.1", "file.created"))
			.run());
	}

	String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port")
				+ "/dracoon/events";
	}

	void awaitPublished(long count) {
		long end = System.nanoTime() + TIMEOUT_NANOS;
		while (listener().published.get() < count) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Of " + count + " events " + listener().published + " were published");
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	void forgetLags() {
		listener().forget();
	}

	double lag(double quantile) {
		return listener().lag(quantile);
	}

	private Listener listener() {
		return this.context.getBean(Listener.class);
	}

	static long usedHeap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Override
	public void close() {
		this.context.close();
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(Listener.class)
	static class Application {

	}

	static class Listener {

		private final AtomicLong published = new AtomicLong();

		/** The number of events, by their delay in milliseconds. */
		private final AtomicLongArray lags = new AtomicLongArray(MAX_LAG + 1);

		@EventListener
		void on(FileCreatedEvent event) {
			long lag = System.currentTimeMillis() - event.time().toEpochMilli();
			this.lags.incrementAndGet((int) Math.min(MAX_LAG, Math.max(0, lag)));
			this.published.incrementAndGet();
		}

		void forget() {
			for (int i = 0; i <= MAX_LAG; i++) {
				this.lags.set(i, 0);
			}
		}

		int lag(double quantile) {
			long all = 0;
			for (int i = 0; i <= MAX_LAG; i++) {
				all += this.lags.get(i);
			}
			long seen = 0;
			int lag = -1;
			while (seen < all * quantile) {
				lag++;
				seen += this.lags.get(lag);
			}
			return lag;
		}

	}

}
