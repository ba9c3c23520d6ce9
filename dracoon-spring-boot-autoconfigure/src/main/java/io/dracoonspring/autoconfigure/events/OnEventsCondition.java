// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Matches if there is a source of events. */
class OnEventsCondition extends AnyNestedCondition {

	OnEventsCondition() {
		super(ConfigurationPhase.PARSE_CONFIGURATION);
	}

	/** Matches if the server sends webhooks. */
	@ConditionalOnBooleanProperty("dracoon.events.webhook.enabled")
	static class Webhooks {

	}

	/** Matches if the application reads the event log. */
	@ConditionalOnBooleanProperty("dracoon.events.log.enabled")
	static class Log {

	}

}
