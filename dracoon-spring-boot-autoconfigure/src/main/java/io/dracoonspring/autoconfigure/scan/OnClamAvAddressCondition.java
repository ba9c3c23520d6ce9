// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Matches if a property provides the address of clamd. */
class OnClamAvAddressCondition extends AnyNestedCondition {

	OnClamAvAddressCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnProperty("dracoon.scan.clamav.host")
	static final class OnHost {

	}

	@ConditionalOnProperty("dracoon.scan.clamav.socket")
	static final class OnSocket {

	}

}
