// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks rules for the modules of the client. */
public abstract class ClientRules extends ModuleRules {

	/**
	 * A constructor with more values than this is hard to read, because only positions
	 * distinguish them.
	 */
	private static final int MAX_COPIED = 4;

	/**
	 * Reads the main classes of the module in the working directory.
	 * @param ownPackage the package of the module
	 */
	protected ClientRules(String ownPackage) {
		super(ownPackage);
	}

	@Test
	void wideRecordsAreCopiedByTheirBuilders() {
		assertThat(classes().stream().filter(JavaClass::isRecord))
			.allSatisfy((type) -> assertThat(type.getConstructorCallsFromSelf()
				.stream()
				.filter((call) -> call.getTargetOwner().equals(type))
				.filter((call) -> !call.getOrigin().isConstructor())
				.filter((call) -> !call.getOrigin().getModifiers().contains(JavaModifier.STATIC))
				.filter((call) -> call.getTarget().getRawParameterTypes().size() > MAX_COPIED)).isEmpty());
	}

}
