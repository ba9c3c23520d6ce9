// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.CatchUpOptions;
import io.dracoonspring.event.internal.log.EventLogCatchUp;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.log.LogOperations;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.EventLogListener;

/**
 * Configures the reader of the event log, which finds events that webhooks missed, or
 * replaces webhooks.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dracoon.events.log.enabled")
class EventLogConfiguration {

	@Bean
	@ConditionalOnMissingBean
	EventLogCatchUp dracoonEventLogCatchUp(EventsAccess access, EventInbox inbox, Checkpoints checkpoints,
			DracoonEventsProperties properties) {
		DracoonEventsProperties.Log log = properties.log();
		CatchUpOptions defaults = CatchUpOptions.defaults();
		CatchUpOptions options = new CatchUpOptions(properties.types(), LogOperations.defaults().with(log.operations()),
				properties.rooms(), Times.notNegative("dracoon.events.log.overlap", log.overlap()),
				Times.notNegative("dracoon.events.log.settling", log.settling(properties.webhook())), defaults.lease(),
				defaults.start());
		Dracoon dracoon = access.dracoon();
		return new EventLogCatchUp(dracoon.eventLog(), dracoon.rooms(), dracoon.nodes(), inbox, checkpoints, options,
				dracoon.serverClock());
	}

	@Bean
	@ConditionalOnMissingBean
	EventLogPoller dracoonEventLogPoller(EventLogCatchUp catchUp, DracoonEventsProperties properties,
			ObjectProvider<EventDispatcher> dispatcher, ObjectProvider<EventLogListener> listeners) {
		EventLogPoller poller = new EventLogPoller(catchUp,
				Times.positive("dracoon.events.log.interval", properties.log().interval(properties.webhook())),
				Clock.systemUTC());
		poller.addListener(new EventLogListener() {

			@Override
			public void runEnded(CatchUpResult result, Duration duration, String reason) {
				if (result.added() > 0) {
					dispatcher.ifAvailable(EventDispatcher::wakeUp);
				}
			}
		});
		listeners.orderedStream().forEach(poller::addListener);
		return poller;
	}

}
