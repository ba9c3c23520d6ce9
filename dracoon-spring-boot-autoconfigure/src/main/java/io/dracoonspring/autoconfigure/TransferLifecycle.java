// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;

/**
 * Ends transfers gracefully when the application stops, and revokes tokens if the
 * properties require it. It runs after the web server has answered its last requests,
 * because these requests may wait for transfers. It runs before the beans with
 * connections stop.
 */
class TransferLifecycle implements SmartLifecycle {

	/**
	 * Beans with a higher phase stop first. This phase is below the phase in which the
	 * web server completes its requests. It is above the phases in which the web server
	 * and the connections stop.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1536;

	/** The time for pausing the transfers that did not finish within the grace period. */
	private static final Duration RESERVE = Duration.ofSeconds(5);

	private final ConfigurableListableBeanFactory beanFactory;

	private final Duration grace;

	private List<Dracoon> ended = List.of();

	private volatile boolean running;

	TransferLifecycle(ConfigurableListableBeanFactory beanFactory, LifecycleProperties properties) {
		this.beanFactory = beanFactory;
		Duration phase = properties.getTimeoutPerShutdownPhase();
		Duration third = phase.dividedBy(3);
		this.grace = phase.minus((third.compareTo(RESERVE) < 0) ? third : RESERVE);
	}

	@Override
	public void start() {
		// restart only clients that were ended before, so that the first start creates no
		// beans
		this.ended.forEach(Dracoon::restart);
		this.ended = List.of();
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		Mono.defer(() -> {
			this.ended = clients();
			return Mono.when(this.ended.stream().map((client) -> client.shutDown(this.grace)).toList());
		}).doFinally((signal) -> callback.run()).subscribe();
		// change the state last, because its observers conclude that the clients refuse
		// new transfers
		this.running = false;
	}

	// Include beans with defaultCandidate=false, because additional clients must be
	// declared with this attribute. Skip beans that do not exist yet, because creating a
	// bean only to end it is useless.
	private List<Dracoon> clients() {
		return Arrays.stream(this.beanFactory.getBeanNamesForType(Dracoon.class, false, false))
			.filter(this.beanFactory::containsSingleton)
			.map((name) -> this.beanFactory.getBean(name, Dracoon.class))
			.toList();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
