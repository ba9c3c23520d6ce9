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

/**
 * Describes an inbound adapter that events set going.
 */
public class DracoonEventDrivenChannelAdapterSpec
		extends MessageProducerSpec<DracoonEventDrivenChannelAdapterSpec, DracoonEventDrivenChannelAdapter>
		implements ComponentsRegistration {

	private final MessageSource<?> source;

	/**
	 * Creates a description.
	 * @param source where the files come from
	 */
	protected DracoonEventDrivenChannelAdapterSpec(MessageSource<?> source) {
		super(new DracoonEventDrivenChannelAdapter(source));
		this.source = source;
	}

	/**
	 * Creates a description.
	 * @param source where the files come from
	 */
	protected DracoonEventDrivenChannelAdapterSpec(MessageSourceSpec<?, ?> source) {
		this(source.getObject());
	}

	/**
	 * Asks without being told.
	 * @param interval the time between two questions, 5 minutes unless it is set
	 * @return the description
	 */
	public DracoonEventDrivenChannelAdapterSpec interval(Duration interval) {
		this.target.setInterval(interval);
		return this;
	}

	/**
	 * Chooses the events that are a reason to ask.
	 * @param events tells whether an event is one; all are unless it is set
	 * @return the description
	 */
	public DracoonEventDrivenChannelAdapterSpec events(Predicate<? super FileCreatedEvent> events) {
		this.target.setEvents(events);
		return this;
	}

	/**
	 * Makes a transaction for each file, around the filter of the source and the flow.
	 * @param transactionManager makes the transactions
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
