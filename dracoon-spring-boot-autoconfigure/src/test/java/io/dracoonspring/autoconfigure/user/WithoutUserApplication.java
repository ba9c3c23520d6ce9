// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.event.DracoonEvent;

/**
 * Is an application whose users sign in with DRACOON, and that also runs work without a
 * user.
 */
@EnableAsync
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@Import({ WithoutUserApplication.Controller.class, WithoutUserApplication.Background.class })
class WithoutUserApplication {

	@Bean(defaultCandidate = false, destroyMethod = "close")
	@Qualifier("jobs")
	Dracoon jobs(DracoonBuilder builder) {
		return builder
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build();
	}

	@RestController
	static class Controller {

		private final Dracoon dracoon;

		Controller(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		@GetMapping("/whoami")
		Mono<String> whoAmI() {
			return this.dracoon.account().get().map(UserAccount::userName);
		}

		@GetMapping("/rooms")
		Flux<String> rooms() {
			return this.dracoon.nodes().list(NodeQuery.root()).map(Node::name);
		}

		@PostMapping("/write")
		Mono<String> write(@RequestParam String name) {
			return this.dracoon.transfers()
				.upload(CallsWithoutUserContract.source(name))
				.result()
				.map((node) -> node.createdBy().userName());
		}

	}

	/** Runs work without a signed-in user. */
	static class Background {

		private final Dracoon dracoon;

		private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

		private final AtomicInteger events = new AtomicInteger();

		Background(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		Map<String, Integer> outcomes() {
			return this.outcomes;
		}

		int events() {
			return this.events.get();
		}

		Object later() {
			return CompletableFuture.supplyAsync(this::call).join();
		}

		private Object call() {
			return this.dracoon.account().get().block();
		}

		@Scheduled(fixedDelay = 5)
		void scheduled() {
			note();
		}

		@EventListener
		void on(DracoonEvent event) {
			note();
			this.events.incrementAndGet();
		}

		private void note() {
			this.outcomes.merge(CallsWithoutUserContract.outcome(this::call), 1, Integer::sum);
		}

	}

}
