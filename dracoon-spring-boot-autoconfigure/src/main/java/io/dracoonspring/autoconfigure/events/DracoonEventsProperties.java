// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.dracoonspring.api.Secret;

/**
 * Configures the events of DRACOON that are published in the application. This type is
 * not for applications. Only the properties are part of the contract.
 *
 * @param client name of the client with the service account that asks the server;
 * required if several clients have service accounts
 * @param types names of the wanted types of events, such as "file.created"; all if empty
 * @param rooms ids of the rooms whose events are wanted. If empty, webhooks are assigned
 * to no room, and the event logs of all rooms are read
 * @param typeNames map from the number of an event type, as in messages of webhooks, to
 * the name of the type; for accounts that may not ask the server for these names
 * @param store where events are kept until they have been published; in the database if
 * there is one, else in memory
 * @param tolerance largest difference between the times of a webhook's message and of an
 * entry of the event log for the same event; at least an hour for creations and
 * deletions, which occur only once
 * @param concurrency number of events that are published concurrently; with more than
 * one, events may change their order
 * @param pollInterval interval at which the store is checked for events of other
 * instances and for failed events
 * @param retention time for which published events are remembered, to recognise them when
 * the server reports them again; deliveries of older events are refused
 * @param shutdownTimeout how long listeners may continue when the application stops
 * @param capacity how many events may wait in memory
 * @param webhook the receiver of webhooks
 * @param log the event log
 */
@ConfigurationProperties("dracoon.events")
public record DracoonEventsProperties(@Nullable String client, @DefaultValue Set<String> types,
		@DefaultValue Set<Long> rooms, @DefaultValue Map<Long, String> typeNames, @Nullable Store store,
		@DefaultValue("1m") Duration tolerance, @DefaultValue("1") int concurrency,
		@DefaultValue("1s") Duration pollInterval, @DefaultValue("7d") Duration retention,
		@DefaultValue("20s") Duration shutdownTimeout, @DefaultValue("10000") int capacity,
		@DefaultValue Webhook webhook, @DefaultValue Log log) {

	/** Selects where events are kept until the application has published them. */
	public enum Store {

		/** In the memory of this instance. Waiting events are lost when it ends. */
		MEMORY,

		/** In the database of the application, which several instances may share. */
		JDBC

	}

	/**
	 * Configures the receiver of webhooks.
	 *
	 * @param enabled whether webhooks are received
	 * @param path path within the application that receives webhooks
	 * @param secret secret with which the server signs its messages
	 * @param previousSecret secret that is also accepted while the secret is being
	 * changed
	 * @param register whether the application registers its webhooks itself
	 * @param url public https URL that leads to the path; the same for all instances
	 * @param name prefix of the names of the webhooks, at most 144 characters; the name
	 * of the application unless set
	 * @param checkInterval how often the webhooks are checked
	 * @param readTimeout how long the body of a message may take to arrive
	 * @param maxConcurrentDeliveries largest number of concurrent messages, each with up
	 * to 64 KB in memory
	 */
	public record Webhook(@DefaultValue("false") boolean enabled, @DefaultValue("/dracoon/events") String path,
			@Nullable Secret secret, @Nullable Secret previousSecret, @DefaultValue("false") boolean register,
			@Nullable URI url, @Nullable String name, @DefaultValue("5m") Duration checkInterval,
			@DefaultValue("10s") Duration readTimeout, @DefaultValue("64") int maxConcurrentDeliveries) {

	}

	/**
	 * Configures the reading of the event log.
	 *
	 * @param enabled whether the event log is read, for events that webhooks missed or
	 * instead of webhooks
	 * @param interval interval at which the event log is read; by default one minute, or
	 * five minutes with webhooks
	 * @param settling minimum age of the entries that are read, so that messages of
	 * webhooks arrive first; by default zero, or 30 seconds with webhooks
	 * @param overlap time by which each reading begins before the latest entry of the
	 * previous reading, for entries that are logged late
	 * @param operations map from the name of an operation in the log to the name of an
	 * event type; adds operations to the known ones, or replaces the types of known ones.
	 * With an empty type, entries of the operation are not events
	 */
	public record Log(@DefaultValue("false") boolean enabled, @Nullable Duration interval, @Nullable Duration settling,
			@DefaultValue("5m") Duration overlap, @DefaultValue Map<String, String> operations) {

		Duration interval(Webhook webhook) {
			return (this.interval != null) ? this.interval : Duration.ofMinutes(webhook.enabled() ? 5 : 1);
		}

		Duration settling(Webhook webhook) {
			return (this.settling != null) ? this.settling : Duration.ofSeconds(webhook.enabled() ? 30 : 0);
		}

	}

}
