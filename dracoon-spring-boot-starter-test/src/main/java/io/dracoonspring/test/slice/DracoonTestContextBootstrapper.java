// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the context of a {@link DracoonTest}. */
class DracoonTestContextBootstrapper extends TestSliceTestContextBootstrapper<DracoonTest> {

}
