// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Matches if a property or a bean provides the address of clamd. */
class OnClamAvCondition extends AnyNestedCondition {

	OnClamAvCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnProperty("dracoon.scan.clamav.host")
	static final class OnHost {

	}

	@ConditionalOnProperty("dracoon.scan.clamav.socket")
	static final class OnSocket {

	}

	@ConditionalOnBean(ClamAvConnectionDetails.class)
	static final class OnConnectionDetails {

	}

}
