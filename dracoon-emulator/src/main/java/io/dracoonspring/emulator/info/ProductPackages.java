// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.info;

import java.util.List;
import java.util.Map;

import io.dracoonspring.emulator.config.SubscriptionPlans;

/**
 * Represents the packages that a customer can book (schema
 * {@code ProductPackageResponseList}).
 */
record ProductPackages(List<Package> packages) {

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

	/**
	 * Represents one package (schema {@code ProductPackageResponse}).
	 */
	record Package(long productPackageId, String productPackageName, List<Map<String, Object>> features,
			List<Map<String, Object>> clients) {

	}

}
