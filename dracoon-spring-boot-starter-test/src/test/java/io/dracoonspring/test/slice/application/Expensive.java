// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice.application;

import org.springframework.stereotype.Component;

/** Is a bean that the tests of the slice must not create. */
@Component
public class Expensive {

	Expensive() {
		throw new IllegalStateException("The whole application has been started");
	}

}
