// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.dsl.ComponentsRegistration;
import org.springframework.integration.dsl.MessageProducerSpec;
import org.springframework.integration.dsl.MessageSourceSpec;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.integration.inbound.DracoonEventDrivenChannelAdapter;

/** Describes an inbound adapter that events trigger. */
public class DracoonEventDrivenChannelAdapterSpec
		extends MessageProducerSpec<DracoonEventDrivenChannelAdapterSpec, DracoonEventDrivenChannelAdapter>
		implements ComponentsRegistration {

	private final MessageSource<?> source;

	/**
	 * Creates a description.
	 * @param source the source of the files
	 */
	protected DracoonEventDrivenChannelAdapterSpec(MessageSource<?> source) {
		super(new DracoonEventDrivenChannelAdapter(source));
		this.source = source;
	}

	/**
	 * Creates a description.
	 * @param source the source of the files
	 */
	protected DracoonEventDrivenChannelAdapterSpec(MessageSourceSpec<?, ?> source) {
		this(source.getObject());
	}

	/**
	 * Sets the interval of polls that no event triggers.
	 * @param interval the time between two polls, 5 minutes by default
	 * @return the description
	 */
	public DracoonEventDrivenChannelAdapterSpec interval(Duration interval) {
		this.target.setInterval(interval);
		return this;
	}

	/**
	 * Selects the events that trigger a poll.
	 * @param events the condition for an event to trigger a poll; by default all events
	 * trigger a poll
	 * @return the description
	 */
	public DracoonEventDrivenChannelAdapterSpec events(Predicate<? super FileCreatedEvent> events) {
		this.target.setEvents(events);
		return this;
	}

	/**
	 * Runs a transaction for each file. The transaction includes the filter of the source
	 * and the flow.
	 * @param transactionManager the transaction manager
	 * @return the description
	 */
	public DracoonEventDrivenChannelAdapterSpec transactional(PlatformTransactionManager transactionManager) {
		this.target.setTransactionManager(transactionManager);
		return this;
	}

	@Override
	public Map<Object, @Nullable String> getComponentsToRegister() {
		return Collections.<Object, @Nullable String>singletonMap(this.source, null);
	}

}
