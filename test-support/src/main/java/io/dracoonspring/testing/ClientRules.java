/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for the modules that make up the client.
 */
public abstract class ClientRules extends ModuleRules {

	/** Positions distinguish no more values of a record than this. */
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
