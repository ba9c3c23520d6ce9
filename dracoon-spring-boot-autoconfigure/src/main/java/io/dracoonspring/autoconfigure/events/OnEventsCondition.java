// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * Whether there is anything that events come from.
 */
class OnEventsCondition extends AnyNestedCondition {

	OnEventsCondition() {
		super(ConfigurationPhase.PARSE_CONFIGURATION);
	}

	/**
	 * The server calls webhooks.
	 */
	@ConditionalOnBooleanProperty("dracoon.events.webhook.enabled")
	static class Webhooks {

	}

	/**
	 * The event log is read.
	 */
	@ConditionalOnBooleanProperty("dracoon.events.log.enabled")
	static class Log {

	}

}
