// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Excludes all components that a {@link DracoonTest} does not include. */
class DracoonTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<DracoonTest> {

	DracoonTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

}
