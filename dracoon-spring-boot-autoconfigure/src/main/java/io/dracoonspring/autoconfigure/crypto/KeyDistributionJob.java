// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.crypto;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.observation.ErrorReason;

/**
 * Distributes missing file keys at intervals while the application runs. Two
 * distributions never run at the same time. Several instances of an application do not
 * conflict, because the server ignores file keys that it already has.
 */
class KeyDistributionJob implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(KeyDistributionJob.class);

	private final MissingFileKeyDistributor distributor;

	private final KeyDistributionProperties properties;

	private final Scheduler timer;

	private @Nullable Disposable running;

	KeyDistributionJob(MissingFileKeyDistributor distributor, KeyDistributionProperties properties, Scheduler timer) {
		this.distributor = distributor;
		this.properties = properties;
		this.timer = timer;
	}

	@Override
	public synchronized void start() {
		if (isRunning()) {
			return;
		}
		this.running = Mono.delay(this.properties.initialDelay(), this.timer)
			.flatMapMany((tick) -> distribution().then(Mono.delay(this.properties.interval(), this.timer)).repeat())
			.subscribe();
	}

	private Mono<Void> distribution() {
		return results().doOnNext(KeyDistributionJob::report).then().onErrorResume(Exception.class, (ex) -> {
			interrupted(ex);
			return Mono.empty();
		});
	}

	private Flux<DistributionResult> results() {
		if (this.properties.rooms().isEmpty()) {
			return Flux.defer(this.distributor::distributeAll);
		}
		return Flux.fromIterable(this.properties.rooms()).concatMap(this.distributor::distributeForRoom);
	}

	private static void report(DistributionResult result) {
		if (result.distributed() > 0) {
			logger.atInfo().addKeyValue("keys", result.distributed()).log("Missing file keys were distributed");
		}
		if (!result.failures().isEmpty()) {
			logger.atWarn()
				.addKeyValue("keys", result.failures().size())
				.addKeyValue("dracoon.error", ErrorReason.of(result.failures().get(0).cause()))
				.log("File keys are still missing. The logged error is the reason for the first of them");
		}
		if (result.interruption() != null) {
			interrupted(result.interruption());
		}
	}

	private static void interrupted(Throwable ex) {
		logger.atWarn()
			.addKeyValue("dracoon.error", ErrorReason.of(ex))
			.log("The distribution of file keys was interrupted and will be repeated");
		logger.debug("The distribution of file keys was interrupted", ex);
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
