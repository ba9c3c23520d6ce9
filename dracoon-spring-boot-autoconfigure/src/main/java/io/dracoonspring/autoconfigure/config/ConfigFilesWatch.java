// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.ErrorReason;

/**
 * Publishes an event when imported configuration files have changed. It asks the server
 * at intervals, because the event log needs the role of an auditor, and webhooks need a
 * public address.
 */
class ConfigFilesWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ConfigFilesWatch.class);

	private final Map<ConfigLocation, Optional<Long>> known = new LinkedHashMap<>();

	private final DracoonClients clients;

	private final Duration interval;

	private final ApplicationEventPublisher publisher;

	private final Scheduler timer;

	private @Nullable Disposable running;

	ConfigFilesWatch(List<ImportedFile> files, DracoonClients clients, Duration interval,
			ApplicationEventPublisher publisher, Scheduler timer) {
		this.clients = clients;
		this.interval = interval;
		this.publisher = publisher;
		this.timer = timer;
		List<ConfigLocation> elsewhere = new ArrayList<>();
		for (ImportedFile file : files) {
			if (isOnSameServer(file)) {
				this.known.put(file.location(), Optional.ofNullable(file.nodeId()));
			}
			else {
				elsewhere.add(file.location());
			}
		}
		if (!elsewhere.isEmpty()) {
			logger.warn("Imported configuration files are not checked for changes if connection details have given "
					+ "their client another server: {}", elsewhere);
		}
	}

	private boolean isOnSameServer(ImportedFile file) {
		return this.clients.get(file.location().client()).baseUrl().equals(file.server());
	}

	@Override
	public synchronized void start() {
		if (!isRunning() && !this.known.isEmpty()) {
			this.running = Mono.delay(this.interval, this.timer).then(Mono.defer(this::check)).repeat().subscribe();
		}
	}

	private Mono<Void> check() {
		return Flux.fromIterable(this.known.keySet())
			.concatMap((location) -> find(location).map((nodeId) -> Map.entry(location, nodeId)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new)
			// listeners may block
			.publishOn(Schedulers.boundedElastic())
			.doOnNext(this::compare)
			.then()
			.onErrorResume(Exception.class, (ex) -> {
				logger.atWarn()
					.addKeyValue("dracoon.error", ErrorReason.of(ex))
					.log("Could not check imported configuration files, or a listener failed. The check will be repeated");
				logger.debug("Could not check imported configuration files, or a listener failed", ex);
				return Mono.empty();
			});
	}

	private Mono<Optional<Long>> find(ConfigLocation location) {
		return this.clients.get(location.client())
			.nodes()
			.getByPath(location.path())
			.map(Node::id)
			.map(Optional::of)
			.onErrorReturn(DracoonApiException.NotFound.class, Optional.empty());
	}

	private void compare(Map<ConfigLocation, Optional<Long>> found) {
		List<String> changed = found.keySet()
			.stream()
			.filter((location) -> !Objects.equals(found.get(location), this.known.get(location)))
			.map(ConfigLocation::text)
			.toList();
		if (!changed.isEmpty()) {
			this.publisher.publishEvent(new ConfigFilesChangedEvent(changed));
			this.known.putAll(found);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.running != null) {
			this.running.dispose();
			this.running = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running != null && !this.running.isDisposed();
	}

}
