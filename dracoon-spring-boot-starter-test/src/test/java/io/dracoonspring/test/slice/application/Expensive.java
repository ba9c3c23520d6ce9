// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice.application;

import org.springframework.stereotype.Component;

/** Must not be created by a test that does not ask for it. */
@Component
public class Expensive {

	Expensive() {
		throw new IllegalStateException("The whole application has been started");
	}

}
