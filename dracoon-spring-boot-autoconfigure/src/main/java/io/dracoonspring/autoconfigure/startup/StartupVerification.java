// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.Dracoon;
import io.dracoonspring.ServerVersion;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonProperties.VerifyOnStartup;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Checks all clients when the application starts: the server and its version, the token
 * and the key pair. For clients whose users sign in themselves, it checks only the
 * server. The check begins when all beans exist. In the mode {@code FAIL} the application
 * waits for the check before it accepts requests and calls runners.
 */
class StartupVerification implements SmartInitializingSingleton, SmartLifecycle, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(StartupVerification.class);

	/** The phase before the phase of web servers, which is 2048 below the last phase. */
	private static final int BEFORE_WEB_SERVERS = SmartLifecycle.DEFAULT_PHASE - 2048 - 1;

	private final VerifyOnStartup mode;

	private final Duration timeout;

	private final DracoonClientBeans clients;

	private final Sinks.Empty<Void> outcome = Sinks.empty();

	private @Nullable Disposable verification;

	private volatile boolean running;

	/**
	 * Creates a verification.
	 * @param mode the consequence of a failed check
	 * @param timeout the maximum time of the check of one client
	 * @param clients the clients
	 */
	StartupVerification(VerifyOnStartup mode, Duration timeout, DracoonClientBeans clients) {
		this.mode = mode;
		this.timeout = timeout;
		this.clients = clients;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.mode == VerifyOnStartup.OFF) {
			return;
		}
		Flux<Void> checks = Flux.fromIterable(this.clients.all().entrySet())
			.flatMap((client) -> check(client.getKey(), client.getValue()));
		this.verification = checks.subscribe(null, this.outcome::tryEmitError, this.outcome::tryEmitEmpty);
	}

	private Mono<Void> check(String name, Dracoon client) {
		// start on another thread, because even the assembly of the first request
		// takes time
		Mono<Void> check = Mono.defer(() -> check(client))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.timeout(this.timeout)
			.onErrorMap((ex) -> explain(name, ex))
			.doOnSuccess((nothing) -> logger.debug("The DRACOON client '{}' works", name));
		return (this.mode == VerifyOnStartup.FAIL) ? check
				: check.doOnError((ex) -> logger.warn(ex.getMessage())).onErrorComplete();
	}

	private static Mono<Void> check(Dracoon client) {
		// check the version first, because with an outdated server the other checks would
		// fail with misleading errors
		Mono<Void> server = client.publicInfo()
			.getSoftwareVersion()
			.map(SoftwareVersionData::restApiVersion)
			.flatMap(StartupVerification::requireSupported);
		return (client.tokenSource().state().status() == TokenState.Status.PER_USER) ? server
				: server.then(client.testConnection()).then();
	}

	private static Mono<Void> requireSupported(String version) {
		return ServerVersion.isSupported(version) ? Mono.empty() : Mono.error(new UnsupportedServerException(version));
	}

	private StartupVerificationException explain(String name, Throwable ex) {
		String prefix = this.clients.propertyPrefix(name);
		return (ex instanceof TimeoutException) ? new StartupVerificationException(
				"The DRACOON client '" + name + "' could not be checked within " + this.timeout.toMillis() + " ms",
				prefix) : new StartupVerificationException(name, prefix, ex);
	}

	@Override
	public void start() {
		if (this.mode == VerifyOnStartup.FAIL) {
			this.outcome.asMono().block();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		destroy();
	}

	@Override
	public void destroy() {
		if (this.verification != null) {
			this.verification.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return BEFORE_WEB_SERVERS;
	}

}
