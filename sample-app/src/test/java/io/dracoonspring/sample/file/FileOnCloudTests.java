// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

/** Runs the tests of {@link FileTests} on DRACOON Cloud. */
@AutoConfigureDracoonEmulator(profile = EmulatorProfile.CLOUD, reset = true)
class FileOnCloudTests extends FileTests {

}
