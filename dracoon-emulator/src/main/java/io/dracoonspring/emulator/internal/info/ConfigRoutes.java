// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.info;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.system.ClassificationsJson;
import io.dracoonspring.emulator.internal.system.DefaultsJson;
import io.dracoonspring.emulator.internal.system.GeneralJson;
import io.dracoonspring.emulator.internal.system.InfrastructureJson;
import io.dracoonspring.emulator.internal.system.PasswordPoliciesJson;
import io.dracoonspring.emulator.model.SubscriptionPlans;

/** Serves the settings that every user may read. */
final class ConfigRoutes implements Routes {

	private static final String BASE = "/api/v4/config/info";

	private final EmulatorState state;

	private final Calls calls;

	ConfigRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "/general", answer(() -> GeneralJson.forUsers(this.state)))
			.GET(BASE + "/infrastructure", answer(() -> InfrastructureJson.of(this.state)))
			.GET(BASE + "/defaults", answer(() -> DefaultsJson.of(this.state.configuration().defaults())))
			.GET(BASE + "/policies/algorithms", answer(() -> Algorithms.ALL))
			.GET(BASE + "/policies/passwords", answer(() -> PasswordPoliciesJson.of(this.state)))
			.GET(BASE + "/policies/classifications", answer(() -> ClassificationsJson.of(this.state)))
			.GET(BASE + "/policies/guest_users",
					answer(() -> Map.of("isInviteUsersEnabled", this.state.accountRules().guestsInvited())))
			.GET(BASE + "/policies/virus_protection", answer(
					() -> Map.of("isVirusProtectionEnabled", this.state.configuration().virusProtectionEnabled())))
			.GET(BASE + "/product_packages", answer(ProductPackages::all))
			.GET(BASE + "/product_packages/current",
					answer(() -> ProductPackages.current(this.state.configuration().subscriptionPlan())))
			.build();
	}

	private HandlerFunction<ServerResponse> answer(Supplier<Object> body) {
		return this.calls.ok((call) -> body.get());
	}

	/**
	 * Represents the algorithms for encryption, the preferred one first (schema
	 * {@code AlgorithmVersionInfoList}).
	 */
	private record Algorithms(List<Algorithm> fileKeyAlgorithms, List<Algorithm> keyPairAlgorithms) {

		private static final String REQUIRED = "REQUIRED";

		private static final String DISCOURAGED = "DISCOURAGED";

		static final Algorithms ALL = new Algorithms(
				List.of(new Algorithm("RSA-4096/AES-256-GCM", "RSA-4096, OAEP, AES-256-GCM", REQUIRED),
						new Algorithm("A", "RSA-2048, OAEP, AES-256-GCM", DISCOURAGED)),
				List.of(new Algorithm("RSA-4096", "RSA-4096", REQUIRED), new Algorithm("A", "RSA-2048", DISCOURAGED)));

		/** Represents one algorithm (schema {@code AlgorithmVersionInfo}). */
		private record Algorithm(String version, String description, String status) {

		}

	}

	/**
	 * Represents the packages that a customer can book (schema
	 * {@code ProductPackageResponseList}).
	 */
	private record ProductPackages(List<Package> packages) {

		private static final List<String> NAMES = List.of("Emulator Complete", "Emulator Basic");

		static ProductPackages all() {
			return new ProductPackages(NAMES.stream()
				.map((name) -> new Package(NAMES.indexOf(name) + 1L, name, features(NAMES.indexOf(name)), List.of()))
				.toList());
		}

		private static List<Map<String, Object>> features(int plan) {
			return List.of(extra(1, "Multi-factor authentication", plan), extra(2, "Virus protection", plan));
		}

		private static Map<String, Object> extra(int id, String name, int plan) {
			return Map.of("featureId", id, "featureName", name, "isAvailable", SubscriptionPlans.hasExtras(plan));
		}

		static ProductPackages current(int subscriptionPlan) {
			List<Package> all = all().packages();
			return new ProductPackages(List.of(all.get(Math.min(Math.max(subscriptionPlan, 0), all.size() - 1))));
		}

		/** Represents one package (schema {@code ProductPackageResponse}). */
		record Package(long productPackageId, String productPackageName, List<Map<String, Object>> features,
				List<Map<String, Object>> clients) {

		}

	}

}
