// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.observation.DracoonObservationKeys;

/**
 * Adds the name of a client to the observations of the client. All of these observations
 * get the name, because a monitoring system may require that all meters with the same
 * name have the same keys.
 */
public final class NamedObservationRegistry implements ObservationRegistry {

	private final ObservationRegistry registry;

	private final String client;

	/**
	 * Creates a registry.
	 * @param registry the registry that gets the observations
	 * @param client the name of the client
	 */
	public NamedObservationRegistry(ObservationRegistry registry, String client) {
		this.registry = registry;
		this.client = client;
	}

	/**
	 * Adds the name of the client to an observation.
	 * @param observation the observation, which has not started
	 * @return the observation
	 */
	public static Observation named(Observation observation) {
		return (observation.getObservationRegistry() instanceof NamedObservationRegistry named)
				? observation.lowCardinalityKeyValue(DracoonObservationKeys.CLIENT.withValue(named.client))
				: observation;
	}

	@Override
	public @Nullable Observation getCurrentObservation() {
		return this.registry.getCurrentObservation();
	}

	@Override
	public Observation.@Nullable Scope getCurrentObservationScope() {
		return this.registry.getCurrentObservationScope();
	}

	@Override
	public void setCurrentObservationScope(Observation.@Nullable Scope current) {
		this.registry.setCurrentObservationScope(current);
	}

	@Override
	public ObservationConfig observationConfig() {
		return this.registry.observationConfig();
	}

	@Override
	public boolean isNoop() {
		return this.registry.isNoop();
	}

}
