// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Resets the emulator before each test of a class with
 * {@link AutoConfigureDracoonEmulator#reset()}.
 */
class DracoonEmulatorResetListener implements TestExecutionListener, Ordered {

	@Override
	public int getOrder() {
		// runs early, because a listener that runs later may use the client to prepare
		// data for the test, which a reset would then delete
		return 1000;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		AutoConfigureDracoonEmulator annotation = TestContextAnnotationUtils
			.findMergedAnnotation(testContext.getTestClass(), AutoConfigureDracoonEmulator.class);
		if (annotation != null && annotation.reset()) {
			testContext.getApplicationContext().getBean(DracoonEmulator.class).reset();
		}
	}

}
