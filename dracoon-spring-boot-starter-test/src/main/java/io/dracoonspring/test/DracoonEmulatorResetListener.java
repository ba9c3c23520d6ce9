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

package io.dracoonspring.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Resets the emulator before each test of classes that ask for it.
 */
class DracoonEmulatorResetListener implements TestExecutionListener, Ordered {

	@Override
	public int getOrder() {
		// before listeners that may already use the client, such as those for SQL scripts
		return 1000;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		EnableDracoonEmulator annotation = TestContextAnnotationUtils.findMergedAnnotation(testContext.getTestClass(),
				EnableDracoonEmulator.class);
		if (annotation != null && annotation.reset()) {
			testContext.getApplicationContext().getBean(DracoonEmulator.class).reset();
		}
	}

}
