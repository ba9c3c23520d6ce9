// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.observation.ErrorReason;

/**
 * Publishes an event when imported configuration files have changed. It asks the server
 * at intervals, because the event log needs the role of an auditor, and webhooks need a
 * public address.
 */
class ConfigFilesWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ConfigFilesWatch.class);

	private final Map<ConfigFile, Optional<Long>> known = new LinkedHashMap<>();

	private final ConfigImports imports;

	private final Duration interval;

	private final ApplicationEventPublisher publisher;

	private final Scheduler timer;

	private @Nullable Disposable running;

	ConfigFilesWatch(ConfigImports imports, Duration interval, ApplicationEventPublisher publisher, Scheduler timer) {
		this.imports = imports;
		this.interval = interval;
		this.publisher = publisher;
		this.timer = timer;
		imports.files().forEach((file) -> this.known.put(file, file.importedId()));
	}

	@Override
	public synchronized void start() {
		if (!isRunning() && !this.known.isEmpty()) {
			this.imports.start();
			this.running = Mono.delay(this.interval, this.timer).then(Mono.defer(this::check)).repeat().subscribe();
		}
	}

	private Mono<Void> check() {
		return Flux.fromIterable(this.known.keySet())
			.concatMap((file) -> file.presentId().map((id) -> Map.entry(file, id)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new)
			.doOnError(ConfigFilesWatch::warn)
			// listeners may block
			.publishOn(DracoonSchedulers.boundedElastic())
			.doOnNext(this::compare)
			.then()
			.onErrorComplete(Exception.class);
	}

	private static void warn(Throwable ex) {
		logger.atWarn()
			.addKeyValue("dracoon.error", ErrorReason.of(ex))
			.log("Could not check imported configuration files. The check will be repeated");
		logger.debug("Could not check imported configuration files", ex);
	}

	private void compare(Map<ConfigFile, Optional<Long>> present) {
		List<String> changed = present.entrySet()
			.stream()
			.filter((found) -> !found.getValue().equals(this.known.get(found.getKey())))
			.map((found) -> found.getKey().location().text())
			.toList();
		if (!changed.isEmpty() && publish(new ConfigFilesChangedEvent(changed))) {
			this.known.putAll(present);
		}
	}

	private boolean publish(ConfigFilesChangedEvent event) {
		try {
			this.publisher.publishEvent(event);
			return true;
		}
		catch (RuntimeException ex) {
			logger.warn("A listener failed for changes of imported configuration files. The next check will publish "
					+ "the event again", ex);
			return false;
		}
	}

	@Override
	public synchronized void stop() {
		if (this.running != null) {
			this.running.dispose();
			this.running = null;
			this.imports.stop();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running != null && !this.running.isDisposed();
	}

}
